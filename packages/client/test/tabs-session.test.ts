import { InspectorError, SessionOver } from "@qualitycontrol/client";
import { waitFor } from "@qualitycontrol/client/events";
import { type SavedSession, signIn, signOut } from "@qualitycontrol/client/session";
import { SessionInOtherTab } from "@qualitycontrol/client/tabs";
import { describe, expect, it, vi } from "vitest";
import { advance } from "./stream-fixture.ts";
import { errorOf } from "./stub-gateway.ts";
import { Desktop, desktopWith, type OpenTab, roles, useTabClocks } from "./tabs-fixture.ts";

useTabClocks();

describe("a call", () => {
  it("of a tab that is behind is refused, asks the leader once, and is sent again unless it can cut a call", async () => {
    const { desktop, tabs } = await desktopWith(2);
    const [first, second] = tabs as [OpenTab, OpenTab];
    const call = async (send: () => Promise<unknown>) => {
      // The tab does not hear of the new Guid.
      second.tab.channelWorks = false;
      await advance(130_000);
      second.tab.channelWorks = true;
      const { length } = desktop.gateway.sent;
      const [result] = await Promise.all([second.tab.run(send).catch((error) => error), advance(100)]);
      const sent = desktop.gateway.sent.slice(length).filter(({ tab }) => tab === second.tab);
      return { result, sent };
    };
    const again = await call(() => second.tabs.inspector.sayFree());
    expect(again.result).toMatchObject({ retcode: "0" });
    expect(again.sent.map(({ guid }) => guid)).toEqual([expect.any(String), desktop.gateway.guid]);
    const cutting = await call(() => second.tabs.inspector.interceptCall({ workNo: 49999, callId: "1" }));
    expect(cutting.result).toMatchObject({ code: "guid-replaced", outcome: "refused" });
    expect(cutting.sent).toHaveLength(1);
    expect(first.role()).toBe("leader");
  });

  it("is never the end of the session while no leader answers", async () => {
    const { desktop, tabs } = await desktopWith(2);
    const [first, second] = tabs as [OpenTab, OpenTab];
    first.tab.freeze();
    desktop.gateway.endSession();
    const calling = second.tab.run(() => second.tabs.inspector.sayFree()).catch((error) => error);
    await advance(2_000);
    expect(await calling).toMatchObject({ code: "gateway-refused", outcome: "refused" });
    expect(await calling).not.toBeInstanceOf(SessionOver);
  });

  it("is compared with the leader's polls, never too early", async () => {
    const { desktop, tabs } = await desktopWith(2);
    const [first, second] = tabs as [OpenTab, OpenTab];
    await Promise.all([second.tab.run(() => second.tabs.inspector.sayFree()), advance(5)]);
    first.tab.freeze();
    const calling = second.tab.run(() => second.tabs.inspector.sayFree());
    await advance(5);
    await calling;
    desktop.gateway.emit();
    await advance(10);
    first.tab.thaw();
    await advance(1_000);
    desktop.gateway.emit();
    await advance(12_000);
    desktop.gateway.emit();
    await advance(1_000);
    const events = second.items.filter(({ kind }) => kind === "event");
    expect(events.map(({ pollSent, isNewer }) => [pollSent, isNewer])).toEqual([
      ["beforeLastSuccess", false],
      ["afterLastSuccess", false],
      ["afterLastSuccess", true],
    ]);
  });

  it("of pollEvents is rejected in a tab that does not lead", async () => {
    const { tabs } = await desktopWith(2);
    const [, second] = tabs as [OpenTab, OpenTab];
    expect(await errorOf(second.tab.run(() => second.tabs.inspector.pollEvents()))).toMatchObject({
      code: "already-polling",
    });
  });
});

