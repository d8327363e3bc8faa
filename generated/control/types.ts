// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
  "/_simulator/floor": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the floor
     * @description Every agent with state, call and inspection, every call, and the time.
     */
    get: operations["readFloor"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/_simulator/reset": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reset the simulator
     * @description Back to the initial state, or to another one. Sessions, calls, faults, the clock and the journal are reset. Polls that wait get a response without an event, and delayed requests are dropped.
     */
    post: operations["reset"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/_simulator/calls": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Start a call
     * @description A customer reaches an agent, or an agent calls a customer. The agent must be signed in, idle and without a call.
     */
    post: operations["startCall"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/_simulator/calls/{callid}/answer": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer a ringing call */
    post: operations["answerCall"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/_simulator/calls/{callid}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End a call
     * @description The customer hangs up, or the agent does.
     */
    delete: operations["endCall"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/_simulator/agents/{workno}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change an agent
     * @description Sets the state or the permissions of an agent, as if the agent or an administrator had done it. The state rest grants a rest for which the agent waits.
     */
    patch: operations["changeAgent"];
    trace?: never;
  };
  "/_simulator/agents/{workno}/phone": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Hang up the phone of an agent
     * @description The agent hangs up. A call ends for everyone in it. An inspector's inspection ends, and the agent's call goes on; that the gateway then reports the phone as hung up by the agent, and the inspector as idle, is inferred.
     */
    delete: operations["hangUp"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/_simulator/clock": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Advance the clock
     * @description Everything that falls due happens in its order. Needs the virtual clock.
     */
    post: operations["advanceClock"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/_simulator/faults": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the waiting faults */
    get: operations["listFaults"];
    put?: never;
    /** Inject a fault into the next matching requests */
    post: operations["addFault"];
    /** Remove all faults */
    delete: operations["clearFaults"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/_simulator/journal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the journal
     * @description Requests with their responses and rules, and events, oldest first. It shows no Guid, password or token. The oldest entries are dropped when there are too many.
     */
    get: operations["readJournal"];
    put?: never;
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
    /** @description An agent's ID. */
    WorkNo: string;
    /** @description A call's ID. */
    CallId: string;
    /**
     * @description A side of a call.
     * @enum {string}
     */
    Side: "customer" | "agent";
    /** @description A number as text. */
    Count: string;
    /**
     * @description The media of a call.
     * @enum {string}
     */
    Media: "voice" | "video";
    /**
     * @description Who calls; the customer (inbound) unless given.
     * @enum {string}
     */
    Direction: "inbound" | "outbound";
    /**
     * @description An agent's own state.
     * @enum {string}
     */
    State: "signed out" | "idle" | "busy" | "wrap-up" | "rest";
    /** @description What an agent may do in addition to taking calls. */
    Permissions: {
      /** @description To listen and to insert; makes the agent an inspector. */
      inspection?: boolean;
      /** @description To whisper. */
      whisper?: boolean;
      /** @description To set their own state; true by default. */
      state?: boolean;
    };
    /** @description The tenants, agents and calls when the simulator starts. */
    World: {
      tenants: components["schemas"]["Tenant"][];
      agents: components["schemas"]["InitialAgent"][];
      customers?: components["schemas"]["Customer"][];
      calls?: components["schemas"]["InitialCall"][];
    };
    /** @description A VDN within a VCC, with the settings of its CTI platform. */
    Tenant: {
      vdn: number;
      vcc: number;
      /** @description The skill queues. Any queue exists if this is left out. */
      skills?: number[];
      /** @description The numbers that a phone may have. Any number if this is left out. */
      phones?: components["schemas"]["PhoneRange"][];
      /** @description The CTI setting "Support QC on QC Inspectors"; false unless given. */
      inspectorsInspected?: boolean;
      /** @description How many may inspect one agent at a time; 1 unless given. */
      inspectorsPerAgent?: number;
      /**
       * @description The inspection service.
       * @enum {string}
       */
      inspection?: "available" | "no provider" | "no resource";
      /**
       * @description Whether a rest is granted soon or waits until the control sets the state of the agent.
       * @enum {string}
       */
      rest?: "granted" | "awaits approval";
      /** @description The reasons for a rest; none unless given. */
      restReasons?: components["schemas"]["RestReason"][];
      /**
       * @description The sign-in service.
       * @enum {string}
       */
      signIn?: "available" | "no resource";
      /**
       * @description What carries out the agents' own operations.
       * @enum {string}
       */
      agentOperations?: "available" | "no resource";
    };
    /** @description A reason for a rest. */
    RestReason: {
      id: number;
      name: string;
    };
    /** @description Phone numbers with the same number of digits. */
    PhoneRange: {
      /** @description The digits of a phone number. */
      from: components["schemas"]["PhoneNumber"];
      /** @description The digits of a phone number. */
      to?: components["schemas"]["PhoneNumber"];
    };
    /** @description The digits of a phone number. */
    PhoneNumber: string;
    /** @description An agent. */
    InitialAgent: {
      /** @description An agent's ID. */
      workno: components["schemas"]["WorkNo"];
      /** @description The VDN of a tenant. */
      vdn: number;
      name?: string;
      /**
       * Format: password
       * @description Empty unless given.
       */
      password?: string;
      phone?: string;
      /** @description The phone is permanently off hook and never rings. */
      phoneOffHook?: boolean;
      /** @description The configured skill queues. */
      skills?: number[];
      /** @description What an agent may do in addition to taking calls. */
      permissions?: components["schemas"]["Permissions"];
      /** @description The only agent type that may sign in. */
      agentType?: number;
      /** @description The account is locked. */
      locked?: boolean;
      /**
       * @description What the uPortal says to a sign-in.
       * @enum {string}
       */
      uportal?: "accepts" | "refuses";
      /** @description Whether a sign-in by force may end the session; true unless given. */
      forcible?: boolean;
      /** @description An agent's own state. */
      state?: components["schemas"]["State"];
    };
    /** @description A customer who calls, in turn, when a call names none. */
    Customer: {
      number: string;
    };
    /** @description A call that is on from the beginning. Its agent is signed in by it. */
    InitialCall: {
      /** @description A call's ID. */
      callid?: components["schemas"]["CallId"];
      /** @description An agent's ID. */
      agent: components["schemas"]["WorkNo"];
      /** @description The customer's number. */
      customer: string;
      /** @description The media of a call. */
      media?: components["schemas"]["Media"];
    };
    /** @description A call to start. */
    NewCall: {
      /** @description An agent's ID. */
      agent: components["schemas"]["WorkNo"];
      /** @description The customer's number; the next customer of the world unless given. */
      customer?: string;
      /** @description The media of a call. */
      media?: components["schemas"]["Media"];
      /** @description Who calls; the customer (inbound) unless given. */
      direction?: components["schemas"]["Direction"];
      /** @description The call rings until it is answered. */
      ringing?: boolean;
      /** @description The outbound call does not reach the customer. */
      fails?: boolean;
    };
    /** @description What to change of an agent. */
    AgentChange: {
      /** @description An agent's own state. */
      state?: components["schemas"]["State"];
      /** @description What an agent may do in addition to taking calls. */
      permissions?: components["schemas"]["Permissions"];
      locked?: boolean;
    };
    /** @description How long to let pass. */
    Advance: {
      milliseconds: number;
    };
    /** @description The time of the simulator. */
    Time: {
      /** @description Epoch milliseconds. */
      now: number;
    };
    /** @description The floor. */
    Floor: {
      /** @description Epoch milliseconds. */
      now: number;
      agents: components["schemas"]["AgentOnFloor"][];
      calls: components["schemas"]["Call"][];
    };
    /** @description An agent as the floor has it. */
    AgentOnFloor: {
      /** @description An agent's ID. */
      workno: components["schemas"]["WorkNo"];
      /** @description The state as the gateway numbers it. */
      status: number;
      /** @description An agent's own state. */
      state: components["schemas"]["State"];
      /** @description A call's ID. */
      call?: components["schemas"]["CallId"];
      /** @description Whom the agent inspects, and how. */
      inspects?: components["schemas"]["Inspection"];
      /** @description About whom the agent receives events. */
      monitors?: components["schemas"]["WorkNo"][];
      skills: number[];
      /** @description The node of the cluster that has the session. */
      node?: number;
      /** @description A poll of the agent waits for an event. */
      polling?: boolean;
      waitingEvents: number;
    };
    /** @description Whom the agent inspects, and how. */
    Inspection: {
      /** @description An agent's ID. */
      agent: components["schemas"]["WorkNo"];
      /** @enum {string} */
      mode: "listen" | "insert" | "whisper";
    };
    /** @description A call. */
    Call: {
      /** @description A call's ID. */
      callid: components["schemas"]["CallId"];
      /** @description An agent's ID. */
      agent: components["schemas"]["WorkNo"];
      /** @description Who calls; the customer (inbound) unless given. */
      direction: components["schemas"]["Direction"];
      customer: string;
      /** @description The media of a call. */
      media: components["schemas"]["Media"];
      ringing: boolean;
    };
    /** @description What goes wrong, and with which requests. latency - the request waits before it is looked at. drop-before - the connection ends before anything happens. drop-after - it happens, and the connection ends without an answer. cut - it happens, and half of the answer arrives. html - a page of a load balancer. status - an HTTP status without a body. retcode - a result code, and nothing happens; a code that ends sessions ends this one. */
    Fault: {
      /** @enum {string} */
      kind: "latency" | "drop-before" | "drop-after" | "cut" | "html" | "status" | "retcode";
      /** @description The operationId; any unless given. */
      operation?: string;
      /** @description An agent's ID. */
      agentid?: components["schemas"]["WorkNo"];
      /** @description How many requests; 1 unless given. */
      times?: number;
      /** @description For latency. */
      milliseconds?: number;
      /** @description For html and status; 503 unless given. */
      status?: number;
      /** @description For retcode, which needs it. */
      retcode?: string;
    };
    Faults: components["schemas"]["Fault"][];
    /** @description request - a request with its response. event - something happened to an agent. lost - an event that no one will receive: its response did not arrive, or its session has ended. control - the control was used. */
    Entry: {
      number: number;
      /** @description Epoch milliseconds. */
      at: number;
      /** @enum {string} */
      kind: "request" | "event" | "lost" | "control";
      operation?: string;
      agentid?: string;
      parameters?: {
        [key: string]: string;
      };
      retcode?: string;
      rule?: string;
      /**
       * @description How certain the rule is.
       * @enum {string}
       */
      mark?: "doc" | "vendor sample" | "sample" | "inferred" | "-";
      /**
       * @description How certain it is that a refusal has this code.
       * @enum {string}
       */
      codeMark?: "doc" | "vendor sample" | "sample" | "inferred";
      fault?: string;
      event?: string;
      content?: unknown;
    };
    /** @description Entries of the journal. */
    Journal: {
      entries: components["schemas"]["Entry"][];
    };
    /** @description Why nothing was done. */
    Refused: {
      error: string;
    };
  };
  responses: {
    /** @description The floor as it is now. */
    Floor: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Floor"];
      };
    };
    /** @description The agent as it is now. */
    Agent: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AgentOnFloor"];
      };
    };
    /** @description The call. */
    Call: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Call"];
      };
    };
    /** @description The time. */
    Time: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Time"];
      };
    };
    /** @description The waiting faults, oldest first. */
    Faults: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Faults"];
      };
    };
    /** @description Entries of the journal. */
    Journal: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Journal"];
      };
    };
    /** @description Nothing was done, and why. 400 - the request, or what it asks for now. 403 - the Host or Origin is not allowed. 404 - there is no such path, or no control for this sender. 413 - the body is too large. */
    Refused: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Refused"];
      };
    };
  };
  parameters: {
    /** @description The call. */
    callid: components["schemas"]["CallId"];
    /** @description The agent. */
    workno: components["schemas"]["WorkNo"];
    /** @description The side that hangs up; the customer by default. */
    by: components["schemas"]["Side"];
    /** @description The number of the entry after which to begin. */
    after: components["schemas"]["Count"];
  };
  requestBodies: {
    /** @description The initial state to reset to; by default, the one that the simulator was started with. */
    Reset: {
      content: {
        "application/json": components["schemas"]["World"];
      };
    };
    /** @description The call. */
    StartCall: {
      content: {
        "application/json": components["schemas"]["NewCall"];
      };
    };
    /** @description The changes; what is omitted stays. */
    ChangeAgent: {
      content: {
        "application/json": components["schemas"]["AgentChange"];
      };
    };
    /** @description How long. */
    AdvanceClock: {
      content: {
        "application/json": components["schemas"]["Advance"];
      };
    };
    /** @description The fault. */
    AddFault: {
      content: {
        "application/json": components["schemas"]["Fault"];
      };
    };
  };
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readFloor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Floor"];
      "4XX": components["responses"]["Refused"];
    };
  };
  reset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: components["requestBodies"]["Reset"];
    responses: {
      200: components["responses"]["Floor"];
      "4XX": components["responses"]["Refused"];
    };
  };
  startCall: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["StartCall"];
    responses: {
      200: components["responses"]["Call"];
      "4XX": components["responses"]["Refused"];
    };
  };
  answerCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The call. */
        callid: components["parameters"]["callid"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Call"];
      "4XX": components["responses"]["Refused"];
    };
  };
  endCall: {
    parameters: {
      query?: {
        /** @description The side that hangs up; the customer by default. */
        by?: components["parameters"]["by"];
      };
      header?: never;
      path: {
        /** @description The call. */
        callid: components["parameters"]["callid"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Call"];
      "4XX": components["responses"]["Refused"];
    };
  };
  changeAgent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The agent. */
        workno: components["parameters"]["workno"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["ChangeAgent"];
    responses: {
      200: components["responses"]["Agent"];
      "4XX": components["responses"]["Refused"];
    };
  };
  hangUp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The agent. */
        workno: components["parameters"]["workno"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Agent"];
      "4XX": components["responses"]["Refused"];
    };
  };
  advanceClock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["AdvanceClock"];
    responses: {
      200: components["responses"]["Time"];
      "4XX": components["responses"]["Refused"];
    };
  };
  listFaults: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Faults"];
      "4XX": components["responses"]["Refused"];
    };
  };
  addFault: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: components["requestBodies"]["AddFault"];
    responses: {
      200: components["responses"]["Faults"];
      "4XX": components["responses"]["Refused"];
    };
  };
  clearFaults: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Faults"];
      "4XX": components["responses"]["Refused"];
    };
  };
  readJournal: {
    parameters: {
      query?: {
        /** @description The number of the entry after which to begin. */
        after?: components["parameters"]["after"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Journal"];
      "4XX": components["responses"]["Refused"];
    };
  };
}
