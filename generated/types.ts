// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
  "/agentgateway/resource/qualitycontrol/{agentid}/requestwhisperagent": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Whisper to an agent
     * @description Join an agent's live call as a coach: the inspector hears agent and customer and can advise the agent, while the customer hears nothing of it. Use it to help an agent through a difficult talk without taking it over.
     */
    post: operations["requestWhisperAgent"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/intercept/{workNo}/{callId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Intercept a specified call
     * @description Cut the talk between an agent and a customer and go on with the customer yourself. The inspector must already be in the call; `callId` names which of the agent's calls is meant. The agent is out of the call afterwards.
     */
    put: operations["interceptCall"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
    AgentIdVdn: string;
    /** @description A description of the result, for people. Decide by `retcode`. */
    Message: string;
    /** @description Reserved by the gateway. It is empty in the samples. */
    Reserved: {
      [key: string]: unknown;
    };
    /** @description The gateway accepted the request. The answer carries nothing else; what follows arrives as events. */
    Done: {
      message: components["schemas"]["Message"];
      /**
       * @description Success.
       * @constant
       */
      retcode: "0";
      result?: components["schemas"]["Reserved"];
    };
    /** @description Identifies an agent within a VCC. A string of digits from 101 to 999999, without sign, space or leading zero. */
    AgentIdVcc: string;
    /** @description Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented. */
    CallId: string;
    /**
     * @description The result codes that any operation may answer, listed by it or not.
     * @enum {string}
     */
    GatewayWideCode:
      | "000-002"
      | "000-003"
      | "000-004"
      | "000-006"
      | "105-001"
      | "105-002"
      | "105-003"
      | "105-004"
      | "105-005"
      | "105-006"
      | "105-007";
    /** @description The gateway answered with a result code other than `"0"`. */
    RequestWhisperAgentFailure: {
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "900-001" | "900-002" | "900-003" | "900-004") | components["schemas"]["GatewayWideCode"];
      result?: components["schemas"]["Reserved"];
    };
    /** @description Success or failure, told apart by `retcode`. */
    RequestWhisperAgentAnswer: components["schemas"]["Done"] | components["schemas"]["RequestWhisperAgentFailure"];
    /** @description The gateway answered with a result code other than `"0"`. */
    InterceptCallFailure: {
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "900-001" | "900-002" | "900-003") | components["schemas"]["GatewayWideCode"];
      result?: components["schemas"]["Reserved"];
    };
    /** @description Success or failure, told apart by `retcode`. */
    InterceptCallAnswer: components["schemas"]["Done"] | components["schemas"]["InterceptCallFailure"];
  };
  responses: {
    /** @description The gateway's answer. Read `retcode` first, whatever the HTTP status. */
    RequestWhisperAgentAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["RequestWhisperAgentAnswer"];
      };
    };
    /** @description The gateway's answer. Read `retcode` first, whatever the HTTP status. */
    InterceptCallAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["InterceptCallAnswer"];
      };
    };
  };
  parameters: {
    /**
     * @description The inspector's own agent ID, the one that signed in. A string of digits from 101 to 59999, without sign, space or leading zero.
     * @example 30169
     */
    AgentIdVdn: components["schemas"]["AgentIdVdn"];
    /**
     * @description Agent ID of the agent to coach, who must belong to the inspector's VDN. The parameter is documented as optional; what the gateway does without it is unknown. A string of digits from 101 to 59999, without sign, space or leading zero.
     * @example 49999
     */
    WhisperAgentIdVdn: components["schemas"]["AgentIdVdn"];
    /**
     * @description The inspector's own agent ID, the one that signed in. A string of digits from 101 to 999999, without sign, space or leading zero.
     * @example 30169
     */
    AgentIdVcc: components["schemas"]["AgentIdVcc"];
    /**
     * @description Agent ID of the inspected agent, who must belong to the inspector's VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
     * @example 49999
     */
    WorkNoVcc: components["schemas"]["AgentIdVcc"];
    /**
     * @description The call to take over.
     * @example 1456401416-3
     */
    CallId: components["schemas"]["CallId"];
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  requestWhisperAgent: {
    parameters: {
      query?: {
        /**
         * @description Agent ID of the agent to coach, who must belong to the inspector's VDN. The parameter is documented as optional; what the gateway does without it is unknown. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        whisperagentid?: components["parameters"]["WhisperAgentIdVdn"];
      };
      header?: never;
      path: {
        /**
         * @description The inspector's own agent ID, the one that signed in. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["RequestWhisperAgentAnswer"];
    };
  };
  interceptCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The inspector's own agent ID, the one that signed in. A string of digits from 101 to 999999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVcc"];
        /**
         * @description Agent ID of the inspected agent, who must belong to the inspector's VCC. A string of digits from 101 to 999999, without sign, space or leading zero.
         * @example 49999
         */
        workNo: components["parameters"]["WorkNoVcc"];
        /**
         * @description The call to take over.
         * @example 1456401416-3
         */
        callId: components["parameters"]["CallId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["InterceptCallAnswer"];
    };
  };
}
