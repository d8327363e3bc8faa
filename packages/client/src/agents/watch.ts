import type { Calls } from "@qualitycontrol/contract/calls";
import type { InspectorError } from "../errors/index.ts";
import { endOnAbort } from "../events/end-on-abort.ts";
import type { StreamItem } from "../events/item.ts";
import { subscribe } from "../events/poll-loop.ts";
import type { Inspector } from "../inspector.ts";
import { ObservableValue } from "../observable.ts";
import type { Session } from "../session-state.ts";
import { onAbort } from "../signals.ts";
import { Entry, type Request } from "./entry.ts";
import { readChange } from "./read-change.ts";
import type { AgentRow, Problem } from "./row.ts";
import { LIST_PACE, type MaxAge, maxAgeOf, nextEntry, paceAfter, RETRY } from "./schedule.ts";

/** An operation that lists agents with their states. Known from the vendor's client code only: a gateway may not offer it. */
export type AgentList = keyof Pick<Calls, "onlineAgentsOnVdn" | "allAgentStatus">;

/** The agents, frozen. */
export interface AgentsSnapshot {
  /** A row that has not changed is the same object as before, and so is the array if no row has changed. */
  readonly rows: readonly AgentRow[];
  /** Why the latest call of the list failed. If the gateway does not offer it, it is not called again. */
  readonly listProblem: Problem | undefined;
  /** Why the watch has ended, if the session is over. The rows are not updated any more. */
  readonly ended: Problem | undefined;
}

/** What an error may have in addition to the members of all. */
type Failure = InspectorError & { readonly retcode?: string; readonly httpStatus?: number | undefined };

/** A browser has few connections, and the event poll and the inspector's own calls need some. */
const MAX_IN_FLIGHT = 2;

/** The lowest HTTP status of a server that is out of order. A lower one in place of a list says that it is not offered. */
const TOO_MANY_REQUESTS = 429;

/** After these, no request of the session can succeed. */
const OVER: readonly Problem["code"][] = ["session-over", "signed-out", "no-guid"];

