import type { CallOptions, QueryAgentInfoByWorkNoSuccess, SyncAgentInfoSuccess } from "@qualitycontrol/contract/calls";
import { storeCookies } from "#cookies";
import { sessionOf } from "../connections.ts";
import { checkSaved } from "./check-saved.ts";
import type { SavedSession } from "./saved-session.ts";
import type { ResumeOptions } from "./session-options.ts";
import { openSession, type SignedInInspector } from "./signed-in-inspector.ts";

/** What is known when a session has been resumed. */
export interface Resumed {
  /** When the session was saved, by the clock of the machine that saved it. */
  readonly savedAt: Date;
  /** What the inspector was doing, such as listening or talking with a customer: no operation returns it. */
  readonly doing: "unknown";
  /** What the gateway returned about the inspector as an agent. */
  readonly agent: QueryAgentInfoByWorkNoSuccess["result"];
  /** What `syncAgentInfo` returned; only with the option `sync`. */
  readonly sync?: SyncAgentInfoSuccess["result"];
}

/** An inspector whose session was begun elsewhere, for example before a page was reloaded. */
export interface ResumedInspector extends SignedInInspector {
  readonly resumed: Resumed;
}

/**
 * Continues a saved session. It asks the gateway whether the session is still alive, with one query that changes nothing; the time since
 * it was saved says nothing. What the inspector was doing is unknown, and events may be lost: every stream of the inspector
 * begins with a gap. Check the agent and the call before you offer any action.
 *
 * Do not resume a session that another tab still uses: both would take events from each other. A duplicated tab has a copy of
 * `sessionStorage`.
 *
 * @param options `sync: true` also calls `syncAgentInfo`, **which deletes all events that wait for a poll**, for every program
 * @param saved what `onSession` received, also as JSON text
 * @throws SessionOver if the session is over: sign in again
 * @throws InvalidSavedSession if `saved` is not a saved session, or one of another agent or gateway; nothing is sent
 * @throws InspectorError as every call does. After a time-out or a broken connection the session may still be alive: try again
 * @throws TypeError if an option is invalid
 */
export async function resumeSession(
  options: ResumeOptions,
  saved: SavedSession | string,
  callOptions?: CallOptions,
): Promise<ResumedInspector> {
  const known = checkSaved(saved, options);
  const { baseUrl, agentId, guid, edition, savedAt, cookies = [] } = known;
  const inspector = openSession({ ...options, edition: options.edition ?? edition, baseUrl, agentId, guid }, known);
  const session = sessionOf(inspector);
  session.resumed = true;
  storeCookies(session.cookies, { headers: { getSetCookie: () => [...cookies] } });
  const { result: agent } = await inspector.queryAgentInfoByWorkNo({ workno: agentId }, callOptions);
  const sync = options.sync ? await inspector.syncAgentInfo({}, callOptions) : undefined;
  const resumed: Resumed = {
    savedAt: new Date(savedAt),
    doing: "unknown",
    agent,
    ...(sync && { sync: sync.result }),
  };
  return Object.assign(inspector, { resumed });
}
