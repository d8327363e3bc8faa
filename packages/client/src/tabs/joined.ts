import { type Connection, connections } from "../connections.ts";
import { invalidOption } from "../errors/index.ts";
import type { Inspector } from "../inspector.ts";
import { settingsFrom } from "../options.ts";
import { type SharedSession, shareSession } from "../session/shared-session.ts";
import { Feed } from "./feed.ts";
import type { TabsOptions } from "./options.ts";
import { type SessionHooks, SessionLink } from "./session-link.ts";

/** What a tab has once it knows the session. */
export interface Joined {
  readonly inspector: Inspector;
  readonly connection: Connection;
  readonly feed: Feed;
  readonly link: SessionLink;
  readonly shared: SharedSession;
}

/**
 * Connects an inspector with the other tabs, whose inspectors have the same agent and gateway.
 *
 * @param shared how its inspection takes part
 * @throws TypeError if the inspector was not created by this package, or is another one than that of the options
 */
export function joinWith(
  inspector: Inspector,
  options: TabsOptions,
  hooks: SessionHooks,
  shared: Omit<SharedSession, "subscribe">,
): Joined {
  const connection = connections.get(inspector);
  if (!connection) throw invalidOption("joinTabs: signIn must return an inspector of this package.");
  const { baseUrl, agentId } = settingsFrom(options, "joinTabs");
  if (connection.settings.baseUrl !== baseUrl || connection.settings.agentId !== agentId)
    throw invalidOption("joinTabs: signIn must return an inspector of the given agentId and baseUrl.");
  const feed = new Feed(connection.session);
  const all = Object.assign(shared, { subscribe: feed.subscribe });
  shareSession(inspector, all);
  return { inspector, connection, feed, link: new SessionLink(connection, hooks), shared: all };
}
