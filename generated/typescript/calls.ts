// Generated from openapi/ by `npm run generate`. Do not edit.

import type { EventType } from "./events.ts";
import type { components } from "./types.ts";

/**
 * The arguments of `addSupervise`.
 */
export interface AddSuperviseArguments {
  /**
   * The agent that the request concerns. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo: string | number;
}

/**
 * The response of `addSupervise`, success or failure.
 */
export type AddSuperviseAnswer = components["schemas"]["AddSuperviseAnswer"];

/**
 * The response of `addSupervise` if it succeeded.
 */
export type AddSuperviseSuccess = components["schemas"]["Done"];

/**
 * The response of `addSupervise` if it failed with a documented code.
 */
export type AddSuperviseFailure = components["schemas"]["AddSuperviseFailure"];

/**
 * The arguments of `addInsert`.
 */
export interface AddInsertArguments {
  /**
   * The agent that the request concerns. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo: string | number;
}

/**
 * The response of `addInsert`, success or failure.
 */
export type AddInsertAnswer = components["schemas"]["AddInsertAnswer"];

/**
 * The response of `addInsert` if it succeeded.
 */
export type AddInsertSuccess = components["schemas"]["Done"];

/**
 * The response of `addInsert` if it failed with a documented code.
 */
export type AddInsertFailure = components["schemas"]["AddInsertFailure"];

/**
 * The arguments of `requestWhisperAgent`.
 */
export interface RequestWhisperAgentArguments {
  /**
   * The agent who is coached. The parameter is documented as optional. What the gateway does without it is
   * unknown. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  whisperagentid?: string | number;
}

/**
 * The response of `requestWhisperAgent`, success or failure.
 */
export type RequestWhisperAgentAnswer = components["schemas"]["RequestWhisperAgentAnswer"];

/**
 * The response of `requestWhisperAgent` if it succeeded.
 */
export type RequestWhisperAgentSuccess = components["schemas"]["Done"];

/**
 * The response of `requestWhisperAgent` if it failed with a documented code.
 */
export type RequestWhisperAgentFailure = components["schemas"]["RequestWhisperAgentFailure"];

/**
 * The arguments of `switchSuperviseOrInsert`.
 */
export interface SwitchSuperviseOrInsertArguments {
  /**
   * The agent that the request concerns. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo: string | number;
}

/**
 * The response of `switchSuperviseOrInsert`, success or failure.
 */
export type SwitchSuperviseOrInsertAnswer = components["schemas"]["SwitchSuperviseOrInsertAnswer"];

/**
 * The response of `switchSuperviseOrInsert` if it succeeded.
 */
export type SwitchSuperviseOrInsertSuccess = components["schemas"]["Done"];

/**
 * The response of `switchSuperviseOrInsert` if it failed with a documented code.
 */
export type SwitchSuperviseOrInsertFailure = components["schemas"]["SwitchSuperviseOrInsertFailure"];

/**
 * The arguments of `requestSwitchInsertWhisperAgent`.
 */
export interface RequestSwitchInsertWhisperAgentArguments {
  /**
   * The agent who is coached. The parameter is documented as optional. What the gateway does without it is
   * unknown. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  whisperagentid?: string | number;
  /**
   * The new mode. The page types it as an int. What the gateway does with another value than these is unknown.
   *
   * How the inspector takes part in the call.
   *
   * - `0` (`Listen`): listen; neither the agent nor the customer can hear you
   * - `1` (`Insert`): insert; both the agent and the customer can hear you
   * - `2` (`Whisper`): whisper; the customer cannot hear you
   */
  switchtype: "0" | 0 | "1" | 1 | "2" | 2;
}

/**
 * The response of `requestSwitchInsertWhisperAgent`, success or failure.
 */
export type RequestSwitchInsertWhisperAgentAnswer = components["schemas"]["RequestSwitchInsertWhisperAgentAnswer"];

/**
 * The response of `requestSwitchInsertWhisperAgent` if it succeeded.
 */
export type RequestSwitchInsertWhisperAgentSuccess = components["schemas"]["Done"];

/**
 * The response of `requestSwitchInsertWhisperAgent` if it failed with a documented code.
 */
export type RequestSwitchInsertWhisperAgentFailure = components["schemas"]["RequestSwitchInsertWhisperAgentFailure"];

/**
 * The arguments of `stopSuperviseOrInsert`.
 */
export interface StopSuperviseOrInsertArguments {
  /**
   * The agent that the request concerns. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo: string | number;
}

/**
 * The response of `stopSuperviseOrInsert`, success or failure.
 */
export type StopSuperviseOrInsertAnswer = components["schemas"]["StopSuperviseOrInsertAnswer"];

/**
 * The response of `stopSuperviseOrInsert` if it succeeded.
 */
export type StopSuperviseOrInsertSuccess = components["schemas"]["Done"];

/**
 * The response of `stopSuperviseOrInsert` if it failed with a documented code.
 */
export type StopSuperviseOrInsertFailure = components["schemas"]["StopSuperviseOrInsertFailure"];

/**
 * The arguments of `requestStopWhisperAgent`.
 */
export interface RequestStopWhisperAgentArguments {
  /**
   * The agent who is coached. The parameter is documented as optional. What the gateway does without it is
   * unknown. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  whisperagentid?: string | number;
}

/**
 * The response of `requestStopWhisperAgent`, success or failure.
 */
export type RequestStopWhisperAgentAnswer = components["schemas"]["RequestStopWhisperAgentAnswer"];

/**
 * The response of `requestStopWhisperAgent` if it succeeded.
 */
export type RequestStopWhisperAgentSuccess = components["schemas"]["Done"];

/**
 * The response of `requestStopWhisperAgent` if it failed with a documented code.
 */
export type RequestStopWhisperAgentFailure = components["schemas"]["RequestStopWhisperAgentFailure"];

/**
 * The arguments of `intercept`.
 */
export interface InterceptArguments {
  /**
   * The agent that the request concerns. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo: string | number;
}

/**
 * The response of `intercept`, success or failure.
 */
export type InterceptAnswer = components["schemas"]["InterceptAnswer"];

/**
 * The response of `intercept` if it succeeded.
 */
export type InterceptSuccess = components["schemas"]["Done"];

/**
 * The response of `intercept` if it failed with a documented code.
 */
export type InterceptFailure = components["schemas"]["InterceptFailure"];

/**
 * The arguments of `interceptCall`.
 */
export interface InterceptCallArguments {
  /**
   * The agent that the request concerns. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo: string | number;
  /**
   * The call to take over.
   *
   * Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented.
   */
  callId: string;
}

/**
 * The response of `interceptCall`, success or failure.
 */
export type InterceptCallAnswer = components["schemas"]["InterceptCallAnswer"];

/**
 * The response of `interceptCall` if it succeeded.
 */
export type InterceptCallSuccess = components["schemas"]["Done"];

/**
 * The response of `interceptCall` if it failed with a documented code.
 */
export type InterceptCallFailure = components["schemas"]["InterceptCallFailure"];

/**
 * The arguments of `forceBusy`.
 */
export interface ForceBusyArguments {
  /**
   * The agent that the request concerns. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo: string | number;
}

/**
 * The response of `forceBusy`, success or failure.
 */
export type ForceBusyAnswer = components["schemas"]["ForceBusyAnswer"];

/**
 * The response of `forceBusy` if it succeeded.
 */
export type ForceBusySuccess = components["schemas"]["Done"];

/**
 * The response of `forceBusy` if it failed with a documented code.
 */
export type ForceBusyFailure = components["schemas"]["ForceBusyFailure"];

/**
 * The arguments of `forceIdle`.
 */
export interface ForceIdleArguments {
  /**
   * The agent that the request concerns. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo: string | number;
}

/**
 * The response of `forceIdle`, success or failure.
 */
export type ForceIdleAnswer = components["schemas"]["ForceIdleAnswer"];

/**
 * The response of `forceIdle` if it succeeded.
 */
export type ForceIdleSuccess = components["schemas"]["Done"];

/**
 * The response of `forceIdle` if it failed with a documented code.
 */
export type ForceIdleFailure = components["schemas"]["ForceIdleFailure"];

/**
 * The arguments of `forceRest`.
 */
export interface ForceRestArguments {
  /**
   * The agent that the request concerns. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo: string | number;
  /**
   * The duration of the rest, in seconds. The page types it as a long.
   *
   * A time in seconds. A string of digits from 1 to 86399, without sign, space or leading zero.
   */
  time: string | number;
  /**
   * The number of the reason for the rest. The page types it as an int. Who defines the reasons for a rest is not
   * recorded.
   *
   * The number of a reason. A string of digits from 1 to 255, without sign, space or leading zero.
   */
  reason: string | number;
}

/**
 * The response of `forceRest`, success or failure.
 */
export type ForceRestAnswer = components["schemas"]["ForceRestAnswer"];

/**
 * The response of `forceRest` if it succeeded.
 */
export type ForceRestSuccess = components["schemas"]["Done"];

/**
 * The response of `forceRest` if it failed with a documented code.
 */
export type ForceRestFailure = components["schemas"]["ForceRestFailure"];

/**
 * The arguments of `forceLogOutAgent`.
 */
export interface ForceLogOutAgentArguments {
  /**
   * The agent that the request concerns. The agent must belong to the sender's VCC.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo: string | number;
}

/**
 * The response of `forceLogOutAgent`, success or failure.
 */
export type ForceLogOutAgentAnswer = components["schemas"]["ForceLogOutAgentAnswer"];

/**
 * The response of `forceLogOutAgent` if it succeeded.
 */
export type ForceLogOutAgentSuccess = components["schemas"]["Done"];

/**
 * The response of `forceLogOutAgent` if it failed with a documented code.
 */
export type ForceLogOutAgentFailure = components["schemas"]["ForceLogOutAgentFailure"];

/**
 * The arguments of `forceDropCall`.
 */
export interface ForceDropCallArguments {
  /**
   * The call to end.
   *
   * Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented.
   */
  callid: string;
}

/**
 * The response of `forceDropCall`, success or failure.
 */
export type ForceDropCallAnswer = components["schemas"]["ForceDropCallAnswer"];

/**
 * The response of `forceDropCall` if it succeeded.
 */
export type ForceDropCallSuccess = components["schemas"]["Done"];

/**
 * The response of `forceDropCall` if it failed with a documented code.
 */
export type ForceDropCallFailure = components["schemas"]["ForceDropCallFailure"];

/**
 * The body of `adjustSkill`.
 */
export type AdjustSkillBody = components["schemas"]["SkillAdjustment"];

/**
 * The arguments of `adjustSkill`.
 */
export interface AdjustSkillArguments {
  /**
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workNo?: string | number;
  /**
   * The skill queues that the agent serves from now on.
   */
  skills?: AdjustSkillBody["skills"];
}

/**
 * The response of `adjustSkill`, success or failure.
 */
export type AdjustSkillAnswer = components["schemas"]["AdjustSkillAnswer"];

/**
 * The response of `adjustSkill` if it succeeded.
 */
export type AdjustSkillSuccess = components["schemas"]["Done"];

/**
 * The response of `adjustSkill` if it failed with a documented code.
 */
export type AdjustSkillFailure = components["schemas"]["AdjustSkillFailure"];

/**
 * The body of `login`.
 */
export type LoginBody = components["schemas"]["SignIn"];

/**
 * The arguments of `login`.
 */
export interface LoginArguments {
  /**
   * The agent's password. Keep it out of logs.
   */
  password?: LoginBody["password"];
  /**
   * The phone that the agent uses.
   */
  phonenum?: LoginBody["phonenum"];
  /**
   * A truth value. The sample sends it as text.
   */
  autoanswer?: LoginBody["autoanswer"];
  /**
   * A truth value. The sample sends it as text.
   */
  autoenteridle?: LoginBody["autoenteridle"];
  /**
   * A truth value. The sample sends it as text.
   */
  releasephone?: LoginBody["releasephone"];
  /**
   * The agent's equipment. The vendor's sample sends it as text.
   *
   * - `4` (`PcAndPhone`): PC and phone
   * - `11` (`Video`): video
   */
  agenttype?: LoginBody["agenttype"];
  /**
   * The state to sign in to. The vendor's sample sends it as text.
   *
   * - `3` (`Busy`): busy
   * - `4` (`Idle`): idle
   * - `5` (`WrapUp`): wrap-up
   */
  status?: LoginBody["status"];
  /**
   * The IP address of the desktop.
   */
  ip?: LoginBody["ip"];
  /**
   * Only its name is recorded.
   */
  entryIp?: LoginBody["entryIp"];
  /**
   * A truth value. The sample sends it as text.
   */
  phonelinkage?: LoginBody["phonelinkage"];
  /**
   * A truth value. The sample sends it as text.
   */
  checkInWebm?: LoginBody["checkInWebm"];
  /**
   * A truth value. The sample sends it as text.
   */
  checkInMailm?: LoginBody["checkInMailm"];
  /**
   * The number for video calls.
   */
  vcPhoneNumber?: LoginBody["vcPhoneNumber"];
  /**
   * A truth value. The sample sends it as text.
   */
  listenStatus?: LoginBody["listenStatus"];
  /**
   * Where the gateway sends events in push mode. Together with `serviceToken`, it enables push mode. An event that
   * is not taken is sent again every 10 s; after 120 s, the gateway signs the agent out by force (cec_07_40130).
   * Older gateways (2018 to 2020) name this member `pushUrl` (*vendor sample*).
   */
  callBackUri?: LoginBody["callBackUri"];
  /**
   * The token that the gateway sends in push mode. Keep it out of logs.
   */
  serviceToken?: LoginBody["serviceToken"];
}

/**
 * The response of `login`, success or failure.
 */
export type LoginAnswer = components["schemas"]["LoginAnswer"];

/**
 * The response of `login` if it succeeded.
 */
export type LoginSuccess = components["schemas"]["SignedIn"];

/**
 * The response of `login` if it failed with a documented code.
 */
export type LoginFailure = components["schemas"]["LoginFailure"];

/**
 * The body of `forceLogin`.
 */
export type ForceLoginBody = components["schemas"]["ForcedSignIn"];

/**
 * The arguments of `forceLogin`.
 */
export interface ForceLoginArguments {
  /**
   * The agent's password. Keep it out of logs.
   */
  password?: ForceLoginBody["password"];
  /**
   * The phone that the agent uses.
   */
  phonenum: ForceLoginBody["phonenum"];
  /**
   * A truth value. The sample sends it as text.
   */
  autoanswer?: ForceLoginBody["autoanswer"];
  /**
   * A truth value. The sample sends it as text.
   */
  autoenteridle?: ForceLoginBody["autoenteridle"];
  /**
   * A truth value. The sample sends it as text.
   */
  releasephone?: ForceLoginBody["releasephone"];
  /**
   * The agent's equipment. The vendor's sample sends it as text.
   *
   * - `4` (`PcAndPhone`): PC and phone
   * - `11` (`Video`): video
   */
  agenttype?: ForceLoginBody["agenttype"];
  /**
   * The state to sign in to. The vendor's sample sends it as text.
   *
   * - `3` (`Busy`): busy
   * - `4` (`Idle`): idle
   * - `5` (`WrapUp`): wrap-up
   */
  status?: ForceLoginBody["status"];
  /**
   * The IP address of the desktop.
   */
  ip?: ForceLoginBody["ip"];
  /**
   * Only its name is recorded.
   */
  entryIp?: ForceLoginBody["entryIp"];
  /**
   * A truth value. The sample sends it as text.
   */
  phonelinkage?: ForceLoginBody["phonelinkage"];
  /**
   * A truth value. The sample sends it as text.
   */
  checkInWebm?: ForceLoginBody["checkInWebm"];
  /**
   * A truth value. The sample sends it as text.
   */
  checkInMailm?: ForceLoginBody["checkInMailm"];
  /**
   * The number for video calls.
   */
  vcPhoneNumber?: ForceLoginBody["vcPhoneNumber"];
  /**
   * A truth value. The sample sends it as text.
   */
  listenStatus?: ForceLoginBody["listenStatus"];
  /**
   * Where the gateway sends events in push mode. Together with `serviceToken`, it enables push mode. An event that
   * is not taken is sent again every 10 s; after 120 s, the gateway signs the agent out by force (cec_07_40130).
   * Older gateways (2018 to 2020) name this member `pushUrl` (*vendor sample*).
   */
  callBackUri?: ForceLoginBody["callBackUri"];
  /**
   * The token that the gateway sends in push mode. Keep it out of logs.
   */
  serviceToken?: ForceLoginBody["serviceToken"];
}

/**
 * The response of `forceLogin`, success or failure.
 */
export type ForceLoginAnswer = components["schemas"]["ForceLoginAnswer"];

/**
 * The response of `forceLogin` if it succeeded.
 */
export type ForceLoginSuccess = components["schemas"]["SignedIn"];

/**
 * The response of `forceLogin` if it failed with a documented code.
 */
export type ForceLoginFailure = components["schemas"]["ForceLoginFailure"];

/**
 * `logout` takes no arguments.
 */
export type LogoutArguments = Record<string, never>;

/**
 * The response of `logout`, success or failure.
 */
export type LogoutAnswer = components["schemas"]["LogoutAnswer"];

/**
 * The response of `logout` if it succeeded.
 */
export type LogoutSuccess = components["schemas"]["Done"];

/**
 * The response of `logout` if it failed with a documented code.
 */
export type LogoutFailure = components["schemas"]["LogoutFailure"];

/**
 * `forceLogout` takes no arguments.
 */
export type ForceLogoutArguments = Record<string, never>;

/**
 * The response of `forceLogout`, success or failure.
 */
export type ForceLogoutAnswer = components["schemas"]["ForceLogoutAnswer"];

/**
 * The response of `forceLogout` if it succeeded.
 */
export type ForceLogoutSuccess = components["schemas"]["Done"];

/**
 * The response of `forceLogout` if it failed with a documented code.
 */
export type ForceLogoutFailure = components["schemas"]["ForceLogoutFailure"];

/**
 * The arguments of `forceLogoutWithReason`.
 */
export interface ForceLogoutWithReasonArguments {
  /**
   * Why the agent signs out. Who defines the reasons is not recorded.
   *
   * The number of a reason for signing out. A string of digits from 1 to 255, without sign, space or leading zero.
   */
  reason: string | number;
}

/**
 * The response of `forceLogoutWithReason`, success or failure.
 */
export type ForceLogoutWithReasonAnswer = components["schemas"]["ForceLogoutWithReasonAnswer"];

/**
 * The response of `forceLogoutWithReason` if it succeeded.
 */
export type ForceLogoutWithReasonSuccess = components["schemas"]["Done"];

/**
 * The response of `forceLogoutWithReason` if it failed with a documented code.
 */
export type ForceLogoutWithReasonFailure = components["schemas"]["ForceLogoutWithReasonFailure"];

/**
 * `updateGuid` takes no arguments.
 */
export type UpdateGuidArguments = Record<string, never>;

/**
 * The response of `updateGuid`, success or failure.
 */
export type UpdateGuidAnswer = components["schemas"]["UpdateGuidAnswer"];

/**
 * The response of `updateGuid` if it succeeded.
 */
export type UpdateGuidSuccess = components["schemas"]["NewGuid"];

/**
 * The response of `updateGuid` if it failed with a documented code.
 */
export type UpdateGuidFailure = components["schemas"]["UpdateGuidFailure"];

/**
 * `handShake` takes no arguments.
 */
export type HandShakeArguments = Record<string, never>;

/**
 * The response of `handShake`, success or failure.
 */
export type HandShakeAnswer = components["schemas"]["HandShakeAnswer"];

/**
 * The response of `handShake` if it succeeded.
 */
export type HandShakeSuccess = components["schemas"]["Done"];

/**
 * The response of `handShake` if it failed with a documented code.
 */
export type HandShakeFailure = components["schemas"]["HandShakeFailure"];

/**
 * The arguments of `resetSkill`.
 */
export interface ResetSkillArguments {
  /**
   * Whether the queues are chosen automatically; every value other than `true` counts as false.
   *
   * `true`, or any other text for false.
   */
  autoflag: string;
  /**
   * The skill queues to sign in to, separated by semicolons. Whether the parameter is mandatory is not recorded.
   *
   * Skill-queue IDs separated by semicolons, 4000 characters at most.
   */
  skillid?: string;
  /**
   * Whether the phone is linked. Its effect is not recorded.
   *
   * Off or on.
   *
   * - `0` (`TurnedOff`): turned off
   * - `1` (`TurnedOn`): turned on
   */
  phonelinkage?: "0" | 0 | "1" | 1;
}

/**
 * The response of `resetSkill`, success or failure.
 */
export type ResetSkillAnswer = components["schemas"]["ResetSkillAnswer"];

/**
 * The response of `resetSkill` if it succeeded.
 */
export type ResetSkillSuccess = components["schemas"]["Done"];

/**
 * The response of `resetSkill` if it failed with a documented code.
 */
export type ResetSkillFailure = components["schemas"]["ResetSkillFailure"];

/**
 * `sayFree` takes no arguments.
 */
export type SayFreeArguments = Record<string, never>;

/**
 * The response of `sayFree`, success or failure.
 */
export type SayFreeAnswer = components["schemas"]["SayFreeAnswer"];

/**
 * The response of `sayFree` if it succeeded.
 */
export type SayFreeSuccess = components["schemas"]["Done"];

/**
 * The response of `sayFree` if it failed with a documented code.
 */
export type SayFreeFailure = components["schemas"]["SayFreeFailure"];

/**
 * The arguments of `sayBusy`.
 */
export interface SayBusyArguments {
  /**
   * The reason for being busy, a number that the contact centre defines. Whether it is mandatory is not recorded.
   *
   * The number of a reason that the contact centre defines itself. A string of digits from 200 to 250, without
   * sign, space or leading zero.
   */
  reason?: string | number;
  /**
   * A parameter of which only the name is recorded. Its values and effect are not recorded.
   *
   * A value whose form is not recorded.
   */
  prolong?: string;
}

/**
 * The response of `sayBusy`, success or failure.
 */
export type SayBusyAnswer = components["schemas"]["SayBusyAnswer"];

/**
 * The response of `sayBusy` if it succeeded.
 */
export type SayBusySuccess = components["schemas"]["Done"];

/**
 * The response of `sayBusy` if it failed with a documented code.
 */
export type SayBusyFailure = components["schemas"]["SayBusyFailure"];

/**
 * `cancelBusy` takes no arguments.
 */
export type CancelBusyArguments = Record<string, never>;

/**
 * The response of `cancelBusy`, success or failure.
 */
export type CancelBusyAnswer = components["schemas"]["CancelBusyAnswer"];

/**
 * The response of `cancelBusy` if it succeeded.
 */
export type CancelBusySuccess = components["schemas"]["Done"];

/**
 * The response of `cancelBusy` if it failed with a documented code.
 */
export type CancelBusyFailure = components["schemas"]["CancelBusyFailure"];

/**
 * The arguments of `pollEvents`.
 */
export interface PollEventsArguments {
  /**
   * For the connection bar of a desktop, "used when the connection bar is updated". Its values are not recorded.
   *
   * A value whose form is not recorded.
   */
  calldata?: string;
}

/**
 * The response of `pollEvents`, success or failure.
 */
export type PollEventsAnswer = components["schemas"]["PollEventsAnswer"];

/**
 * The response of `pollEvents` if it succeeded.
 */
export type PollEventsSuccess = components["schemas"]["NextEvent"];

/**
 * The response of `pollEvents` if it failed with a documented code.
 */
export type PollEventsFailure = components["schemas"]["PollEventsFailure"];

/**
 * `syncAgentInfo` takes no arguments.
 */
export type SyncAgentInfoArguments = Record<string, never>;

/**
 * The response of `syncAgentInfo`, success or failure.
 */
export type SyncAgentInfoAnswer = components["schemas"]["SyncAgentInfoAnswer"];

/**
 * The response of `syncAgentInfo` if it succeeded.
 */
export type SyncAgentInfoSuccess = components["schemas"]["AgentSync"];

/**
 * The response of `syncAgentInfo` if it failed with a documented code.
 */
export type SyncAgentInfoFailure = components["schemas"]["SyncAgentInfoFailure"];

/**
 * The arguments of `queryAllCallInfoByAgentWorkNoEx`.
 */
export interface QueryAllCallInfoByAgentWorkNoExArguments {
  /**
   * The agent to look up.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workno: string | number;
}

/**
 * The response of `queryAllCallInfoByAgentWorkNoEx`, success or failure.
 */
export type QueryAllCallInfoByAgentWorkNoExAnswer = components["schemas"]["QueryAllCallInfoByAgentWorkNoExAnswer"];

/**
 * The response of `queryAllCallInfoByAgentWorkNoEx` if it succeeded.
 */
export type QueryAllCallInfoByAgentWorkNoExSuccess = components["schemas"]["CallIds"];

/**
 * The response of `queryAllCallInfoByAgentWorkNoEx` if it failed with a documented code.
 */
export type QueryAllCallInfoByAgentWorkNoExFailure = components["schemas"]["QueryAllCallInfoByAgentWorkNoExFailure"];

/**
 * The arguments of `queryAgentInfoByWorkNo`.
 */
export interface QueryAgentInfoByWorkNoArguments {
  /**
   * The agent to look up.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workno: string | number;
}

/**
 * The response of `queryAgentInfoByWorkNo`, success or failure.
 */
export type QueryAgentInfoByWorkNoAnswer = components["schemas"]["QueryAgentInfoByWorkNoAnswer"];

/**
 * The response of `queryAgentInfoByWorkNo` if it succeeded.
 */
export type QueryAgentInfoByWorkNoSuccess = components["schemas"]["AgentInfo"];

/**
 * The response of `queryAgentInfoByWorkNo` if it failed with a documented code.
 */
export type QueryAgentInfoByWorkNoFailure = components["schemas"]["QueryAgentInfoByWorkNoFailure"];

/**
 * `isCensor` takes no arguments.
 */
export type IsCensorArguments = Record<string, never>;

/**
 * The response of `isCensor`, success or failure.
 */
export type IsCensorAnswer = components["schemas"]["IsCensorAnswer"];

/**
 * The response of `isCensor` if it succeeded.
 */
export type IsCensorSuccess = components["schemas"]["InspectorCheck"];

/**
 * The response of `isCensor` if it failed with a documented code.
 */
export type IsCensorFailure = components["schemas"]["IsCensorFailure"];

/**
 * `onlineAgentsOnVdn` takes no arguments.
 */
export type OnlineAgentsOnVdnArguments = Record<string, never>;

/**
 * The response of `onlineAgentsOnVdn`, success or failure.
 */
export type OnlineAgentsOnVdnAnswer = components["schemas"]["OnlineAgentsOnVdnAnswer"];

/**
 * The response of `onlineAgentsOnVdn` if it succeeded.
 */
export type OnlineAgentsOnVdnSuccess = components["schemas"]["AgentList"];

/**
 * The response of `onlineAgentsOnVdn` if it failed with a documented code.
 */
export type OnlineAgentsOnVdnFailure = components["schemas"]["OnlineAgentsOnVdnFailure"];

/**
 * `allAgentStatus` takes no arguments.
 */
export type AllAgentStatusArguments = Record<string, never>;

/**
 * The response of `allAgentStatus`, success or failure.
 */
export type AllAgentStatusAnswer = components["schemas"]["AllAgentStatusAnswer"];

/**
 * The response of `allAgentStatus` if it succeeded.
 */
export type AllAgentStatusSuccess = components["schemas"]["AgentStatusList"];

/**
 * The response of `allAgentStatus` if it failed with a documented code.
 */
export type AllAgentStatusFailure = components["schemas"]["AllAgentStatusFailure"];

/**
 * `allAgent` takes no arguments.
 */
export type AllAgentArguments = Record<string, never>;

/**
 * The response of `allAgent`, success or failure.
 */
export type AllAgentAnswer = components["schemas"]["AllAgentAnswer"];

/**
 * The response of `allAgent` if it succeeded.
 */
export type AllAgentSuccess = components["schemas"]["InspectableAgents"];

/**
 * The response of `allAgent` if it failed with a documented code.
 */
export type AllAgentFailure = components["schemas"]["AllAgentFailure"];

/**
 * `restReasons` takes no arguments.
 */
export type RestReasonsArguments = Record<string, never>;

/**
 * The response of `restReasons`, success or failure.
 */
export type RestReasonsAnswer = components["schemas"]["RestReasonsAnswer"];

/**
 * The response of `restReasons` if it succeeded.
 */
export type RestReasonsSuccess = components["schemas"]["RestReasons"];

/**
 * The response of `restReasons` if it failed with a documented code.
 */
export type RestReasonsFailure = components["schemas"]["RestReasonsFailure"];

/**
 * `agentStatus` takes no arguments.
 */
export type AgentStatusArguments = Record<string, never>;

/**
 * The response of `agentStatus`, success or failure.
 */
export type AgentStatusAnswer = components["schemas"]["AgentStatusAnswer"];

/**
 * The response of `agentStatus` if it succeeded.
 */
export type AgentStatusSuccess = components["schemas"]["OwnStatus"];

/**
 * The response of `agentStatus` if it failed with a documented code.
 */
export type AgentStatusFailure = components["schemas"]["AgentStatusFailure"];

/**
 * The arguments of `agentSkillsByWorkNo`.
 */
export interface AgentSkillsByWorkNoArguments {
  /**
   * The agent to look up.
   *
   * Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
   */
  workno: string | number;
}

/**
 * The response of `agentSkillsByWorkNo`, success or failure.
 */
export type AgentSkillsByWorkNoAnswer = components["schemas"]["AgentSkillsByWorkNoAnswer"];

/**
 * The response of `agentSkillsByWorkNo` if it succeeded.
 */
export type AgentSkillsByWorkNoSuccess = components["schemas"]["SkillQueues"];

/**
 * The response of `agentSkillsByWorkNo` if it failed with a documented code.
 */
export type AgentSkillsByWorkNoFailure = components["schemas"]["AgentSkillsByWorkNoFailure"];

/**
 * The arguments of `callInfoByCallId`.
 */
export interface CallInfoByCallIdArguments {
  /**
   * The call to look up.
   *
   * Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented.
   */
  callid: string;
}

/**
 * The response of `callInfoByCallId`, success or failure.
 */
export type CallInfoByCallIdAnswer = components["schemas"]["CallInfoByCallIdAnswer"];

/**
 * The response of `callInfoByCallId` if it succeeded.
 */
export type CallInfoByCallIdSuccess = components["schemas"]["CallInfo"];

/**
 * The response of `callInfoByCallId` if it failed with a documented code.
 */
export type CallInfoByCallIdFailure = components["schemas"]["CallInfoByCallIdFailure"];

/**
 * The arguments of `beginMonitor`.
 */
export interface BeginMonitorArguments {
  /**
   * The agents to monitor. The vendor's bridge sends at most 500 with one request (vendor sample), and every
   * sample sends the parameter. Whether a gateway takes more than 500 is unknown. Whether the parameter is
   * mandatory, and what the gateway does without it, is unknown.
   *
   * IDs of agents, separated by semicolons.
   */
  agents?: string;
}

/**
 * The response of `beginMonitor`, success or failure.
 */
export type BeginMonitorAnswer = components["schemas"]["BeginMonitorAnswer"];

/**
 * The response of `beginMonitor` if it succeeded.
 */
export type BeginMonitorSuccess = components["schemas"]["Done"];

/**
 * The response of `beginMonitor` if it failed with a documented code.
 */
export type BeginMonitorFailure = components["schemas"]["BeginMonitorFailure"];

/**
 * The arguments of `endMonitor`.
 */
export interface EndMonitorArguments {
  /**
   * The agents to monitor no more. The vendor's bridge sends at most 500 with one request (vendor sample), and
   * every sample sends the parameter. Whether a gateway takes more than 500 is unknown. Whether the parameter is
   * mandatory, and what the gateway does without it, is unknown.
   *
   * IDs of agents, separated by semicolons.
   */
  agents?: string;
}

/**
 * The response of `endMonitor`, success or failure.
 */
export type EndMonitorAnswer = components["schemas"]["EndMonitorAnswer"];

/**
 * The response of `endMonitor` if it succeeded.
 */
export type EndMonitorSuccess = components["schemas"]["Done"];

/**
 * The response of `endMonitor` if it failed with a documented code.
 */
export type EndMonitorFailure = components["schemas"]["EndMonitorFailure"];

/** The options of a call. */
export interface CallOptions {
  /** Aborts the call; the error's `cause` is the signal's reason. Aborting does not undo a call: it may have taken effect. */
  signal?: AbortSignal | undefined;
  /** How long this call may take, in ms; by default the inspector's timeout. */
  timeout?: number | undefined;
}

/**
 * One method per operation of the contract, named after its operationId.
 */
export interface Calls {
  /**
   * Listen to an agent.
   *
   * Listen to an agent's live call without being heard. Use it to assess a call before you decide whether to
   * coach, to join or to take over.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector is idle.
   * - The inspector has the inspection permission. Among the platform's rights, it is right 13 (listen, insert and whisper).
   * - The agent is in a call with a customer. Only the developer guide states this; the operation's page does not.
   * - The call is not a video call; video calls cannot be inspected.
   * - If the agent is also an inspector, the CTI setting "Support QC on QC Inspectors" is "Yes".
   *
   * Events: AgentOther_PhoneAlerting, AgentOther_PhoneOffhook, AgentState_Busy, AgentOther_BeQcStart.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` The inspection has no provider; the inspection service is unavailable. (vendor sample)
   * - `900-002` The inspector has no permission for this inspection. (vendor sample)
   * - `900-003` A resource that is needed for the inspection is unavailable. (vendor sample)
   * - `900-005` The state of inspector or agent does not allow this inspection. (vendor sample)
   *
   * Source: "Listening", edition of 2025-11-13.
   */
  addSupervise(args: AddSuperviseArguments, options?: CallOptions): Promise<AddSuperviseSuccess>;
  /**
   * Insert into a call (barge in).
   *
   * Join an agent's live call and talk to both sides. Use it when the agent and the customer need a third person
   * and the agent should stay in the call. You can also insert into an agent who is not in a call: the inspector
   * and the agent then talk alone.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector is idle.
   * - The inspector has the inspection permission. Among the platform's rights, it is right 13 (listen, insert and whisper).
   * - By the developer guide, the agent is in a call with a customer. The operation's page, which prevails, also allows an agent without a call.
   * - The call is not a video call; video calls cannot be inspected.
   * - If the agent is also an inspector, the CTI setting "Support QC on QC Inspectors" is "Yes".
   *
   * Events (the list is incomplete): AgentState_Busy, AgentOther_PhoneAlerting, AgentOther_PhoneOffhook.
   *
   * The documented list of failures is unknown: any result code may be returned.
   *
   * Source: "Inserting", edition of 2025-11-13.
   */
  addInsert(args: AddInsertArguments, options?: CallOptions): Promise<AddInsertSuccess>;
  /**
   * Whisper to an agent.
   *
   * Join an agent's live call as a coach: the inspector hears both sides and talks to the agent, and the customer
   * cannot hear the inspector. Use it to help an agent in a difficult call without taking it over.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector is idle.
   * - The inspector has the whisper permission. The platform has no right for it alone; right 13 covers listening, inserting and whispering.
   * - The call is not a video call; video calls cannot be inspected.
   * - If the agent is also an inspector, the CTI setting "Support QC on QC Inspectors" is "Yes".
   *
   * Events: AgentOther_PhoneAlerting, AgentOther_PhoneOffhook, AgentState_Busy, AgentOther_BeQcStart.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` The inspection has no provider; the inspection service is unavailable. (vendor sample)
   * - `900-002` The inspector has no permission for this inspection. (vendor sample)
   * - `900-003` A resource that is needed for the inspection is unavailable. (vendor sample)
   * - `900-004` The gateway has no information about the agent. (vendor sample)
   *
   * Source: "Requesting for Whispering", edition of 2025-11-13.
   */
  requestWhisperAgent(args?: RequestWhisperAgentArguments, options?: CallOptions): Promise<RequestWhisperAgentSuccess>;
  /**
   * Switch between listening and inserting.
   *
   * Change from listening to inserting, or back, without leaving the call. The request has no mode: the gateway
   * switches to the other mode. To choose the mode, or to whisper, use `requestSwitchInsertWhisperAgent`.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector is listening to the agent or has barged in.
   *
   * Events (the list is incomplete): none.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` The inspection has no provider; the inspection service is unavailable. (vendor sample)
   * - `900-002` The inspector has no permission for this inspection. (vendor sample)
   * - `900-003` A resource that is needed for the inspection is unavailable. (vendor sample)
   *
   * The documented list of failures is only partly known: any result code may be returned.
   *
   * Source: "Switching Between Listening and Inserting", edition of 2025-11-13.
   */
  switchSuperviseOrInsert(
    args: SwitchSuperviseOrInsertArguments,
    options?: CallOptions,
  ): Promise<SwitchSuperviseOrInsertSuccess>;
  /**
   * Switch between listening, inserting and whispering.
   *
   * Switch to the mode in `switchtype` without leaving the call: from listening to coaching, from coaching to
   * talking to both, and back. What the gateway does if this is already the current mode is unknown.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector is listening to the agent, has barged in, or is whispering.
   *
   * Events: AgentOther_BeQcStart.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` The inspection has no provider; the inspection service is unavailable. (vendor sample)
   * - `900-002` The inspector has no permission for this inspection. (vendor sample)
   * - `900-003` A resource that is needed for the inspection is unavailable. (vendor sample)
   * - `900-004` The gateway has no information about the agent. (vendor sample)
   *
   * Source: "Switching Among Whispering, Listening, and Barging", edition of 2025-11-13.
   */
  requestSwitchInsertWhisperAgent(
    args: RequestSwitchInsertWhisperAgentArguments,
    options?: CallOptions,
  ): Promise<RequestSwitchInsertWhisperAgentSuccess>;
  /**
   * Stop listening or inserting.
   *
   * Leave the call after listening or inserting; the agent and the customer stay in it. After whispering, leave
   * with `requestStopWhisperAgent`.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector has listened to the agent or has barged in.
   *
   * Events: AgentOther_PhoneRelease, AgentState_Ready, AgentOther_BeQcStop.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` The inspection has no provider; the inspection service is unavailable. (vendor sample)
   * - `900-002` The inspector has no permission for this inspection. (vendor sample)
   * - `900-003` A resource that is needed for the inspection is unavailable. (vendor sample)
   *
   * Source: "Canceling Listening and Inserting", edition of 2025-11-13.
   */
  stopSuperviseOrInsert(
    args: StopSuperviseOrInsertArguments,
    options?: CallOptions,
  ): Promise<StopSuperviseOrInsertSuccess>;
  /**
   * Stop whispering.
   *
   * Leave the call after whispering; the agent and the customer continue it. After listening or inserting, leave
   * with `stopSuperviseOrInsert`.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector has whispered to the agent.
   *
   * Events: AgentOther_BeQcStop.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` The inspection has no provider; the inspection service is unavailable. (vendor sample)
   * - `900-002` The inspector has no permission for this inspection. (vendor sample)
   *
   * The documented list of failures is only partly known: any result code may be returned.
   *
   * Source: "Stopping Whispering", edition of 2025-11-13.
   */
  requestStopWhisperAgent(
    args?: RequestStopWhisperAgentArguments,
    options?: CallOptions,
  ): Promise<RequestStopWhisperAgentSuccess>;
  /**
   * Intercept an agent's call.
   *
   * Disconnect the agent from the customer and continue the call with the customer yourself. Use it when the agent
   * cannot handle the call. If the agent may have more than one call, specify the call with `interceptCall`.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector is listening to the agent, has barged in, or is whispering.
   * - The inspector has the platform's right 14 (intercept), though the operation's page names no right.
   * - The call is not a video call; video calls cannot be inspected.
   * - If the agent is also an inspector, the CTI setting "Support QC on QC Inspectors" is "Yes".
   *
   * Events: AgentEvent_Talking, AgentMediaEvent_Record.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` The inspection has no provider; the inspection service is unavailable. (vendor sample)
   * - `900-002` The inspector has no permission for this inspection. (vendor sample)
   * - `900-003` A resource that is needed for the inspection is unavailable. (vendor sample)
   *
   * Source: "Intercepting", edition of 2025-11-13.
   */
  intercept(args: InterceptArguments, options?: CallOptions): Promise<InterceptSuccess>;
  /**
   * Intercept a specified call.
   *
   * Take over a specified call of an agent and continue it with the customer yourself.
   * `queryAllCallInfoByAgentWorkNoEx` lists the agent's call IDs.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector is listening to the agent, has barged in, or is whispering.
   * - The inspector has the platform's right 14 (intercept), though the operation's page names no right.
   * - The call is not a video call; video calls cannot be inspected.
   * - If the agent is also an inspector, the CTI setting "Support QC on QC Inspectors" is "Yes".
   *
   * Events: AgentEvent_Talking, AgentMediaEvent_Record.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` The inspection has no provider; the inspection service is unavailable. (vendor sample)
   * - `900-002` The inspector has no permission for this inspection. (vendor sample)
   * - `900-003` A resource that is needed for the inspection is unavailable. (vendor sample)
   *
   * Source: "Intercepting a Specified Call", edition of 2025-11-13.
   */
  interceptCall(args: InterceptCallArguments, options?: CallOptions): Promise<InterceptCallSuccess>;
  /**
   * Force an agent busy.
   *
   * Set an agent busy, so that no further calls are routed to the agent. Use it to give an agent time after a
   * difficult call.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector has the platform's right 15 (forced sign-out, busy and idle), though the operation's page names no right.
   *
   * Events: none.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` The inspection has no provider; the inspection service is unavailable. (vendor sample)
   * - `900-002` The inspector has no permission for this inspection. (vendor sample)
   * - `900-003` A resource that is needed for the inspection is unavailable. (vendor sample)
   *
   * Source: "Indicating an Agent in Busy State Forcibly", edition of 2025-11-13.
   */
  forceBusy(args: ForceBusyArguments, options?: CallOptions): Promise<ForceBusySuccess>;
  /**
   * Force an agent idle.
   *
   * Set an agent idle, so that calls are routed to the agent again. Use it when an agent forgot to become idle.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector has the platform's right 15 (forced sign-out, busy and idle), though the operation's page names no right.
   *
   * The documented list of events is unknown.
   *
   * The documented list of failures is unknown: any result code may be returned.
   *
   * Source: "Indicating an Agent in Idle State Forcibly", edition of 2025-11-13.
   */
  forceIdle(args: ForceIdleArguments, options?: CallOptions): Promise<ForceIdleSuccess>;
  /**
   * Force an agent to rest.
   *
   * Ask that an agent rests for a given time. Success does not mean that the agent rests: the rest may wait for an
   * approval, for the end of a call, or for a free place. Only the event AgentState_SetRest_Success reports that
   * it was granted. After the given time, the gateway reminds the agent; it does not end the rest. Which right
   * forcing a rest needs is unknown.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The platform has no right of its own for this operation, and the operation's page names no permission.
   *
   * The documented list of events is unknown.
   *
   * The documented list of failures is unknown: any result code may be returned.
   *
   * Source: "Forcing an Agent to Rest", edition of 2025-11-13.
   */
  forceRest(args: ForceRestArguments, options?: CallOptions): Promise<ForceRestSuccess>;
  /**
   * Sign an agent out by force.
   *
   * End an agent's session, for example when a desktop was left signed in. What happens to a call of the agent is
   * unknown: assume that it is cut.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The inspector has the platform's right 15 (forced sign-out, busy and idle), though the operation's page names no right.
   *
   * The documented list of events is unknown.
   *
   * The documented list of failures is unknown: any result code may be returned.
   *
   * Source: "Forcibly Signing Out", edition of 2025-11-13.
   */
  forceLogOutAgent(args: ForceLogOutAgentArguments, options?: CallOptions): Promise<ForceLogOutAgentSuccess>;
  /**
   * Release a call by force.
   *
   * End a call at once for everyone in it. To continue the call with the customer, intercept it instead. Which
   * right ending a call needs is unknown.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The platform has no right of its own for this operation, and the operation's page names no permission.
   *
   * The documented list of events is unknown.
   *
   * The documented list of failures is unknown: any result code may be returned.
   *
   * Source: "Releasing a Call Forcibly", edition of 2025-11-13.
   */
  forceDropCall(args: ForceDropCallArguments, options?: CallOptions): Promise<ForceDropCallSuccess>;
  /**
   * Adjust an agent's skill queues.
   *
   * Replace the skill queues that an agent serves. Use it to move agents to a queue with waiting customers. What
   * the gateway does if part of the body is missing is unknown. Which right adjusting skill queues needs is
   * unknown.
   *
   * Prerequisites:
   * - The inspector has signed in.
   * - The platform has no right of its own for this operation, and the operation's page names no permission.
   * - The inspected agent has signed in.
   *
   * Events: none.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `900-001` The inspection has no provider; the inspection service is unavailable. (vendor sample)
   * - `900-002` The inspector has no permission for this inspection. (vendor sample)
   * - `900-003` A resource that is needed for the inspection is unavailable. (vendor sample)
   * - `100-001` A sign-in parameter is empty or invalid.
   *
   * Source: "Adjusting the Skill Queue of a Specified Agent", edition of 2025-11-13.
   */
  adjustSkill(args?: AdjustSkillArguments, options?: CallOptions): Promise<AdjustSkillSuccess>;
  /**
   * Sign in.
   *
   * Start a session. This is the first request of every desktop. Only this and the forced sign-in need no Guid;
   * the response has the Guid. Start polling for events right after it. Wait for the response before signing out
   * again.
   *
   * Prerequisites:
   * - No sign-out request of the agent is pending.
   *
   * Events: AgentOther_InService, AgentState_Ready, AgentState_SetNotReady_Success, AgentState_Work.
   *
   * Failures:
   * - `100-001` A sign-in parameter is empty or invalid.
   * - `100-002` The agent has signed in already.
   * - `100-003` A resource or provider needed to sign in is unavailable.
   * - `100-004` The user name or the password is wrong.
   * - `100-005` A sign-out parameter is invalid.
   * - `100-006` The agent has not signed in.
   * - `100-007` An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).
   * - `100-008` The agent has signed out already.
   * - `100-009` Setting the agent's state failed, possibly for lack of permission.
   * - `100-010` The agent's state does not allow it to sign out.
   * - `100-011` A sign-in parameter is invalid.
   * - `100-012` The agent type given at sign-in is wrong.
   * - `100-013` The phone to bind is invalid.
   * - `100-014` The phone number is outside the configured range.
   * - `100-015` The agent has signed in already and cannot be forced out.
   * - `100-016` The IP address given at sign-in is invalid.
   * - `100-017` Authentication by the uPortal failed.
   * - `100-018` The VDN of the sign-in and the VDN of the playback differ.
   * - `110-016` The account is locked.
   *
   * Source: "cec_07_1203".
   */
  login(args?: LoginArguments, options?: CallOptions): Promise<LoginSuccess>;
  /**
   * Sign in by force.
   *
   * Start a session that replaces an existing one, for example after a desktop was closed without signing out. The
   * existing session ends. What becomes of a call in the existing session is unknown: assume that it is cut, and
   * call this only if a person asked for it.
   *
   * Prerequisites:
   * - No sign-out request of the agent is pending.
   *
   * The documented list of events is unknown.
   *
   * The documented list of failures is unknown: any result code may be returned.
   *
   * Source: an unrecorded page of the vendor.
   */
  forceLogin(args: ForceLoginArguments, options?: CallOptions): Promise<ForceLoginSuccess>;
  /**
   * Sign out.
   *
   * End the session. The gateway refuses this while the agent is talking or ringing; the result code is
   * undocumented. Wait until the call has ended: `forceLogout` would release it, and may disconnect a customer.
   * Stop polling afterwards, because no operation is allowed after signing out.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   * - The agent is neither talking nor ringing.
   * - No sign-in request of the agent is pending.
   *
   * Events (the list is incomplete): AgentOther_ShutdownService.
   *
   * Failures:
   * - `100-005` A sign-out parameter is invalid.
   * - `100-006` The agent has not signed in.
   * - `100-007` An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).
   * - `100-008` The agent has signed out already.
   *
   * Source: "cec_07_1219".
   */
  logout(args?: LogoutArguments, options?: CallOptions): Promise<LogoutSuccess>;
  /**
   * Sign out even in a call.
   *
   * End the session at once and release a current call. As after `logout`, no operation may be called any more.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   * - No sign-in request of the agent is pending.
   *
   * Events (the list is incomplete): AgentOther_ShutdownService.
   *
   * The documented list of failures is unknown: any result code may be returned.
   *
   * Source: "cec_07_1220".
   */
  forceLogout(args?: ForceLogoutArguments, options?: CallOptions): Promise<ForceLogoutSuccess>;
  /**
   * Sign out in a call, with a reason.
   *
   * End the session at once, as `forceLogout` does, and give a reason. Assume that it releases a call that is on.
   * No operation is allowed afterwards.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   * - No sign-in request of the agent is pending.
   *
   * The documented list of events is unknown.
   *
   * Failures:
   * - `100-005` A sign-out parameter is invalid.
   *
   * The documented list of failures is only partly known: any result code may be returned.
   *
   * Source: "cec_07_0354", edition of 2025-11.
   */
  forceLogoutWithReason(
    args: ForceLogoutWithReasonArguments,
    options?: CallOptions,
  ): Promise<ForceLogoutWithReasonSuccess>;
  /**
   * Request a new Guid.
   *
   * Get a new Guid without an event poll, for example in push mode. Send the Guid of the response with every later
   * request. Whether the former Guid remains valid is unknown.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * The documented list of events is unknown.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   *
   * The documented list of failures is only partly known: any result code may be returned.
   *
   * Source: "cec_07_0358", edition of 2025-11.
   */
  updateGuid(args?: UpdateGuidArguments, options?: CallOptions): Promise<UpdateGuidSuccess>;
  /**
   * Keep a session alive (push mode).
   *
   * Notify the gateway that the desktop is still running. This is necessary only in push mode (a sign-in with
   * `callBackUri`), every 30 s: after 2 minutes without it, the agent is signed out. A desktop that polls needs no
   * heartbeat. Older gateways (2018 to 2020) have `PUT /heartbeat` instead (*vendor sample*).
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * The documented list of events is unknown.
   *
   * The documented list of failures is unknown: any result code may be returned.
   *
   * Source: an unrecorded page of the vendor.
   */
  handShake(args?: HandShakeArguments, options?: CallOptions): Promise<HandShakeSuccess>;
  /**
   * Sign in to skill queues.
   *
   * Choose the skill queues to serve. The gateway assigns those that are both configured for the agent and named
   * in the request.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * The documented list of events is unknown.
   *
   * Failures:
   * - `000-002` A parameter or the address in the URL is wrong, or a parameter of the interface is invalid.
   * - `100-006` The agent has not signed in.
   * - `100-007` An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).
   *
   * Source: "cec_07_1209".
   */
  resetSkill(args: ResetSkillArguments, options?: CallOptions): Promise<ResetSkillSuccess>;
  /**
   * Become idle.
   *
   * Return from busy or wrap-up to idle. An inspector must be idle to join a call.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * Events: AgentState_CancelNotReady_Success, AgentState_CancelWork_Success.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `100-007` An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).
   * - `100-009` Setting the agent's state failed, possibly for lack of permission.
   *
   * Source: "cec_07_1345".
   */
  sayFree(args?: SayFreeArguments, options?: CallOptions): Promise<SayFreeSuccess>;
  /**
   * Become busy.
   *
   * Set yourself busy, optionally with a reason that your contact centre has defined. No calls are routed to a
   * busy agent.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * Events: AgentState_SetNotReady_Success.
   *
   * Failures:
   * - `000-002` A parameter or the address in the URL is wrong, or a parameter of the interface is invalid.
   * - `100-006` The agent has not signed in.
   * - `100-007` An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).
   * - `100-009` Setting the agent's state failed, possibly for lack of permission.
   *
   * Source: an unrecorded page of the vendor.
   */
  sayBusy(args?: SayBusyArguments, options?: CallOptions): Promise<SayBusySuccess>;
  /**
   * Leave busy.
   *
   * End the busy state that you set with `sayBusy`. It works like `sayFree`. What `cancelBusy` does in another
   * state than busy is unknown.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * Events (the list is incomplete): AgentState_CancelNotReady_Success.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `100-007` An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).
   * - `100-009` Setting the agent's state failed, possibly for lack of permission.
   *
   * Source: "cec_07_1212".
   */
  cancelBusy(args?: CancelBusyArguments, options?: CallOptions): Promise<CancelBusySuccess>;
  /**
   * Poll for the next event.
   *
   * Fetch the next event of the signed-in agent. The gateway responds at once if an event is waiting, otherwise
   * after 10 s, a setting of the gateway, without an event. Each response has one event. Begin right after signing
   * in, and poll again 200 to 500 ms after each response: an agent that does not poll for 2 minutes is signed out.
   * With dynamic authentication, the response may have a new Guid in `Set-GUID`. An event is consumed by the
   * response that contains it. What happens to an event if the response that contains it is lost is unknown.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * The documented list of events is unknown.
   *
   * The documented list of failures is unknown: any result code may be returned.
   *
   * Source: "cec_07_1274".
   */
  pollEvents(args?: PollEventsArguments, options?: CallOptions): Promise<PollEventsSuccess>;
  /**
   * Resynchronize (clears the event queue).
   *
   * **Clears the event queue: every event that waits for a poll is lost.** Find out what the signed-in agent was
   * doing, for example after a page was refreshed and its state is gone. Read the response first, then continue to
   * poll. Do not call it while another program polls for the same agent: that program misses the events.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * The documented list of events is unknown.
   *
   * The documented list of failures is unknown: any result code may be returned.
   *
   * Source: "cec_07_0359", edition of 2025-11.
   */
  syncAgentInfo(args?: SyncAgentInfoArguments, options?: CallOptions): Promise<SyncAgentInfoSuccess>;
  /**
   * List an agent's calls.
   *
   * Get the IDs of an agent's calls. You need one to intercept a specified call or to release a call.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * The documented list of events is unknown.
   *
   * Failures:
   * - `100-006` The agent has not signed in.
   * - `100-007` An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).
   * - `100-011` A sign-in parameter is invalid.
   * - `900-002` The inspector has no permission for this inspection. (vendor sample)
   *
   * Source: an unrecorded page of the vendor.
   */
  queryAllCallInfoByAgentWorkNoEx(
    args: QueryAllCallInfoByAgentWorkNoExArguments,
    options?: CallOptions,
  ): Promise<QueryAllCallInfoByAgentWorkNoExSuccess>;
  /**
   * Look up an agent.
   *
   * Get the state, the skills and the phone of an agent, for example before you decide to join the agent's call.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * The documented list of events is unknown.
   *
   * The documented list of failures is unknown: any result code may be returned.
   *
   * Source: an unrecorded page of the vendor.
   */
  queryAgentInfoByWorkNo(
    args: QueryAgentInfoByWorkNoArguments,
    options?: CallOptions,
  ): Promise<QueryAgentInfoByWorkNoSuccess>;
  /**
   * Ask whether you may inspect.
   *
   * Find out whether the signed-in agent may inspect. Three of the clients ask this right after signing in, for
   * example to show or to hide the buttons for inspecting.
   *
   * No current page lists this operation; whether a gateway offers it is unknown.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * No list of failures is documented: any result code may be returned.
   *
   * Source: client code that the vendor published from 2018 to 2020.
   */
  isCensor(args?: IsCensorArguments, options?: CallOptions): Promise<IsCensorSuccess>;
  /**
   * List the signed-in agents.
   *
   * Get the agents who have signed in, each with name and state. The vendor's demo shows this list to choose the
   * agent to inspect.
   *
   * No current page lists this operation; whether a gateway offers it is unknown.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * No list of failures is documented: any result code may be returned.
   *
   * Source: client code that the vendor published from 2018 to 2020.
   */
  onlineAgentsOnVdn(args?: OnlineAgentsOnVdnArguments, options?: CallOptions): Promise<OnlineAgentsOnVdnSuccess>;
  /**
   * List all agents with their states.
   *
   * Get every agent with name, group and state, for example for a wall board. Five clients use this list.
   *
   * No current page lists this operation; whether a gateway offers it is unknown.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * No list of failures is documented: any result code may be returned.
   *
   * Source: client code that the vendor published from 2018 to 2020.
   */
  allAgentStatus(args?: AllAgentStatusArguments, options?: CallOptions): Promise<AllAgentStatusSuccess>;
  /**
   * List the agents you may inspect.
   *
   * Get the agents whom the sender may inspect, for example to offer only these in a list.
   *
   * No current page lists this operation; whether a gateway offers it is unknown.
   *
   * Prerequisites:
   * - The inspector has signed in.
   *
   * No list of failures is documented: any result code may be returned.
   *
   * Source: client code that the vendor published from 2018 to 2020.
   */
  allAgent(args?: AllAgentArguments, options?: CallOptions): Promise<AllAgentSuccess>;
  /**
   * List the reasons for a rest.
   *
   * Get the reasons for a rest, for example to offer them to an inspector who forces an agent to rest.
   *
   * No current page lists this operation; whether a gateway offers it is unknown.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * No list of failures is documented: any result code may be returned.
   *
   * Source: client code that the vendor published from 2018 to 2020.
   */
  restReasons(args?: RestReasonsArguments, options?: CallOptions): Promise<RestReasonsSuccess>;
  /**
   * Get your own state.
   *
   * Find out which state the gateway has the signed-in agent in, for example before joining a call, which needs an
   * idle inspector. No source mentions an effect on waiting events, unlike for a resynchronization.
   *
   * No current page lists this operation; whether a gateway offers it is unknown.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * No list of failures is documented: any result code may be returned.
   *
   * Source: client code that the vendor published from 2018 to 2020.
   */
  agentStatus(args?: AgentStatusArguments, options?: CallOptions): Promise<AgentStatusSuccess>;
  /**
   * List an agent's skill queues.
   *
   * Get the skill queues of an agent. Adjusting the skill queues replaces them, so read them first.
   *
   * No current page lists this operation; whether a gateway offers it is unknown.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * No list of failures is documented: any result code may be returned.
   *
   * Source: client code that the vendor published from 2018 to 2020.
   */
  agentSkillsByWorkNo(args: AgentSkillsByWorkNoArguments, options?: CallOptions): Promise<AgentSkillsByWorkNoSuccess>;
  /**
   * Look up a call.
   *
   * Get the numbers of a call, for example to check that a call ID belongs to the customer you expect before you
   * intercept or release the call.
   *
   * No current page lists this operation; whether a gateway offers it is unknown.
   *
   * Prerequisites:
   * - The sender of the request has signed in.
   *
   * No list of failures is documented: any result code may be returned.
   *
   * Source: client code that the vendor published from 2018 to 2020.
   */
  callInfoByCallId(args: CallInfoByCallIdArguments, options?: CallOptions): Promise<CallInfoByCallIdSuccess>;
  /**
   * Begin to monitor agents.
   *
   * Receive the event `QC_AgentState_Notify` whenever one of these agents does something. The vendor's bridge ends
   * the monitoring of the agents before beginning it. Whether this operation needs the platform's right 17
   * (monitoring) is unknown.
   *
   * No current page lists this operation; whether a gateway offers it is unknown.
   *
   * Prerequisites:
   * - The inspector has signed in.
   *
   * Events: QC_AgentState_Notify (vendor sample).
   *
   * No list of failures is documented: any result code may be returned.
   *
   * Source: client code that the vendor published from 2018 to 2020.
   */
  beginMonitor(args?: BeginMonitorArguments, options?: CallOptions): Promise<BeginMonitorSuccess>;
  /**
   * End the monitoring of agents.
   *
   * Receive no more events about these agents. In the vendor's bridge, it precedes every beginning.
   *
   * No current page lists this operation; whether a gateway offers it is unknown.
   *
   * Prerequisites:
   * - The inspector has signed in.
   *
   * No list of failures is documented: any result code may be returned.
   *
   * Source: client code that the vendor published from 2018 to 2020.
   */
  endMonitor(args?: EndMonitorArguments, options?: CallOptions): Promise<EndMonitorSuccess>;
}

/**
 * The failure of each operation, by operationId.
 */
export interface Failures {
  addSupervise: AddSuperviseFailure;
  addInsert: AddInsertFailure;
  requestWhisperAgent: RequestWhisperAgentFailure;
  switchSuperviseOrInsert: SwitchSuperviseOrInsertFailure;
  requestSwitchInsertWhisperAgent: RequestSwitchInsertWhisperAgentFailure;
  stopSuperviseOrInsert: StopSuperviseOrInsertFailure;
  requestStopWhisperAgent: RequestStopWhisperAgentFailure;
  intercept: InterceptFailure;
  interceptCall: InterceptCallFailure;
  forceBusy: ForceBusyFailure;
  forceIdle: ForceIdleFailure;
  forceRest: ForceRestFailure;
  forceLogOutAgent: ForceLogOutAgentFailure;
  forceDropCall: ForceDropCallFailure;
  adjustSkill: AdjustSkillFailure;
  login: LoginFailure;
  forceLogin: ForceLoginFailure;
  logout: LogoutFailure;
  forceLogout: ForceLogoutFailure;
  forceLogoutWithReason: ForceLogoutWithReasonFailure;
  updateGuid: UpdateGuidFailure;
  handShake: HandShakeFailure;
  resetSkill: ResetSkillFailure;
  sayFree: SayFreeFailure;
  sayBusy: SayBusyFailure;
  cancelBusy: CancelBusyFailure;
  pollEvents: PollEventsFailure;
  syncAgentInfo: SyncAgentInfoFailure;
  queryAllCallInfoByAgentWorkNoEx: QueryAllCallInfoByAgentWorkNoExFailure;
  queryAgentInfoByWorkNo: QueryAgentInfoByWorkNoFailure;
  isCensor: IsCensorFailure;
  onlineAgentsOnVdn: OnlineAgentsOnVdnFailure;
  allAgentStatus: AllAgentStatusFailure;
  allAgent: AllAgentFailure;
  restReasons: RestReasonsFailure;
  agentStatus: AgentStatusFailure;
  agentSkillsByWorkNo: AgentSkillsByWorkNoFailure;
  callInfoByCallId: CallInfoByCallIdFailure;
  beginMonitor: BeginMonitorFailure;
  endMonitor: EndMonitorFailure;
}

/**
 * The response of each operation, success or failure, by operationId.
 */
export interface Answers {
  addSupervise: AddSuperviseAnswer;
  addInsert: AddInsertAnswer;
  requestWhisperAgent: RequestWhisperAgentAnswer;
  switchSuperviseOrInsert: SwitchSuperviseOrInsertAnswer;
  requestSwitchInsertWhisperAgent: RequestSwitchInsertWhisperAgentAnswer;
  stopSuperviseOrInsert: StopSuperviseOrInsertAnswer;
  requestStopWhisperAgent: RequestStopWhisperAgentAnswer;
  intercept: InterceptAnswer;
  interceptCall: InterceptCallAnswer;
  forceBusy: ForceBusyAnswer;
  forceIdle: ForceIdleAnswer;
  forceRest: ForceRestAnswer;
  forceLogOutAgent: ForceLogOutAgentAnswer;
  forceDropCall: ForceDropCallAnswer;
  adjustSkill: AdjustSkillAnswer;
  login: LoginAnswer;
  forceLogin: ForceLoginAnswer;
  logout: LogoutAnswer;
  forceLogout: ForceLogoutAnswer;
  forceLogoutWithReason: ForceLogoutWithReasonAnswer;
  updateGuid: UpdateGuidAnswer;
  handShake: HandShakeAnswer;
  resetSkill: ResetSkillAnswer;
  sayFree: SayFreeAnswer;
  sayBusy: SayBusyAnswer;
  cancelBusy: CancelBusyAnswer;
  pollEvents: PollEventsAnswer;
  syncAgentInfo: SyncAgentInfoAnswer;
  queryAllCallInfoByAgentWorkNoEx: QueryAllCallInfoByAgentWorkNoExAnswer;
  queryAgentInfoByWorkNo: QueryAgentInfoByWorkNoAnswer;
  isCensor: IsCensorAnswer;
  onlineAgentsOnVdn: OnlineAgentsOnVdnAnswer;
  allAgentStatus: AllAgentStatusAnswer;
  allAgent: AllAgentAnswer;
  restReasons: RestReasonsAnswer;
  agentStatus: AgentStatusAnswer;
  agentSkillsByWorkNo: AgentSkillsByWorkNoAnswer;
  callInfoByCallId: CallInfoByCallIdAnswer;
  beginMonitor: BeginMonitorAnswer;
  endMonitor: EndMonitorAnswer;
}

/** The most that an operation may affect, from nothing to cutting the customer's call. */
export type Consequence = "none" | "session" | "monitoring" | "agent-state" | "call" | "call-cut";

/** An operation in compact form, because browsers load it; a client derives everything else. */
export interface Row {
  /**
   * The method, the path below `root`, and the arguments that are not in the path. Empty braces represent the inspector's own
   * ID, an asterisk represents the operationId in lower case, and a question mark marks an optional argument.
   */
  readonly at: string;
  /** Whether the arguments that are not in the path are sent in a JSON body; otherwise they are in the query. */
  readonly body?: true;
  readonly consequence: Consequence;
  /** The operation's own documented failure codes, separated by spaces; if absent, any code may be returned. */
  readonly codes?: string;
  /** The arguments that are secret. */
  readonly secret?: readonly string[];
  /** The editions that have the operation; absent if all have it. */
  readonly editions?: readonly Edition[];
  /** The types of the members of a successful response that contain data; with a question mark if `null` or absent is allowed. */
  readonly shape?: Readonly<Record<string, "array" | "object" | "array?" | "object?">>;
  /** Whether the operation is sent without a Guid. */
  readonly open?: true;
}

/**
 * The `Content-Type` of every request, with or without a body.
 */
export const contentType = "application/json; charset=UTF-8";

/**
 * The request header that contains the Guid.
 */
export const guidHeader = "Guid";

/**
 * The response header that contains the new Guid, after an equals sign.
 */
export const newGuidHeader = "Set-GUID";

/**
 * The result codes that refuse a request because of its Guid.
 */
export const guidRefusals: readonly string[] = ["100-006", "000-003"];

/**
 * The result codes after which the session is over.
 */
export const sessionEnds: readonly string[] = ["100-006", "000-003", "105-005", "105-006", "105-007"];

/**
 * The result code for an interface that was called repeatedly.
 */
export const calledRepeatedly = "000-007";

/**
 * The result code for a sign-in of an agent who has a session.
 */
export const alreadySignedIn = "100-002";

/**
 * The events that report to an agent that it has been signed out.
 */
export const signOutEvents: readonly string[] = ["AgentOther_ShutdownService"];

/**
 * How long the gateway holds an event poll open while there is no event, in ms.
 */
export const longPoll = 10000;

/**
 * All result codes of the catalogue, separated by spaces.
 */
export const catalogue =
  "000-001 000-002 000-003 000-004 000-005 000-006 000-007 100-001 100-002 100-003 100-004 100-005 100-006 100-007 100-008 100-009 100-010 100-011 100-012 100-013 100-014 100-015 100-016 100-017 100-018 100-019 100-020 100-021 101-001 101-002 101-003 101-004 101-005 101-006 101-007 104-001 104-002 104-003 104-004 104-005 104-006 104-007 104-008 104-009 104-010 104-011 104-012 105-001 105-002 105-003 105-004 105-005 105-006 105-007 106-001 110-016 200-017 200-025 200-026 300-001 300-002 600-001 600-002 600-003 600-004 600-005 900-001 900-002 900-003 900-004 900-005 900-006 900-007 900-008 900-009 999-001";

/**
 * The result codes after which the request may have taken effect.
 */
export const doubtful =
  "000-004 100-007 101-001 101-002 101-003 101-005 101-006 101-007 104-001 104-003 104-004 104-005 104-006 104-007 104-008 104-009 104-010 104-011 104-012 105-001 105-002 105-003 105-004 105-005 105-006 105-007 106-001 600-001 600-002 600-003 600-004 600-005 900-008 999-001";

/**
 * The result codes that every operation may return.
 */
export const gatewayWide = "000-002 000-003 000-004 000-006 105-001 105-002 105-003 105-004 105-005 105-006 105-007";

/**
 * The editions of the gateway, oldest first.
 */
export const editions = ["2023-09", "2025-11"] as const;

/**
 * Selects the base document, which states each page in its own edition, in place of an edition.
 */
export const asDocumented = "as-documented";

/**
 * An edition of the gateway, or `as-documented`.
 */
export type Edition = (typeof editions)[number] | typeof asDocumented;

/** The limit of one or more arguments. */
export interface Limit {
  /** The arguments, separated by spaces: names, or `operationId.name` if an operation has its own limit. */
  readonly of: string;
  /** The edition to which the limit applies; absent if it applies to all. */
  readonly edition?: Edition;
  /** The smallest whole number, in digits. */
  readonly from?: number;
  /** The largest whole number, in digits. */
  readonly to?: number;
  /** The accepted values, as strings. */
  readonly values?: readonly string[];
  /** A regular expression for the value. */
  readonly form?: string;
  /** Whether the value is a list of whole numbers from 0. */
  readonly list?: true;
  /** The maximum number of characters, or of members of a list. */
  readonly most?: number;
}

/**
 * The limits of all arguments that have a limit.
 */
export const limits: readonly Limit[] = [
  {
    of: "agentid workNo requestWhisperAgent.agentid whisperagentid requestSwitchInsertWhisperAgent.whisperagentid requestStopWhisperAgent.whisperagentid workno",
    from: 101,
    to: 999999,
  },
  {
    of: "agentid workNo requestWhisperAgent.agentid whisperagentid requestSwitchInsertWhisperAgent.whisperagentid requestStopWhisperAgent.whisperagentid workno",
    edition: "2023-09",
    from: 101,
    to: 59999,
  },
  {
    of: "requestWhisperAgent.agentid whisperagentid",
    edition: "as-documented",
    from: 101,
    to: 59999,
  },
  {
    of: "switchtype",
    values: ["0", "1", "2"],
  },
  {
    of: "time",
    from: 1,
    to: 86399,
  },
  {
    of: "reason",
    from: 1,
    to: 255,
  },
  {
    of: "skills",
    list: true,
    most: 1000,
  },
  {
    of: "password",
    most: 32,
  },
  {
    of: "phonenum vcPhoneNumber",
    most: 24,
  },
  {
    of: "autoanswer autoenteridle releasephone phonelinkage checkInWebm checkInMailm listenStatus",
    values: ["true", "false"],
  },
  {
    of: "agenttype",
    values: ["4", "11"],
  },
  {
    of: "status",
    values: ["3", "4", "5"],
  },
  {
    of: "ip",
    most: 15,
  },
  {
    of: "callBackUri",
    most: 200,
  },
  {
    of: "serviceToken",
    most: 50,
  },
  {
    of: "skillid",
    form: "^\\d+(;\\d+)*$",
    most: 4000,
  },
  {
    of: "resetSkill.phonelinkage",
    values: ["0", "1"],
  },
  {
    of: "sayBusy.reason",
    from: 200,
    to: 250,
  },
  {
    of: "agents",
    form: "^\\d+(;\\d+)*$",
  },
];

/**
 * The common beginning of all paths.
 */
export const root = "/agentgateway/resource/";

/**
 * All operations, by operationId.
 */
export const rows: Readonly<Record<keyof Calls, Row>> = {
  addSupervise: {
    at: "PUT qualitycontrol/{}/*/{workNo}",
    consequence: "call",
    codes: "100-006 900-001 900-002 900-003 900-005",
  },
  addInsert: {
    at: "PUT qualitycontrol/{}/*/{workNo}",
    consequence: "call",
  },
  requestWhisperAgent: {
    at: "POST qualitycontrol/{}/* {whisperagentid?}",
    consequence: "call",
    codes: "100-006 900-001 900-002 900-003 900-004",
  },
  switchSuperviseOrInsert: {
    at: "POST qualitycontrol/{}/switch/{workNo}",
    consequence: "call",
  },
  requestSwitchInsertWhisperAgent: {
    at: "POST qualitycontrol/{}/* {whisperagentid?} {switchtype}",
    consequence: "call",
    codes: "100-006 900-001 900-002 900-003 900-004",
  },
  stopSuperviseOrInsert: {
    at: "DELETE qualitycontrol/{}/{workNo}",
    consequence: "call",
    codes: "100-006 900-001 900-002 900-003",
  },
  requestStopWhisperAgent: {
    at: "POST qualitycontrol/{}/* {whisperagentid?}",
    consequence: "call",
  },
  intercept: {
    at: "PUT qualitycontrol/{}/*/{workNo}",
    consequence: "call-cut",
    codes: "100-006 900-001 900-002 900-003",
  },
  interceptCall: {
    at: "PUT qualitycontrol/{}/intercept/{workNo}/{callId}",
    consequence: "call-cut",
    codes: "100-006 900-001 900-002 900-003",
    editions: ["2025-11", "as-documented"],
  },
  forceBusy: {
    at: "POST qualitycontrol/{}/*/{workNo}",
    consequence: "agent-state",
    codes: "100-006 900-001 900-002 900-003",
  },
  forceIdle: {
    at: "POST qualitycontrol/{}/*/{workNo}",
    consequence: "agent-state",
  },
  forceRest: {
    at: "POST qualitycontrol/{}/*/{workNo}/{time}/{reason}",
    consequence: "agent-state",
  },
  forceLogOutAgent: {
    at: "POST qualitycontrol/{}/forcelogout/{workNo}",
    consequence: "call-cut",
  },
  forceDropCall: {
    at: "POST qualitycontrol/{}/*/{callid}",
    consequence: "call-cut",
  },
  adjustSkill: {
    at: "POST qualitycontrol/{}/* {workNo?} {skills?}",
    consequence: "agent-state",
    codes: "100-006 900-001 900-002 900-003 100-001",
    body: true,
  },
  login: {
    at: "PUT onlineagent/{} {password?} {phonenum?} {autoanswer?} {autoenteridle?} {releasephone?} {agenttype?} {status?} {ip?} {entryIp?} {phonelinkage?} {checkInWebm?} {checkInMailm?} {vcPhoneNumber?} {listenStatus?} {callBackUri?} {serviceToken?}",
    consequence: "session",
    codes:
      "100-001 100-002 100-003 100-004 100-005 100-006 100-007 100-008 100-009 100-010 100-011 100-012 100-013 100-014 100-015 100-016 100-017 100-018 110-016",
    shape: {
      result: "object?",
    },
    body: true,
    open: true,
    secret: ["password", "serviceToken"],
  },
  forceLogin: {
    at: "PUT onlineagent/{}/* {password?} {phonenum} {autoanswer?} {autoenteridle?} {releasephone?} {agenttype?} {status?} {ip?} {entryIp?} {phonelinkage?} {checkInWebm?} {checkInMailm?} {vcPhoneNumber?} {listenStatus?} {callBackUri?} {serviceToken?}",
    consequence: "call-cut",
    shape: {
      result: "object?",
    },
    body: true,
    open: true,
    secret: ["password", "serviceToken"],
  },
  logout: {
    at: "DELETE onlineagent/{}/*",
    consequence: "session",
    codes: "100-005 100-006 100-007 100-008",
  },
  forceLogout: {
    at: "DELETE onlineagent/{}/*",
    consequence: "call-cut",
  },
  forceLogoutWithReason: {
    at: "DELETE onlineagent/{}/*/{reason}",
    consequence: "call-cut",
  },
  updateGuid: {
    at: "PUT onlineagent/{}/updateGuid",
    consequence: "session",
    shape: {
      result: "object",
    },
  },
  handShake: {
    at: "POST onlineagent/{}/*",
    consequence: "session",
  },
  resetSkill: {
    at: "POST onlineagent/{}/*/{autoflag} {skillid?} {phonelinkage?}",
    consequence: "agent-state",
    codes: "000-002 100-006 100-007",
  },
  sayFree: {
    at: "POST onlineagent/{}/*",
    consequence: "agent-state",
    codes: "100-006 100-007 100-009",
  },
  sayBusy: {
    at: "POST onlineagent/{}/* {reason?} {prolong?}",
    consequence: "agent-state",
    codes: "000-002 100-006 100-007 100-009",
  },
  cancelBusy: {
    at: "POST onlineagent/{}/*",
    consequence: "agent-state",
    codes: "100-006 100-007 100-009",
  },
  pollEvents: {
    at: "GET agentevent/{} {calldata?}",
    consequence: "session",
    shape: {
      event: "object?",
    },
  },
  syncAgentInfo: {
    at: "POST onlineagent/{}/*",
    consequence: "session",
    shape: {
      result: "object?",
    },
  },
  queryAllCallInfoByAgentWorkNoEx: {
    at: "GET calldata/{}/allcallinfoEx/{workno}",
    consequence: "none",
    codes: "100-006 100-007 100-011 900-002",
    shape: {
      result: "array",
    },
  },
  queryAgentInfoByWorkNo: {
    at: "GET agentgroup/{}/agentbyworkno/{workno}",
    consequence: "none",
    shape: {
      result: "object",
    },
  },
  isCensor: {
    at: "GET agentgroup/{}/*",
    consequence: "none",
  },
  onlineAgentsOnVdn: {
    at: "GET agentgroup/{}/onlineagentonvdn",
    consequence: "none",
    shape: {
      result: "array?",
    },
  },
  allAgentStatus: {
    at: "GET agentgroup/{}/*",
    consequence: "none",
    shape: {
      result: "array?",
    },
  },
  allAgent: {
    at: "GET qualitycontrol/{}/*",
    consequence: "none",
  },
  restReasons: {
    at: "GET agentgroup/{}/restreason",
    consequence: "none",
  },
  agentStatus: {
    at: "GET onlineagent/{}/*",
    consequence: "none",
    shape: {
      result: "object?",
    },
  },
  agentSkillsByWorkNo: {
    at: "GET onlineagent/{}/*/{workno}",
    consequence: "none",
    shape: {
      result: "array?",
    },
  },
  callInfoByCallId: {
    at: "GET calldata/{}/*/{callid}",
    consequence: "none",
    shape: {
      result: "object?",
    },
  },
  beginMonitor: {
    at: "POST qualitycontrol/{}/* {agents?}",
    consequence: "monitoring",
  },
  endMonitor: {
    at: "POST qualitycontrol/{}/* {agents?}",
    consequence: "monitoring",
  },
};

/** The types of members, by name, separated by `|`. `undefined` marks an optional member. */
export type Shape = Readonly<Record<string, string>>;

/**
 * The members that all documented events have in common, with their types.
 */
export const eventShape: Shape = {
  workNo: "string",
  eventGenTime: "number|undefined",
};

/**
 * The members of the content of each documented event, with their types; the empty name is the content itself.
 */
export const contentShapes: Readonly<Record<EventType, Shape>> = {
  AgentState_Busy: {},
  AgentState_Ready: {},
  AgentState_Work: {},
  AgentState_SetNotReady_Success: {
    "": "object",
    reason: "string",
  },
  AgentState_CancelNotReady_Success: {},
  AgentState_CancelWork_Success: {},
  AgentState_SetRest_Success: {
    "": "null|object|undefined",
    reason: "string|undefined",
  },
  AgentState_CancelRest_Success: {},
  AgentState_Rest_Timeout: {},
  AgentOther_PhoneAlerting: {},
  AgentOther_PhoneOffhook: {
    "": "object",
    type: "string",
  },
  AgentOther_PhoneRelease: {
    "": "object",
    phoneState: "number",
  },
  AgentOther_PhoneBusy: {},
  AgentEvent_Talking: {
    "": "object",
    caller: "string",
    callid: "string",
    called: "string",
    feature: "string",
    type: "string",
    mediaAbility: "string",
  },
  AgentEvent_Call_Release: {
    "": "string",
  },
  AgentEvent_Customer_Release: {
    "": "object",
    callid: "string",
    number: "string",
  },
  AgentEvent_Customer_Alerting: {
    "": "object",
    callid: "string",
    otherPhoneWorkno: "string",
    otherPhone: "string",
    type: "string",
  },
  AgentEvent_Conference: {
    "": "object",
    callid: "string",
    partner: "string",
  },
  AgentMediaEvent_Record: {
    "": "object",
    taskId: "number|string",
    caller: "string",
    recordID: "string",
    called: "string",
    locationId: "number|string",
    fileName: "string",
    fileMediaType: "number|string",
    callId: "string",
  },
  AgentMediaEvent_StopRecordDone: {
    "": "object",
    beginTime: "number|string",
    endTime: "number|string",
    taskId: "number|string",
    fileMediaType: "number|string",
  },
  AgentOther_BeQcStart: {
    "": "object",
    qcType: "number",
    qcAgentId: "number",
  },
  AgentOther_BeQcStop: {
    "": "object",
    qcType: "number",
    qcAgentId: "number",
  },
  AgentOther_InService: {},
  AgentOther_ShutdownService: {
    "": "object",
    loginTime: "string",
  },
  AgentState_SetWork_Success: {},
  AgentState_Force_Ready: {},
  AgentState_Force_SetNotReady: {},
  AgentEvent_Call_Out_Fail: {},
  QC_AgentState_Notify: {
    "": "object",
    subtype: "string",
    monitoredagent: "string",
    agentname: "string|undefined",
    mediaserver: "string|undefined",
    jsonKey: "array|undefined",
  },
};

/**
 * The events that report what another agent has done: the members of their content that name the agent and the change.
 */
export const monitoredEvents: Readonly<Record<string, { readonly agent: string; readonly change: string }>> = {
  QC_AgentState_Notify: {
    agent: "monitoredagent",
    change: "subtype",
  },
};

/**
 * The state of an agent after a change (inferred). After any other change it is unknown.
 */
export const statusAfter: Readonly<Record<string, number>> = {
  QC_AgentState_Logout: 2,
  QC_AgentState_Idle: 4,
  QC_AgentState_Busy: 3,
  QC_AgentState_Rest: 8,
};

/**
 * The edition that everything uses by default: the newest.
 */
export const defaultEdition = "2025-11";
