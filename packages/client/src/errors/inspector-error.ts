import { type Consequence, rows } from "@qualitycontrol/contract/calls";
import type { OperationId } from "../calls.ts";
import { printable } from "./printable.ts";

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
  sentAt?: Date | undefined;
}

/** What a kind of error has of its own. */
interface Details {
  /** Unless given, a call that was sent counts as one that may have taken effect. */
  outcome?: Outcome;
  /** Unless given, the error's name as a code. */
  code?: string | undefined;
  cause?: unknown;
  [member: string]: unknown;
}

/** Why a call did not succeed. Every error that a method of an inspector throws is one of the kinds below. */
export abstract class InspectorError extends Error {
  /**
   * What went wrong, for programs: the error's name in upper case, such as `TIMED_OUT`; of a `ConnectionLost` what the
   * runtime reported, such as `ECONNRESET`.
   */
  declare readonly code: string;
  /** Undefined only for a request to the `fetch` of `createGatewayFetch` that is addressed to no operation. */
  declare readonly operation: OperationId | undefined;
  /** What the operation would have touched, from nothing to the customer's call. */
  declare readonly consequence: Consequence;
  declare readonly outcome: Outcome;
  /** When the call left this client; undefined if it did not. */
  declare readonly sentAt: Date | undefined;

  /** @param reason what happened, as the end of a sentence that begins with the outcome */
  constructor({ operation, sentAt }: Partial<Attempt>, reason: string, { cause, ...members }: Details = {}) {
    const consequence = operation ? rows[operation].consequence : "none";
    const { outcome = sentAt ? "unknown" : "not-sent" } = members;
    const ended =
      outcome !== "unknown"
        ? `was ${outcome.replace("-", " ")}`
        : consequence === "none"
          ? "failed"
          : "may have taken effect (look at agent and call before you repeat it)";
    super(printable(`${operation ?? "The request"} ${ended}: ${reason}.`), cause === undefined ? undefined : { cause });
    const code = members.code ?? this.name.replace(/\B[A-Z]/g, "_$&").toUpperCase();
    Object.assign(this, { operation, consequence, outcome, sentAt }, members, { code });
  }

  /** What a program decides on, without `cause` and `stack`. `structuredClone` keeps only the message of an error: clone this. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, message: this.message, ...(this as object) };
  }
}
