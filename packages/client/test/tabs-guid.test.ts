import { describe, expect, it } from "vitest";
import { advance } from "./stream-fixture.ts";
import { desktopWith, type OpenTab, useTabClocks } from "./tabs-fixture.ts";

useTabClocks();

describe("the Guid that one tab has renewed", () => {
  async function twoTabs() {
    const { desktop, tabs } = await desktopWith(2);
    const [leader, follower] = tabs as [OpenTab, OpenTab];
    /** The Guid that each tab sends. */
    const sent = async () => {
      for (const { tab, tabs: it } of tabs) await Promise.all([tab.run(() => it.inspector.sayFree()), advance(5)]);
      return desktop.gateway.sent.slice(-2).map(({ guid }) => guid);
    };
    const renew = async () => {
      await Promise.all([follower.tab.run(() => follower.tabs.inspector.updateGuid()), advance(5)]);
      return desktop.gateway.guid;
    };
    return { desktop, leader, follower, renew, sent };
  }

  it("is sent by every tab", async () => {
    const { renew, sent } = await twoTabs();
    const renewed = await renew();
    expect(await sent()).toEqual([renewed, renewed]);
  });

  it("is not replaced by the response to an earlier poll of another tab", async () => {
    const { desktop, leader, renew, sent } = await twoTabs();
    leader.tab.freeze();
    // The gateway answers with the Guid of that time.
    desktop.gateway.emit();
    const renewed = await renew();
    leader.tab.thaw(["message", "response"]);
    await advance(20);
    expect(leader.log(), "the response has arrived").toEqual([1]);
    expect(await sent()).toEqual([renewed, renewed]);
  });

  it("is not replaced by what the leader published before it received it", async () => {
    const { desktop, leader, follower, sent } = await twoTabs();
    const renewing = follower.tab.run(() => follower.tabs.inspector.updateGuid());
    leader.tab.fire("visibilitychange");
    leader.tab.freeze();
    await Promise.all([renewing, advance(5)]);
    await Promise.all([follower.tab.run(() => follower.tabs.inspector.sayFree()), advance(5)]);
    const renewed = desktop.gateway.guid;
    expect(desktop.gateway.sent.at(-1)?.guid).toBe(renewed);
    leader.tab.thaw();
    await advance(20);
    expect(await sent()).toEqual([renewed, renewed]);
  });

  it("is replaced by a later one of the leader, also one that it had replaced before", async () => {
    const { desktop, renew, sent } = await twoTabs();
    for (const minute of [1, 2]) {
      const renewed = await renew();
      await advance(75_000);
      expect(desktop.gateway.guid, `minute ${minute}`).not.toBe(renewed);
      expect(await sent()).toEqual([desktop.gateway.guid, desktop.gateway.guid]);
    }
  });
});
