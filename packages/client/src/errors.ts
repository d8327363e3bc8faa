import {
  type Calls,
  type Consequence,
  calls,
  type Edition,
  effects,
  type Failures,
} from "@qualitycontrol/contract/calls";

/** The operationId of an operation, which is also the name of its method. */
export type OperationId = keyof Calls;

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
   * @param details the members that a kind of error has of its own
   * @param outcome unless given, a call that was sent counts as one that may have taken effect
   */
  constructor(
    { operation, sentAt }: Attempt,
    message: string,
    details?: object,
    outcome: Outcome = sentAt ? "unknown" : "not-sent",
  ) {
    const { consequence } = calls[operation];
    const doubt = outcome === "unknown" && consequence !== "none" ? ` ${DOUBT}` : "";
    super(`${operation} ${message}${doubt}`);
    Object.assign(this, { operation, consequence, outcome, sentAt }, details);
  }
}

const DOUBT = "It may have taken effect: look at agent and call before you repeat it.";

/** The gateway answered with a result code other than success. */
export class GatewayFailure extends InspectorError {
  override get name(): "GatewayFailure" {
    return "GatewayFailure";
  }

  /** The result code. `isDocumentedFor` narrows it to the documented ones of an operation. */
  declare readonly retcode: string;
  /** Whether the result code is documented for this operation. */
  declare readonly documented: boolean;
  /** What the gateway wrote for people; may be empty. */
  declare readonly gatewayMessage: string;
  declare readonly httpStatus: number;

  constructor(attempt: Attempt, answer: { retcode: string; gatewayMessage: string; httpStatus: number }) {
    const { retcode, gatewayMessage } = answer;
    const outcome = effects[retcode] === "none" ? "refused" : "unknown";
    const documented = calls[attempt.operation].codes.includes(retcode);
    const code = documented ? retcode : `${retcode}, a result code that is not documented for it`;
    super(
      attempt,
      `failed with ${code}${gatewayMessage && ` (${gatewayMessage})`}.`,
      { ...answer, documented },
      outcome,
    );
  }

  /** Whether this is a documented failure of the operation; then `retcode` is one of the operation's codes. */
  isDocumentedFor<Id extends OperationId>(operation: Id): this is DocumentedFailure<Id> {
    return this.documented && this.operation === (operation as OperationId);
  }
}

/** A failure whose result code is documented for its operation. */
export interface DocumentedFailure<Id extends OperationId> extends GatewayFailure {
  readonly operation: Id;
  readonly retcode: Failures[Id]["retcode"];
  readonly documented: true;
}

/** An answer arrived that is not the gateway's, be it an HTML page, an empty or endless body, or a redirect. */
export class UnreadableAnswer extends InspectorError {
  override get name(): "UnreadableAnswer" {
    return "UnreadableAnswer";
  }

  /** `redirect`: the gateway pointed elsewhere; the client did not follow, for the Guid must not travel. */
  declare readonly problem: "empty" | "not-json" | "redirect" | "too-large" | "no-guid";
  /** The HTTP status; 0 for a redirect in a browser, which hides it. */
  declare readonly httpStatus: number;

  constructor(attempt: Attempt, problem: UnreadableAnswer["problem"], httpStatus: number) {
    super(attempt, `got an answer that cannot be read (HTTP ${httpStatus}): ${PROBLEMS[problem]}.`, {
      problem,
      httpStatus,
    });
  }
}

const PROBLEMS = {
  empty: "it is empty",
  "not-json": "it is not JSON",
  redirect: "it is a redirect, which is never followed",
  "too-large": "it is longer than 1 MiB",
  "no-guid": "the sign-in succeeded, but it brings no Guid",
};

/** JSON arrived, but not in the shape of an answer of this operation. */
export class WrongShape extends InspectorError {
  override get name(): "WrongShape" {
    return "WrongShape";
  }

  /** The member of the answer that is missing or of another type. */
  declare readonly member: string;
  declare readonly httpStatus: number;

  constructor(attempt: Attempt, member: string, httpStatus: number) {
    super(attempt, `got an answer of a wrong shape (HTTP ${httpStatus}): ${member} is missing or of another type.`, {
      member,
      httpStatus,
    });
  }
}

/** No whole answer arrived within the timeout. */
export class TimedOut extends InspectorError {
  override get name(): "TimedOut" {
    return "TimedOut";
  }

  /** The timeout in ms. */
  declare readonly timeout: number;

  constructor(attempt: Attempt, timeout: number) {
    super(attempt, `did not end within ${timeout} ms.`, { timeout });
  }
}

/** The connection could not be made, or broke before the whole answer had arrived. */
export class ConnectionLost extends InspectorError {
  override get name(): "ConnectionLost" {
    return "ConnectionLost";
  }

  /** @param reason what the runtime's `fetch` said */
  constructor(attempt: Attempt, reason: string) {
    super(attempt, `lost its connection to the gateway: ${reason}.`);
  }
}

/** The caller's signal aborted the call. */
export class Aborted extends InspectorError {
  override get name(): "Aborted" {
    return "Aborted";
  }

  constructor(attempt: Attempt) {
    super(attempt, "was aborted.");
  }
}

/** An argument is missing, unknown, or cannot be sent. Nothing was sent. */
export class WrongArgument extends InspectorError {
  override get name(): "WrongArgument" {
    return "WrongArgument";
  }

  declare readonly argument: string;

  /** @param fault what is wrong with the argument, as the end of a sentence that begins with its name */
  constructor(attempt: Attempt, argument: string, fault: string) {
    super(attempt, `was not sent: ${argument} ${fault}.`, { argument });
  }
}

/** There is no Guid that could be sent. Nothing was sent. */
export class NoGuid extends InspectorError {
  override get name(): "NoGuid" {
    return "NoGuid";
  }

  /** @param cause what the caller's own provider threw */
  constructor(attempt: Attempt, fault: string, cause?: unknown) {
    super(attempt, `was not sent: ${fault}.`, cause === undefined ? {} : { cause });
  }
}

/** The edition of the gateway that this client was made for does not have the operation. Nothing was sent. */
export class NotInEdition extends InspectorError {
  override get name(): "NotInEdition" {
    return "NotInEdition";
  }

  declare readonly edition: Edition;

  constructor(attempt: Attempt, edition: Edition) {
    super(attempt, `was not sent: the edition ${edition} of the gateway does not have it.`, { edition });
  }
}
