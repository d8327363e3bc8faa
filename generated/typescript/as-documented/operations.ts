// Generated from openapi/ by `npm run generate`. Do not edit.

/**
 * Every operation of the contract, by operationId.
 */
export const operations = {
  /**
   * Listen to an agent's live call without being heard. Use it to assess a call before you decide whether to
   * coach, to join or to take over.
   */
  addSupervise: {
    operationId: "addSupervise",
    method: "PUT",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/addsupervise/{workNo}",
    summary: "Listen to an agent",
    tag: "Join a call",
    logMethod: "addSupervise",
    consequence: "call",
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
    ],
    hasBody: false,
    prerequisites: [
      "InspectorSignedIn",
      "InspectorIdle",
      "InspectionPermission",
      "AgentInCall",
      "NotVideo",
      "InspectorsAllowed",
    ],
    events: {
      list: "complete",
      events: [
        { event: "AgentOther_PhoneAlerting", receiver: "inspector" },
        { event: "AgentOther_PhoneOffhook", receiver: "inspector" },
        { event: "AgentState_Busy", receiver: "inspector" },
        { event: "AgentOther_BeQcStart", receiver: "agent" },
      ],
    },
    resultCodes: {
      list: "complete",
      codes: ["100-006", "900-001", "900-002", "900-003", "900-005"],
    },
    scenarios: {
      Success: "0",
      NotSignedIn: "100-006",
      NoInspectionProvider: "900-001",
      NoInspectionPermission: "900-002",
      InspectionUnavailable: "900-003",
      WrongInspectionState: "900-005",
    },
    answer: "AddSuperviseAnswer",
    source: {
      page: "Listening",
      id: "cec_07_2402",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * Join an agent's live call and talk to both sides. Use it when the agent and the customer need a third person
   * and the agent should stay in the call. You can also insert into an agent who is not in a call: the inspector
   * and the agent then talk alone.
   */
  addInsert: {
    operationId: "addInsert",
    method: "PUT",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/addinsert/{workNo}",
    summary: "Insert into a call (barge in)",
    tag: "Join a call",
    logMethod: "addInsert",
    consequence: "call",
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
    ],
    hasBody: false,
    prerequisites: [
      "InspectorSignedIn",
      "InspectorIdle",
      "InspectionPermission",
      "AgentInCallByGuide",
      "NotVideo",
      "InspectorsAllowed",
    ],
    events: {
      list: "partial",
      source: {
        page: "Developer guide",
        id: "devg-ccgw-1440",
        edition: "not recorded",
        certainty: "documented",
      },
      events: [
        { event: "AgentState_Busy", receiver: "inspector" },
        { event: "AgentOther_PhoneAlerting", receiver: "inspector" },
        { event: "AgentOther_PhoneOffhook", receiver: "inspector" },
      ],
      others: [{ event: "AgentOther_BeQcStart", receiver: "agent", certainty: "inferred" }],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "AddInsertAnswer",
    source: {
      page: "Inserting",
      id: "cec_07_2401",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * Join an agent's live call as a coach: the inspector hears both sides and talks to the agent, and the customer
   * cannot hear the inspector. Use it to help an agent in a difficult call without taking it over.
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
        pattern: "^(10[1-9]|1[1-9]\\d|[2-9]\\d{2}|[1-5]\\d{4}|[1-9]\\d{3})$",
        minimum: 101,
        maximum: 59999,
        example: "30169",
      },
      {
        name: "whisperagentid",
        in: "query",
        required: false,
        schema: "AgentIdVdn",
        pattern: "^(10[1-9]|1[1-9]\\d|[2-9]\\d{2}|[1-5]\\d{4}|[1-9]\\d{3})$",
        minimum: 101,
        maximum: 59999,
        example: "49999",
      },
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "InspectorIdle", "WhisperPermission", "NotVideo", "InspectorsAllowed"],
    events: {
      list: "complete",
      events: [
        { event: "AgentOther_PhoneAlerting", receiver: "inspector" },
        { event: "AgentOther_PhoneOffhook", receiver: "inspector" },
        { event: "AgentState_Busy", receiver: "inspector" },
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
   * Change from listening to inserting, or back, without leaving the call. The request has no mode: the gateway
   * switches to the other mode. To choose the mode, or to whisper, use `requestSwitchInsertWhisperAgent`.
   */
  switchSuperviseOrInsert: {
    operationId: "switchSuperviseOrInsert",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/switch/{workNo}",
    summary: "Switch between listening and inserting",
    tag: "Move between modes",
    logMethod: "switchSuperviseOrInsert",
    consequence: "call",
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
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "InspectorListeningOrInserting"],
    events: {
      list: "partial",
      source: {
        page: "Switching Between Listening and Inserting",
        id: "cec_07_2410",
        edition: "2023-09",
        certainty: "documented",
      },
      events: [],
      others: [{ event: "AgentOther_BeQcStart", receiver: "agent", certainty: "inferred" }],
    },
    resultCodes: {
      list: "partial",
      source: {
        page: "Switching Between Listening and Inserting",
        id: "cec_07_2410",
        edition: "2023-09",
        certainty: "documented",
      },
      codes: ["100-006", "900-001", "900-002", "900-003"],
    },
    scenarios: {
      Success: "0",
      NotSignedIn: "100-006",
      NoInspectionProvider: "900-001",
      NoInspectionPermission: "900-002",
      InspectionUnavailable: "900-003",
    },
    answer: "SwitchSuperviseOrInsertAnswer",
    source: {
      page: "Switching Between Listening and Inserting",
      id: "cec_07_0444",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * Switch to the mode in `switchtype` without leaving the call: from listening to coaching, from coaching to
   * talking to both, and back. What the gateway does if this is already the current mode is unknown.
   */
  requestSwitchInsertWhisperAgent: {
    operationId: "requestSwitchInsertWhisperAgent",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/requestswitchinsertwhisperagent",
    summary: "Switch between listening, inserting and whispering",
    tag: "Move between modes",
    logMethod: "requestSwitchInsertWhisperAgent",
    consequence: "call",
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
        name: "whisperagentid",
        in: "query",
        required: false,
        schema: "AgentIdVcc",
        pattern: "^(10[1-9]|1[1-9]\\d|[2-9]\\d{2}|[1-9]\\d{3,5})$",
        minimum: 101,
        maximum: 999999,
        example: "49999",
      },
      { name: "switchtype", in: "query", required: true, schema: "InspectionMode", example: "2" },
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "InspectorInspecting"],
    events: {
      list: "complete",
      events: [{ event: "AgentOther_BeQcStart", receiver: "agent" }],
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
    answer: "RequestSwitchInsertWhisperAgentAnswer",
    source: {
      page: "Switching Among Whispering, Listening, and Barging",
      id: "cec_07_0448",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * Leave the call after listening or inserting; the agent and the customer stay in it. After whispering, leave
   * with `requestStopWhisperAgent`.
   */
  stopSuperviseOrInsert: {
    operationId: "stopSuperviseOrInsert",
    method: "DELETE",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/{workNo}",
    summary: "Stop listening or inserting",
    tag: "Leave a call",
    logMethod: "stopSuperviseOrInsert",
    consequence: "call",
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
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "InspectorHasListenedOrInserted"],
    events: {
      list: "complete",
      events: [
        { event: "AgentOther_PhoneRelease", inferredReceiver: "inspector" },
        { event: "AgentState_Ready", inferredReceiver: "inspector" },
        { event: "AgentOther_BeQcStop", receiver: "agent" },
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
    answer: "StopSuperviseOrInsertAnswer",
    source: {
      page: "Canceling Listening and Inserting",
      id: "cec_07_0438",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * Leave the call after whispering; the agent and the customer continue it. After listening or inserting, leave
   * with `stopSuperviseOrInsert`.
   */
  requestStopWhisperAgent: {
    operationId: "requestStopWhisperAgent",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/requeststopwhisperagent",
    summary: "Stop whispering",
    tag: "Leave a call",
    logMethod: "requestStopWhisperAgent",
    consequence: "call",
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
        name: "whisperagentid",
        in: "query",
        required: false,
        schema: "AgentIdVcc",
        pattern: "^(10[1-9]|1[1-9]\\d|[2-9]\\d{2}|[1-9]\\d{3,5})$",
        minimum: 101,
        maximum: 999999,
        example: "49999",
      },
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "InspectorHasWhispered"],
    events: {
      list: "complete",
      events: [{ event: "AgentOther_BeQcStop", receiver: "agent" }],
    },
    resultCodes: {
      list: "partial",
      codes: ["100-006", "900-001", "900-002"],
    },
    scenarios: {
      Success: "0",
      NotSignedIn: "100-006",
      NoInspectionProvider: "900-001",
      NoInspectionPermission: "900-002",
    },
    answer: "RequestStopWhisperAgentAnswer",
    source: {
      page: "Stopping Whispering",
      id: "cec_07_0447",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * Disconnect the agent from the customer and continue the call with the customer yourself. Use it when the agent
   * cannot handle the call. If the agent may have more than one call, specify the call with `interceptCall`.
   */
  intercept: {
    operationId: "intercept",
    method: "PUT",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/intercept/{workNo}",
    summary: "Intercept an agent's call",
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
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "InspectorInspecting", "InterceptRight", "NotVideo", "InspectorsAllowed"],
    events: {
      list: "complete",
      events: [
        { event: "AgentEvent_Talking", receiver: "inspector" },
        { event: "AgentMediaEvent_Record", inferredReceiver: "inspector" },
      ],
      others: [
        { event: "AgentState_Ready", receiver: "agent" },
        { event: "AgentOther_PhoneRelease", receiver: "agent" },
        { event: "AgentEvent_Call_Release", receiver: "agent" },
        { event: "AgentEvent_Customer_Release", receiver: "agent" },
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
    answer: "InterceptAnswer",
    source: {
      page: "Intercepting",
      id: "cec_07_2403",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * Take over a specified call of an agent and continue it with the customer yourself.
   * `queryAllCallInfoByAgentWorkNoEx` lists the agent's call IDs.
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
    prerequisites: ["InspectorSignedIn", "InspectorInspecting", "InterceptRight", "NotVideo", "InspectorsAllowed"],
    events: {
      list: "complete",
      events: [
        { event: "AgentEvent_Talking", receiver: "inspector" },
        { event: "AgentMediaEvent_Record", inferredReceiver: "inspector" },
      ],
      others: [
        { event: "AgentState_Ready", receiver: "agent" },
        { event: "AgentOther_PhoneRelease", receiver: "agent" },
        { event: "AgentEvent_Call_Release", receiver: "agent" },
        { event: "AgentEvent_Customer_Release", receiver: "agent" },
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
  /**
   * Set an agent busy, so that no further calls are routed to the agent. Use it to give an agent time after a
   * difficult call.
   */
  forceBusy: {
    operationId: "forceBusy",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/forcebusy/{workNo}",
    summary: "Force an agent busy",
    tag: "Command an agent",
    logMethod: "forceBusy",
    consequence: "agent-state",
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
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "ForceRight"],
    events: {
      list: "complete",
      events: [],
      others: [
        { event: "AgentState_SetNotReady_Success", receiver: "agent", certainty: "inferred" },
        { event: "AgentState_Force_SetNotReady", receiver: "agent", certainty: "vendor sample" },
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
    answer: "ForceBusyAnswer",
    source: {
      page: "Indicating an Agent in Busy State Forcibly",
      id: "cec_07_0439",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * Set an agent idle, so that calls are routed to the agent again. Use it when an agent forgot to become idle.
   */
  forceIdle: {
    operationId: "forceIdle",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/forceidle/{workNo}",
    summary: "Force an agent idle",
    tag: "Command an agent",
    logMethod: "forceIdle",
    consequence: "agent-state",
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
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "ForceRight"],
    events: {
      list: "not seen",
      events: [],
      others: [
        { event: "AgentState_Ready", receiver: "agent", certainty: "inferred" },
        { event: "AgentState_Force_Ready", receiver: "agent", certainty: "vendor sample" },
      ],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "ForceIdleAnswer",
    source: {
      page: "Indicating an Agent in Idle State Forcibly",
      id: "cec_07_0440",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * Ask that an agent rests for a given time. Success does not mean that the agent rests: the rest may wait for an
   * approval, for the end of a call, or for a free place. Only the event AgentState_SetRest_Success reports that
   * it was granted. After the given time, the gateway reminds the agent; it does not end the rest. Which right
   * forcing a rest needs is unknown.
   */
  forceRest: {
    operationId: "forceRest",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/forcerest/{workNo}/{time}/{reason}",
    summary: "Force an agent to rest",
    tag: "Command an agent",
    logMethod: "forceRest",
    consequence: "agent-state",
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
      {
        name: "time",
        in: "path",
        required: true,
        schema: "RestTime",
        pattern: "^([1-7]\\d{4}|8[0-5]\\d{3}|86[0-3]\\d{2}|[1-9]\\d{0,3})$",
        minimum: 1,
        maximum: 86399,
        example: "600",
      },
      {
        name: "reason",
        in: "path",
        required: true,
        schema: "RestReason",
        pattern: "^(1\\d{2}|2[0-4]\\d|25[0-5]|[1-9]\\d?)$",
        minimum: 1,
        maximum: 255,
        example: "1",
      },
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "NoRightOfItsOwn"],
    events: {
      list: "not seen",
      events: [],
      others: [{ event: "AgentState_SetRest_Success", receiver: "agent", certainty: "inferred" }],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "ForceRestAnswer",
    source: {
      page: "Forcing an Agent to Rest",
      id: "cec_07_0445",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * End an agent's session, for example when a desktop was left signed in. What happens to a call of the agent is
   * unknown: assume that it is cut.
   */
  forceLogOutAgent: {
    operationId: "forceLogOutAgent",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/forcelogout/{workNo}",
    summary: "Sign an agent out by force",
    tag: "Command an agent",
    logMethod: "forceLogOutAgent",
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
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "ForceRight"],
    events: {
      list: "not seen",
      events: [],
      others: [{ event: "AgentOther_ShutdownService", receiver: "agent", certainty: "inferred" }],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "ForceLogOutAgentAnswer",
    source: {
      page: "Forcibly Signing Out",
      id: "cec_07_0441",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * End a call at once for everyone in it. To continue the call with the customer, intercept it instead. Which
   * right ending a call needs is unknown.
   */
  forceDropCall: {
    operationId: "forceDropCall",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/forcedropcall/{callid}",
    summary: "Release a call by force",
    tag: "Command an agent",
    logMethod: "forceDropCall",
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
      { name: "callid", in: "path", required: true, schema: "CallId", minLength: 1, example: "1456401416-3" },
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn", "NoRightOfItsOwn"],
    events: {
      list: "not seen",
      events: [],
      others: [
        { event: "AgentEvent_Call_Release", receiver: "agent", certainty: "inferred" },
        { event: "AgentEvent_Customer_Release", receiver: "agent", certainty: "inferred" },
        { event: "AgentOther_PhoneRelease", receiver: "agent", certainty: "inferred" },
        { event: "AgentState_Ready", receiver: "agent", certainty: "inferred" },
      ],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "ForceDropCallAnswer",
    source: {
      page: "Releasing a Call Forcibly",
      id: "cec_07_0442",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * Replace the skill queues that an agent serves. Use it to move agents to a queue with waiting customers. What
   * the gateway does if part of the body is missing is unknown. Which right adjusting skill queues needs is
   * unknown.
   */
  adjustSkill: {
    operationId: "adjustSkill",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/adjustskill",
    summary: "Adjust an agent's skill queues",
    tag: "Command an agent",
    logMethod: "adjustSkill",
    consequence: "agent-state",
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
    ],
    hasBody: true,
    prerequisites: ["InspectorSignedIn", "NoRightOfItsOwn", "AgentSignedIn"],
    events: {
      list: "complete",
      events: [],
    },
    resultCodes: {
      list: "complete",
      codes: ["100-006", "900-001", "900-002", "900-003", "100-001"],
    },
    scenarios: {
      Success: "0",
      NotSignedIn: "100-006",
      NoInspectionProvider: "900-001",
      NoInspectionPermission: "900-002",
      InspectionUnavailable: "900-003",
      EmptySignInParameter: "100-001",
    },
    answer: "AdjustSkillAnswer",
    source: {
      page: "Adjusting the Skill Queue of a Specified Agent",
      id: "cec_07_0443",
      edition: "2025-11-13",
      certainty: "documented",
    },
  },
  /**
   * Start a session. This is the first request of every desktop. Only this and the forced sign-in need no Guid;
   * the response has the Guid. Start polling for events right after it. Wait for the response before signing out
   * again.
   */
  login: {
    operationId: "login",
    method: "PUT",
    path: "/agentgateway/resource/onlineagent/{agentid}",
    summary: "Sign in",
    tag: "Sign in and out",
    logMethod: "unknown",
    consequence: "session",
    secured: false,
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
    ],
    hasBody: true,
    prerequisites: ["NotSigningOut"],
    events: {
      list: "complete",
      events: [
        { event: "AgentOther_InService", receiver: "inspector" },
        { event: "AgentState_Ready", receiver: "inspector" },
        { event: "AgentState_SetNotReady_Success", receiver: "inspector" },
        { event: "AgentState_Work", receiver: "inspector" },
      ],
    },
    resultCodes: {
      list: "complete",
      codes: [
        "100-001",
        "100-002",
        "100-003",
        "100-004",
        "100-005",
        "100-006",
        "100-007",
        "100-008",
        "100-009",
        "100-010",
        "100-011",
        "100-012",
        "100-013",
        "100-014",
        "100-015",
        "100-016",
        "100-017",
        "100-018",
        "110-016",
      ],
    },
    scenarios: {
      Success: "0",
      EmptySignInParameter: "100-001",
      AlreadySignedIn: "100-002",
      SignInUnavailable: "100-003",
      WrongCredentials: "100-004",
      WrongSignOutParameter: "100-005",
      NotSignedIn: "100-006",
      OperationException: "100-007",
      AlreadySignedOut: "100-008",
      StateNotSet: "100-009",
      WrongStateAtSignOut: "100-010",
      IllegalSignInParameter: "100-011",
      WrongAgentType: "100-012",
      InvalidPhone: "100-013",
      PhoneOutOfRange: "100-014",
      CannotBeForcedOut: "100-015",
      InvalidIpAddress: "100-016",
      UportalRefused: "100-017",
      VdnMismatch: "100-018",
      AccountLocked: "110-016",
    },
    answer: "LoginAnswer",
    source: {
      page: "not recorded",
      id: "cec_07_1203",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * Start a session that replaces an existing one, for example after a desktop was closed without signing out. The
   * existing session ends. What becomes of a call in the existing session is unknown: assume that it is cut, and
   * call this only if a person asked for it.
   */
  forceLogin: {
    operationId: "forceLogin",
    method: "PUT",
    path: "/agentgateway/resource/onlineagent/{agentid}/forcelogin",
    summary: "Sign in by force",
    tag: "Sign in and out",
    logMethod: "unknown",
    consequence: "call-cut",
    secured: false,
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
    ],
    hasBody: true,
    prerequisites: ["NotSigningOut"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "ForceLoginAnswer",
    source: {
      page: "not recorded",
      id: "not recorded",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * End the session. The gateway refuses this while the agent is talking or ringing; the result code is
   * undocumented. Wait until the call has ended: `forceLogout` would release it, and may disconnect a customer.
   * Stop polling afterwards, because no operation is allowed after signing out.
   */
  logout: {
    operationId: "logout",
    method: "DELETE",
    path: "/agentgateway/resource/onlineagent/{agentid}/logout",
    summary: "Sign out",
    tag: "Sign in and out",
    logMethod: "unknown",
    consequence: "session",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn", "NotInCall", "NotSigningIn"],
    events: {
      list: "partial",
      events: [{ event: "AgentOther_ShutdownService", receiver: "inspector" }],
    },
    resultCodes: {
      list: "complete",
      codes: ["100-005", "100-006", "100-007", "100-008"],
    },
    scenarios: {
      Success: "0",
      WrongSignOutParameter: "100-005",
      NotSignedIn: "100-006",
      OperationException: "100-007",
      AlreadySignedOut: "100-008",
    },
    answer: "LogoutAnswer",
    source: {
      page: "not recorded",
      id: "cec_07_1219",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * End the session at once and release a current call. As after `logout`, no operation may be called any more.
   */
  forceLogout: {
    operationId: "forceLogout",
    method: "DELETE",
    path: "/agentgateway/resource/onlineagent/{agentid}/forcelogout",
    summary: "Sign out even in a call",
    tag: "Sign in and out",
    logMethod: "unknown",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn", "NotSigningIn"],
    events: {
      list: "partial",
      events: [{ event: "AgentOther_ShutdownService", receiver: "inspector" }],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "ForceLogoutAnswer",
    source: {
      page: "not recorded",
      id: "cec_07_1220",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * End the session at once, as `forceLogout` does, and give a reason. Assume that it releases a call that is on.
   * No operation is allowed afterwards.
   */
  forceLogoutWithReason: {
    operationId: "forceLogoutWithReason",
    method: "DELETE",
    path: "/agentgateway/resource/onlineagent/{agentid}/forcelogoutwithreason/{reason}",
    summary: "Sign out in a call, with a reason",
    tag: "Sign in and out",
    logMethod: "unknown",
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
        name: "reason",
        in: "path",
        required: true,
        schema: "LogoutReason",
        pattern: "^(1\\d{2}|2[0-4]\\d|25[0-5]|[1-9]\\d?)$",
        minimum: 1,
        maximum: 255,
        example: "1",
      },
    ],
    hasBody: false,
    prerequisites: ["SignedIn", "NotSigningIn"],
    events: {
      list: "not seen",
      events: [],
      others: [{ event: "AgentOther_ShutdownService", receiver: "inspector", certainty: "inferred" }],
    },
    resultCodes: {
      list: "partial",
      codes: ["100-005"],
    },
    scenarios: {
      Success: "0",
      WrongSignOutParameter: "100-005",
    },
    answer: "ForceLogoutWithReasonAnswer",
    source: {
      page: "not recorded",
      id: "cec_07_0354",
      edition: "2025-11",
      certainty: "documented",
    },
  },
  /**
   * Get a new Guid without an event poll, for example in push mode. Send the Guid of the response with every later
   * request. Whether the former Guid remains valid is unknown.
   */
  updateGuid: {
    operationId: "updateGuid",
    method: "PUT",
    path: "/agentgateway/resource/onlineagent/{agentid}/updateGuid",
    summary: "Request a new Guid",
    tag: "Sign in and out",
    logMethod: "unknown",
    consequence: "session",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "partial",
      codes: ["100-006"],
    },
    scenarios: {
      Success: "0",
      NotSignedIn: "100-006",
    },
    answer: "UpdateGuidAnswer",
    source: {
      page: "not recorded",
      id: "cec_07_0358",
      edition: "2025-11",
      certainty: "documented",
    },
  },
  /**
   * Notify the gateway that the desktop is still running. This is necessary only in push mode (a sign-in with
   * `callBackUri`), every 30 s: after 2 minutes without it, the agent is signed out. A desktop that polls needs no
   * heartbeat. Older gateways (2018 to 2020) have `PUT /heartbeat` instead (*vendor sample*).
   */
  handShake: {
    operationId: "handShake",
    method: "POST",
    path: "/agentgateway/resource/onlineagent/{agentid}/handshake",
    summary: "Keep a session alive (push mode)",
    tag: "Sign in and out",
    logMethod: "unknown",
    consequence: "session",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "HandShakeAnswer",
    source: {
      page: "not recorded",
      id: "not recorded",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * Choose the skill queues to serve. The gateway assigns those that are both configured for the agent and named
   * in the request.
   */
  resetSkill: {
    operationId: "resetSkill",
    method: "POST",
    path: "/agentgateway/resource/onlineagent/{agentid}/resetskill/{autoflag}",
    summary: "Sign in to skill queues",
    tag: "Set your own state",
    logMethod: "unknown",
    consequence: "agent-state",
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
      { name: "autoflag", in: "path", required: true, schema: "AutoFlag", minLength: 1, example: "false" },
      {
        name: "skillid",
        in: "query",
        required: false,
        schema: "SkillIdList",
        pattern: "^\\d+(;\\d+)*$",
        example: "10;25",
      },
      { name: "phonelinkage", in: "query", required: false, schema: "OffOn", example: "0" },
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "complete",
      codes: ["000-002", "100-006", "100-007"],
    },
    scenarios: {
      Success: "0",
      WrongParameter: "000-002",
      NotSignedIn: "100-006",
      OperationException: "100-007",
    },
    answer: "ResetSkillAnswer",
    source: {
      page: "not recorded",
      id: "cec_07_1209",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * Return from busy or wrap-up to idle. An inspector must be idle to join a call.
   */
  sayFree: {
    operationId: "sayFree",
    method: "POST",
    path: "/agentgateway/resource/onlineagent/{agentid}/sayfree",
    summary: "Become idle",
    tag: "Set your own state",
    logMethod: "unknown",
    consequence: "agent-state",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "complete",
      events: [
        { event: "AgentState_CancelNotReady_Success", receiver: "inspector" },
        { event: "AgentState_CancelWork_Success", receiver: "inspector" },
      ],
    },
    resultCodes: {
      list: "complete",
      codes: ["100-006", "100-007", "100-009"],
    },
    scenarios: {
      Success: "0",
      NotSignedIn: "100-006",
      OperationException: "100-007",
      StateNotSet: "100-009",
    },
    answer: "SayFreeAnswer",
    source: {
      page: "not recorded",
      id: "cec_07_1345",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * Set yourself busy, optionally with a reason that your contact centre has defined. No calls are routed to a
   * busy agent.
   */
  sayBusy: {
    operationId: "sayBusy",
    method: "POST",
    path: "/agentgateway/resource/onlineagent/{agentid}/saybusy",
    summary: "Become busy",
    tag: "Set your own state",
    logMethod: "unknown",
    consequence: "agent-state",
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
        name: "reason",
        in: "query",
        required: false,
        schema: "BusyReason",
        pattern: "^(2[0-4]\\d|250)$",
        minimum: 200,
        maximum: 250,
        example: "200",
      },
      { name: "prolong", in: "query", required: false, schema: "Unrecorded", minLength: 1, example: "0" },
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "complete",
      events: [{ event: "AgentState_SetNotReady_Success", receiver: "inspector" }],
    },
    resultCodes: {
      list: "complete",
      codes: ["000-002", "100-006", "100-007", "100-009"],
    },
    scenarios: {
      Success: "0",
      WrongParameter: "000-002",
      NotSignedIn: "100-006",
      OperationException: "100-007",
      StateNotSet: "100-009",
    },
    answer: "SayBusyAnswer",
    source: {
      page: "not recorded",
      id: "not recorded",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * End the busy state that you set with `sayBusy`. It works like `sayFree`. What `cancelBusy` does in another
   * state than busy is unknown.
   */
  cancelBusy: {
    operationId: "cancelBusy",
    method: "POST",
    path: "/agentgateway/resource/onlineagent/{agentid}/cancelbusy",
    summary: "Leave busy",
    tag: "Set your own state",
    logMethod: "unknown",
    consequence: "agent-state",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "partial",
      events: [{ event: "AgentState_CancelNotReady_Success", receiver: "inspector" }],
    },
    resultCodes: {
      list: "complete",
      codes: ["100-006", "100-007", "100-009"],
    },
    scenarios: {
      Success: "0",
      NotSignedIn: "100-006",
      OperationException: "100-007",
      StateNotSet: "100-009",
    },
    answer: "CancelBusyAnswer",
    source: {
      page: "not recorded",
      id: "cec_07_1212",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * Fetch the next event of the signed-in agent. The gateway responds at once if an event is waiting, otherwise
   * after 10 s, a setting of the gateway, without an event. Each response has one event. Begin right after signing
   * in, and poll again 200 to 500 ms after each response: an agent that does not poll for 2 minutes is signed out.
   * With dynamic authentication, the response may have a new Guid in `Set-GUID`. An event is consumed by the
   * response that contains it. What happens to an event if the response that contains it is lost is unknown.
   */
  pollEvents: {
    operationId: "pollEvents",
    method: "GET",
    path: "/agentgateway/resource/agentevent/{agentid}",
    summary: "Poll for the next event",
    tag: "Receive events",
    logMethod: "unknown",
    consequence: "session",
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
      { name: "calldata", in: "query", required: false, schema: "Unrecorded", minLength: 1, example: "0" },
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
      AgentState_Busy: "0",
      AgentState_Ready: "0",
      AgentState_Work: "0",
      AgentState_SetNotReady_Success: "0",
      AgentState_CancelNotReady_Success: "0",
      AgentState_CancelWork_Success: "0",
      AgentState_SetRest_Success: "0",
      AgentState_CancelRest_Success: "0",
      AgentState_Rest_Timeout: "0",
      AgentOther_PhoneAlerting: "0",
      AgentOther_PhoneOffhook: "0",
      AgentOther_PhoneRelease: "0",
      AgentOther_PhoneBusy: "0",
      AgentEvent_Talking: "0",
      AgentEvent_Call_Release: "0",
      AgentEvent_Customer_Release: "0",
      AgentEvent_Customer_Alerting: "0",
      AgentEvent_Conference: "0",
      AgentMediaEvent_Record: "0",
      AgentMediaEvent_StopRecordDone: "0",
      AgentOther_BeQcStart: "0",
      AgentOther_BeQcStop: "0",
      AgentOther_InService: "0",
      AgentOther_ShutdownService: "0",
      AgentState_SetWork_Success: "0",
      AgentState_Force_Ready: "0",
      AgentState_Force_SetNotReady: "0",
      AgentEvent_Call_Out_Fail: "0",
      QC_AgentState_Notify: "0",
    },
    answer: "PollEventsAnswer",
    source: {
      page: "not recorded",
      id: "cec_07_1274",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * **Clears the event queue: every event that waits for a poll is lost.** Find out what the signed-in agent was
   * doing, for example after a page was refreshed and its state is gone. Read the response first, then continue to
   * poll. Do not call it while another program polls for the same agent: that program misses the events.
   */
  syncAgentInfo: {
    operationId: "syncAgentInfo",
    method: "POST",
    path: "/agentgateway/resource/onlineagent/{agentid}/syncagentinfo",
    summary: "Resynchronize (clears the event queue)",
    tag: "Receive events",
    logMethod: "unknown",
    consequence: "session",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "SyncAgentInfoAnswer",
    source: {
      page: "not recorded",
      id: "cec_07_0359",
      edition: "2025-11",
      certainty: "documented",
    },
  },
  /**
   * Get the IDs of an agent's calls. You need one to intercept a specified call or to release a call.
   */
  queryAllCallInfoByAgentWorkNoEx: {
    operationId: "queryAllCallInfoByAgentWorkNoEx",
    method: "GET",
    path: "/agentgateway/resource/calldata/{agentid}/allcallinfoEx/{workno}",
    summary: "List an agent's calls",
    tag: "Look up",
    logMethod: "unknown",
    consequence: "none",
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
        name: "workno",
        in: "path",
        required: true,
        schema: "AgentIdVcc",
        pattern: "^(10[1-9]|1[1-9]\\d|[2-9]\\d{2}|[1-9]\\d{3,5})$",
        minimum: 101,
        maximum: 999999,
        example: "49999",
      },
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "complete",
      codes: ["100-006", "100-007", "100-011", "900-002"],
    },
    scenarios: {
      Success: "0",
      NotSignedIn: "100-006",
      OperationException: "100-007",
      IllegalSignInParameter: "100-011",
      NoInspectionPermission: "900-002",
    },
    answer: "QueryAllCallInfoByAgentWorkNoExAnswer",
    source: {
      page: "not recorded",
      id: "not recorded",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * Get the state, the skills and the phone of an agent, for example before you decide to join the agent's call.
   */
  queryAgentInfoByWorkNo: {
    operationId: "queryAgentInfoByWorkNo",
    method: "GET",
    path: "/agentgateway/resource/agentgroup/{agentid}/agentbyworkno/{workno}",
    summary: "Look up an agent",
    tag: "Look up",
    logMethod: "unknown",
    consequence: "none",
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
        name: "workno",
        in: "path",
        required: true,
        schema: "AgentIdVcc",
        pattern: "^(10[1-9]|1[1-9]\\d|[2-9]\\d{2}|[1-9]\\d{3,5})$",
        minimum: 101,
        maximum: 999999,
        example: "49999",
      },
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "QueryAgentInfoByWorkNoAnswer",
    source: {
      page: "not recorded",
      id: "not recorded",
      edition: "not recorded",
      certainty: "documented",
    },
  },
  /**
   * Find out whether the signed-in agent may inspect. Three of the clients ask this right after signing in, for
   * example to show or to hide the buttons for inspecting.
   */
  isCensor: {
    operationId: "isCensor",
    method: "GET",
    path: "/agentgateway/resource/agentgroup/{agentid}/iscensor",
    summary: "Ask whether you may inspect",
    tag: "Choose and monitor",
    logMethod: "unknown",
    consequence: "none",
    availability: "unknown",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "IsCensorAnswer",
    source: {
      published: "2018 to 2020",
      certainty: "vendor sample",
    },
  },
  /**
   * Get the agents who have signed in, each with name and state. The vendor's demo shows this list to choose the
   * agent to inspect.
   */
  onlineAgentsOnVdn: {
    operationId: "onlineAgentsOnVdn",
    method: "GET",
    path: "/agentgateway/resource/agentgroup/{agentid}/onlineagentonvdn",
    summary: "List the signed-in agents",
    tag: "Choose and monitor",
    logMethod: "unknown",
    consequence: "none",
    availability: "unknown",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "OnlineAgentsOnVdnAnswer",
    source: {
      published: "2018 to 2020",
      certainty: "vendor sample",
    },
  },
  /**
   * Get every agent with name, group and state, for example for a wall board. Five clients use this list.
   */
  allAgentStatus: {
    operationId: "allAgentStatus",
    method: "GET",
    path: "/agentgateway/resource/agentgroup/{agentid}/allagentstatus",
    summary: "List all agents with their states",
    tag: "Choose and monitor",
    logMethod: "unknown",
    consequence: "none",
    availability: "unknown",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "AllAgentStatusAnswer",
    source: {
      published: "2018 to 2020",
      certainty: "vendor sample",
    },
  },
  /**
   * Get the agents whom the sender may inspect, for example to offer only these in a list.
   */
  allAgent: {
    operationId: "allAgent",
    method: "GET",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/allagent",
    summary: "List the agents you may inspect",
    tag: "Choose and monitor",
    logMethod: "unknown",
    consequence: "none",
    availability: "unknown",
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
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "AllAgentAnswer",
    source: {
      published: "2018 to 2020",
      certainty: "vendor sample",
    },
  },
  /**
   * Get the reasons for a rest, for example to offer them to an inspector who forces an agent to rest.
   */
  restReasons: {
    operationId: "restReasons",
    method: "GET",
    path: "/agentgateway/resource/agentgroup/{agentid}/restreason",
    summary: "List the reasons for a rest",
    tag: "Choose and monitor",
    logMethod: "unknown",
    consequence: "none",
    availability: "unknown",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "RestReasonsAnswer",
    source: {
      published: "2018 to 2020",
      certainty: "vendor sample",
    },
  },
  /**
   * Find out which state the gateway has the signed-in agent in, for example before joining a call, which needs an
   * idle inspector. No source mentions an effect on waiting events, unlike for a resynchronization.
   */
  agentStatus: {
    operationId: "agentStatus",
    method: "GET",
    path: "/agentgateway/resource/onlineagent/{agentid}/agentstatus",
    summary: "Get your own state",
    tag: "Choose and monitor",
    logMethod: "unknown",
    consequence: "none",
    availability: "unknown",
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
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "AgentStatusAnswer",
    source: {
      published: "2018 to 2020",
      certainty: "vendor sample",
    },
  },
  /**
   * Get the skill queues of an agent. Adjusting the skill queues replaces them, so read them first.
   */
  agentSkillsByWorkNo: {
    operationId: "agentSkillsByWorkNo",
    method: "GET",
    path: "/agentgateway/resource/onlineagent/{agentid}/agentskillsbyworkno/{workno}",
    summary: "List an agent's skill queues",
    tag: "Choose and monitor",
    logMethod: "unknown",
    consequence: "none",
    availability: "unknown",
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
        name: "workno",
        in: "path",
        required: true,
        schema: "AgentIdVcc",
        pattern: "^(10[1-9]|1[1-9]\\d|[2-9]\\d{2}|[1-9]\\d{3,5})$",
        minimum: 101,
        maximum: 999999,
        example: "49999",
      },
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "AgentSkillsByWorkNoAnswer",
    source: {
      published: "2018 to 2020",
      certainty: "vendor sample",
    },
  },
  /**
   * Get the numbers of a call, for example to check that a call ID belongs to the customer you expect before you
   * intercept or release the call.
   */
  callInfoByCallId: {
    operationId: "callInfoByCallId",
    method: "GET",
    path: "/agentgateway/resource/calldata/{agentid}/callinfobycallid/{callid}",
    summary: "Look up a call",
    tag: "Choose and monitor",
    logMethod: "unknown",
    consequence: "none",
    availability: "unknown",
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
      { name: "callid", in: "path", required: true, schema: "CallId", minLength: 1, example: "1456401416-3" },
    ],
    hasBody: false,
    prerequisites: ["SignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "CallInfoByCallIdAnswer",
    source: {
      published: "2018 to 2020",
      certainty: "vendor sample",
    },
  },
  /**
   * Receive the event `QC_AgentState_Notify` whenever one of these agents does something. The vendor's bridge ends
   * the monitoring of the agents before beginning it. Whether this operation needs the platform's right 17
   * (monitoring) is unknown.
   */
  beginMonitor: {
    operationId: "beginMonitor",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/beginmonitor",
    summary: "Begin to monitor agents",
    tag: "Choose and monitor",
    logMethod: "unknown",
    consequence: "monitoring",
    availability: "unknown",
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
        name: "agents",
        in: "query",
        required: false,
        schema: "MonitoredAgentIds",
        pattern: "^\\d+(;\\d+)*$",
        example: "49999;49998",
      },
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn"],
    events: {
      list: "not seen",
      events: [],
      others: [{ event: "QC_AgentState_Notify", receiver: "inspector", certainty: "vendor sample" }],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "BeginMonitorAnswer",
    source: {
      published: "2018 to 2020",
      certainty: "vendor sample",
    },
  },
  /**
   * Receive no more events about these agents. In the vendor's bridge, it precedes every beginning.
   */
  endMonitor: {
    operationId: "endMonitor",
    method: "POST",
    path: "/agentgateway/resource/qualitycontrol/{agentid}/endmonitor",
    summary: "End the monitoring of agents",
    tag: "Choose and monitor",
    logMethod: "unknown",
    consequence: "monitoring",
    availability: "unknown",
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
        name: "agents",
        in: "query",
        required: false,
        schema: "MonitoredAgentIds",
        pattern: "^\\d+(;\\d+)*$",
        example: "49999;49998",
      },
    ],
    hasBody: false,
    prerequisites: ["InspectorSignedIn"],
    events: {
      list: "not seen",
      events: [],
    },
    resultCodes: {
      list: "not seen",
      codes: [],
    },
    scenarios: {
      Success: "0",
    },
    answer: "EndMonitorAnswer",
    source: {
      published: "2018 to 2020",
      certainty: "vendor sample",
    },
  },
} as const;

/**
 * The operationId of an operation.
 */
export type OperationId = keyof typeof operations;

/**
 * The Guid in the vendor's examples: for samples and tests, not for a gateway.
 */
export const sampleGuid = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1";
