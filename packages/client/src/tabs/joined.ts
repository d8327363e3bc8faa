import { type Connection, connections } from "../connections.ts";
import { invalidOption } from "../errors/index.ts";
import type { Inspector } from "../inspector.ts";
import { type SharedSession, shareSession } from "../session/shared-session.ts";
import { Feed } from "./feed.ts";
import type { SessionOfTabs } from "./options.ts";
import { type SessionHooks, SessionLink } from "./session-link.ts";

/** What a tab has once it knows the session. */
export interface Joined {
  readonly inspector: Inspector;
  readonly connection: Connection;
  readonly feed: Feed;
  readonly link: SessionLink;
}

/**
 * Connects an inspector with the other tabs, whose inspectors have the same agent and gateway.
 *
 * @param shared how its inspection takes part
 * @throws TypeError if the inspector was not created by this package, or is another one than that of the options
 */
export function joinWith(
  inspector: Inspector,
  { baseUrl, agentId }: SessionOfTabs,
  hooks: SessionHooks,
  shared: Omit<SharedSession, "subscribe">,
): Joined {
  const connection = connections.get(inspector);
  if (!connection) throw invalidOption("joinTabs: signIn must return an inspector of this package.");
  if (connection.settings.baseUrl !== baseUrl || connection.settings.agentId !== agentId)
    throw invalidOption("joinTabs: signIn must return an inspector of the given agentId and baseUrl.");
  const feed = new Feed(connection.session);
  shareSession(inspector, Object.assign(shared, { subscribe: feed.subscribe }));
  return { inspector, connection, feed, link: new SessionLink(connection, hooks) };
}
