import { type Inspection, inspect, inspectionOf } from "@qualitycontrol/client/inspection";
import { describe, expect, it } from "vitest";
import { inspecting, REFUSED, refusalOf, SUCCESS, stubInspector, WORK_NO } from "./inspection-fixture.ts";
import { clientSamples, importSample, type Sample } from "./samples.ts";
import { errorOf } from "./stub-gateway.ts";

const workNo = WORK_NO;
const SWITCH = `requestSwitchInsertWhisperAgent?whisperagentid=${workNo}&switchtype=`;

describe("from unknown, the application names the operation", () => {
  async function unknown() {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "listen");
    stubbed.replies.requestSwitchInsertWhisperAgent = () => ({ nonsense: true });
    await errorOf(inspection.switchTo("insert"));
    stubbed.replies.requestSwitchInsertWhisperAgent = () => SUCCESS;
    stubbed.sent.length = 0;
    return { stubbed, inspection };
  }

  it("which makes the state known if it succeeds", async () => {
    const { stubbed, inspection } = await unknown();
    await inspection.send("requestSwitchInsertWhisperAgent", { mode: "listen" });
    expect(stubbed.sent).toEqual([`${SWITCH}0`]);
    expect(inspection.state).toBe("listening");
    expect(await refusalOf(inspection.send("stopSuperviseOrInsert"))).toMatchObject({ code: "invalid-step" });
  });

  it("and leaves it unknown if it is refused", async () => {
    const { stubbed, inspection } = await unknown();
    stubbed.replies.requestStopWhisperAgent = () => REFUSED;
    await errorOf(inspection.send("requestStopWhisperAgent"));
    expect(inspection.snapshot).toMatchObject({ state: "unknown", because: "outcome", lastKnown: "listening" });
    await inspection.send("stopSuperviseOrInsert");
    expect(inspection.state).toBe("ended");
  });

  it("as the README's recipe does, which leaves whether the inspector listens or whispers", async () => {
    const { stubbed, inspection } = await unknown();
    const [recipe] = clientSamples().filter(({ module }) => module === "leave-unknown.ts");
    const { leaveFromUnknown } = await importSample<{ leaveFromUnknown(inspection: Inspection): Promise<void> }>(
      recipe as Sample,
    );
    stubbed.replies.stopSuperviseOrInsert = () => REFUSED;
    await leaveFromUnknown(inspection);
    expect(stubbed.sent.slice(-2)).toEqual([
      `stopSuperviseOrInsert/${workNo}`,
      `requestStopWhisperAgent?whisperagentid=${workNo}`,
    ]);
    expect(inspection.snapshot).toMatchObject({ state: "ended", reason: "left" });
  });

  it("which must be one of an inspection, with its mode or call", async () => {
    const { stubbed, inspection } = await unknown();
    for (const operation of [
      "switchSuperviseOrInsert",
      "forceDropCall",
      "requestSwitchInsertWhisperAgent",
      "interceptCall",
    ])
      expect(await errorOf(inspection.send(operation as never))).toMatchObject({ code: "invalid-option" });
    expect(stubbed.sent).toEqual([]);
  });
});

describe("look()", () => {
  it("returns evidence, and proves only that an idle inspector inspects no one", async () => {
    const busy = stubInspector({ status: 3 });
    const inspection = await inspecting(busy, "listen");
    const { snapshot } = inspection;
    expect(await inspection.look()).toEqual({
      self: { workno: expect.anything(), status: 3 },
      calls: ["1-1"],
      items: [],
    });
    expect(inspection.snapshot).toBe(snapshot);
    expect(busy.sent.map((it) => it.split("/")[0]).sort()).toEqual([
      "queryAgentInfoByWorkNo",
      "queryAllCallInfoByAgentWorkNoEx",
    ]);

    const idle = stubInspector({ status: 4 });
    const ended = await inspecting(idle, "listen");
    idle.replies.queryAllCallInfoByAgentWorkNoEx = () => REFUSED;
    expect(await ended.look()).toMatchObject({ calls: undefined });
    expect(ended.snapshot).toMatchObject({ state: "ended", reason: "unknown" });
  });

  it("makes an unknown state idle, if the inspector is idle", async () => {
    const stubbed = stubInspector({ status: 4 });
    stubbed.replies.addSupervise = () => ({ nonsense: true });
    await errorOf(inspect(stubbed.inspector, { workNo, mode: "listen" }));
    const inspection = inspectionOf(stubbed.inspector);
    expect(inspection.snapshot).toMatchObject({ state: "unknown", lastKnown: "idle", workNo });
    await inspection.look();
    expect(inspection.snapshot).toMatchObject({ state: "idle", workNo });
  });

  it("proves nothing about a step that began meanwhile", async () => {
    const stubbed = stubInspector({ status: 4 });
    const inspection = await inspecting(stubbed, "listen");
    const looking = inspection.look();
    await inspection.switchTo("whisper");
    await looking;
    expect(inspection.state).toBe("whispering");
  });
});

