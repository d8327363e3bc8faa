import type { Calls } from "@qualitycontrol/contract/calls";
import { ObservableValue } from "../observable.ts";
import type { Entry } from "./entry.ts";
import type { AgentRow, Problem } from "./row.ts";
import { type MaxAge, maxAgeOf } from "./schedule.ts";

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

/** What `watchAgents` returns. */
export class Watch extends ObservableValue<AgentsSnapshot> {
  readonly entries = new Map<string, Entry>();
  prioritised: ReadonlySet<string> = new Set();
  readonly running = new AbortController();

  constructor() {
    super({ rows: [], listProblem: undefined, ended: undefined });
  }

  get maxAge(): MaxAge {
    return maxAgeOf(this.snapshot.rows, this.prioritised);
  }

  row(workNo: string | number): Entry | undefined {
    return this.entries.get(String(workNo));
  }

  prioritise(workNos: Iterable<string | number>): void {
    this.prioritised = new Set(Array.from(workNos, String));
  }

  /** Publishes the rows, if any is new, and changes of the snapshot. */
  publish(changes?: Partial<AgentsSnapshot>): void {
    const { rows: before } = this.snapshot;
    const rows = Array.from(this.entries.values(), ({ snapshot }) => snapshot);
    // Rows are never removed.
    const isNew = rows.some((row, index) => row !== before[index]);
    if (isNew || changes) this.set({ ...this.snapshot, rows: isNew ? Object.freeze(rows) : before, ...changes });
  }

  close(): void {
    this.running.abort();
    this.end();
    for (const entry of this.entries.values()) entry.close();
  }
}