/** The watch that `watchAgents` returns. */
export class Watch extends ObservableValue<AgentsSnapshot> {
  readonly #inspector: Inspector;
  readonly #session: Session;
  readonly #list: AgentList | undefined;
  /** Whether the list determines whom to watch. */
  readonly #isOpen: boolean;
  readonly #entries = new Map<string, Entry>();
  readonly #running = new AbortController();
  #prioritised: ReadonlySet<string> = new Set();
  #listProblem: Problem | undefined;
  /** When to call the list, on the steady clock. */
  #listAt: number;
  /** The number of the latest request or event. */
  #number = 0;
  #requests = 0;
  #inFlight = 0;
  /** How many requests in succession were not answered. */
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    inspector: Inspector,
    session: Session,
    workNos: ReadonlySet<string> | undefined,
    list: AgentList | undefined,
    signal: AbortSignal | undefined,
  ) {
    super({ rows: [], listProblem: undefined, ended: undefined });
    this.#inspector = inspector;
    this.#session = session;
    this.#list = list;
    this.#isOpen = !workNos;
    this.#listAt = list ? 0 : Number.POSITIVE_INFINITY;
    for (const workNo of workNos ?? []) this.#entries.set(workNo, new Entry(workNo));
    this.#publish();
    const closed = this.#running.signal;
    // First, because it throws if the signal is invalid.
    onAbort(closed, endOnAbort(signal, "watchAgents", this.close));
    if (signal?.aborted) this.close();
    else {
      onAbort(closed, subscribe(inspector, { next: this.#hear, end: this.#finish }));
      this.#tick();
    }
  }

  get maxAge(): MaxAge {
    return maxAgeOf(this.snapshot.rows, this.#prioritised);
  }

  row(workNo: string | number): Entry | undefined {
    return this.#entries.get(String(workNo));
  }

  prioritise(workNos: Iterable<string | number>): void {
    this.#prioritised = new Set(Array.from(workNos, String));
  }

  readonly close = (): void => {
    if (this.#isClosed()) return;
    this.#running.abort();
    clearTimeout(this.#timer);
    this.end();
    for (const entry of this.#entries.values()) entry.close();
  };

  #isClosed(): boolean {
    return this.#running.signal.aborted;
  }

  /** @param error that of the request or poll which shows that the session is over; undefined if the inspector signed out */
  readonly #finish = (error: unknown): void => {
    const ended = problemOf((error ?? { code: "signed-out" }) as Failure);
    if (!this.#isClosed()) this.set({ ...this.snapshot, ended });
    this.close();
  };

  /** Publishes the rows if any is new, or if the problem of the list is. */
  #publish(): void {
    const { rows: before, listProblem, ended } = this.snapshot;
    const rows = Array.from(this.#entries.values(), ({ snapshot }) => snapshot);
    // Rows are never removed.
    const isNew = rows.some((row, index) => row !== before[index]);
    if (isNew || this.#listProblem !== listProblem)
      this.set({ rows: isNew ? Object.freeze(rows) : before, listProblem: this.#listProblem, ended });
  }

  readonly #hear = (item: StreamItem): void => {
    const change = readChange(item);
    if (!change) return;
    this.#number += 1;
    for (const entry of this.#entries.values()) {
      if (change.workNo === undefined || change.workNo === entry.snapshot.workNo)
        entry.hear(change.status, this.#number, this.#session.emptyPoll);
    }
    this.#publish();
  };

  /** Sends one request at most, and starts the timer for the next: after a sleep there is no backlog. */
  readonly #tick = (): void => {
    this.#timer = setTimeout(this.#tick, paceAfter(this.#failures));
    if (this.#inFlight >= MAX_IN_FLIGHT || globalThis.document?.hidden) return;
    const now = performance.now();
    const isList = this.#listAt <= now;
    const entry = isList ? undefined : nextEntry(this.#entries.values(), this.#prioritised, this.#requests, now);
    if (isList) this.#callList(now);
    else if (entry) this.#lookUp(entry, now);
  };

  /**
   * @param answered receives the response
   * @param failed receives the error, unless the session is over
   */
  async #send<T>(
    call: (options: { signal: AbortSignal }) => Promise<T>,
    answered: (response: T, request: Request) => void,
    failed: (error: Failure) => void,
  ): Promise<void> {
    this.#requests += 1;
    this.#inFlight += 1;
    this.#number += 1;
    const request = { number: this.#number, at: new Date() };
    try {
      const response = await call(this.#running);
      if (this.#isClosed()) return;
      this.#failures = 0;
      answered(response, request);
    } catch (caught) {
      if (this.#isClosed()) return;
      const error = caught as Failure;
      if (OVER.includes(error.code)) return this.#finish(error);
      this.#failures = error.httpStatus ? 0 : this.#failures + 1;
      failed(error);
    } finally {
      this.#inFlight -= 1;
    }
    this.#publish();
  }

  async #lookUp(entry: Entry, now: number): Promise<void> {
    entry.tried = now;
    entry.changed = false;
    entry.isInFlight = true;
    await this.#send(
      (options) => this.#inspector.queryAgentInfoByWorkNo({ workno: entry.snapshot.workNo }, options),
      ({ result }, request) => entry.see(result, "look-up", request, this.#session.pollsAtSuccess),
      (error) => entry.update({ problem: problemOf(error) }),
    );
    entry.isInFlight = false;
  }

  #callList(now: number): void {
    this.#listAt = Number.POSITIVE_INFINITY;
    this.#send(
      (options) => this.#inspector[this.#list as AgentList]({}, options),
      ({ result = [] }, request) => {
        this.#listAt = now + LIST_PACE;
        this.#listProblem = undefined;
        for (const agent of result) {
          const entry = this.#entryOf(Object(agent).workno);
          if (!entry) continue;
          entry.tried = now;
          entry.see(agent, "list", request, this.#session.pollsAtSuccess);
        }
      },
      (error) => {
        this.#listProblem = problemOf(error);
        if (error.retcode || !(Number(error.httpStatus) < TOO_MANY_REQUESTS)) this.#listAt = now + RETRY;
      },
    );
  }

  /** The entry of an agent in the list; a new one if the list determines whom to watch. */
  #entryOf(workNo: unknown): Entry | undefined {
    if (typeof workNo !== "string") return undefined;
    const isWanted = this.#isOpen && workNo !== this.#inspector.agentId;
    if (isWanted && !this.#entries.has(workNo)) this.#entries.set(workNo, new Entry(workNo));
    return this.#entries.get(workNo);
  }
}

const problemOf = ({ code, retcode }: Failure): Problem => Object.freeze({ code, retcode });
