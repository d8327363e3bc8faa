import { doubtful, type Failures } from "@qualitycontrol/contract/calls";
import { documentedCodesOf, knownCodes, type OperationId } from "../calls.ts";
import { type Attempt, InspectorError } from "./inspector-error.ts";

/** What is known of any HTTP response. */
export interface Answered {
  readonly httpStatus: number;
  /** The media type that it claims to be of, as the server wrote it. */
  readonly contentType?: string | undefined;
  /** How long the server asks to wait before the next request, in ms; undefined if it does not, or not in a valid form. */
  readonly retryAfter?: number | undefined;
}

/** The answer of something that is not the gateway, or not as documented: a load balancer, a firewall, another version. */
export interface Foreign extends Answered {
  /** The beginning of the answer, without secrets and control characters; at most 200 characters. */
  readonly excerpt?: string | undefined;
}

/** The gateway answered with a result code other than success. */
export class GatewayFailure extends InspectorError {
  override get name(): "GatewayFailure" {
    return "GatewayFailure";
  }

  declare readonly operation: OperationId;
  /** The result code. `isDocumentedFor` narrows it to the documented ones of an operation. */
  declare readonly retcode: string;
  /** Whether the result code is documented for this operation. */
  declare readonly documented: boolean;
  /** What the gateway wrote for people, complete; may be empty. The error's own message may hold less of it. */
  declare readonly gatewayMessage: string;
  declare readonly httpStatus: Answered["httpStatus"];
  declare readonly contentType: Answered["contentType"];
  declare readonly retryAfter: Answered["retryAfter"];

  constructor(attempt: Attempt, answer: Answered & { retcode: string; gatewayMessage: string }) {
    const { retcode, gatewayMessage } = answer;
    const outcome = knownCodes.includes(retcode) && !doubtful.includes(retcode) ? "refused" : "unknown";
    const documented = documentedCodesOf(attempt.operation).includes(retcode);
    const code = documented ? retcode : `${retcode}, which is not documented`;
    super(attempt, code + (gatewayMessage && ` (${gatewayMessage})`), { ...answer, documented, outcome });
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

  /**
   * `redirect`: the gateway pointed elsewhere; the client did not follow, for the Guid must not travel. `no-guid`: a sign-in
   * brought no `Set-GUID`, or one that is not completely readable.
   */
  declare readonly problem: "empty" | "not-json" | "redirect" | "too-large" | "no-guid";
  /** The HTTP status; 0 for a redirect in a browser, which hides it. */
  declare readonly httpStatus: Foreign["httpStatus"];
  declare readonly contentType: Foreign["contentType"];
  declare readonly retryAfter: Foreign["retryAfter"];
  declare readonly excerpt: Foreign["excerpt"];

  constructor(attempt: Attempt, problem: UnreadableAnswer["problem"], answer: Foreign) {
    super(attempt, `${describe(answer)} is ${PROBLEMS[problem]}`, { ...answer, problem });
  }
}

const PROBLEMS = {
  empty: "empty",
  "not-json": "not JSON",
  redirect: "a redirect, which is never followed",
  "too-large": "longer than 1 MiB",
  "no-guid": "without a readable Guid",
};

/** JSON arrived, but not in the shape of an answer of this operation. */
export class WrongShape extends InspectorError {
  override get name(): "WrongShape" {
    return "WrongShape";
  }

  /** The member of the answer that is missing or of another type. */
  declare readonly member: string;
  /** The type that it has. */
  declare readonly memberType: "absent" | "null" | "array" | "object" | "string" | "number" | "boolean";
  declare readonly httpStatus: Foreign["httpStatus"];
  declare readonly contentType: Foreign["contentType"];
  declare readonly retryAfter: Foreign["retryAfter"];
  declare readonly excerpt: Foreign["excerpt"];

  constructor(attempt: Attempt, member: string, memberType: WrongShape["memberType"], answer: Foreign) {
    const problem = memberType === "absent" ? `no ${member}` : `a ${member} of the wrong type (${memberType})`;
    super(attempt, `${describe(answer)} has ${problem}`, { ...answer, member, memberType });
  }
}

const describe = ({ httpStatus, contentType }: Answered) =>
  `the answer (HTTP ${httpStatus}${contentType ? `, ${contentType}` : ""})`;
