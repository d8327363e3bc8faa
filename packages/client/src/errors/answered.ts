import { doubtful, type Failures } from "@qualitycontrol/contract/calls";
import { codesOf, known, type OperationId } from "../calls.ts";
import { type Attempt, InspectorError } from "./inspector-error.ts";

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
    const outcome = known.includes(retcode) && !doubtful.includes(retcode) ? "refused" : "unknown";
    const documented = codesOf(attempt.operation).includes(retcode);
    const code = documented ? retcode : `${retcode}, which is not documented`;
    super(attempt, code + (gatewayMessage && ` (${gatewayMessage})`), { ...answer, documented }, outcome);
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
    super(attempt, `the answer (HTTP ${httpStatus}) is ${PROBLEMS[problem]}`, {
      problem,
      httpStatus,
    });
  }
}

const PROBLEMS = {
  empty: "empty",
  "not-json": "not JSON",
  redirect: "a redirect, which is never followed",
  "too-large": "longer than 1 MiB",
  "no-guid": "without a Guid",
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
    super(attempt, `the answer (HTTP ${httpStatus}) has no ${member}, or one of another type`, {
      member,
      httpStatus,
    });
  }
}
