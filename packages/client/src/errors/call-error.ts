import { type Consequence, rows } from "@qualitycontrol/contract/calls";
import type { OperationId } from "../calls.ts";
import type { ErrorCode, Outcome } from "./codes.ts";
import { printable } from "./printable.ts";

/** One call of an operation, and when it was sent, if it was. */
export interface Attempt {
  readonly operation: OperationId;
  sentAt?: Date | undefined;
}

/** The members of a specific kind of error. */
interface Details {
  /** By default `unknown` if the call was sent, else `not-sent`. */
  outcome?: Outcome;
  code: ErrorCode;
  cause?: unknown;
  [member: string]: unknown;
}

/** The base class of all errors that the methods of an inspector throw. */
export abstract class CallError extends Error {
  /** A stable code for programs; `@qualitycontrol/client/error-codes` says what each means and what to do. */
  declare readonly code: ErrorCode;
  /** Undefined only for a request to the `fetch` of `createGatewayFetch` that matches no operation. */
  declare readonly operation: OperationId | undefined;
  /** What the operation can affect, from nothing to the customer's call. */
  declare readonly consequence: Consequence;
  declare readonly outcome: Outcome;
  /** When the call was sent; undefined if it was not sent. */
  declare readonly sentAt: Date | undefined;

  /** @param reason what happened, as the end of a sentence that begins with the outcome */
  constructor({ operation, sentAt }: Partial<Attempt>, reason: string, { cause, ...members }: Details) {
    const consequence = operation ? rows[operation].consequence : "none";
    const { outcome = sentAt ? "unknown" : "not-sent" } = members;
    const ended =
      outcome !== "unknown"
        ? `was ${outcome.replace("-", " ")}`
        : consequence === "none"
          ? "failed"
          : "may have taken effect (check agent and call before repeating it)";
    super(printable(`${operation ?? "The request"} ${ended}: ${reason}.`), cause === undefined ? undefined : { cause });
    Object.assign(this, { operation, consequence, outcome, sentAt }, members);
  }

  /** The members for programs, without `cause` and `stack`. `structuredClone` keeps only an error's message: clone this. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, message: this.message, ...(this as object) };
  }
}
