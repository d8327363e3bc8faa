import { type Consequence, rows } from "@qualitycontrol/contract/calls";
import type { OperationId } from "../calls.ts";

/**
 * What became of a call that did not succeed.
 *
 * - `not-sent`: it never left this client. Nothing happened.
 * - `refused`: the gateway said no before anything happened.
 * - `unknown`: it may have taken effect. Look at agent and call before you repeat it.
 */
export type Outcome = "not-sent" | "refused" | "unknown";

/** One call of an operation: which, and when it left this client, if it did. */
export interface Attempt {
  readonly operation: OperationId;
  sentAt?: Date;
}

/** Why a call did not succeed. Every error that a method of an inspector throws is one of the kinds below. */
export abstract class InspectorError extends Error {
  declare readonly operation: OperationId;
  /** What the operation would have touched, from nothing to the customer's call. */
  declare readonly consequence: Consequence;
  declare readonly outcome: Outcome;
  /** When the call left this client; undefined if it did not. */
  declare readonly sentAt: Date | undefined;

  /**
   * @param reason what happened, as the end of a sentence that begins with the outcome
   * @param details the members that a kind of error has of its own
   * @param outcome unless given, a call that was sent counts as one that may have taken effect
   */
  constructor(
    { operation, sentAt }: Attempt,
    reason: string,
    details?: object,
    outcome: Outcome = sentAt ? "unknown" : "not-sent",
  ) {
    const { consequence } = rows[operation];
    const ended =
      outcome !== "unknown"
        ? `was ${outcome.replace("-", " ")}`
        : consequence === "none"
          ? "failed"
          : "may have taken effect (look at agent and call before you repeat it)";
    super(`${operation} ${ended}: ${reason}.`);
    Object.assign(this, { operation, consequence, outcome, sentAt }, details);
  }
}
