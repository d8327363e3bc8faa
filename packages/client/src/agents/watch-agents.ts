import { sessionOf } from "../connections.ts";
import { type InspectorError, invalidOption } from "../errors/index.ts";
import { endOnAbort } from "../events/end-on-abort.ts";
import { subscribe } from "../events/poll-loop.ts";
import type { Inspector } from "../inspector.ts";
import type { Observable } from "../observable.ts";
import { onAbort } from "../signals.ts";
import { Entry } from "./entry.ts";
import { readChange } from "./read-change.ts";
import type { AgentRow, Problem } from "./row.ts";
import { LIST_PACE, type MaxAge, nextEntry, paceAfter, RETRY } from "./schedule.ts";
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

/** What an error may have in addition to the members of all. */
type Failure = InspectorError & { readonly retcode?: string; readonly httpStatus?: number | undefined };

const LISTS: readonly unknown[] = ["onlineAgentsOnVdn", "allAgentStatus"] satisfies AgentList[];

/** A browser has few connections, and the event poll and the inspector's own calls need some. */
const MAX_IN_FLIGHT = 2;

/** The lowest HTTP status of a server that is out of order. A lower one in place of a list says that it is not offered. */
const TOO_MANY_REQUESTS = 429;

/** After these, no request of the session can succeed. */
const OVER: readonly Problem["code"][] = ["session-over", "signed-out", "no-guid"];

/**
 * Keeps a list of agents up to date until it is closed or the session is over. It sends at most two requests per second, never
 * several at once, and none in a hidden page. It also follows the inspector's events, which keeps the event poll going.
 *
 * @throws TypeError if an option is invalid, or the inspector was not created by `createInspector` or `signIn`
 */
export function watchAgents(inspector: Inspector, { workNos, list, signal }: WatchOptions): AgentsWatch {
  if (list === undefined ? !workNos : !LISTS.includes(list))
    throw invalidOption(`watchAgents: pass workNos, or ${LISTS.join(" or ")} as list.`);
  const session = sessionOf(inspector);
  const watch = new Watch();
  const { entries, running } = watch;
  const closed = running.signal;
  for (const workNo of workNos ?? []) entries.set(String(workNo), new Entry(String(workNo)));
  watch.publish();
  /** The number of the latest request. What arrives between two requests has a number between theirs. */
  let number = 0;
  let inFlight = 0;
  /** How many requests in succession were not answered. */
  let failures = 0;
  /** When to call the list, on the steady clock. */
  let listAt = list ? 0 : Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout>;

  /** @param error that of the request or poll which shows that the session is over; undefined if the inspector signed out */
  const finish = (error: unknown) => {
    if (!closed.aborted) watch.publish({ ended: problemOf((error ?? { code: "signed-out" }) as Failure) });
    watch.close();
  };

  /** Sends one request at most, and starts the timer for the next: after a sleep there is no backlog. */
  const tick = () => {
    timer = setTimeout(tick, paceAfter(failures));
    if (inFlight >= MAX_IN_FLIGHT || globalThis.document?.hidden) return;
    const now = performance.now();
    const entry = listAt > now && nextEntry(entries.values(), watch.prioritised, number, now);
    if (entry) lookUp(entry, now);
    else if (list && listAt <= now) callList(list, now);
  };

  /** @param failed receives the error, unless the session is over */
  const send = async <T>(
    call: (options: { signal: AbortSignal }) => Promise<T>,
    answered: (response: T, request: number, sentAt: Date) => void,
    failed: (error: Failure) => void,
  ): Promise<void> => {
    number += 1;
    inFlight += 1;
    const [request, sentAt] = [number, new Date()];
    try {
      const response = await call(running);
      failures = 0;
      if (!closed.aborted) answered(response, request, sentAt);
    } catch (caught) {
      const error = caught as Failure;
      failures = error.httpStatus ? 0 : failures + 1;
      if (OVER.includes(error.code)) finish(error);
      else if (!closed.aborted) failed(error);
    } finally {
      inFlight -= 1;
    }
    if (!closed.aborted) watch.publish();
  };

  const lookUp = async (entry: Entry, now: number) => {
    entry.tried = now;
    entry.changed = false;
    entry.isPending = true;
    await send(
      (options) => inspector.queryAgentInfoByWorkNo({ workno: entry.snapshot.workNo }, options),
      ({ result }, ...sent) => entry.see(result, "look-up", session.pollsAtSuccess, ...sent),
      (error) => entry.update({ problem: problemOf(error) }),
    );
    entry.isPending = false;
  };

  const callList = (operation: AgentList, now: number) => {
    listAt = Number.POSITIVE_INFINITY;
    send(
      (options) => inspector[operation]({}, options),
      ({ result = [] }, ...sent) => {
        listAt = now + LIST_PACE;
        for (const agent of result) {
          const { workno } = Object(agent);
          const isWanted = !workNos && typeof workno === "string" && workno !== inspector.agentId;
          if (isWanted && !entries.has(workno)) entries.set(workno, new Entry(workno));
          const entry = entries.get(workno);
          if (!entry) continue;
          entry.tried = now;
          entry.see(agent, "list", session.pollsAtSuccess, ...sent);
        }
        if (watch.snapshot.listProblem) watch.publish({ listProblem: undefined });
      },
      (error) => {
        if (error.retcode || !((error.httpStatus as number) < TOO_MANY_REQUESTS)) listAt = now + RETRY;
        watch.publish({ listProblem: problemOf(error) });
      },
    );
  };

  // First, because it throws if the signal is invalid.
  onAbort(
    closed,
    endOnAbort(signal, "watchAgents", () => watch.close()),
  );
  if (signal?.aborted) watch.close();
  else {
    const unsubscribe = subscribe(inspector, {
      next(item) {
        const change = readChange(item);
        if (!change) return;
        for (const entry of entries.values()) {
          if (change.workNo === undefined || change.workNo === entry.snapshot.workNo)
            entry.hear(change.status, number + BETWEEN, session.emptyPoll);
        }
        watch.publish();
      },
      end: finish,
    });
    onAbort(closed, () => {
      unsubscribe();
      clearTimeout(timer);
    });
    tick();
  }
  return watch;
}

const BETWEEN = 0.5;

const problemOf = ({ code, retcode }: Failure): Problem => Object.freeze({ code, retcode });
