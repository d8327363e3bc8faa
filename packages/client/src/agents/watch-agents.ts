import { type Connection, connections, sessionOf } from "../connections.ts";
import { invalidOption } from "../errors/index.ts";
import type { Inspector } from "../inspector.ts";
import { limitOf, limitProblem } from "../limits.ts";
import type { Observable } from "../observable.ts";
import type { AgentRow } from "./row.ts";
import type { MaxAge } from "./schedule.ts";
import { type AgentList, type AgentsSnapshot, Watch } from "./watch.ts";

export interface WatchOptions {
  /** The agents to watch. Without it, all agents of the `list` except the inspector. */
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

const LISTS: readonly AgentList[] = ["onlineAgentsOnVdn", "allAgentStatus"];

/**
 * Keeps a list of agents up to date until it is closed or the session is over. It sends at most two requests per second, never
 * several at once, and none in a hidden page. It also follows the inspector's events, which keeps the event poll going.
 *
 * @throws TypeError if an option is invalid, or the inspector was not created by `createInspector` or `signIn`
 */
export function watchAgents(inspector: Inspector, options: WatchOptions): AgentsWatch {
  const session = sessionOf(inspector);
  const { edition } = (connections.get(inspector) as Connection).settings;
  const { workNos, list, signal } = options;
  const check = (name: string, problem: string | undefined) => {
    if (problem) throw invalidOption(`watchAgents: ${name} ${problem}.`);
  };
  if (!workNos && list === undefined) check("workNos", "is missing, and there is no list");
  if (list !== undefined) check("list", limitProblem(list, { values: LISTS }));
  const own = workNos && Array.from(workNos, String);
  for (const workNo of own ?? []) check(`workNos, ${workNo},`, limitProblem(workNo, limitOf("workno", edition)));
  return new Watch(inspector, session, { workNos: own, list, signal });
}
