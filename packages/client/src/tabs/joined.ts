import { type Connection, connections } from "../connections.ts";
import { invalidOption } from "../errors/index.ts";
import type { Inspector } from "../inspector.ts";
import { type SharedSession, shareSession } from "../session/shared-session.ts";
import { Feed } from "./feed.ts";
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
 * Connects an inspector with the other tabs.
 *
 * @param shared how its inspection takes part
 * @throws TypeError if the inspector was not created by this package
 */
export function joinWith(inspector: Inspector, hooks: SessionHooks, shared: Omit<SharedSession, "subscribe">): Joined {
  const connection = connections.get(inspector);
  if (!connection) throw invalidOption("joinTabs: signIn must return an inspector of this package.");
  const feed = new Feed(connection.session);
  const all = Object.assign(shared, { subscribe: feed.subscribe });
  shareSession(inspector, all);
  return { inspector, connection, feed, link: new SessionLink(connection, hooks), shared: all };
}
