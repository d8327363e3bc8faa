// Generated from openapi/ by `npm run generate`. Do not edit.

/**
 * Every operation of the contract, by operationId.
 */
export const operations = {
  /**
   * Join an agent's live call as a coach: the inspector hears agent and customer and can advise the agent, while
   * the customer hears nothing of it. Use it to help an agent through a difficult talk without taking it over.
   */
  requestWhisperAgent: {
    operationId: "requestWhisperAgent",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/requestwhisperagent",
    summary: "Whisper to an agent",
    tag: "Join a call",
    logMethod: "requestWhisperAgent",
    consequence: "call",
    secured: true,
    parameters: [
      {
        name: "agentid",
        in: "path",
        required: true,
        schema: "AgentIdVdn",
        pattern: "^(10[1-9]|1[1-9]\\d|[2-9]\\d{2}|[1-9]\\d{3}|[1-5]\\d{4})$",
        minimum: 101,
        maximum: 59999,
        example: "30169",
      },
      {
        name: "whisperagentid",
        in: "query",
        required: false,
        schema: "AgentIdVdn",
        pattern: "^(10[1-9]|1[1-9]\\d|[2-9]\\d{2}|[1-9]\\d{3}|[1-5]\\d{4})$",
        minimum: 101,
        maximum: 59999,
        example: "49999",
      },
    ],
    hasBody: false,
    prerequisites: [
      "InspectorSignedIn",
      "InspectorIdle",
      "WhisperPermission",
      "SameVdn",
      "NotVideo",
      "InspectorsAllowed",
    ],
    events: {
      list: "complete",
      events: [
        { event: "AgentOther_PhoneAlerting", inferredReceiver: "inspector" },
        { event: "AgentOther_PhoneOffhook", inferredReceiver: "inspector" },
        { event: "AgentState_Busy", inferredReceiver: "inspector" },
      ],
    },
    resultCodes: {
      list: "complete",
      codes: ["100-006", "900-001", "900-002", "900-003", "900-004"],
    },
    scenarios: {
      Success: "0",
      NotSignedIn: "100-006",
      NoInspectionProvider: "900-001",
      NoInspectionPermission: "900-002",
      InspectionUnavailable: "900-003",
      NoAgentInformation: "900-004",
    },
    answer: "RequestWhisperAgentAnswer",
    source: {
      page: "Requesting for Whispering",
      id: "cec_07_2412",
      edition: "2023-09-27",
      certainty: "documented",
    },
  },
  /**
   * Cut the talk between an agent and a customer and go on with the customer yourself. The inspector must already
   * be in the call; `callId` names which of the agent's calls is meant. The agent is out of the call afterwards.
   */
  interceptCall: {
    operationId: "interceptCall",
    method: "PUT",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/intercept/{workNo}/{callId}",
    summary: "Intercept a specified call",
    tag: "Take over a call",
    logMethod: "intercept",
    consequence: "call-cut",
    secured: true,
    parameters: [
      {
        name: "agentid",
        in: "path",
        required: true,
        schema: "AgentIdVcc",
        pattern: "^(10[1-9]|1[1-9]\\d|[2-9]\\d{2}|[1-9]\\d{3,5})$",
        minimum: 101,
        maximum: 999999,
        example: "30169",
      },
      {
        name: "workNo",
        in: "path",
        required: true,
        schema: "AgentIdVcc",
        pattern: "^(10[1-9]|1[1-9]\\d|[2-9]\\d{2}|[1-9]\\d{3,5})$",
        minimum: 101,
        maximum: 999999,
        example: "49999",
      },
      { name: "callId", in: "path", required: true, schema: "CallId", minLength: 1, example: "1456401416-3" },
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "InspectorInspecting", "SameVcc", "NotVideo", "InspectorsAllowed"],
    events: {
      list: "complete",
      events: [
        { event: "AgentEvent_Talking", receiver: "inspector" },
        { event: "AgentMediaEvent_Record", inferredReceiver: "inspector" },
      ],
    },
    resultCodes: {
      list: "complete",
      codes: ["100-006", "900-001", "900-002", "900-003"],
    },
    scenarios: {
      Success: "0",
      NotSignedIn: "100-006",
      NoInspectionProvider: "900-001",
      NoInspectionPermission: "900-002",
      InspectionUnavailable: "900-003",
    },
    answer: "InterceptCallAnswer",
    source: {
      page: "Intercepting a Specified Call",
      id: "cec_07_0437",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
} as const;

/**
 * The operationId of an operation.
 */
export type OperationId = keyof typeof operations;

/**
 * A Guid as the documentation prints it: for samples and tests, never for a gateway.
 */
export const sampleGuid = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1";
