import { waitFor } from "@qualitycontrol/client/events";
import { describe, expect, it, vi } from "vitest";
import { advance } from "./stream-fixture.ts";
import { errorOf } from "./stub-gateway.ts";
import { Desktop, desktopWith, type OpenTab, roles, useTabClocks } from "./tabs-fixture.ts";

useTabClocks();

describe("one tab polls", () => {
  it("and every tab gets each event once; only the first signs in", async () => {
    const { desktop, tabs } = await desktopWith(3);
    for (let n = 0; n < 3; n++) {
      desktop.gateway.emit();
      await advance(700);
    }
    expect(roles(tabs)).toEqual(["leader", "follower", "follower"]);
    expect(tabs.map((it) => it.log())).toEqual([
      [1, 2, 3],
      ["gap", 1, 2, 3],
      ["gap", 1, 2, 3],
    ]);
    expect(new Set(desktop.gateway.polls().map(({ tab }) => tab))).toEqual(new Set([tabs[0]?.tab]));
    expect(desktop.gateway.sent.filter(({ operation }) => operation === "login")).toHaveLength(1);
    expect(desktop.gateway.overlaps).toBe(0);
  });

  it.for(["close", "crash"])("and another one soon after its %s, with one gap", async (end) => {
    const { desktop, tabs } = await desktopWith(3);
    const [first, ...others] = tabs as [OpenTab, ...OpenTab[]];
    const { length } = desktop.gateway.polls();
    first.tab.close(end === "crash");
    await advance(60);
    expect(desktop.gateway.polls()[length]?.tab).toBe(others[0]?.tab);
    desktop.gateway.emit();
    await advance(15_000);
    expect(roles(others)).toEqual(["leader", "follower"]);
    for (const tab of others) expect(tab.log()).toEqual(["gap", "gap", 1]);
  });

  it("and a tab that leaves and comes back from the back/forward cache follows, with one gap", async () => {
    const { desktop, tabs } = await desktopWith(2);
    const [first, second] = tabs as [OpenTab, OpenTab];
    first.tab.fire("pagehide", true);
    await advance(1_000);
    desktop.gateway.emit();
    await advance(1_000);
    expect(second.log()).toEqual(["gap", "gap", 1]);
    first.tab.fire("pageshow", true);
    await advance(1_000);
    expect(roles(tabs)).toEqual(["follower", "leader"]);
    desktop.gateway.emit();
    await advance(1_000);
    expect(first.log()).toEqual(["gap", 2]);
  });

  it("and an item that arrives twice is dropped, a missing one is a gap, and what is no message is ignored", async () => {
    const { desktop, tabs } = await desktopWith(2);
    const items: { number: number }[] = [];
    const script = desktop.browser.open();
    const channel = desktop.browser.channel(script, "qualitycontrol:https://gateway.example:30169", (message) => {
      if (Object(message).kind === "item") items.push(message as { number: number });
    });
    desktop.gateway.emit();
    await advance(700);
    const [item] = items as [{ number: number }];
    for (const message of [item, { ...item, epoch: 1 }, null, 7, "hello", { kind: "unknown" }, {}])
      channel.postMessage(message);
    await advance(5);
    channel.postMessage({ ...item, number: item.number + 2 });
    await advance(5);
    expect(tabs.map((it) => it.log())).toEqual([[1], ["gap", 1, "gap", 1]]);
  });

  it("and a message of another script that has not its form is ignored", async () => {
    const { desktop, tabs } = await desktopWith(2);
    const channel = desktop.browser.channel(desktop.browser.open(), "qualitycontrol:https://gateway.example:30169");
    const epoch = 1e15;
    const place = { epoch, number: 0, poll: 1, polls: 1, emptyPoll: 0 };
    for (const message of [
      { kind: "toString" },
      { kind: "hello", from: {} },
      { kind: "state", epoch },
      { kind: "state", ...place, epoch: Number.POSITIVE_INFINITY, leader: "x", steps: [] },
      { kind: "state", ...place, leader: "x", steps: [{}] },
      { kind: "state", ...place, leader: "x", steps: [], session: { guid: "x", edition: "toString" } },
      { kind: "item", ...place },
      { kind: "item", ...place, item: { kind: 1 } },
      { kind: "step", from: "x" },
      { kind: "step", from: "x", step: { id: "1", phase: "pending" } },
      { kind: "guid", before: desktop.gateway.guid, guid: 7 },
      { kind: "over", error: "x" },
    ]) {
      channel.postMessage(message);
      await advance(5);
    }
    await advance(2_000);
    desktop.gateway.emit();
    await advance(1_000);
    expect(roles(tabs)).toEqual(["leader", "follower"]);
    expect(tabs.map((it) => it.log())).toEqual([[1], ["gap", 1]]);
  });

  it("although the stream of the leading tab is closed", async () => {
    const { desktop, tabs } = await desktopWith(2);
    const [first, second] = tabs as [OpenTab, OpenTab];
    const waiting = first.tab.run(() => waitFor(first.tabs.inspector, "AgentState_Busy", { timeout: 1_000 }));
    expect(await Promise.all([errorOf(waiting), advance(2_000)])).toMatchObject([{ code: "event-not-seen" }, {}]);
    desktop.gateway.emit();
    await advance(1_000);
    expect(second.log()).toEqual(["gap", 1]);
  });
});

