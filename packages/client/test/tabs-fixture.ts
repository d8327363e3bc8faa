import { events, type StreamItem } from "@qualitycontrol/client/events";
import { signIn } from "@qualitycontrol/client/session";
import type { Tabs, TabsOptions } from "@qualitycontrol/client/tabs";
import { afterEach, beforeEach } from "vitest";
import { join } from "../src/tabs/join.ts";
import { advance, useFakeClocks } from "./stream-fixture.ts";
import { FakeBrowser, type FakeTab, holdTimers } from "./tabs-browser.ts";
import { FakeGateway } from "./tabs-gateway.ts";

/** Replaces the clocks, and makes the timers of a tab wait while it is frozen. */
export function useTabClocks(): void {
  let release: () => void;
  useFakeClocks();
  beforeEach(() => {
    release = holdTimers();
  });
  afterEach(() => release());
}

/** A tab with the session: what its stream has yielded. */
export interface OpenTab {
  readonly tab: FakeTab;
  readonly tabs: Tabs;
  readonly items: StreamItem[];
  /** The numbers of the events, and the kinds of the other items. */
  log(): (number | string)[];
  role(): string;
  /** How the stream ended. */
  ended: Promise<string>;
}

/** A browser and a gateway. */
export class Desktop {
  readonly browser = new FakeBrowser();
  readonly gateway = new FakeGateway();
  readonly open: OpenTab[] = [];

  optionsIn(tab: FakeTab): TabsOptions {
    return {
      baseUrl: "https://gateway.example",
      agentId: 30169,
      fetch: this.gateway.fetchOf(tab),
      signIn: (options) => signIn(options, {}),
    };
  }

  /** Joins in a tab, without waiting. */
  join(tab: FakeTab, options: Partial<TabsOptions> = {}): Promise<Tabs> {
    return tab.run(() => join({ ...this.optionsIn(tab), ...options }, tab.platform));
  }

  /** Opens a tab, joins and reads a stream. */
  async openTab({
    isVisible = true,
    ...options
  }: Partial<TabsOptions> & { isVisible?: boolean } = {}): Promise<OpenTab> {
    const tab = this.browser.open(isVisible);
    const joining = this.join(tab, options);
    await advance(20);
    return this.follow(tab, await joining);
  }

  follow(tab: FakeTab, tabs: Tabs): OpenTab {
    const items: StreamItem[] = [];
    const ended = tab.run(async () => {
      for await (const item of events(tabs.inspector)) items.push(item);
      return "ended";
    });
    const open: OpenTab = {
      tab,
      tabs,
      items,
      ended: ended.catch((error) => String(error.code)),
      role: () => tabs.state.snapshot.role,
      log: () => items.map((item) => (item.kind === "event" ? (item.event.content as { n: number }).n : item.kind)),
    };
    this.open.push(open);
    return open;
  }

  leaders(): OpenTab[] {
    return this.open.filter(({ tab, role }) => !tab.isDead && !tab.isFrozen && role() === "leader");
  }
}

export const roles = (tabs: OpenTab[]) => tabs.map((it) => it.role());

/** A desktop with tabs, the first of which leads. */
export async function desktopWith(count: number): Promise<{ desktop: Desktop; tabs: OpenTab[] }> {
  const desktop = new Desktop();
  const tabs: OpenTab[] = [];
  for (let index = 0; index < count; index++) tabs.push(await desktop.openTab());
  await advance(1_000);
  return { desktop, tabs };
}
