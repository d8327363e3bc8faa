import type { Agent } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";

/** The node of the cluster that a new session begins on: that of the cookie, or any. */
export function nodeFor({ cluster }: Floor, cookie: string | undefined): number | undefined {
  if (!cluster) return undefined;
  const named = cluster.cookies.indexOf(cookie ?? "");
  return named < 0 ? cluster.chooseNode() : named;
}

/** The cookie of the node that has an agent's session. */
export const cookieOf = ({ cluster }: Floor, { session }: Agent): string | undefined =>
  session?.node === undefined ? undefined : cluster?.cookies[session.node];
