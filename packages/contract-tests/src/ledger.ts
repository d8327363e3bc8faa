import { redact } from "@qualitycontrol/core/judge";

/**
 * Whether a request was sent and executed: not sent, sent with a response, or sent with an unknown outcome. Independent of
 * the verdict on the response.
 */
export type Outcome = "not sent" | "executed" | "unknown";

/** An entry of the ledger. */
export interface Entry {
  method: string;
  target: string;
  outcome: Outcome;
  /** Why it was not sent, or why its outcome is unknown. */
  reason?: string;
}

/** A log of all requests of a run with their outcomes, in order. */
export class Ledger {
  readonly entries: Entry[] = [];

  add(entry: Entry): void {
    this.entries.push({ ...entry, target: redact(entry.target) });
  }

  /** The number of requests for each outcome. */
  count(): Record<Outcome, number> {
    const count = { "not sent": 0, executed: 0, unknown: 0 };
    for (const { outcome } of this.entries) count[outcome] += 1;
    return count;
  }
}
