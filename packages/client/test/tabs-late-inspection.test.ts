import { events } from "@qualitycontrol/client/events";
import { type Inspection, inspect, inspectionOf, type Mode } from "@qualitycontrol/client/inspection";
import { expect, it } from "vitest";
import { advance } from "./stream-fixture.ts";
import type { FakeTab } from "./tabs-browser.ts";
import { Desktop, type OpenTab, useTabClocks } from "./tabs-fixture.ts";

useTabClocks();

const READY = { eventType: "AgentState_Ready", content: null };
const BUSY = { eventType: "AgentState_Busy", content: null };
const HUNG_UP = { eventType: "AgentOther_PhoneRelease", content: { phoneState: 2 } };

/** A desktop whose gateway emits the given events. */
function createDesktop() {
  const desktop = new Desktop();
  const emitted: object[] = [];
  const optionsIn = (tab: FakeTab) => {
    const send = desktop.gateway.fetchOf(tab);
    return {
      async fetch(...request: Parameters<typeof send>) {
        const response = await send(...request);
        const body = (await response.json()) as { event?: { content: { n: number } } };
        const event = body.event && { workNo: "30169", ...emitted[body.event.content.n - 1] };
        return Response.json({ ...body, event }, { headers: response.headers });
      },
    };
  };
  const open = async (): Promise<OpenTab> => {
    const tab = desktop.browser.open();
    const joining = desktop.join(tab, optionsIn(tab));
    await advance(20);
    return desktop.follow(tab, await joining);
  };
  /** Emits an event, and waits until every tab has it. */
  const emit = async (event: object) => {
    emitted.push(event);
    desktop.gateway.emit();
    await advance(1_000);
  };
  return { desktop, open, optionsIn, emit };
}

const inspectionIn = ({ tab, tabs }: OpenTab): Inspection => tab.run(() => inspectionOf(tabs.inspector));
const states = (...tabs: OpenTab[]) => tabs.map((it) => inspectionIn(it).state);
const within = <T>({ tab }: OpenTab, step: () => Promise<T>) => Promise.all([tab.run(step), advance(50)]);
const inspectIn = (open: OpenTab, mode: Mode) =>
  within(open, () => inspect(open.tabs.inspector, { workNo: 49_999, mode }));

it("a tab that is opened while the events of a step are on their way can put them in order", async () => {
  const { open, emit } = createDesktop();
  const first = await open();
  states(first);
  await advance(1_000);
  await inspectIn(first, "insert");
  const second = await open();
  expect(states(first, second)).toEqual(["inserted", "inserted"]);
  await emit(READY);
  expect(states(first, second), "an older event").toEqual(["inserted", "inserted"]);
  await emit(BUSY);
  await emit(HUNG_UP);
  for (const it of [first, second])
    expect(inspectionIn(it).snapshot).toMatchObject({ state: "ended", reason: "phone-hung-up" });
});

it("a page that comes back can put the events of a step in order that are on their way", async () => {
  const { open, emit } = createDesktop();
  const [first, second] = [await open(), await open()];
  states(first);
  await advance(15_000);
  expect(states(second)).toEqual(["idle"]);
  second.tab.fire("pagehide", true);
  await inspectIn(first, "insert");
  second.tab.fire("pageshow", true);
  await advance(50);
  await emit(READY);
  expect(states(first, second)).toEqual(["inserted", "inserted"]);
  await emit(BUSY);
  await emit(HUNG_UP);
  expect(states(first, second)).toEqual(["ended", "ended"]);
});

it.for(["is opened", "comes back"])(
  "a tab that %s knows a step that the leader has not received yet when it answers",
  async (how) => {
    const { desktop, open, optionsIn } = createDesktop();
    const [leader, second, third] = [await open(), await open(), await open()];
    states(leader);
    await advance(15_000);
    expect(states(leader, second, third)).toEqual(["idle", "idle", "idle"]);
    third.tab.fire("pagehide", true);
    leader.tab.freeze();
    const tab = desktop.browser.open();
    const joining = how === "is opened" ? desktop.join(tab, optionsIn(tab)) : undefined;
    third.tab.fire("pageshow", true);
    await advance(20);
    await inspectIn(second, "insert");
    leader.tab.thaw();
    await advance(50);
    const late = joining ? desktop.follow(tab, await joining) : third;
    expect(inspectionIn(late).snapshot).toMatchObject({ state: "inserted", heardBy: "agent and customer" });
  },
);

/** Two tabs: the first one has no inspection, the second one leads and has inserted itself. */
async function withoutInspection() {
  const { open, emit } = createDesktop();
  const [first, second] = [await open(), await open()];
  await advance(1_000);
  first.tab.show(false);
  second.tab.show(true);
  await advance(15_000);
  expect([first.role(), second.role()]).toEqual(["follower", "leader"]);
  expect(states(second)).toEqual(["unknown"]);
  await within(second, () => inspectionIn(second).send("addInsert", { workNo: 49_999 }));
  await advance(15_000);
  return { first, second, emit };
}

it("a tab without an inspection does not rely on what the previous leader published", async () => {
  const { first, second } = await withoutInspection();
  second.tab.close();
  await advance(1_000);
  expect(first.role()).toBe("leader");
  expect(states(first)).toEqual(["unknown"]);
});

it("a tab without an inspection does not rely on what the leader published before an event", async () => {
  const { first, second, emit } = await withoutInspection();
  const stateAtEvent = first.tab.run(async () => {
    for await (const item of events(first.tabs.inspector))
      if (item.kind === "event") return inspectionOf(first.tabs.inspector).state;
    return undefined;
  });
  await emit(HUNG_UP);
  expect(states(second)).toEqual(["ended"]);
  expect(await stateAtEvent).toBe("unknown");
});
