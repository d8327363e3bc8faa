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
  requestWhisperAgent(args?: RequestWhisperAgentArguments): Promise<RequestWhisperAgentSuccess>;
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
  interceptCall(args: InterceptCallArguments): Promise<InterceptCallSuccess>;
}
