import { inspect, inspectionOf } from "@qualitycontrol/client/inspection";
import { expect, it } from "vitest";
import { advance } from "./stream-fixture.ts";
import { errorOf } from "./stub-gateway.ts";
import { Desktop, desktopWith, type OpenTab, useTabClocks } from "./tabs-fixture.ts";

useTabClocks();

const states = (tabs: OpenTab[]) =>
  tabs.map(({ tab, tabs: { inspector } }) => tab.run(() => inspectionOf(inspector).snapshot.state));

it("every tab shows what another tab does, from the step's announcement to its result", async () => {
  const { tabs } = await desktopWith(3);
  const [leader] = tabs as [OpenTab, ...OpenTab[]];
  expect(states(tabs), "a tab that joined does not know").toEqual(["idle", "unknown", "unknown"]);
  const joining = leader.tab.run(() => inspect(leader.tabs.inspector, { workNo: 49_999, mode: "listen" }));
  await advance(1);
  expect(states(tabs).slice(1)).toEqual(["joining", "joining"]);
  await advance(100);
  await joining;
  expect(states(tabs)).toEqual(["listening", "listening", "listening"]);
});

it("an inspection is unknown if the tab disappears that has begun a step", async () => {
  const { tabs } = await desktopWith(3);
  const [leader, ...others] = tabs as [OpenTab, ...OpenTab[]];
  states(tabs);
  leader.tab.run(() => inspect(leader.tabs.inspector, { workNo: 49_999, mode: "listen" })).catch(() => {});
  await advance(1);
  expect(states(others)).toEqual(["joining", "joining"]);
  leader.tab.close(true);
  await advance(100);
  expect(states(others)).toEqual(["unknown", "unknown"]);
});

it("an inspection in a tab without a stream does not miss what arrived before its step", async () => {
  const desktop = new Desktop();
  const tab = desktop.browser.open();
  const joining = desktop.join(tab);
  await advance(20);
  const { inspector } = await joining;
  desktop.gateway.emit();
  await advance(1_000);
  const inspecting = tab.run(() => inspect(inspector, { workNo: 49_999, mode: "listen" }));
  await advance(20);
  expect((await inspecting).snapshot.state).toBe("listening");
});

it("an inspection in a tab that takes part no more is unknown, not ended", async () => {
  const { tabs } = await desktopWith(2);
  const [first] = tabs as [OpenTab, OpenTab];
  const inspecting = first.tab.run(() => inspect(first.tabs.inspector, { workNo: 49_999, mode: "insert" }));
  await advance(100);
  const inspection = await inspecting;
  first.tab.run(() => first.tabs.dispose());
  await advance(1_000);
  expect(inspection.snapshot).toMatchObject({ state: "unknown", because: "unfollowed", lastKnown: "inserted" });
});

it.for(["idle", "listening"])(
  "an inspection that was %s shows what other tabs did while its page was in the back/forward cache",
  async (before) => {
    const { tabs } = await desktopWith(2);
    const [first, second] = tabs as [OpenTab, OpenTab];
    const act = (code: () => Promise<unknown>) => Promise.all([first.tab.run(code), advance(50)]);
    const inspection = first.tab.run(() => inspectionOf(first.tabs.inspector));
    await advance(15_000);
    expect(states(tabs)).toEqual(["idle", "idle"]);
    if (before === "listening") await act(() => inspect(first.tabs.inspector, { workNo: 49_999, mode: "listen" }));
    expect(states([second])).toEqual([before]);
    second.tab.fire("pagehide", true);
    second.tab.freeze();
    if (before === "listening") await act(() => inspection.switchTo("insert"));
    else await act(() => inspect(first.tabs.inspector, { workNo: 49_999, mode: "insert" }));
    await advance(2_000);
    second.tab.thaw();
    second.tab.fire("pageshow", true);
    await advance(100);
    expect(states(tabs)).toEqual(["inserted", "inserted"]);
    // The next time, no other tab is there that knows it.
    second.tab.fire("pagehide", true);
    first.tab.close();
    second.tab.fire("pageshow", true);
    await advance(1_000);
    expect(states([second])).toEqual(["unknown"]);
  },
);

