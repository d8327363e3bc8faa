import { type InspectionSnapshot, inspect, inspectionOf } from "@qualitycontrol/client/inspection";
import { describe, expect, it } from "vitest";
import type { StreamItem } from "../src/events/item.ts";
import type { Listener } from "../src/events/listener.ts";
import { type InspectionStep, type SharedSession, shareSession } from "../src/session/shared-session.ts";
import { REFUSED, record, refusalOf, SUCCESS, stubInspector, WORK_NO } from "./inspection-fixture.ts";
import { errorOf } from "./stub-gateway.ts";

const workNo = WORK_NO;

/** Tabs that share a session in memory, and the announced steps. */
function createTabs() {
  const tabs: {
    receive?: (step: InspectionStep) => void;
    listener?: Listener;
    elsewhere?: () => void;
    shared: SharedSession;
  }[] = [];
  const steps: InspectionStep[] = [];
  const state = { sharedElsewhere: false, asked: [] as string[] };
  const join = () => {
    const tab: (typeof tabs)[number] = {
      shared: {
        subscribe(listener) {
          tab.listener = listener;
          return () => {
            delete tab.listener;
          };
        },
        announce(step) {
          steps.push(structuredClone(step));
          state.asked.push(step.phase);
          for (const other of tabs) if (other !== tab) other.receive?.(structuredClone(step));
        },
        onStep(listener) {
          tab.receive = listener;
          return () => {
            delete tab.receive;
          };
        },
        inspection: tabs.find(({ shared }) => shared.inspection)?.shared.inspection,
        get sharedElsewhere() {
          return state.sharedElsewhere;
        },
        onMissedSteps: () => () => {},
        onSharedElsewhere(listener) {
          tab.elsewhere = listener;
          return () => {};
        },
      },
    };
    tabs.push(tab);
    const stubbed = stubInspector();
    shareSession(stubbed.inspector, tab.shared);
    return { stubbed, inspector: stubbed.inspector, inspection: inspectionOf(stubbed.inspector), tab };
  };
  const becomesShared = () => {
    state.sharedElsewhere = true;
    for (const { elsewhere } of tabs) elsewhere?.();
  };
  const deliver = (item: object) => {
    for (const { listener } of tabs) listener?.next({ poll: 100, ...item } as StreamItem);
  };
  return { join, steps, becomesShared, deliver };
}

