import { settingsFrom } from "../options.ts";
import type { Joined } from "./joined.ts";
import type { TabsOptions } from "./options.ts";
import { browser, type Platform } from "./platform.ts";
import { Tab } from "./tab.ts";
import type { Tabs } from "./tabs.ts";

/**
 * Shares one session among the tabs of this browser. One tab signs in or resumes, and polls; all receive the events, and every tab
 * sends its calls itself. Waits without a time limit until this tab knows the session: another tab may be signing in.
 *
 * Two calls for one agent at one gateway, in one page, resolve with the same object.
 *
 * @throws what `signIn` throws, in the tab that called it; the next tab then calls its own
 * @throws SessionInOtherTab if the browser has no Web Locks, and another tab has the session
 * @throws TypeError if an option is invalid
 */
export const joinTabs = async (options: TabsOptions): Promise<Tabs> => join(options, browser);

/** What this page has joined or is joining, by the name of the session. */
const joined = new WeakMap<Platform, Map<string, Promise<Tabs>>>();

/** As `joinTabs`, on any platform. */
export function join(options: TabsOptions, platform: Platform): Promise<Tabs> {
  const { baseUrl, agentId } = settingsFrom(options, "joinTabs");
  const name = `qualitycontrol:${new URL(baseUrl).origin}:${agentId}`;
  const here = joined.get(platform) ?? new Map<string, Promise<Tabs>>();
  joined.set(platform, here);
  const tabs =
    here.get(name) ??
    new Promise<Tabs>((resolve, reject) => {
      const fail = (error: unknown) => {
        tab.end();
        reject(error);
      };
      const tab: Tab = new Tab({ name, baseUrl, agentId, options }, platform, (error) => {
        if (tab.member.steps.hasEnded) here.delete(name);
        else if (error !== undefined) fail(error);
        else resolve(tabsOf(tab));
      });
      tab.enter().catch(fail);
    });
  here.set(name, tabs);
  return tabs;
}

function tabsOf(tab: Tab): Tabs {
  const { joined, state } = tab.member;
  return { inspector: (joined as Joined).inspector, state, dispose: () => tab.end() };
}
