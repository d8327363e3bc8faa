import { redact } from "@qualitycontrol/core/judge";

/**
 * What became of a request, apart from whether its answer was right: it did not leave; it left and was answered; or it
 * left and its outcome is unknown.
 */
export type Outcome = "not sent" | "executed" | "unknown";

/** A line of the ledger. */
export interface Entry {
  method: string;
  target: string;
  outcome: Outcome;
  /** Why it was not sent, or why its outcome is unknown. */
  reason?: string;
}

/** Every request of a run with what became of it, in the order in which they were made. */
export class Ledger {
  readonly entries: Entry[] = [];

  add(entry: Entry): void {
    this.entries.push({ ...entry, target: redact(entry.target) });
  }

  /** How many requests ended in each way. */
  count(): Record<Outcome, number> {
    const count = { "not sent": 0, executed: 0, unknown: 0 };
    for (const { outcome } of this.entries) count[outcome] += 1;
    return count;
  }
}