describe("an inspection that several tabs share", () => {
  it("is announced before it is sent, shown as pending, then with its result", async () => {
    const { join, steps } = createTabs();
    const [first, second] = [join(), join()];
    const states = record(second.inspection);
    let announced: number | undefined;
    first.stubbed.replies.requestWhisperAgent = () => {
      announced = steps.length;
      return SUCCESS;
    };
    const joining = inspect(first.inspector, { workNo, mode: "whisper" });
    expect(second.inspection.snapshot).toMatchObject({
      state: "joining",
      heardBy: "agent",
      workNo,
      pending: { action: "inspect", mode: "whisper", inOtherTab: true },
      can: { leave: { ok: false, because: "whisper is under way in another tab" } },
    });
    expect(await refusalOf(second.inspection.leave())).toMatchObject({ code: "step-pending" });
    await joining;
    expect(announced, "announced when it was sent").toBe(1);
    expect(states).toEqual(["idle", "joining", "whispering"]);
    expect(second.inspection.snapshot).toEqual(first.inspection.snapshot);
    await second.inspection.leave();
    expect(first.inspection.snapshot).toMatchObject({ state: "ended", reason: "left" });
    expect(steps.map(({ phase }) => phase)).toEqual(["pending", "done", "pending", "done"]);
  });

  it("stays as it was in every tab if a step is refused", async () => {
    const { join } = createTabs();
    const [first, second] = [join(), join()];
    await inspect(first.inspector, { workNo, mode: "listen" });
    const { snapshot } = second.inspection;
    first.stubbed.replies.requestSwitchInsertWhisperAgent = () => REFUSED;
    await errorOf(first.inspection.switchTo("insert"));
    expect(second.inspection.snapshot).toEqual(snapshot);
  });

  it("is unknown in every tab if the outcome is unknown", async () => {
    const { join } = createTabs();
    const [first, second] = [join(), join()];
    first.stubbed.replies.addInsert = () => ({ nonsense: true });
    await errorOf(inspect(first.inspector, { workNo, mode: "insert" }));
    for (const { inspection } of [first, second])
      expect(inspection.snapshot).toMatchObject({ state: "unknown", because: "outcome", lastKnown: "idle", workNo });
  });

  it("is unknown if the tab disappears while its step is pending", async () => {
    const { join, steps } = createTabs();
    const [first, second] = [join(), join()];
    await inspect(first.inspector, { workNo, mode: "listen" });
    first.stubbed.replies.requestSwitchInsertWhisperAgent = () => new Promise(() => {});
    first.inspection.switchTo("insert").catch(() => {});
    second.tab.receive?.({ ...(steps.at(-1) as InspectionStep), phase: "lost" });
    expect(second.inspection.snapshot).toMatchObject({
      state: "unknown",
      because: "tab-lost",
      lastKnown: "listening",
      pending: { action: "switchTo", mode: "insert" },
      workNo,
    });
  });

  it("is unknown if two tabs took steps at the same time", async () => {
    const { join } = createTabs();
    const [first, second] = [join(), join()];
    await inspect(first.inspector, { workNo, mode: "listen" });
    const held = Promise.withResolvers<object>();
    first.stubbed.replies.requestSwitchInsertWhisperAgent = () => held.promise;
    const receive = second.tab.receive;
    // The announcement of the first tab is still on its way.
    const late: InspectionStep[] = [];
    second.tab.receive = (step) => late.push(step);
    const switching = first.inspection.switchTo("insert");
    second.tab.receive = receive as never;
    const leaving = second.inspection.switchTo("whisper");
    for (const step of late) receive?.(step);
    await leaving;
    held.resolve(SUCCESS);
    await switching;
    for (const { inspection } of [first, second])
      expect(inspection.snapshot).toMatchObject({ state: "unknown", because: "overlap" });
  });

  it("shows everybody who may hear two steps at the same time", async () => {
    const { join, steps } = createTabs();
    const [first, second] = [join(), join()];
    await inspect(first.inspector, { workNo, mode: "listen" });
    first.stubbed.replies.requestSwitchInsertWhisperAgent = () => new Promise(() => {});
    first.inspection.switchTo("insert").catch(() => {});
    const whisper = { pending: { action: "switchTo", mode: "whisper", inOtherTab: false }, heardBy: "agent" } as const;
    const snapshot = { ...(steps.at(-1) as InspectionStep).snapshot, ...whisper } as InspectionSnapshot;
    for (const { tab, inspection } of [first, second]) {
      tab.receive?.({ id: "another", phase: "pending", snapshot });
      expect(inspection.heardBy).toBe("agent and customer");
    }
  });

  it("does not trust the result of a step that it did not see begin", async () => {
    const { join } = createTabs();
    const { inspector, inspection, tab } = join();
    await inspect(inspector, { workNo, mode: "insert" });
    const { snapshot } = inspection;
    const other = { id: "1", snapshot: { ...snapshot, state: "listening" } as InspectionSnapshot };
    for (const phase of ["refused", "not-sent", "lost"] as const) tab.receive?.({ ...other, phase });
    expect(inspection.snapshot).toBe(snapshot);
    tab.receive?.({ ...other, phase: "done" });
    expect(inspection.snapshot).toMatchObject({ state: "unknown", because: "overlap", lastKnown: "inserted" });
  });

  it("is known to a tab that joins later, also a pending step", async () => {
    const { join } = createTabs();
    const first = join();
    await inspect(first.inspector, { workNo, mode: "insert" });
    expect(join().inspection.snapshot).toEqual(first.inspection.snapshot);
    const held = Promise.withResolvers<object>();
    first.stubbed.replies.stopSuperviseOrInsert = () => held.promise;
    const leaving = first.inspection.leave();
    const { inspection } = join();
    expect(inspection.snapshot).toMatchObject({
      state: "leaving",
      heardBy: "agent and customer",
      pending: { inOtherTab: true },
    });
    held.resolve(SUCCESS);
    await leaving;
    expect(inspection.snapshot).toMatchObject({ state: "ended", reason: "left" });
  });

  it("is known to be idle in a tab that joins later, if no step was taken", () => {
    const { join } = createTabs();
    const first = join();
    expect(first.tab.shared.inspection).toBe(first.inspection.snapshot);
    expect(join().inspection.state).toBe("idle");
  });

  it("is unknown while another client uses the session elsewhere", async () => {
    const { join, becomesShared } = createTabs();
    const [first, second] = [join(), join()];
    await inspect(first.inspector, { workNo, mode: "listen" });
    becomesShared();
    for (const { inspection } of [first, second])
      expect(inspection.snapshot).toMatchObject({
        state: "unknown",
        because: "shared-elsewhere",
        lastKnown: "listening",
      });
    await first.inspection.send("stopSuperviseOrInsert");
    expect(first.inspection.state).toBe("unknown");
    expect(join().inspection.state).toBe("unknown");
  });

  it("keeps the call that an event named before the result of another tab's intercept arrived", async () => {
    const { join, deliver, steps } = createTabs();
    const [first, second] = [join(), join()];
    await inspect(first.inspector, { workNo, mode: "listen" });
    deliver({ kind: "event", event: { eventType: "AgentState_Busy", content: null } });
    const { receive } = second.tab;
    second.tab.receive = (step) => step.phase === "pending" && receive?.(step);
    await first.inspection.intercept("1-1");
    deliver({ kind: "event", event: { eventType: "AgentEvent_Talking", content: { callid: "1-1" } } });
    const { snapshot, ...step } = steps.at(-1) as InspectionStep;
    receive?.({ ...step, snapshot: { ...snapshot, callId: undefined } as InspectionSnapshot });
    expect(second.inspection.snapshot).toMatchObject({ state: "talking", callId: "1-1" });
    // An event that lacks it changes nothing.
    deliver({ kind: "malformedEvent", event: { eventType: "AgentEvent_Talking", content: {} }, problem: "" });
    expect(second.inspection.snapshot).toMatchObject({ state: "talking", callId: "1-1" });
  });

  it("ends in every tab by an event of the one poll", async () => {
    const { join, deliver } = createTabs();
    const [first, second] = [join(), join()];
    await inspect(second.inspector, { workNo, mode: "listen" });
    const event = (eventType: string, content: unknown = null) =>
      deliver({ kind: "event", event: { eventType, content } });
    event("AgentOther_PhoneRelease", { phoneState: 3 });
    expect(first.inspection.state, "an older one").toBe("listening");
    event("AgentState_Busy");
    event("AgentOther_PhoneRelease", { phoneState: 2 });
    for (const { inspection } of [first, second])
      expect(inspection.snapshot).toMatchObject({ state: "ended", reason: "phone-hung-up" });
  });
});