describe("the lead", () => {
  it("moves to a tab that becomes visible, without a gap, when no poll is in progress", async () => {
    const desktop = new Desktop();
    const tabs = [await desktop.openTab(), await desktop.openTab({ isVisible: false })];
    const [first, second] = tabs as [OpenTab, OpenTab];
    await desktop.openTab({ isVisible: false });
    first.tab.show(false);
    second.tab.show(true);
    await advance(5_000);
    expect(roles(tabs), "the poll goes on").toEqual(["leader", "follower"]);
    desktop.gateway.emit();
    await advance(20);
    expect(roles(tabs)).toEqual(["follower", "leader"]);
    desktop.gateway.emit();
    await advance(1_000);
    expect(tabs.map((it) => it.log())).toEqual([
      [1, 2],
      ["gap", 1, 2],
    ]);
    expect([desktop.gateway.lost(), desktop.gateway.overlaps]).toEqual([0, 0]);
  });

  it("moves to a visible tab when the leading one is hidden", async () => {
    const { desktop, tabs } = await desktopWith(2);
    tabs[0]?.tab.show(false);
    await advance(20_000);
    expect(roles(tabs)).toEqual(["follower", "leader"]);
    expect([desktop.gateway.lost(), desktop.gateway.overlaps]).toEqual([0, 0]);
  });

  it("is given up by a page that leaves while a person signs in, who is not asked again when it comes back", async () => {
    const desktop = new Desktop();
    const tab = desktop.browser.open();
    const entered = Promise.withResolvers<void>();
    const askFor = vi.fn(() => entered.promise);
    const { signIn } = desktop.optionsIn(tab);
    const joining = desktop.join(tab, { signIn: (options) => askFor().then(() => signIn(options)) });
    await advance(100);
    tab.fire("pagehide", true);
    await advance(100);
    tab.fire("pageshow", true);
    await advance(100);
    entered.resolve();
    await advance(100);
    const open = desktop.follow(tab, await joining);
    desktop.gateway.emit();
    await advance(2_000);
    expect(askFor).toHaveBeenCalledOnce();
    expect(desktop.gateway.sent.filter(({ operation }) => operation === "login")).toHaveLength(1);
    expect([open.role(), open.log()]).toEqual(["leader", [1]]);
  });

  it("is waited for without a time limit, while a person signs in, and is not stolen meanwhile", async () => {
    const desktop = new Desktop();
    const [first, second] = [desktop.browser.open(), desktop.browser.open()];
    const signingIn = Promise.withResolvers<never>();
    const rejected = errorOf(desktop.join(first, { signIn: () => signingIn.promise }));
    const joining = desktop.join(second);
    await advance(600_000);
    expect(desktop.browser.steals).toEqual([]);
    signingIn.reject(new Error("No."));
    await advance(100);
    expect(await rejected).toEqual(new Error("No."));
    expect((await joining).state.snapshot.role, "the next tab signs in").toBe("leader");
  });
});

describe("a leader that is frozen", () => {
  it("is replaced after 45 s, and follows when it continues: nobody polls twice, and nothing is rejected", async () => {
    const { desktop, tabs } = await desktopWith(3);
    const [first, second, third] = tabs as [OpenTab, OpenTab, OpenTab];
    third.tab.show(false);
    first.tab.freeze();
    desktop.gateway.emit();
    await advance(45_000);
    expect(desktop.browser.steals).toEqual([]);
    await advance(1_200);
    expect(roles([second, third])).toEqual(["leader", "follower"]);
    desktop.gateway.emit();
    await advance(30_000);
    const polls = desktop.gateway.polls().length;
    // The response of its poll arrives before it can know that it leads no more.
    first.tab.thaw(["response", "timer", "lock", "message"]);
    await advance(5);
    expect(desktop.gateway.polls()).toHaveLength(polls);
    await advance(30_000);
    desktop.gateway.emit();
    await advance(1_000);
    expect(roles(tabs)).toEqual(["follower", "leader", "follower"]);
    expect(tabs.map((it) => it.log())).toEqual([
      ["gap", 2, 3],
      ["gap", "gap", 2, 3],
      ["gap", "gap", 2, 3],
    ]);
    expect(desktop.gateway.overlaps).toBe(0);
  });

  it("is replaced at most once a minute", async () => {
    const { desktop, tabs } = await desktopWith(3);
    const [first, second] = tabs as [OpenTab, OpenTab];
    first.tab.freeze();
    await advance(47_000);
    expect(second.role()).toBe("leader");
    second.tab.freeze();
    await advance(120_000);
    const [one = 0, two = 0] = desktop.browser.steals;
    expect(two - one).toBeGreaterThanOrEqual(60_000);
    expect(two - one).toBeLessThan(65_000);
    expect(desktop.browser.steals).toHaveLength(2);
  });

  it("is not replaced by a hidden tab, nor by one whose channel does not work", async () => {
    const { desktop, tabs } = await desktopWith(3);
    const [first, second, third] = tabs as [OpenTab, OpenTab, OpenTab];
    second.tab.show(false);
    third.tab.channelWorks = false;
    first.tab.freeze();
    await advance(100_000);
    expect(desktop.browser.steals).toEqual([]);
    second.tab.show(true);
    await advance(2_500);
    expect(second.role()).toBe("leader");
  });

  it("is not replaced if it answers: all tabs slept", async () => {
    const { desktop, tabs } = await desktopWith(2);
    for (const { tab } of tabs) tab.freeze();
    await advance(100_000);
    for (const { tab } of tabs.toReversed()) tab.thaw(["timer", "response", "lock", "message"]);
    await advance(5_000);
    expect(desktop.browser.steals).toEqual([]);
    expect(roles(tabs)).toEqual(["leader", "follower"]);
  });
});