it("an idle inspection is unknown when its tab takes part no more, or after a disposal when another tab acts", async () => {
  const { desktop, tabs } = await desktopWith(3);
  const [first, second] = tabs as [OpenTab, OpenTab, OpenTab];
  const inspection = first.tab.run(() => inspectionOf(first.tabs.inspector));
  await advance(15_000);
  expect(states([second])).toEqual(["idle"]);
  first.tab.run(() => inspection.dispose());
  const inspecting = second.tab.run(() => inspect(second.tabs.inspector, { workNo: 49_999, mode: "insert" }));
  await advance(100);
  await inspecting;
  expect(states([first])).toEqual(["unknown"]);
  await Promise.all([second.tab.run(() => inspectionOf(second.tabs.inspector).leave()), advance(100)]);
  expect(states([first, second])).toEqual(["ended", "ended"]);
  second.tab.run(() => second.tabs.dispose());
  expect(states([second])).toEqual(["unknown"]);
  const { length } = desktop.gateway.sent;
  // The other tabs would not hear of it.
  const sending = second.tab.run(() => inspectionOf(second.tabs.inspector).send("addInsert", { workNo: 49_999 }));
  const refused = errorOf(sending);
  await advance(50);
  expect(await refused).toMatchObject({ code: "state-unknown", outcome: "not-sent" });
  expect(desktop.gateway.sent).toHaveLength(length);
});

it.for([true, false])(
  "refused polls end the session of all tabs only if no inspection is going on (%s)",
  async (inspects) => {
    const desktop = new Desktop();
    const tab = desktop.browser.open();
    let isRefused = false;
    const send = desktop.gateway.fetchOf(tab);
    const joining = desktop.join(tab, {
      fetch: async (url, options) =>
        isRefused && url.includes("/agentevent/")
          ? Response.json({ message: "", retcode: "900-002" })
          : send(url, options),
    });
    await advance(20);
    const first = desktop.follow(tab, await joining);
    const second = await desktop.openTab();
    if (inspects)
      await Promise.all([
        tab.run(() => inspect(first.tabs.inspector, { workNo: 49_999, mode: "listen" })),
        advance(50),
      ]);
    isRefused = true;
    await advance(60_000);
    expect([first.role(), second.role()]).toEqual(inspects ? ["leader", "follower"] : ["ended", "ended"]);
    isRefused = false;
    desktop.gateway.emit();
    await advance(15_000);
    expect([first, second].map((it) => it.log().includes(1))).toEqual([inspects, inspects]);
  },
);

it("an inspection is unknown in a page that comes back, until the leader has answered", async () => {
  const { tabs } = await desktopWith(2);
  const [leader, second] = tabs as [OpenTab, OpenTab];
  states([leader]);
  await advance(15_000);
  expect(states([second])).toEqual(["idle"]);
  second.tab.fire("pagehide", true);
  leader.tab.freeze();
  second.tab.fire("pageshow", true);
  await advance(10_000);
  expect(states([second])).toEqual(["unknown"]);
  leader.tab.thaw();
  await advance(1_000);
  expect(states([second])).toEqual(["idle"]);
});

it("a disposed inspection reports nothing to other tabs after it has missed a step", async () => {
  const { desktop, tabs } = await desktopWith(2);
  const [leader, second] = tabs as [OpenTab, OpenTab];
  states([leader]);
  await advance(15_000);
  leader.tab.run(() => inspectionOf(leader.tabs.inspector).dispose());
  const inspecting = second.tab.run(() => inspect(second.tabs.inspector, { workNo: 49_999, mode: "listen" }));
  await advance(15_000);
  await inspecting;
  const third = await desktop.openTab();
  expect(states([second, third])).toEqual(["listening", "unknown"]);
  third.tab.fire("pagehide", true);
  third.tab.fire("pageshow", true);
  await advance(1_000);
  expect(states([leader, third])).toEqual(["unknown", "unknown"]);
});