describe("the inspection of a session", () => {
  it("is the same object everywhere, and sends nothing when it is asked for", () => {
    const stubbed = stubInspector();
    expect(inspectionOf(stubbed.inspector)).toBe(inspectionOf(stubbed.inspector));
    expect([stubbed.sent, stubbed.polls]).toEqual([[], 0]);
    expect(() => inspectionOf({ ...stubbed.inspector })).toThrow("createInspector");
  });

  it("polls from the first step until it has ended", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "whisper");
    expect(stubbed.polls).toBe(1);
    await inspection.leave();
    await Promise.resolve();
    expect(stubbed.polls).toBe(1);
  });

  it("is disposed without sending anything, and is unknown afterwards", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "insert");
    const states: string[] = [];
    const reading = (async () => {
      for await (const { state } of inspection) states.push(state);
    })();
    inspection.dispose();
    inspection.dispose();
    await reading;
    expect(states).toEqual(["inserted", "unknown"]);
    expect(stubbed.sent).toEqual([]);
    const next = inspectionOf(stubbed.inspector);
    expect(next).not.toBe(inspection);
    expect(next.snapshot).toMatchObject({ state: "unknown", because: "unfollowed", lastKnown: "inserted", workNo });
  });

  it("may be disposed while a step is pending: it is unknown, and stays so", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "whisper");
    const leaving = inspection.leave();
    inspection.dispose();
    const unknown = { state: "unknown", because: "unfollowed", lastKnown: "whispering", pending: { action: "leave" } };
    expect(inspectionOf(stubbed.inspector).snapshot).toMatchObject(unknown);
    await leaving;
    expect(inspection.snapshot).toMatchObject(unknown);
    expect(inspectionOf(stubbed.inspector).snapshot).toMatchObject(unknown);
  });

  it("is unknown after its disposal also if it was idle, and its successor is idle", async () => {
    const stubbed = stubInspector();
    const inspection = inspectionOf(stubbed.inspector);
    inspection.dispose();
    const next = inspectionOf(stubbed.inspector);
    expect(next.state).toBe("idle");
    await inspect(stubbed.inspector, { workNo, mode: "insert" });
    expect(next.heardBy).toBe("agent and customer");
    expect(inspection.snapshot).toMatchObject({ state: "unknown", because: "unfollowed", heardBy: "unknown" });
  });

  it("intercepts nothing if it is disposed while the agent's calls are looked up", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "listen");
    const calls = Promise.withResolvers<object>();
    stubbed.replies.queryAllCallInfoByAgentWorkNoEx = () => calls.promise;
    const refused = refusalOf(inspection.intercept());
    inspection.dispose();
    calls.resolve({ ...SUCCESS, result: ["1-1"] });
    expect(await refused).toMatchObject({ code: "state-unknown" });
    expect(stubbed.sent.filter((it) => it.startsWith("intercept"))).toEqual([]);
  });

  it("shows no call that the operation did not name", async () => {
    const stubbed = stubInspector();
    const { inspector } = stubbed;
    (await inspecting(stubbed, "listen")).dispose();
    const inspection = inspectionOf(inspector);
    await inspection.send("intercept", { callId: "1-1" });
    expect(inspection.snapshot).toMatchObject({ state: "talking", callId: undefined });
  });

  it("takes no step after its disposal, of which its successor would not know", async () => {
    const stubbed = stubInspector();
    const inspection = await inspecting(stubbed, "listen");
    inspection.dispose();
    const next = inspectionOf(stubbed.inspector);
    await next.send("addSupervise");
    expect(await refusalOf(inspection.send("addInsert"))).toMatchObject({ code: "state-unknown" });
    expect(stubbed.sent).toEqual(["addSupervise/addsupervise/49999"]);
    expect([inspection.state, next.state]).toEqual(["unknown", "listening"]);
  });

  it.for(["switchSuperviseOrInsert", "addInsert"] as const)(
    "is unknown from the moment in which the application calls %s without it",
    async (operation) => {
      const stubbed = stubInspector();
      const { inspector } = stubbed;
      const inspection = await inspecting(stubbed, "listen");
      const calling = inspector[operation]({ workNo });
      expect(inspection.snapshot).toMatchObject({ state: "unknown", because: "overlap", heardBy: "unknown" });
      await calling;
      await inspection.send("requestSwitchInsertWhisperAgent", { mode: "listen" });
      expect(inspection.state).toBe("listening");
    },
  );

  it("is unknown if the application joined without it before, but not after other calls", async () => {
    const stubbed = stubInspector();
    await stubbed.inspector.queryAgentInfoByWorkNo({ workno: workNo });
    expect(inspectionOf(stubbed.inspector).state).toBe("idle");
    const other = stubInspector();
    await other.inspector.addInsert({ workNo });
    expect(inspectionOf(other.inspector).snapshot).toMatchObject({ state: "unknown", because: "overlap" });
  });

  it("has plain, frozen snapshots", async () => {
    const stubbed = stubInspector();
    const { snapshot } = await inspecting(stubbed, "whisper");
    expect(structuredClone(snapshot)).toEqual(snapshot);
    expect(Object.isFrozen(snapshot) && Object.isFrozen(snapshot.can) && Object.isFrozen(snapshot.can.leave)).toBe(
      true,
    );
    const { inspector } = stubbed;
    const leaving = inspectionOf(inspector).leave();
    expect(inspectionOf(inspector).snapshot).toMatchObject({ state: "leaving", pending: { action: "leave" } });
    expect(Object.isFrozen((inspectionOf(inspector).snapshot as { pending?: object }).pending)).toBe(true);
    await leaving;
  });
});