describe("the session", () => {
  it("must be of the agent and the gateway that the tabs have in common", async () => {
    const desktop = new Desktop();
    for (const other of [{ agentId: 30170 }, { baseUrl: "https://other.example" }]) {
      const joining = errorOf(
        desktop.join(desktop.browser.open(), { signIn: (it) => signIn({ ...it, ...other }, {}) }),
      );
      await advance(50);
      expect(await joining).toMatchObject({ code: "invalid-option" });
    }
  });

  it("is saved by the leader only, also after the lead has moved", async () => {
    const desktop = new Desktop();
    const saved: [string, string | undefined][] = [];
    const onSession = (tab: string) => (session?: SavedSession) => void saved.push([tab, session?.guid]);
    const first = await desktop.openTab({ onSession: onSession("first") });
    await desktop.openTab({ onSession: onSession("second") });
    await advance(75_000);
    const rotated = desktop.gateway.guid;
    first.tab.close();
    await advance(1_000);
    expect(saved.slice(1)).toEqual([
      ["first", rotated],
      ["second", rotated],
    ]);
  });

  it("is not saved by a leader that was frozen and replaced, but its new Guid is not lost", async () => {
    const desktop = new Desktop();
    const saved: [string, string | undefined][] = [];
    const onSession = (tab: string) => (session?: SavedSession) => void saved.push([tab, session?.guid]);
    const first = await desktop.openTab({ onSession: onSession("first") });
    const second = await desktop.openTab({ onSession: onSession("second") });
    // The response that the frozen tab has not read contains a new Guid.
    await advance(59_000);
    first.tab.freeze();
    await advance(60_000);
    expect(second.role()).toBe("leader");
    expect(saved.filter(([tab]) => tab === "first")).toHaveLength(1);
    first.tab.thaw(["response", "timer", "lock", "message"]);
    await advance(20_000);
    expect(saved.filter(([tab]) => tab === "first")).toHaveLength(1);
    expect(saved.at(-1)).toEqual(["second", desktop.gateway.guid]);
    expect(roles([first, second])).toEqual(["follower", "leader"]);
  });

  it("ends in every tab when one signs out", async () => {
    const { desktop, tabs } = await desktopWith(3);
    const second = tabs[1] as OpenTab;
    await Promise.all([second.tab.run(() => signOut(second.tabs.inspector)), advance(50)]);
    expect(await Promise.all(tabs.map(({ ended }) => ended))).toEqual(["ended", "ended", "ended"]);
    expect(roles(tabs)).toEqual(["ended", "ended", "ended"]);
    const { length } = desktop.gateway.sent;
    for (const { tab, tabs: it } of tabs)
      expect(await errorOf(tab.run(() => it.inspector.sayFree()))).toMatchObject({ code: "signed-out" });
    await advance(60_000);
    expect(desktop.gateway.sent).toHaveLength(length);
    expect((await desktop.openTab()).role(), "a new session").toBe("leader");
  });

  it("ends in every tab with the gateway's refusal", async () => {
    const { desktop, tabs } = await desktopWith(2);
    const errors = tabs.map(({ tab, tabs: it }) =>
      errorOf(tab.run(() => waitFor(it.inspector, "AgentState_Busy", { timeout: 60_000 }))),
    );
    desktop.gateway.endSession();
    await advance(2_000);
    for (const error of await Promise.all(errors)) {
      expect(error).toBeInstanceOf(SessionOver);
      expect(error).toBeInstanceOf(InspectorError);
      expect(error).toMatchObject({ code: "session-over", operation: "pollEvents", sentAt: expect.any(Date) });
    }
    expect(await Promise.all(tabs.map(({ ended }) => ended))).toEqual(["session-over", "session-over"]);
  });

  it("is the same object for two joins in one page, and can be disposed of again and again", async () => {
    const { desktop, tabs } = await desktopWith(2);
    const [first, second] = tabs as [OpenTab, OpenTab];
    expect(await desktop.join(first.tab)).toBe(first.tabs);
    const { length } = desktop.gateway.sent.filter(({ operation }) => operation !== "pollEvents");
    first.tab.run(() => first.tabs.dispose());
    first.tab.run(() => first.tabs.dispose());
    await advance(1_000);
    expect(roles(tabs)).toEqual(["ended", "leader"]);
    expect(await first.ended).toBe("ended");
    const again = desktop.join(first.tab);
    await advance(20);
    expect(await again).not.toBe(first.tabs);
    expect((await again).state.snapshot.role).toBe("follower");
    expect(second.role()).toBe("leader");
    expect(desktop.gateway.sent.filter(({ operation }) => operation !== "pollEvents")).toHaveLength(length);
  });
});

describe("another client elsewhere", () => {
  it("is shown after its first poll, with a gap, reported once after five, and slows the polls down", async () => {
    const desktop = new Desktop();
    const onSharedElsewhere = vi.fn(() => {
      throw new Error("ignored");
    });
    const first = await desktop.openTab({ onSharedElsewhere });
    const second = await desktop.openTab();
    desktop.gateway.emit();
    await advance(1_000);
    desktop.gateway.emit();
    desktop.gateway.isForeignPolling = true;
    await advance(1_000);
    for (const tab of [first, second])
      expect(tab.tabs.state.snapshot).toEqual({ role: tab.role(), sharedElsewhere: true });
    expect(second.log().slice(-2)).toEqual(["pollRefused", "gap"]);
    expect(onSharedElsewhere).not.toHaveBeenCalled();
    await advance(40_000);
    expect(onSharedElsewhere).toHaveBeenCalledTimes(1);
    const { length } = desktop.gateway.polls();
    await advance(300_000);
    expect(desktop.gateway.polls().length - length).toBe(5);
    expect(onSharedElsewhere).toHaveBeenCalledTimes(1);
    expect(first.role()).toBe("leader");
    desktop.gateway.isForeignPolling = false;
    await advance(120_000);
    for (const tab of [first, second]) expect(tab.tabs.state.snapshot.sharedElsewhere).toBe(false);
  });
});

describe("without Web Locks", () => {
  it("one tab polls, and a second one is refused", async () => {
    const desktop = new Desktop();
    desktop.browser.hasLocks = false;
    const tab = desktop.browser.open();
    const joining = desktop.join(tab);
    await advance(1_100);
    const first = desktop.follow(tab, await joining);
    expect(first.role()).toBe("leader");
    const refused = errorOf(desktop.join(desktop.browser.open()));
    await advance(20);
    expect(await refused).toBeInstanceOf(SessionInOtherTab);
    first.tab.close();
    const next = desktop.join(desktop.browser.open());
    await advance(1_100);
    expect((await next).state.snapshot.role).toBe("leader");
  });

  it("one of two tabs that join at the same time is refused", async () => {
    const desktop = new Desktop();
    desktop.browser.hasLocks = false;
    for (const between of [0, 3, 500]) {
      const both = [desktop.browser.open(), desktop.browser.open()];
      const joining = [];
      for (const tab of both) {
        joining.push(
          desktop
            .join(tab)
            .then((it) => it.state.snapshot.role)
            .catch((error) => error.code),
        );
        await advance(between);
      }
      await advance(2_000);
      expect((await Promise.all(joining)).sort()).toEqual(["leader", "session-in-other-tab"]);
      for (const tab of both) tab.close();
    }
  });
});
