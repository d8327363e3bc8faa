import { sessionOf } from "../connections.ts";
import { invalidOption } from "../errors/index.ts";
import type { Inspector } from "../inspector.ts";
import type { Observable } from "../observable.ts";
import type { AgentRow } from "./row.ts";
import type { MaxAge } from "./schedule.ts";
import { type AgentList, type AgentsSnapshot, Watch } from "./watch.ts";

export interface WatchOptions {
  /** The IDs of the agents to watch. Without them, all agents of the `list` except the inspector. */
  readonly workNos?: Iterable<string | number> | undefined;
  /** A list to call in addition to look-ups. By default none, because a gateway may not offer it. */
  readonly list?: AgentList | undefined;
  /** Closes the watch. */
  readonly signal?: AbortSignal | undefined;
}

/** A list of agents that is kept up to date. */
export interface AgentsWatch extends Observable<AgentsSnapshot> {
  /** How old the status of a row may become, in ms, if the gateway answers each request within a second. */
  readonly maxAge: MaxAge;
  /** The row of one agent with a subscription of its own; undefined if there is no row. */
  row(workNo: string | number): Observable<AgentRow> | undefined;
  /** Looks these agents up more often than others, such as those who are visible. Replaces those of earlier calls. */
  prioritise(workNos: Iterable<string | number>): void;
  /** Ends the watch and sends nothing. The event poll continues if something else follows the inspector's events. */
  close(): void;
}

const LISTS: readonly unknown[] = ["onlineAgentsOnVdn", "allAgentStatus"] satisfies AgentList[];

/**
 * Keeps a list of agents up to date until it is closed or the session is over. It sends at most two requests per second, never
 * several at once, and none in a hidden page. It also follows the inspector's events, which keeps the event poll going.
 *
 * @throws TypeError if an option is invalid, or the inspector was not created by `createInspector` or `signIn`
 */
export function watchAgents(inspector: Inspector, { workNos, list, signal }: WatchOptions): AgentsWatch {
  if (list === undefined ? !workNos : !LISTS.includes(list)) throw invalidOption(`watchAgents: ${EXPECTED}.`);
  return new Watch(inspector, sessionOf(inspector), workNos && new Set(Array.from(workNos, String)), list, signal);
}

const EXPECTED = `pass workNos, or a list that is one of ${LISTS.join(", ")}`;
