// Generated from openapi/ by `npm run generate`. Do not edit.

import type { components } from "./types.ts";

/**
 * The arguments of `requestWhisperAgent`.
 */
export interface RequestWhisperAgentArguments {
  /**
   * Agent ID of the agent to coach, who must belong to the inspector's VDN. The parameter is documented as
   * optional; what the gateway does without it is unknown.
   *
   * A string of digits from 101 to 59999, without sign, space or leading zero.
   */
  whisperagentid?: string | number;
}

/**
 * The answer of `requestWhisperAgent`, success or failure.
 */
export type RequestWhisperAgentAnswer = components["schemas"]["RequestWhisperAgentAnswer"];

/**
 * The answer of `requestWhisperAgent` when it succeeded.
 */
export type RequestWhisperAgentSuccess = components["schemas"]["Done"];

/**
 * The answer of `requestWhisperAgent` when it failed in a documented way.
 */
export type RequestWhisperAgentFailure = components["schemas"]["RequestWhisperAgentFailure"];

/**
 * The arguments of `interceptCall`.
 */
export interface InterceptCallArguments {
  /**
   * Agent ID of the inspected agent, who must belong to the inspector's VCC.
   *
   * A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo: string | number;
  /**
   * The call to take over.
   */
  callId: string;
}

/**
 * The answer of `interceptCall`, success or failure.
 */
export type InterceptCallAnswer = components["schemas"]["InterceptCallAnswer"];

/**
 * The answer of `interceptCall` when it succeeded.
 */
export type InterceptCallSuccess = components["schemas"]["Done"];

/**
 * The answer of `interceptCall` when it failed in a documented way.
 */
export type InterceptCallFailure = components["schemas"]["InterceptCallFailure"];

/** What may be given to a call beside its arguments. */
export interface CallOptions {
  /** Aborts the call. An aborted call that was sent already may have taken effect. */
  signal?: AbortSignal | undefined;
}

/**
 * One method per operation of the contract, named after its operationId.
 */
export interface Calls {
  /**
   * Whisper to an agent.
   *
   * Join an agent's live call as a coach: the inspector hears agent and customer and can advise the agent, while
   * the customer hears nothing of it. Use it to help an agent through a difficult talk without taking it over.
   *
   * Before:
   * - The inspector has signed in.
   * - The inspector is idle.
   * - The inspector has the whisper permission.
   * - Inspector and agent belong to the same VDN.
   * - The call is not a video call; video calls cannot be inspected.
   * - If the agent is an inspector too, the CTI setting "Support QC on QC Inspectors" is "Yes".
   *
   * Events: AgentOther_PhoneAlerting, AgentOther_PhoneOffhook, AgentState_Busy.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` No provider answered the inspection; the inspection service is unavailable.
   * - `900-002` The inspector has no permission for this inspection.
   * - `900-003` A resource that the inspection needs is unavailable.
   * - `900-004` The gateway has no information about the agent.
   *
   * Source: "Requesting for Whispering", edition of 2023-09-27.
   */
  requestWhisperAgent(args?: RequestWhisperAgentArguments, options?: CallOptions): Promise<RequestWhisperAgentSuccess>;
  /**
   * Intercept a specified call.
   *
   * Cut the talk between an agent and a customer and go on with the customer yourself. The inspector must already
   * be in the call; `callId` names which of the agent's calls is meant. The agent is out of the call afterwards.
   *
   * Before:
   * - The inspector has signed in.
   * - The inspector is already listening to the agent, whispering to the agent, or has barged in (insert).
   * - Inspector and agent belong to the same VCC.
   * - The call is not a video call; video calls cannot be inspected.
   * - If the agent is an inspector too, the CTI setting "Support QC on QC Inspectors" is "Yes".
   *
   * Events: AgentEvent_Talking, AgentMediaEvent_Record.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` No provider answered the inspection; the inspection service is unavailable.
   * - `900-002` The inspector has no permission for this inspection.
   * - `900-003` A resource that the inspection needs is unavailable.
   *
   * Source: "Intercepting a Specified Call", edition of 2025-11-13.
   */
  interceptCall(args: InterceptCallArguments, options?: CallOptions): Promise<InterceptCallSuccess>;
}

/**
 * The failure of each operation, by operationId.
 */
export interface Failures {
  requestWhisperAgent: RequestWhisperAgentFailure;
  interceptCall: InterceptCallFailure;
}

/** What an operation touches when it takes effect, from nothing to the customer's call, which it cuts. */
export type Consequence = "none" | "session" | "agent-state" | "call" | "call-cut";

/** What a client needs to know of an operation to send a call and to judge its answer. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** Each argument with its place in the request. */
  readonly places: Readonly<Record<string, "path" | "query" | "body">>;
  readonly required: readonly string[];
  /** Whether a Guid goes with it. */
  readonly secured: boolean;
  readonly consequence: Consequence;
  /** The result codes that are documented as its failures. */
  readonly codes: readonly string[];
}

/**
 * The `Content-Type` of every request, with a body or without.
 */
export const contentType = "application/json; charset=UTF-8";

/**
 * The header that carries the Guid.
 */
export const guidHeader = "Guid";

/**
 * Whether an operation that fails with a result code may have taken effect all the same, by result code.
 */
export const effects: Readonly<Record<string, "none" | "possible">> = {
  "000-001": "none",
  "000-002": "none",
  "000-003": "none",
  "000-004": "possible",
  "000-005": "none",
  "000-006": "none",
  "000-007": "none",
  "100-001": "none",
  "100-002": "none",
  "100-003": "none",
  "100-004": "none",
  "100-005": "none",
  "100-006": "none",
  "100-007": "possible",
  "100-008": "none",
  "100-009": "none",
  "100-010": "none",
  "100-011": "none",
  "100-012": "none",
  "100-013": "none",
  "100-014": "none",
  "100-015": "none",
  "100-016": "none",
  "100-017": "none",
  "100-018": "none",
  "105-001": "possible",
  "105-002": "possible",
  "105-003": "possible",
  "105-004": "possible",
  "105-005": "possible",
  "105-006": "possible",
  "105-007": "possible",
  "110-016": "none",
  "900-001": "none",
  "900-002": "none",
  "900-003": "none",
  "900-004": "none",
  "900-005": "none",
};

const gatewayWide = [
  "000-002",
  "000-003",
  "000-004",
  "000-006",
  "105-001",
  "105-002",
  "105-003",
  "105-004",
  "105-005",
  "105-006",
  "105-007",
];

/**
 * What a client needs to know of each operation, by operationId.
 */
export const calls: Readonly<Record<keyof Calls, Call>> = {
  requestWhisperAgent: {
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/requestwhisperagent",
    places: {
      whisperagentid: "query",
    },
    required: [],
    secured: true,
    consequence: "call",
    codes: ["100-006", "900-001", "900-002", "900-003", "900-004", ...gatewayWide],
  },
  interceptCall: {
    method: "PUT",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/intercept/{workNo}/{callId}",
    places: {
      workNo: "path",
      callId: "path",
    },
    required: ["workNo", "callId"],
    secured: true,
    consequence: "call-cut",
    codes: ["100-006", "900-001", "900-002", "900-003", ...gatewayWide],
  },
};
