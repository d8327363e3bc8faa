import { doubtful, type Failures } from "@qualitycontrol/contract/calls";
import { documentedCodesOf, knownCodes, type OperationId } from "../calls.ts";
import { type Attempt, CallError } from "./call-error.ts";

/** Properties of any HTTP response. */
export interface Answered {
  readonly httpStatus: number;
  /** The `Content-Type` header, unchanged. */
  readonly contentType?: string | undefined;
  /** The time in `Retry-After`, in ms; undefined if the header is missing or invalid. */
  readonly retryAfter?: number | undefined;
}

/** A response that is not the documented one of the gateway: from a load balancer, a firewall or another version. */
export interface Foreign extends Answered {
  /** The beginning of the response, without secrets and control characters; at most 200 characters. */
  readonly excerpt?: string | undefined;
}

/** A response with a failing result code. */
export interface Refusal extends Answered {
  readonly retcode: string;
  readonly gatewayMessage: string;
}

type ExplainedCode = "guid-replaced" | "session-over" | "already-signed-in";

/** The gateway returned a result code other than success. */
export class GatewayFailure extends CallError {
  override get name(): "GatewayFailure" {
    return "GatewayFailure";
  }

  declare readonly code: "gateway-refused" | "gateway-failed" | ExplainedCode;
  declare readonly operation: OperationId;
  /** The result code. `isDocumentedFor` narrows it to the documented codes of an operation. */
  declare readonly retcode: string;
  /** Whether the result code is documented for this operation. */
  declare readonly documented: boolean;
  /** The gateway's complete message; may be empty. The error's own message may contain only its beginning. */
  declare readonly gatewayMessage: string;
  declare readonly httpStatus: Answered["httpStatus"];
  declare readonly contentType: Answered["contentType"];
  declare readonly retryAfter: Answered["retryAfter"];

  /**
   * @param code why the gateway refused the call, if the client knows it
   * @param explanation the rest of the sentence that begins with the result code
   */
  constructor(attempt: Attempt, response: Refusal, code?: ExplainedCode, explanation = "") {
    const { retcode, gatewayMessage } = response;
    const refused = knownCodes.includes(retcode) && !doubtful.includes(retcode);
    const documented = documentedCodesOf(attempt.operation).includes(retcode);
    const reason = documented ? retcode : `undocumented code ${retcode}`;
    super(attempt, reason + explanation + (gatewayMessage && ` (${gatewayMessage})`), {
      ...response,
      code: code ?? (refused ? "gateway-refused" : "gateway-failed"),
      documented,
      outcome: refused ? "refused" : "unknown",
    });
  }

  /** Whether this is a documented failure of the operation. If so, `retcode` narrows to the operation's codes. */
  isDocumentedFor<Id extends OperationId>(operation: Id): this is DocumentedFailure<Id> {
    return this.documented && this.operation === (operation as OperationId);
  }
}

/** The gateway does not accept the newest Guid, or reported that the session is lost. Only a sign-in begins a new session. */
export class SessionOver extends GatewayFailure {
  declare readonly code: "session-over";

  constructor(attempt: Attempt, response: Refusal) {
    super(attempt, response, "session-over", "; the session is over: sign in again");
  }
}

/** A failure whose result code is documented for its operation. */
export interface DocumentedFailure<Id extends OperationId> extends GatewayFailure {
  readonly operation: Id;
  readonly retcode: Failures[Id]["retcode"];
  readonly documented: true;
}

/** A response arrived that is not the gateway's: an HTML page, an empty or too long body, or a redirect. */
export class UnreadableAnswer extends CallError {
  override get name(): "UnreadableAnswer" {
    return "UnreadableAnswer";
  }

  /**
   * `redirect`: a redirect, which the client does not follow, because the Guid must not be sent elsewhere. `no-new-guid`: the
   * response to a sign-in or to `updateGuid` had no Guid, or an invalid one.
   */
  declare readonly code: keyof typeof PROBLEMS;
  /** The HTTP status; 0 for a redirect in a browser, which hides the status. */
  declare readonly httpStatus: Foreign["httpStatus"];
  declare readonly contentType: Foreign["contentType"];
  declare readonly retryAfter: Foreign["retryAfter"];
  declare readonly excerpt: Foreign["excerpt"];

  constructor(attempt: Attempt, code: UnreadableAnswer["code"], response: Foreign) {
    super(attempt, `${describe(response)} ${PROBLEMS[code]}`, { ...response, code });
  }
}

const PROBLEMS = {
  "empty-response": "is empty",
  "not-json": "is not JSON",
  redirect: "is a redirect, which is never followed",
  "response-too-large": "is longer than 1 MiB",
  "no-new-guid": "has no valid Guid",
};

/** The response is JSON, but does not have the shape that this operation returns. */
export class WrongShape extends CallError {
  override get name(): "WrongShape" {
    return "WrongShape";
  }

  declare readonly code: "wrong-shape";
  /** The member of the response that is missing or has the wrong type. */
  declare readonly member: string;
  /** The type that the member has. */
  declare readonly memberType: "absent" | "null" | "array" | "object" | "string" | "number" | "boolean";
  declare readonly httpStatus: Foreign["httpStatus"];
  declare readonly contentType: Foreign["contentType"];
  declare readonly retryAfter: Foreign["retryAfter"];
  declare readonly excerpt: Foreign["excerpt"];

  constructor(attempt: Attempt, member: string, memberType: WrongShape["memberType"], response: Foreign) {
    const problem = memberType === "absent" ? `no ${member}` : `a ${member} of the wrong type (${memberType})`;
    super(attempt, `${describe(response)} has ${problem}`, { ...response, code: "wrong-shape", member, memberType });
  }
}

const describe = ({ httpStatus, contentType }: Answered) =>
  `the response (HTTP ${httpStatus}${contentType ? `, ${contentType}` : ""})`;
