// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
  "/agentgateway/resource/qualitycontrol/{agentid}/addsupervise/{workNo}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Listen to an agent
     * @description Listen to an agent's live call without being heard. Use it to assess a call before you decide whether to coach, to join or to take over.
     */
    put: operations["addSupervise"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/addinsert/{workNo}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Insert into a call (barge in)
     * @description Join an agent's live call and talk to both sides. Use it when the agent and the customer need a third person and the agent should stay in the call. You can also insert into an agent who is not in a call: the inspector and the agent then talk alone.
     */
    put: operations["addInsert"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
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
     * @description Join an agent's live call as a coach: the inspector hears both sides and talks to the agent, and the customer cannot hear the inspector. Use it to help an agent in a difficult call without taking it over.
     */
    post: operations["requestWhisperAgent"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/switch/{workNo}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Switch between listening and inserting
     * @description Change from listening to inserting, or back, without leaving the call. The request has no mode: the gateway switches to the other mode. To choose the mode, or to whisper, use `requestSwitchInsertWhisperAgent`.
     */
    post: operations["switchSuperviseOrInsert"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/requestswitchinsertwhisperagent": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Switch between listening, inserting and whispering
     * @description Switch to the mode in `switchtype` without leaving the call: from listening to coaching, from coaching to talking to both, and back. What the gateway does if this is already the current mode is unknown.
     */
    post: operations["requestSwitchInsertWhisperAgent"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/{workNo}": {
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
     * Stop listening or inserting
     * @description Leave the call after listening or inserting; the agent and the customer stay in it. After whispering, leave with `requestStopWhisperAgent`.
     */
    delete: operations["stopSuperviseOrInsert"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/requeststopwhisperagent": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stop whispering
     * @description Leave the call after whispering; the agent and the customer continue it. After listening or inserting, leave with `stopSuperviseOrInsert`.
     */
    post: operations["requestStopWhisperAgent"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/intercept/{workNo}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Intercept an agent's call
     * @description Disconnect the agent from the customer and continue the call with the customer yourself. Use it when the agent cannot handle the call.
     */
    put: operations["intercept"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/forcebusy/{workNo}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Force an agent busy
     * @description Set an agent busy, so that no further calls are routed to the agent. Use it to give an agent time after a difficult call.
     */
    post: operations["forceBusy"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/forceidle/{workNo}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Force an agent idle
     * @description Set an agent idle, so that calls are routed to the agent again. Use it when an agent forgot to become idle.
     */
    post: operations["forceIdle"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/forcerest/{workNo}/{time}/{reason}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Force an agent to rest
     * @description Ask that an agent rests for a given time. Success does not mean that the agent rests: the rest may wait for an approval, for the end of a call, or for a free place. Only the event AgentState_SetRest_Success reports that it was granted. After the given time, the gateway reminds the agent; it does not end the rest. Which right forcing a rest needs is unknown.
     */
    post: operations["forceRest"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/forcelogout/{workNo}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign an agent out by force
     * @description End an agent's session, for example when a desktop was left signed in. What happens to a call of the agent is unknown: assume that it is cut.
     */
    post: operations["forceLogOutAgent"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/forcedropcall/{callid}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Release a call by force
     * @description End a call at once for everyone in it. To continue the call with the customer, intercept it instead. Which right ending a call needs is unknown.
     */
    post: operations["forceDropCall"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/adjustskill": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Adjust an agent's skill queues
     * @description Replace the skill queues that an agent serves. Use it to move agents to a queue with waiting customers. What the gateway does if part of the body is missing is unknown. Which right adjusting skill queues needs is unknown.
     */
    post: operations["adjustSkill"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Sign in
     * @description Start a session. This is the first request of every desktop. Only this and the forced sign-in need no Guid; the response has the Guid. Start polling for events right after it. Wait for the response before signing out again.
     */
    put: operations["login"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/forcelogin": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Sign in by force
     * @description Start a session that replaces an existing one, for example after a desktop was closed without signing out. The existing session ends. What becomes of a call in the existing session is unknown: assume that it is cut, and call this only if a person asked for it.
     */
    put: operations["forceLogin"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/logout": {
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
     * Sign out
     * @description End the session. The gateway refuses this while the agent is talking or ringing; the result code is undocumented. Wait until the call has ended: `forceLogout` would release it, and may disconnect a customer. Stop polling afterwards, because no operation is allowed after signing out.
     */
    delete: operations["logout"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/forcelogout": {
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
     * Sign out even in a call
     * @description End the session at once and release a current call. As after `logout`, no operation may be called any more.
     */
    delete: operations["forceLogout"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/forcelogoutwithreason/{reason}": {
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
     * Sign out in a call, with a reason
     * @description End the session at once, as `forceLogout` does, and give a reason. Assume that it releases a call that is on. No operation is allowed afterwards.
     */
    delete: operations["forceLogoutWithReason"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/updateGuid": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Request a new Guid
     * @description Get a new Guid without an event poll, for example in push mode. Send the Guid of the response with every later request. Whether the former Guid remains valid is unknown.
     */
    put: operations["updateGuid"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/handshake": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Keep a session alive (push mode)
     * @description Notify the gateway that the desktop is still running. This is necessary only in push mode (a sign-in with `callBackUri`), every 30 s: after 2 minutes without it, the agent is signed out. A desktop that polls needs no heartbeat. Older gateways (2018 to 2020) have `PUT /heartbeat` instead (*vendor sample*).
     */
    post: operations["handShake"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/resetskill/{autoflag}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in to skill queues
     * @description Choose the skill queues to serve. The gateway assigns those that are both configured for the agent and named in the request.
     */
    post: operations["resetSkill"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/sayfree": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Become idle
     * @description Return from busy or wrap-up to idle. An inspector must be idle to join a call.
     */
    post: operations["sayFree"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/saybusy": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Become busy
     * @description Set yourself busy, optionally with a reason that your contact centre has defined. No calls are routed to a busy agent.
     */
    post: operations["sayBusy"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/cancelbusy": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Leave busy
     * @description End the busy state that you set with `sayBusy`. It works like `sayFree`. What `cancelBusy` does in another state than busy is unknown.
     */
    post: operations["cancelBusy"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/agentevent/{agentid}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Poll for the next event
     * @description Fetch the next event of the signed-in agent. The gateway responds at once if an event is waiting, otherwise after 10 s, a setting of the gateway, without an event. Each response has one event. Begin right after signing in, and poll again 200 to 500 ms after each response: an agent that does not poll for 2 minutes is signed out. With dynamic authentication, the response may have a new Guid in `Set-GUID`. An event is consumed by the response that contains it. What happens to an event if the response that contains it is lost is unknown.
     */
    get: operations["pollEvents"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/syncagentinfo": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Resynchronize (clears the event queue)
     * @description **Clears the event queue: every event that waits for a poll is lost.** Find out what the signed-in agent was doing, for example after a page was refreshed and its state is gone. Read the response first, then continue to poll. Do not call it while another program polls for the same agent: that program misses the events.
     */
    post: operations["syncAgentInfo"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/calldata/{agentid}/allcallinfoEx/{workno}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List an agent's calls
     * @description Get the IDs of an agent's calls. You need one to release a call.
     */
    get: operations["queryAllCallInfoByAgentWorkNoEx"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/agentgroup/{agentid}/agentbyworkno/{workno}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Look up an agent
     * @description Get the state, the skills and the phone of an agent, for example before you decide to join the agent's call.
     */
    get: operations["queryAgentInfoByWorkNo"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/agentgroup/{agentid}/iscensor": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Ask whether you may inspect
     * @description Find out whether the signed-in agent may inspect. Three of the clients ask this right after signing in, for example to show or to hide the buttons for inspecting.
     */
    get: operations["isCensor"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/agentgroup/{agentid}/onlineagentonvdn": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the signed-in agents
     * @description Get the agents who have signed in, each with name and state. The vendor's demo shows this list to choose the agent to inspect.
     */
    get: operations["onlineAgentsOnVdn"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/agentgroup/{agentid}/allagentstatus": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List all agents with their states
     * @description Get every agent with name, group and state, for example for a wall board. Five clients use this list.
     */
    get: operations["allAgentStatus"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/allagent": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the agents you may inspect
     * @description Get the agents whom the sender may inspect, for example to offer only these in a list.
     */
    get: operations["allAgent"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/agentgroup/{agentid}/restreason": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the reasons for a rest
     * @description Get the reasons for a rest, for example to offer them to an inspector who forces an agent to rest.
     */
    get: operations["restReasons"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/agentstatus": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get your own state
     * @description Find out which state the gateway has the signed-in agent in, for example before joining a call, which needs an idle inspector. No source mentions an effect on waiting events, unlike for a resynchronization.
     */
    get: operations["agentStatus"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/onlineagent/{agentid}/agentskillsbyworkno/{workno}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List an agent's skill queues
     * @description Get the skill queues of an agent. Adjusting the skill queues replaces them, so read them first.
     */
    get: operations["agentSkillsByWorkNo"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/calldata/{agentid}/callinfobycallid/{callid}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Look up a call
     * @description Get the numbers of a call, for example to check that a call ID belongs to the customer you expect before you intercept or release the call.
     */
    get: operations["callInfoByCallId"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/beginmonitor": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin to monitor agents
     * @description Receive the event `QC_AgentState_Notify` whenever one of these agents does something. The vendor's bridge ends the monitoring of the agents before beginning it. Whether this operation needs the platform's right 17 (monitoring) is unknown.
     */
    post: operations["beginMonitor"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/agentgateway/resource/qualitycontrol/{agentid}/endmonitor": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End the monitoring of agents
     * @description Receive no more events about these agents. In the vendor's bridge, it precedes every beginning.
     */
    post: operations["endMonitor"];
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
    /**
     * @description The kind of call, a number as text.
     *
     *     - `0` (`Inbound`): inbound
     *     - `6` (`Internal`): internal
     *     - `7` (`Outbound`): outbound
     *     - `40` (`Reserved`): reserved
     *     - `41` (`Preempted`): preempted
     *     - `43` (`Predicted`): predicted
     *     - `44` (`Preview`): preview
     *     - `45` (`Callback`): callback
     *     - `51` (`InternalConsultation`): internal two-party consultation
     *     - `52` (`InternalThreeParty`): internal three-party
     *     - `53` (`Conference`): conference
     *     - any other value: not documented
     */
    CallFeature: ("0" | "6" | "7" | "40" | "41" | "43" | "44" | "45" | "51" | "52" | "53") | string;
    /** @description Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented. */
    CallId: string;
    /**
     * @description The media of the recording, as a number or as text.
     *
     *     - `1` (`Audio`): audio
     *     - `2` (`Video`): video
     */
    FileMediaType: (1 | 2) | ("1" | "2");
    /**
     * @description Who hung up.
     *
     *     - `2` (`Agent`): the agent
     *     - `3` (`Platform`): the platform
     *     - any other value: not documented
     */
    HungUpBy: (2 | 3) | number;
    /** @description The agent ID of the inspector. So the Chinese page says; the English one says "inspected", a slip by its own example and the purpose of the event (inferred). */
    InspectingAgent: number;
    /**
     * @description How the agent is inspected.
     *
     *     - `8` (`Listening`): listening
     *     - `9` (`Inserting`): inserting
     *     - `20172` (`Whispering`): whispering
     *     - `20173` (`WhisperingToo`): whispering; how it differs from 20172 is not recorded
     *     - any other value: not documented
     */
    InspectionType: (8 | 9 | 20172 | 20173) | number;
    /** @description A whole number. Samples send it as a number or as text. */
    IntegerText: number | string;
    /**
     * @description The media of the call, a number as text.
     *
     *     - `1` (`Voice`): voice
     *     - `3` (`AudioAndVideo`): audio and video
     *     - `5` (`Text`): text
     *     - `6` (`H5Video`): H5 video
     *     - any other value: not documented
     */
    MediaAbility: ("1" | "3" | "5" | "6") | string;
    /**
     * @description What a monitored agent does. Two values are documented. The others are known by their names only, and without the prefix `QC_AgentState_`, which is inferred. Expect further ones.
     *
     *     - `QC_AgentState_Login` (`Login`): signed in
     *     - `QC_AgentState_Logout` (`Logout`): signed out
     *     - `QC_AgentState_Idle` (`Idle`): idle (vendor sample)
     *     - `QC_AgentState_Busy` (`Busy`): busy (vendor sample)
     *     - `QC_AgentState_Work` (`Work`): work (vendor sample)
     *     - `QC_AgentState_Rest` (`Rest`): rest (vendor sample)
     *     - `QC_AgentState_Active` (`Active`): active (vendor sample)
     *     - `QC_AgentState_WaitAnswer` (`WaitAnswer`): wait answer (vendor sample)
     *     - `QC_AgentState_WaitAlerting` (`WaitAlerting`): wait alerting (vendor sample)
     *     - `QC_AgentState_HungUp` (`HungUp`): hung up (vendor sample)
     *     - `QC_AgentState_Mute` (`Mute`): mute (vendor sample)
     *     - `QC_AgentState_ThreeParty` (`ThreeParty`): three-party (vendor sample)
     *     - `QC_AgentState_RecordBegin` (`RecordBegin`): record begin (vendor sample)
     *     - `QC_AgentState_RecordStop` (`RecordStop`): record stop (vendor sample)
     *     - `QC_AgentState_Monitor` (`Monitor`): monitor (vendor sample)
     *     - `QC_AgentState_StopMonitor` (`StopMonitor`): stop monitor (vendor sample)
     *     - `QC_AgentState_SuperviseInsert` (`SuperviseInsert`): supervise insert (vendor sample)
     *     - `QC_AgentState_StopSuperviseInsert` (`StopSuperviseInsert`): stop supervise insert (vendor sample)
     *     - `QC_AgentState_MonitorInsertCall` (`MonitorInsertCall`): monitor insert call (vendor sample)
     *     - any other value: not documented
     */
    MonitoredChange:
      | ("QC_AgentState_Login" | "QC_AgentState_Logout")
      | (
          | "QC_AgentState_Idle"
          | "QC_AgentState_Busy"
          | "QC_AgentState_Work"
          | "QC_AgentState_Rest"
          | "QC_AgentState_Active"
          | "QC_AgentState_WaitAnswer"
          | "QC_AgentState_WaitAlerting"
          | "QC_AgentState_HungUp"
          | "QC_AgentState_Mute"
          | "QC_AgentState_ThreeParty"
          | "QC_AgentState_RecordBegin"
          | "QC_AgentState_RecordStop"
          | "QC_AgentState_Monitor"
          | "QC_AgentState_StopMonitor"
          | "QC_AgentState_SuperviseInsert"
          | "QC_AgentState_StopSuperviseInsert"
          | "QC_AgentState_MonitorInsertCall"
        )
      | string;
    /**
     * @description Why the agent has been set busy, a number as text.
     *
     *     - `0` (`None`): none
     *     - `1` (`SetByAgent`): set by the agent
     *     - `2` (`NoAnswer`): no answer
     *     - `3` (`ForcedByInspector`): forced by an inspector
     *     - `4` (`Rest`): rest
     *     - `5` (`PhoneUnavailable`): phone unavailable
     *     - `7` (`CallRejected`): call rejected
     *     - `200` to `250`: The number of a reason that the contact centre defines itself.
     *     - any other value: not documented
     */
    NotReadyReason: ("0" | "1" | "2" | "3" | "4" | "5" | "7") | components["schemas"]["BusyReason"] | string;
    /**
     * @description The line.
     *
     *     - `unknown` (`Unknown`): unknown
     *     - `main` (`Main`): the main line
     *     - `assistant` (`Assistant`): the assistant line
     * @enum {string}
     */
    PhoneLine: "unknown" | "main" | "assistant";
    /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
    Message: string;
    /**
     * @description Success.
     * @constant
     */
    SuccessCode: "0";
    /** @description Reserved by the gateway. It is empty in the samples. */
    Reserved: {
      [key: string]: unknown;
    };
    /** @description The gateway accepted the request. The response has no other content; what happens next is reported as events. */
    Done: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      /** @description Reserved by the gateway. It is empty in the samples. */
      result?: components["schemas"]["Reserved"];
    };
    /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
    AgentIdVdn: string;
    /**
     * @description How the inspector takes part in the call.
     *
     *     - `0` (`Listen`): listen; neither the agent nor the customer can hear you
     *     - `1` (`Insert`): insert; both the agent and the customer can hear you
     *     - `2` (`Whisper`): whisper; the customer cannot hear you
     * @enum {string}
     */
    InspectionMode: "0" | "1" | "2";
    /** @description A time in seconds. A string of digits from 1 to 86399, without sign, space or leading zero. */
    RestTime: string;
    /** @description The number of a reason. A string of digits from 1 to 255, without sign, space or leading zero. */
    RestReason: string;
    /** @description Identifies a skill queue. */
    SkillQueueId: number;
    /** @description The agent and the skill queues to serve. Neither is documented as mandatory. */
    SkillAdjustment: {
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo?: components["schemas"]["AgentIdVdn"];
      /** @description The skill queues that the agent serves from now on. */
      skills?: components["schemas"]["SkillQueueId"][];
    };
    /** @description A truth value. The sample sends it as text. */
    BooleanText: boolean | ("true" | "false");
    /**
     * @description The agent's equipment. The vendor's sample sends it as text.
     *
     *     - `4` (`PcAndPhone`): PC and phone
     *     - `11` (`Video`): video
     */
    AgentType: ("4" | "11") | (4 | 11);
    /**
     * @description The state to sign in to. The vendor's sample sends it as text.
     *
     *     - `3` (`Busy`): busy
     *     - `4` (`Idle`): idle
     *     - `5` (`WrapUp`): wrap-up
     */
    SignInStatus: ("3" | "4" | "5") | (3 | 4 | 5);
    /** @description How to sign in. Which members are mandatory is not recorded, except for `phonenum` at the forced sign-in; the vendor's sample sends `password`, `phonenum`, `status`, `releasephone` and `agenttype`, all as text. */
    SignIn: {
      /**
       * Format: password
       * @description The agent's password. Keep it out of logs.
       */
      password?: string;
      /** @description The phone that the agent uses. */
      phonenum?: string;
      /** @description A truth value. The sample sends it as text. */
      autoanswer?: components["schemas"]["BooleanText"];
      /** @description A truth value. The sample sends it as text. */
      autoenteridle?: components["schemas"]["BooleanText"];
      /** @description A truth value. The sample sends it as text. */
      releasephone?: components["schemas"]["BooleanText"];
      /**
       * @description The agent's equipment. The vendor's sample sends it as text.
       *
       *     - `4` (`PcAndPhone`): PC and phone
       *     - `11` (`Video`): video
       */
      agenttype?: components["schemas"]["AgentType"];
      /**
       * @description The state to sign in to. The vendor's sample sends it as text.
       *
       *     - `3` (`Busy`): busy
       *     - `4` (`Idle`): idle
       *     - `5` (`WrapUp`): wrap-up
       */
      status?: components["schemas"]["SignInStatus"];
      /** @description The IP address of the desktop. */
      ip?: string;
      /** @description Only its name is recorded. */
      entryIp?: string;
      /** @description A truth value. The sample sends it as text. */
      phonelinkage?: components["schemas"]["BooleanText"];
      /** @description A truth value. The sample sends it as text. */
      checkInWebm?: components["schemas"]["BooleanText"];
      /** @description A truth value. The sample sends it as text. */
      checkInMailm?: components["schemas"]["BooleanText"];
      /** @description The number for video calls. */
      vcPhoneNumber?: string;
      /** @description A truth value. The sample sends it as text. */
      listenStatus?: components["schemas"]["BooleanText"];
      /** @description Where the gateway sends events in push mode. Together with `serviceToken`, it enables push mode. An event that is not taken is sent again every 10 s; after 120 s, the gateway signs the agent out by force (cec_07_40130). Older gateways (2018 to 2020) name this member `pushUrl` (*vendor sample*). */
      callBackUri?: string;
      /**
       * Format: password
       * @description The token that the gateway sends in push mode. Keep it out of logs.
       */
      serviceToken?: string;
    };
    /** @description A name, an equals sign and the Guid. */
    SetGuidValue: string;
    /** @description A name, an equals sign and the value of a cookie, possibly with attributes. */
    SetCookieValue: string;
    /** @description The new session. Only the names of the members and a sample are documented. */
    Session: {
      /** @description The VDN that the agent belongs to. */
      vdnid?: number;
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workno?: components["schemas"]["AgentIdVdn"];
      /** @description The media that the agent serves, as letters of the gateway. */
      mediatype?: string;
      /** @description When the agent signed in, epoch milliseconds as text. */
      loginTime?: string;
      /** @description `"true"` or `"false"`; its meaning is not recorded. */
      isForceChange?: string;
      /** @description The gateway that holds the session. */
      serverName?: string;
      /** @description A number as text; its meaning is not recorded. */
      timeRemaining?: string;
    };
    /** @description The agent is signed in. The header `Set-GUID` has the Guid. */
    SignedIn: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      /** @description The new session. Only the names of the members and a sample are documented. */
      result?: components["schemas"]["Session"];
    };
    /** @description How to sign in by force. */
    ForcedSignIn: WithRequired<components["schemas"]["SignIn"], "phonenum">;
    /** @description The number of a reason for signing out. A string of digits from 1 to 255, without sign, space or leading zero. */
    LogoutReason: string;
    /** @description The new Guid. */
    NewGuid: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      result: {
        /** @description The Guid to send from now on. Keep it out of logs. */
        guid: string;
      };
    };
    /** @description `true`, or any other text for false. */
    AutoFlag: string;
    /** @description Skill-queue IDs separated by semicolons, 4000 characters at most. */
    SkillIdList: string;
    /**
     * @description Off or on.
     *
     *     - `0` (`TurnedOff`): turned off
     *     - `1` (`TurnedOn`): turned on
     * @enum {string}
     */
    OffOn: "0" | "1";
    /** @description The number of a reason that the contact centre defines itself. A string of digits from 200 to 250, without sign, space or leading zero. */
    BusyReason: string;
    /** @description A value whose form is not recorded. */
    Unrecorded: string;
    /** @description An event of the agent, distinguished by `eventType`. */
    Event:
      | components["schemas"]["AgentState_Busy"]
      | components["schemas"]["AgentState_Ready"]
      | components["schemas"]["AgentState_Work"]
      | components["schemas"]["AgentState_SetNotReady_Success"]
      | components["schemas"]["AgentState_CancelNotReady_Success"]
      | components["schemas"]["AgentState_CancelWork_Success"]
      | components["schemas"]["AgentState_SetRest_Success"]
      | components["schemas"]["AgentState_CancelRest_Success"]
      | components["schemas"]["AgentState_Rest_Timeout"]
      | components["schemas"]["AgentOther_PhoneAlerting"]
      | components["schemas"]["AgentOther_PhoneOffhook"]
      | components["schemas"]["AgentOther_PhoneRelease"]
      | components["schemas"]["AgentOther_PhoneBusy"]
      | components["schemas"]["AgentEvent_Talking"]
      | components["schemas"]["AgentEvent_Call_Release"]
      | components["schemas"]["AgentEvent_Customer_Release"]
      | components["schemas"]["AgentEvent_Customer_Alerting"]
      | components["schemas"]["AgentEvent_Conference"]
      | components["schemas"]["AgentMediaEvent_Record"]
      | components["schemas"]["AgentMediaEvent_StopRecordDone"]
      | components["schemas"]["AgentOther_BeQcStart"]
      | components["schemas"]["AgentOther_BeQcStop"]
      | components["schemas"]["AgentOther_InService"]
      | components["schemas"]["AgentOther_ShutdownService"]
      | components["schemas"]["AgentState_SetWork_Success"]
      | components["schemas"]["AgentState_Force_Ready"]
      | components["schemas"]["AgentState_Force_SetNotReady"]
      | components["schemas"]["AgentEvent_Call_Out_Fail"]
      | components["schemas"]["QC_AgentState_Notify"]
      | components["schemas"]["UndocumentedEvent"];
    /** @description The next event, or none. Without an event, the response is exactly `{"message":"","retcode":"0"}`; a client of the vendor compares the text (*vendor sample*). Other clients also accept `"event":null` (*sample*). */
    NextEvent: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      event?: components["schemas"]["Event"] | null;
    };
    /** @description What the agent was doing. */
    AgentSync: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      /** @description Only the names of the members are recorded. */
      result?: {
        /** @description The call that the agent is in. Its form is not recorded. */
        callinfo?: unknown;
        /** @description The state of the agent. It has further members. */
        agentStateInfo?: {
          /** @description The type of the call. Its form is not recorded. */
          callFeature?: unknown;
          /** @description Data of the call. Its form is not recorded. */
          callData?: unknown;
          /** @description The last state. Its form is not recorded. */
          lastState?: unknown;
          /** @description Its meaning is not recorded. */
          preBusy?: unknown;
          /** @description Its meaning is not recorded. */
          firsttalkingFlag?: unknown;
        };
      };
    };
    /** @description The IDs of the calls that the agent is in. */
    CallIds: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      result: components["schemas"]["CallId"][];
    };
    /**
     * @description The agent's state.
     *
     *     - `0` (`Unknown`): unknown
     *     - `1` (`Reserved`): reserved
     *     - `2` (`SignedOut`): signed out
     *     - `3` (`Busy`): busy
     *     - `4` (`Idle`): idle
     *     - `5` (`WrapUp`): wrap-up
     *     - `6` (`ReservedIdle`): reserved (idle)
     *     - `7` (`Talking`): talking
     *     - `8` (`Rest`): rest
     *     - `9` (`PreRest`): pre-rest
     * @enum {integer}
     */
    AgentStatus: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
    /** @description An agent. The documentation names more members than these, and gives a type for `status` and `ctiStatus` only. */
    Agent: {
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workno?: components["schemas"]["AgentIdVdn"];
      /** @description The agent's name. */
      name?: string;
      /**
       * @description The agent's state.
       *
       *     - `0` (`Unknown`): unknown
       *     - `1` (`Reserved`): reserved
       *     - `2` (`SignedOut`): signed out
       *     - `3` (`Busy`): busy
       *     - `4` (`Idle`): idle
       *     - `5` (`WrapUp`): wrap-up
       *     - `6` (`ReservedIdle`): reserved (idle)
       *     - `7` (`Talking`): talking
       *     - `8` (`Rest`): rest
       *     - `9` (`PreRest`): pre-rest
       */
      status?: components["schemas"]["AgentStatus"];
      /** @description The agent's state at the CTI platform. */
      ctiStatus?: number;
      /** @description The group that the agent belongs to. */
      groupid?: unknown;
      /** @description The skill queues that the agent serves. */
      skilllist?: unknown;
      /** @description The media that the agent serves. */
      mediatype?: unknown;
      /** @description The VDN that the agent belongs to. */
      vdnid?: unknown;
      /** @description The phone that the agent uses. */
      phonenumber?: unknown;
      /** @description Since when, or for how long, the agent has been in the state; which of the two is not recorded. */
      currentstatetime?: unknown;
    };
    /** @description The gateway's information about an agent. */
    AgentInfo: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      /** @description An agent. The documentation names more members than these, and gives a type for `status` and `ctiStatus` only. */
      result: components["schemas"]["Agent"];
    };
    /** @description Whether the agent may inspect. */
    InspectorCheck: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      /** @description A truth value. The sample sends it as text. */
      result?: components["schemas"]["BooleanText"];
    };
    /**
     * @description The agent's state. Lists of agents have it as text (vendor sample).
     *
     *     - `0` (`Unknown`): unknown
     *     - `1` (`Reserved`): reserved
     *     - `2` (`SignedOut`): signed out
     *     - `3` (`Busy`): busy
     *     - `4` (`Idle`): idle
     *     - `5` (`WrapUp`): wrap-up
     *     - `6` (`ReservedIdle`): reserved (idle)
     *     - `7` (`Talking`): talking
     *     - `8` (`Rest`): rest
     *     - `9` (`PreRest`): pre-rest
     *     - any other value: not documented
     */
    ListedAgentStatus: components["schemas"]["AgentStatus"] | string;
    /** @description An agent in a list. It may have further members. */
    ListedAgent: {
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workno?: components["schemas"]["AgentIdVdn"];
      /** @description The agent's name. */
      name?: string;
      /**
       * @description The agent's state. Lists of agents have it as text (vendor sample).
       *
       *     - `0` (`Unknown`): unknown
       *     - `1` (`Reserved`): reserved
       *     - `2` (`SignedOut`): signed out
       *     - `3` (`Busy`): busy
       *     - `4` (`Idle`): idle
       *     - `5` (`WrapUp`): wrap-up
       *     - `6` (`ReservedIdle`): reserved (idle)
       *     - `7` (`Talking`): talking
       *     - `8` (`Rest`): rest
       *     - `9` (`PreRest`): pre-rest
       *     - any other value: not documented
       */
      status?: components["schemas"]["ListedAgentStatus"];
      /** @description The name of the agent's group. */
      groupName?: string;
      /** @description A whole number. Samples send it as a number or as text. */
      ctiStatus?: components["schemas"]["IntegerText"];
    };
    /** @description The agents who have signed in. */
    AgentList: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      /** @description Seen with `workno`, `name` and `status` only. */
      result?: components["schemas"]["ListedAgent"][];
    };
    /** @description All agents. */
    AgentStatusList: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      result?: components["schemas"]["ListedAgent"][];
    };
    /** @description The agents whom the sender may inspect. */
    InspectableAgents: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      /** @description The agents. Their form is not recorded. */
      result?: unknown;
    };
    /** @description The reasons for a rest. */
    RestReasons: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      /** @description The reasons. Their form is not recorded. */
      result?: unknown;
    };
    /** @description The state of an agent. Only the names of the members are recorded. */
    OwnState: {
      /** @description The state. That its values are those of `status` in lists of agents is inferred, as in the example. */
      agentState?: unknown;
      /** @description Its meaning and form are not recorded. */
      isWorking?: unknown;
    };
    /** @description The state of the signed-in agent. */
    OwnStatus: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      /** @description The state of an agent. Only the names of the members are recorded. */
      result?: components["schemas"]["OwnState"];
    };
    /** @description A skill queue. */
    SkillQueue: {
      /** @description The name of the queue. */
      name?: string;
      /** @description Identifies a skill queue. */
      id?: components["schemas"]["SkillQueueId"];
      /** @description The medium of the queue. Seen with the value 1; its values are not recorded. */
      mediatype?: number;
    };
    /** @description The skill queues of an agent. */
    SkillQueues: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      result?: components["schemas"]["SkillQueue"][];
    };
    /** @description A call. Only the names of its members are recorded; that their values are like those of events is inferred. */
    CallDetails: {
      /** @description Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented. */
      callid?: components["schemas"]["CallId"];
      /** @description The calling number. */
      caller?: string;
      /** @description The called number. */
      called?: string;
      /** @description The kind of call. That its values are those of `feature` in events is inferred, as in the example. */
      callfeature?: unknown;
    };
    /** @description What the gateway knows of a call. */
    CallInfo: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Success. */
      retcode: components["schemas"]["SuccessCode"];
      /** @description A call. Only the names of its members are recorded; that their values are like those of events is inferred. */
      result?: components["schemas"]["CallDetails"];
    };
    /** @description IDs of agents, separated by semicolons. */
    MonitoredAgentIds: string;
    /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
    FailureResult: components["schemas"]["Reserved"] | "";
    /** @description The receiver is handling a call, or has joined one as an inspector. */
    AgentState_Busy: {
      /** @constant */
      eventType: "AgentState_Busy";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content?: null;
    };
    /** @description The receiver has become idle. */
    AgentState_Ready: {
      /** @constant */
      eventType: "AgentState_Ready";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content?: null;
    };
    /** @description The receiver is in wrap-up. */
    AgentState_Work: {
      /** @constant */
      eventType: "AgentState_Work";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content?: null;
    };
    /** @description The receiver has been set busy. */
    AgentState_SetNotReady_Success: {
      /** @constant */
      eventType: "AgentState_SetNotReady_Success";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /**
         * @description Why the agent has been set busy, a number as text.
         *
         *     - `0` (`None`): none
         *     - `1` (`SetByAgent`): set by the agent
         *     - `2` (`NoAnswer`): no answer
         *     - `3` (`ForcedByInspector`): forced by an inspector
         *     - `4` (`Rest`): rest
         *     - `5` (`PhoneUnavailable`): phone unavailable
         *     - `7` (`CallRejected`): call rejected
         *     - `200` to `250`: The number of a reason that the contact centre defines itself.
         *     - any other value: not documented
         */
        reason: components["schemas"]["NotReadyReason"];
      };
    };
    /** @description The receiver is no longer set busy. */
    AgentState_CancelNotReady_Success: {
      /** @constant */
      eventType: "AgentState_CancelNotReady_Success";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content?: null;
    };
    /** @description The wrap-up of the receiver has ended. */
    AgentState_CancelWork_Success: {
      /** @constant */
      eventType: "AgentState_CancelWork_Success";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      /** @description Not seen. */
      content?: unknown;
    };
    /** @description The receiver has been granted a rest. */
    AgentState_SetRest_Success: {
      /** @constant */
      eventType: "AgentState_SetRest_Success";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      /** @description None according to the page's text; its sample has a reason. */
      content?: null | {
        /** @description The number of a reason. */
        reason?: string;
      };
    };
    /** @description The rest of the receiver has been cancelled. */
    AgentState_CancelRest_Success: {
      /** @constant */
      eventType: "AgentState_CancelRest_Success";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      /** @description Not seen. */
      content?: unknown;
    };
    /** @description The receiver's rest has lasted longer than granted. This is a reminder only. */
    AgentState_Rest_Timeout: {
      /** @constant */
      eventType: "AgentState_Rest_Timeout";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content?: null;
    };
    /** @description The receiver's own phone rings. It does not if it is permanently off hook. */
    AgentOther_PhoneAlerting: {
      /** @constant */
      eventType: "AgentOther_PhoneAlerting";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content?: null;
    };
    /** @description The receiver's own phone has been picked up. */
    AgentOther_PhoneOffhook: {
      /** @constant */
      eventType: "AgentOther_PhoneOffhook";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /**
         * @description The line.
         *
         *     - `unknown` (`Unknown`): unknown
         *     - `main` (`Main`): the main line
         *     - `assistant` (`Assistant`): the assistant line
         */
        type: components["schemas"]["PhoneLine"];
      };
    };
    /** @description The receiver's own phone has been hung up. */
    AgentOther_PhoneRelease: {
      /** @constant */
      eventType: "AgentOther_PhoneRelease";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /**
         * @description Who hung up.
         *
         *     - `2` (`Agent`): the agent
         *     - `3` (`Platform`): the platform
         *     - any other value: not documented
         */
        phoneState: components["schemas"]["HungUpBy"];
      };
    };
    /** @description The receiver's own phone cannot answer. */
    AgentOther_PhoneBusy: {
      /** @constant */
      eventType: "AgentOther_PhoneBusy";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content?: null;
    };
    /** @description The receiver has begun to talk. */
    AgentEvent_Talking: {
      /** @constant */
      eventType: "AgentEvent_Talking";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /** @description The calling number. */
        caller: string;
        /** @description Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented. */
        callid: components["schemas"]["CallId"];
        /** @description The called number. */
        called: string;
        /**
         * @description The kind of call, a number as text.
         *
         *     - `0` (`Inbound`): inbound
         *     - `6` (`Internal`): internal
         *     - `7` (`Outbound`): outbound
         *     - `40` (`Reserved`): reserved
         *     - `41` (`Preempted`): preempted
         *     - `43` (`Predicted`): predicted
         *     - `44` (`Preview`): preview
         *     - `45` (`Callback`): callback
         *     - `51` (`InternalConsultation`): internal two-party consultation
         *     - `52` (`InternalThreeParty`): internal three-party
         *     - `53` (`Conference`): conference
         *     - any other value: not documented
         */
        feature: components["schemas"]["CallFeature"];
        /** @description The line. */
        type: string;
        /**
         * @description The media of the call, a number as text.
         *
         *     - `1` (`Voice`): voice
         *     - `3` (`AudioAndVideo`): audio and video
         *     - `5` (`Text`): text
         *     - `6` (`H5Video`): H5 video
         *     - any other value: not documented
         */
        mediaAbility: components["schemas"]["MediaAbility"];
      };
    };
    /** @description The receiver has left the call. */
    AgentEvent_Call_Release: {
      /** @constant */
      eventType: "AgentEvent_Call_Release";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      /** @description Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented. */
      content: components["schemas"]["CallId"];
    };
    /** @description The customer has left the receiver's call. */
    AgentEvent_Customer_Release: {
      /** @constant */
      eventType: "AgentEvent_Customer_Release";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /** @description Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented. */
        callid: components["schemas"]["CallId"];
        /** @description The customer's number. */
        number: string;
      };
    };
    /** @description The phone of the other party of the receiver's call rings. */
    AgentEvent_Customer_Alerting: {
      /** @constant */
      eventType: "AgentEvent_Customer_Alerting";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /** @description Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented. */
        callid: components["schemas"]["CallId"];
        /** @description The agent ID of the other party. */
        otherPhoneWorkno: string;
        /** @description The number of the other party. */
        otherPhone: string;
        /** @description The line. */
        type: string;
      };
    };
    /** @description The receiver is in a three-party call. */
    AgentEvent_Conference: {
      /** @constant */
      eventType: "AgentEvent_Conference";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /** @description Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented. */
        callid: components["schemas"]["CallId"];
        /** @description The other parties, separated by a comma. */
        partner: string;
      };
    };
    /** @description The recording of the receiver's call has started. */
    AgentMediaEvent_Record: {
      /** @constant */
      eventType: "AgentMediaEvent_Record";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /** @description A whole number. Samples send it as a number or as text. */
        taskId: components["schemas"]["IntegerText"];
        /** @description The calling number. */
        caller: string;
        /** @description Identifies the recording. */
        recordID: string;
        /** @description The called number. */
        called: string;
        /** @description A whole number. Samples send it as a number or as text. */
        locationId: components["schemas"]["IntegerText"];
        /** @description Where the recording is stored. */
        fileName: string;
        /**
         * @description The media of the recording, as a number or as text.
         *
         *     - `1` (`Audio`): audio
         *     - `2` (`Video`): video
         */
        fileMediaType: components["schemas"]["FileMediaType"];
        /** @description Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented. */
        callId: components["schemas"]["CallId"];
      };
    };
    /** @description The recording of the receiver's call has stopped. */
    AgentMediaEvent_StopRecordDone: {
      /** @constant */
      eventType: "AgentMediaEvent_StopRecordDone";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /** @description A whole number. Samples send it as a number or as text. */
        beginTime: components["schemas"]["IntegerText"];
        /** @description A whole number. Samples send it as a number or as text. */
        endTime: components["schemas"]["IntegerText"];
        /** @description A whole number. Samples send it as a number or as text. */
        taskId: components["schemas"]["IntegerText"];
        /**
         * @description The media of the recording, as a number or as text.
         *
         *     - `1` (`Audio`): audio
         *     - `2` (`Video`): video
         */
        fileMediaType: components["schemas"]["FileMediaType"];
      };
    };
    /** @description An inspection of the receiver has begun. */
    AgentOther_BeQcStart: {
      /** @constant */
      eventType: "AgentOther_BeQcStart";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /**
         * @description How the agent is inspected.
         *
         *     - `8` (`Listening`): listening
         *     - `9` (`Inserting`): inserting
         *     - `20172` (`Whispering`): whispering
         *     - `20173` (`WhisperingToo`): whispering; how it differs from 20172 is not recorded
         *     - any other value: not documented
         */
        qcType: components["schemas"]["InspectionType"];
        /** @description The agent ID of the inspector. So the Chinese page says; the English one says "inspected", a slip by its own example and the purpose of the event (inferred). */
        qcAgentId: components["schemas"]["InspectingAgent"];
      };
    };
    /** @description The inspection of the receiver has ended. */
    AgentOther_BeQcStop: {
      /** @constant */
      eventType: "AgentOther_BeQcStop";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /**
         * @description How the agent is inspected.
         *
         *     - `8` (`Listening`): listening
         *     - `9` (`Inserting`): inserting
         *     - `20172` (`Whispering`): whispering
         *     - `20173` (`WhisperingToo`): whispering; how it differs from 20172 is not recorded
         *     - any other value: not documented
         */
        qcType: components["schemas"]["InspectionType"];
        /** @description The agent ID of the inspector. So the Chinese page says; the English one says "inspected", a slip by its own example and the purpose of the event (inferred). */
        qcAgentId: components["schemas"]["InspectingAgent"];
      };
    };
    /** @description The sign-in of the receiver has begun. */
    AgentOther_InService: {
      /** @constant */
      eventType: "AgentOther_InService";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content?: null;
    };
    /** @description The receiver has been signed out. It does not always arrive after the receiver's own sign-out. */
    AgentOther_ShutdownService: {
      /** @constant */
      eventType: "AgentOther_ShutdownService";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /** @description When the receiver signed in: epoch milliseconds as text. */
        loginTime: string;
      };
    };
    /** @description The receiver has entered wrap-up on request. */
    AgentState_SetWork_Success: {
      /** @constant */
      eventType: "AgentState_SetWork_Success";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      /** @description Not seen. */
      content?: unknown;
    };
    /** @description An inspector has forced the receiver idle. (vendor sample) */
    AgentState_Force_Ready: {
      /** @constant */
      eventType: "AgentState_Force_Ready";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      /** @description Not seen. */
      content?: unknown;
    };
    /** @description An inspector has forced the receiver busy. (vendor sample) */
    AgentState_Force_SetNotReady: {
      /** @constant */
      eventType: "AgentState_Force_SetNotReady";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      /** @description Not seen. */
      content?: unknown;
    };
    /** @description An outbound call of the receiver has failed. */
    AgentEvent_Call_Out_Fail: {
      /** @constant */
      eventType: "AgentEvent_Call_Out_Fail";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      /** @description Not seen. */
      content?: unknown;
    };
    /** @description An agent whom the receiver monitors has done something. The page prints this event without `message` and `retcode`. */
    QC_AgentState_Notify: {
      /** @constant */
      eventType: "QC_AgentState_Notify";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo: components["schemas"]["AgentIdVdn"];
      content: {
        /**
         * @description What a monitored agent does. Two values are documented. The others are known by their names only, and without the prefix `QC_AgentState_`, which is inferred. Expect further ones.
         *
         *     - `QC_AgentState_Login` (`Login`): signed in
         *     - `QC_AgentState_Logout` (`Logout`): signed out
         *     - `QC_AgentState_Idle` (`Idle`): idle (vendor sample)
         *     - `QC_AgentState_Busy` (`Busy`): busy (vendor sample)
         *     - `QC_AgentState_Work` (`Work`): work (vendor sample)
         *     - `QC_AgentState_Rest` (`Rest`): rest (vendor sample)
         *     - `QC_AgentState_Active` (`Active`): active (vendor sample)
         *     - `QC_AgentState_WaitAnswer` (`WaitAnswer`): wait answer (vendor sample)
         *     - `QC_AgentState_WaitAlerting` (`WaitAlerting`): wait alerting (vendor sample)
         *     - `QC_AgentState_HungUp` (`HungUp`): hung up (vendor sample)
         *     - `QC_AgentState_Mute` (`Mute`): mute (vendor sample)
         *     - `QC_AgentState_ThreeParty` (`ThreeParty`): three-party (vendor sample)
         *     - `QC_AgentState_RecordBegin` (`RecordBegin`): record begin (vendor sample)
         *     - `QC_AgentState_RecordStop` (`RecordStop`): record stop (vendor sample)
         *     - `QC_AgentState_Monitor` (`Monitor`): monitor (vendor sample)
         *     - `QC_AgentState_StopMonitor` (`StopMonitor`): stop monitor (vendor sample)
         *     - `QC_AgentState_SuperviseInsert` (`SuperviseInsert`): supervise insert (vendor sample)
         *     - `QC_AgentState_StopSuperviseInsert` (`StopSuperviseInsert`): stop supervise insert (vendor sample)
         *     - `QC_AgentState_MonitorInsertCall` (`MonitorInsertCall`): monitor insert call (vendor sample)
         *     - any other value: not documented
         */
        subtype: components["schemas"]["MonitoredChange"];
        /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
        monitoredagent: components["schemas"]["AgentIdVdn"];
        /** @description The name of the monitored agent. */
        agentname?: string;
        /** @description Its meaning was not read. */
        mediaserver?: string;
        /** @description The names of the other members of the content. */
        jsonKey?: string[];
      };
      /** @description The names of the other members of the event. */
      jsonKey?: string[];
    };
    /** @description An event of an undocumented type. Ignore it; its content may be anything. */
    UndocumentedEvent: {
      /** @description The type, as the gateway names it. */
      eventType: "(an undocumented event type)";
      /** @description Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero. */
      workNo?: components["schemas"]["AgentIdVdn"];
      /** @description Details of the event. */
      content?: unknown;
    };
    /** @description An event whose type is documented or a vendor sample. */
    DocumentedEvent:
      | components["schemas"]["AgentState_Busy"]
      | components["schemas"]["AgentState_Ready"]
      | components["schemas"]["AgentState_Work"]
      | components["schemas"]["AgentState_SetNotReady_Success"]
      | components["schemas"]["AgentState_CancelNotReady_Success"]
      | components["schemas"]["AgentState_CancelWork_Success"]
      | components["schemas"]["AgentState_SetRest_Success"]
      | components["schemas"]["AgentState_CancelRest_Success"]
      | components["schemas"]["AgentState_Rest_Timeout"]
      | components["schemas"]["AgentOther_PhoneAlerting"]
      | components["schemas"]["AgentOther_PhoneOffhook"]
      | components["schemas"]["AgentOther_PhoneRelease"]
      | components["schemas"]["AgentOther_PhoneBusy"]
      | components["schemas"]["AgentEvent_Talking"]
      | components["schemas"]["AgentEvent_Call_Release"]
      | components["schemas"]["AgentEvent_Customer_Release"]
      | components["schemas"]["AgentEvent_Customer_Alerting"]
      | components["schemas"]["AgentEvent_Conference"]
      | components["schemas"]["AgentMediaEvent_Record"]
      | components["schemas"]["AgentMediaEvent_StopRecordDone"]
      | components["schemas"]["AgentOther_BeQcStart"]
      | components["schemas"]["AgentOther_BeQcStop"]
      | components["schemas"]["AgentOther_InService"]
      | components["schemas"]["AgentOther_ShutdownService"]
      | components["schemas"]["AgentState_SetWork_Success"]
      | components["schemas"]["AgentState_Force_Ready"]
      | components["schemas"]["AgentState_Force_SetNotReady"]
      | components["schemas"]["AgentEvent_Call_Out_Fail"]
      | components["schemas"]["QC_AgentState_Notify"];
    /**
     * @description Every result code of the gateway except success.
     * @enum {string}
     */
    ResultCode:
      | "000-001"
      | "000-002"
      | "000-003"
      | "000-004"
      | "000-005"
      | "000-006"
      | "100-001"
      | "100-002"
      | "100-003"
      | "100-004"
      | "100-005"
      | "100-006"
      | "100-007"
      | "100-008"
      | "100-009"
      | "100-010"
      | "100-011"
      | "100-012"
      | "100-013"
      | "100-014"
      | "100-015"
      | "100-016"
      | "100-017"
      | "100-018"
      | "101-001"
      | "101-002"
      | "101-003"
      | "101-004"
      | "101-005"
      | "101-006"
      | "101-007"
      | "104-001"
      | "104-002"
      | "104-003"
      | "104-004"
      | "104-005"
      | "104-006"
      | "104-007"
      | "104-008"
      | "104-009"
      | "104-010"
      | "104-011"
      | "104-012"
      | "105-001"
      | "105-002"
      | "105-003"
      | "105-004"
      | "105-005"
      | "105-006"
      | "105-007"
      | "106-001"
      | "110-016"
      | "200-017"
      | "200-025"
      | "200-026"
      | "300-001"
      | "300-002"
      | "600-001"
      | "600-002"
      | "600-003"
      | "600-004"
      | "600-005"
      | "900-001"
      | "900-002"
      | "900-003"
      | "900-004"
      | "900-005"
      | "900-006"
      | "900-007"
      | "900-008"
      | "900-009"
      | "999-001";
    /**
     * @description The result codes that any operation may return, whether it lists them or not.
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
    /** @description The gateway returned a result code other than `"0"`. */
    AddSuperviseFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "900-001" | "900-002" | "900-003" | "900-005") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    AddSuperviseAnswer: components["schemas"]["Done"] | components["schemas"]["AddSuperviseFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    AddInsertFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    AddInsertAnswer: components["schemas"]["Done"] | components["schemas"]["AddInsertFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    RequestWhisperAgentFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "900-001" | "900-002" | "900-003" | "900-004") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    RequestWhisperAgentAnswer: components["schemas"]["Done"] | components["schemas"]["RequestWhisperAgentFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    SwitchSuperviseOrInsertFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "900-001" | "900-002" | "900-003") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    SwitchSuperviseOrInsertAnswer:
      | components["schemas"]["Done"]
      | components["schemas"]["SwitchSuperviseOrInsertFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    RequestSwitchInsertWhisperAgentFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "900-001" | "900-002" | "900-003" | "900-004") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    RequestSwitchInsertWhisperAgentAnswer:
      | components["schemas"]["Done"]
      | components["schemas"]["RequestSwitchInsertWhisperAgentFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    StopSuperviseOrInsertFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "900-001" | "900-002" | "900-003") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    StopSuperviseOrInsertAnswer: components["schemas"]["Done"] | components["schemas"]["StopSuperviseOrInsertFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    RequestStopWhisperAgentFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "900-001" | "900-002" | "900-003" | "900-004") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    RequestStopWhisperAgentAnswer:
      | components["schemas"]["Done"]
      | components["schemas"]["RequestStopWhisperAgentFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    InterceptFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "900-001" | "900-002" | "900-003") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    InterceptAnswer: components["schemas"]["Done"] | components["schemas"]["InterceptFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    ForceBusyFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "900-001" | "900-002" | "900-003") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    ForceBusyAnswer: components["schemas"]["Done"] | components["schemas"]["ForceBusyFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    ForceIdleFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    ForceIdleAnswer: components["schemas"]["Done"] | components["schemas"]["ForceIdleFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    ForceRestFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    ForceRestAnswer: components["schemas"]["Done"] | components["schemas"]["ForceRestFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    ForceLogOutAgentFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    ForceLogOutAgentAnswer: components["schemas"]["Done"] | components["schemas"]["ForceLogOutAgentFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    ForceDropCallFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    ForceDropCallAnswer: components["schemas"]["Done"] | components["schemas"]["ForceDropCallFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    AdjustSkillFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "900-001" | "900-002" | "900-003" | "100-001") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    AdjustSkillAnswer: components["schemas"]["Done"] | components["schemas"]["AdjustSkillFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    LoginFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode:
        | (
            | "100-001"
            | "100-002"
            | "100-003"
            | "100-004"
            | "100-005"
            | "100-006"
            | "100-007"
            | "100-008"
            | "100-009"
            | "100-010"
            | "100-011"
            | "100-012"
            | "100-013"
            | "100-014"
            | "100-015"
            | "100-016"
            | "100-017"
            | "100-018"
            | "110-016"
          )
        | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    LoginAnswer: components["schemas"]["SignedIn"] | components["schemas"]["LoginFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    ForceLoginFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    ForceLoginAnswer: components["schemas"]["SignedIn"] | components["schemas"]["ForceLoginFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    LogoutFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-005" | "100-006" | "100-007" | "100-008") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    LogoutAnswer: components["schemas"]["Done"] | components["schemas"]["LogoutFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    ForceLogoutFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    ForceLogoutAnswer: components["schemas"]["Done"] | components["schemas"]["ForceLogoutFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    ForceLogoutWithReasonFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    ForceLogoutWithReasonAnswer: components["schemas"]["Done"] | components["schemas"]["ForceLogoutWithReasonFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    UpdateGuidFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    UpdateGuidAnswer: components["schemas"]["NewGuid"] | components["schemas"]["UpdateGuidFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    HandShakeFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    HandShakeAnswer: components["schemas"]["Done"] | components["schemas"]["HandShakeFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    ResetSkillFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "100-007") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    ResetSkillAnswer: components["schemas"]["Done"] | components["schemas"]["ResetSkillFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    SayFreeFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "100-007" | "100-009") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    SayFreeAnswer: components["schemas"]["Done"] | components["schemas"]["SayFreeFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    SayBusyFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "100-007" | "100-009") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    SayBusyAnswer: components["schemas"]["Done"] | components["schemas"]["SayBusyFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    CancelBusyFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "100-007" | "100-009") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    CancelBusyAnswer: components["schemas"]["Done"] | components["schemas"]["CancelBusyFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    PollEventsFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    PollEventsAnswer: components["schemas"]["NextEvent"] | components["schemas"]["PollEventsFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    SyncAgentInfoFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    SyncAgentInfoAnswer: components["schemas"]["AgentSync"] | components["schemas"]["SyncAgentInfoFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    QueryAllCallInfoByAgentWorkNoExFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      retcode: ("100-006" | "100-007" | "100-011" | "900-002") | components["schemas"]["GatewayWideCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    QueryAllCallInfoByAgentWorkNoExAnswer:
      | components["schemas"]["CallIds"]
      | components["schemas"]["QueryAllCallInfoByAgentWorkNoExFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    QueryAgentInfoByWorkNoFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    QueryAgentInfoByWorkNoAnswer:
      | components["schemas"]["AgentInfo"]
      | components["schemas"]["QueryAgentInfoByWorkNoFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    IsCensorFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    IsCensorAnswer: components["schemas"]["InspectorCheck"] | components["schemas"]["IsCensorFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    OnlineAgentsOnVdnFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    OnlineAgentsOnVdnAnswer: components["schemas"]["AgentList"] | components["schemas"]["OnlineAgentsOnVdnFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    AllAgentStatusFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    AllAgentStatusAnswer: components["schemas"]["AgentStatusList"] | components["schemas"]["AllAgentStatusFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    AllAgentFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    AllAgentAnswer: components["schemas"]["InspectableAgents"] | components["schemas"]["AllAgentFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    RestReasonsFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    RestReasonsAnswer: components["schemas"]["RestReasons"] | components["schemas"]["RestReasonsFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    AgentStatusFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    AgentStatusAnswer: components["schemas"]["OwnStatus"] | components["schemas"]["AgentStatusFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    AgentSkillsByWorkNoFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    AgentSkillsByWorkNoAnswer:
      | components["schemas"]["SkillQueues"]
      | components["schemas"]["AgentSkillsByWorkNoFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    CallInfoByCallIdFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    CallInfoByCallIdAnswer: components["schemas"]["CallInfo"] | components["schemas"]["CallInfoByCallIdFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    BeginMonitorFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    BeginMonitorAnswer: components["schemas"]["Done"] | components["schemas"]["BeginMonitorFailure"];
    /** @description The gateway returned a result code other than `"0"`. */
    EndMonitorFailure: {
      /** @description A description of the result, for people. Decide by `retcode`. It is free text in English or Chinese. The body may be in GBK; then the charset of its `Content-Type` says so (*vendor sample*). */
      message: components["schemas"]["Message"];
      /** @description Every result code of the gateway except success. */
      retcode: components["schemas"]["ResultCode"];
      /** @description Nothing that a program can use. In a failure, `result` may be absent or an empty string (*vendor sample*). */
      result?: components["schemas"]["FailureResult"];
    };
    /** @description Success or failure, distinguished by `retcode`. */
    EndMonitorAnswer: components["schemas"]["Done"] | components["schemas"]["EndMonitorFailure"];
  };
  responses: {
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    AddSuperviseAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AddSuperviseAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    AddInsertAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AddInsertAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    RequestWhisperAgentAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["RequestWhisperAgentAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    SwitchSuperviseOrInsertAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["SwitchSuperviseOrInsertAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    RequestSwitchInsertWhisperAgentAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["RequestSwitchInsertWhisperAgentAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    StopSuperviseOrInsertAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["StopSuperviseOrInsertAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    RequestStopWhisperAgentAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["RequestStopWhisperAgentAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    InterceptAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["InterceptAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    ForceBusyAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ForceBusyAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    ForceIdleAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ForceIdleAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    ForceRestAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ForceRestAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    ForceLogOutAgentAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ForceLogOutAgentAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    ForceDropCallAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ForceDropCallAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    AdjustSkillAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AdjustSkillAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    LoginAnswer: {
      headers: {
        "Set-GUID": components["headers"]["SetGuid"];
        "Set-Cookie": components["headers"]["SetCookie"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["LoginAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    ForceLoginAnswer: {
      headers: {
        "Set-GUID": components["headers"]["SetGuid"];
        "Set-Cookie": components["headers"]["SetCookie"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ForceLoginAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    LogoutAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["LogoutAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    ForceLogoutAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ForceLogoutAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    ForceLogoutWithReasonAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ForceLogoutWithReasonAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    UpdateGuidAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["UpdateGuidAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    HandShakeAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["HandShakeAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    ResetSkillAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ResetSkillAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    SayFreeAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["SayFreeAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    SayBusyAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["SayBusyAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    CancelBusyAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["CancelBusyAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    PollEventsAnswer: {
      headers: {
        "Set-GUID": components["headers"]["SetGuid"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["PollEventsAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    SyncAgentInfoAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["SyncAgentInfoAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    QueryAllCallInfoByAgentWorkNoExAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["QueryAllCallInfoByAgentWorkNoExAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    QueryAgentInfoByWorkNoAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["QueryAgentInfoByWorkNoAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    IsCensorAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["IsCensorAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    OnlineAgentsOnVdnAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["OnlineAgentsOnVdnAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    AllAgentStatusAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AllAgentStatusAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    AllAgentAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AllAgentAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    RestReasonsAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["RestReasonsAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    AgentStatusAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AgentStatusAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    AgentSkillsByWorkNoAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["AgentSkillsByWorkNoAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    CallInfoByCallIdAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["CallInfoByCallIdAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    BeginMonitorAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["BeginMonitorAnswer"];
      };
    };
    /** @description The response. Read `retcode` first, whatever the HTTP status. */
    EndMonitorAnswer: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["EndMonitorAnswer"];
      };
    };
  };
  parameters: {
    /**
     * @description The agent ID of the sender, who has signed in.
     *
     *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
     * @example 30169
     */
    AgentIdVdnPath: components["schemas"]["AgentIdVdn"];
    /**
     * @description The agent who is coached. The parameter is documented as optional. What the gateway does without it is unknown. The agent must belong to the sender's VDN.
     *
     *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
     * @example 49999
     */
    WhisperAgentIdVdn: components["schemas"]["AgentIdVdn"];
    /**
     * @description The new mode. The page types it as an int. What the gateway does with another value than these is unknown.
     *
     *     How the inspector takes part in the call.
     *
     *     - `0` (`Listen`): listen; neither the agent nor the customer can hear you
     *     - `1` (`Insert`): insert; both the agent and the customer can hear you
     *     - `2` (`Whisper`): whisper; the customer cannot hear you
     * @example 2
     */
    SwitchType: components["schemas"]["InspectionMode"];
    /**
     * @description The duration of the rest, in seconds. The page types it as a long.
     *
     *     A time in seconds. A string of digits from 1 to 86399, without sign, space or leading zero.
     * @example 600
     */
    RestTimePath: components["schemas"]["RestTime"];
    /**
     * @description The number of the reason for the rest. The page types it as an int. Who defines the reasons for a rest is not recorded.
     *
     *     The number of a reason. A string of digits from 1 to 255, without sign, space or leading zero.
     * @example 1
     */
    RestReasonPath: components["schemas"]["RestReason"];
    /**
     * @description The call to end.
     *
     *     Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented.
     * @example 1456401416-3
     */
    DroppedCallId: components["schemas"]["CallId"];
    /**
     * @description Why the agent signs out. Who defines the reasons is not recorded.
     *
     *     The number of a reason for signing out. A string of digits from 1 to 255, without sign, space or leading zero.
     * @example 1
     */
    LogoutReasonPath: components["schemas"]["LogoutReason"];
    /**
     * @description Whether the queues are chosen automatically; every value other than `true` counts as false.
     *
     *     `true`, or any other text for false.
     * @example false
     */
    AutoFlagPath: components["schemas"]["AutoFlag"];
    /**
     * @description The skill queues to sign in to, separated by semicolons. Whether the parameter is mandatory is not recorded.
     *
     *     Skill-queue IDs separated by semicolons, 4000 characters at most.
     * @example 10;25
     */
    SkillId: components["schemas"]["SkillIdList"];
    /**
     * @description Whether the phone is linked. Its effect is not recorded.
     *
     *     Off or on.
     *
     *     - `0` (`TurnedOff`): turned off
     *     - `1` (`TurnedOn`): turned on
     * @example 0
     */
    PhoneLinkage: components["schemas"]["OffOn"];
    /**
     * @description The reason for being busy, a number that the contact centre defines. Whether it is mandatory is not recorded.
     *
     *     The number of a reason that the contact centre defines itself. A string of digits from 200 to 250, without sign, space or leading zero.
     * @example 200
     */
    BusyReasonQuery: components["schemas"]["BusyReason"];
    /**
     * @description A parameter of which only the name is recorded. Its values and effect are not recorded.
     *
     *     A value whose form is not recorded.
     * @example 0
     */
    Prolong: components["schemas"]["Unrecorded"];
    /**
     * @description For the connection bar of a desktop, "used when the connection bar is updated". Its values are not recorded.
     *
     *     A value whose form is not recorded.
     * @example 0
     */
    CallDataQuery: components["schemas"]["Unrecorded"];
    /**
     * @description The call to look up.
     *
     *     Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented.
     * @example 1456401416-3
     */
    LookedUpCallId: components["schemas"]["CallId"];
    /**
     * @description The agents to monitor. The vendor's bridge sends at most 500 with one request (vendor sample), and every sample sends the parameter. Whether a gateway takes more than 500 is unknown. Whether the parameter is mandatory, and what the gateway does without it, is unknown.
     *
     *     IDs of agents, separated by semicolons.
     * @example 49999;49998
     */
    MonitoredAgents: components["schemas"]["MonitoredAgentIds"];
    /**
     * @description The agents to monitor no more. The vendor's bridge sends at most 500 with one request (vendor sample), and every sample sends the parameter. Whether a gateway takes more than 500 is unknown. Whether the parameter is mandatory, and what the gateway does without it, is unknown.
     *
     *     IDs of agents, separated by semicolons.
     * @example 49999;49998
     */
    UnmonitoredAgents: components["schemas"]["MonitoredAgentIds"];
    /**
     * @description The agent that the request concerns. The agent must belong to the sender's VDN.
     *
     *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
     * @example 49999
     */
    WorkNoVdn: components["schemas"]["AgentIdVdn"];
    /**
     * @description The agent to look up.
     *
     *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
     * @example 49999
     */
    LookedUpWorkNoVdn: components["schemas"]["AgentIdVdn"];
  };
  requestBodies: {
    /** @description The agent and the skill queues, 1000 at most. */
    SkillAdjustmentBody: {
      content: {
        "application/json": components["schemas"]["SkillAdjustment"];
      };
    };
    /** @description How to sign in. */
    SignInBody: {
      content: {
        "application/json": components["schemas"]["SignIn"];
      };
    };
    /** @description How to sign in; `phonenum` is mandatory here. */
    ForcedSignInBody: {
      content: {
        "application/json": components["schemas"]["ForcedSignIn"];
      };
    };
  };
  headers: {
    /**
     * @description The Guid to send from now on, after the `=`. The response to a sign-in always has it. The response to an event poll has it if the Guid has changed (`AUTHMODE` 2). Keep it out of logs. Four Java clients compare the name of this header case-sensitively, so a stand-in for the gateway must spell it exactly `Set-GUID` (*vendor sample*).
     * @example JSESSIONID=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1
     */
    SetGuid: components["schemas"]["SetGuidValue"];
    /**
     * @description A cookie to send (`Cookie`) with every call of the session. Treat its value as a secret, and send back what you received: name, value and attributes may differ, and a gateway without a cluster may send none. The vendor's clients store the cookies of this response (`Set-Cookie`) and send them (`Cookie`) with every later call; in a cluster, this keeps a session on its node (*vendor sample*). One client names the cookie `loadbalance` (*sample*).
     * @example loadbalance=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
     */
    SetCookie: components["schemas"]["SetCookieValue"];
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  addSupervise: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent that the request concerns. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workNo: components["parameters"]["WorkNoVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["AddSuperviseAnswer"];
    };
  };
  addInsert: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent that the request concerns. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workNo: components["parameters"]["WorkNoVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["AddInsertAnswer"];
    };
  };
  requestWhisperAgent: {
    parameters: {
      query?: {
        /**
         * @description The agent who is coached. The parameter is documented as optional. What the gateway does without it is unknown. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        whisperagentid?: components["parameters"]["WhisperAgentIdVdn"];
      };
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["RequestWhisperAgentAnswer"];
    };
  };
  switchSuperviseOrInsert: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent that the request concerns. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workNo: components["parameters"]["WorkNoVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["SwitchSuperviseOrInsertAnswer"];
    };
  };
  requestSwitchInsertWhisperAgent: {
    parameters: {
      query: {
        /**
         * @description The agent who is coached. The parameter is documented as optional. What the gateway does without it is unknown. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        whisperagentid?: components["parameters"]["WhisperAgentIdVdn"];
        /**
         * @description The new mode. The page types it as an int. What the gateway does with another value than these is unknown.
         *
         *     How the inspector takes part in the call.
         *
         *     - `0` (`Listen`): listen; neither the agent nor the customer can hear you
         *     - `1` (`Insert`): insert; both the agent and the customer can hear you
         *     - `2` (`Whisper`): whisper; the customer cannot hear you
         * @example 2
         */
        switchtype: components["parameters"]["SwitchType"];
      };
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["RequestSwitchInsertWhisperAgentAnswer"];
    };
  };
  stopSuperviseOrInsert: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent that the request concerns. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workNo: components["parameters"]["WorkNoVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["StopSuperviseOrInsertAnswer"];
    };
  };
  requestStopWhisperAgent: {
    parameters: {
      query?: {
        /**
         * @description The agent who is coached. The parameter is documented as optional. What the gateway does without it is unknown. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        whisperagentid?: components["parameters"]["WhisperAgentIdVdn"];
      };
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["RequestStopWhisperAgentAnswer"];
    };
  };
  intercept: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent that the request concerns. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workNo: components["parameters"]["WorkNoVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["InterceptAnswer"];
    };
  };
  forceBusy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent that the request concerns. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workNo: components["parameters"]["WorkNoVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ForceBusyAnswer"];
    };
  };
  forceIdle: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent that the request concerns. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workNo: components["parameters"]["WorkNoVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ForceIdleAnswer"];
    };
  };
  forceRest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent that the request concerns. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workNo: components["parameters"]["WorkNoVdn"];
        /**
         * @description The duration of the rest, in seconds. The page types it as a long.
         *
         *     A time in seconds. A string of digits from 1 to 86399, without sign, space or leading zero.
         * @example 600
         */
        time: components["parameters"]["RestTimePath"];
        /**
         * @description The number of the reason for the rest. The page types it as an int. Who defines the reasons for a rest is not recorded.
         *
         *     The number of a reason. A string of digits from 1 to 255, without sign, space or leading zero.
         * @example 1
         */
        reason: components["parameters"]["RestReasonPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ForceRestAnswer"];
    };
  };
  forceLogOutAgent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent that the request concerns. The agent must belong to the sender's VDN.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workNo: components["parameters"]["WorkNoVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ForceLogOutAgentAnswer"];
    };
  };
  forceDropCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The call to end.
         *
         *     Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented.
         * @example 1456401416-3
         */
        callid: components["parameters"]["DroppedCallId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ForceDropCallAnswer"];
    };
  };
  adjustSkill: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["SkillAdjustmentBody"];
    responses: {
      200: components["responses"]["AdjustSkillAnswer"];
    };
  };
  login: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["SignInBody"];
    responses: {
      200: components["responses"]["LoginAnswer"];
    };
  };
  forceLogin: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody: components["requestBodies"]["ForcedSignInBody"];
    responses: {
      200: components["responses"]["ForceLoginAnswer"];
    };
  };
  logout: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["LogoutAnswer"];
    };
  };
  forceLogout: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ForceLogoutAnswer"];
    };
  };
  forceLogoutWithReason: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description Why the agent signs out. Who defines the reasons is not recorded.
         *
         *     The number of a reason for signing out. A string of digits from 1 to 255, without sign, space or leading zero.
         * @example 1
         */
        reason: components["parameters"]["LogoutReasonPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ForceLogoutWithReasonAnswer"];
    };
  };
  updateGuid: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["UpdateGuidAnswer"];
    };
  };
  handShake: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["HandShakeAnswer"];
    };
  };
  resetSkill: {
    parameters: {
      query?: {
        /**
         * @description The skill queues to sign in to, separated by semicolons. Whether the parameter is mandatory is not recorded.
         *
         *     Skill-queue IDs separated by semicolons, 4000 characters at most.
         * @example 10;25
         */
        skillid?: components["parameters"]["SkillId"];
        /**
         * @description Whether the phone is linked. Its effect is not recorded.
         *
         *     Off or on.
         *
         *     - `0` (`TurnedOff`): turned off
         *     - `1` (`TurnedOn`): turned on
         * @example 0
         */
        phonelinkage?: components["parameters"]["PhoneLinkage"];
      };
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description Whether the queues are chosen automatically; every value other than `true` counts as false.
         *
         *     `true`, or any other text for false.
         * @example false
         */
        autoflag: components["parameters"]["AutoFlagPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["ResetSkillAnswer"];
    };
  };
  sayFree: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["SayFreeAnswer"];
    };
  };
  sayBusy: {
    parameters: {
      query?: {
        /**
         * @description The reason for being busy, a number that the contact centre defines. Whether it is mandatory is not recorded.
         *
         *     The number of a reason that the contact centre defines itself. A string of digits from 200 to 250, without sign, space or leading zero.
         * @example 200
         */
        reason?: components["parameters"]["BusyReasonQuery"];
        /**
         * @description A parameter of which only the name is recorded. Its values and effect are not recorded.
         *
         *     A value whose form is not recorded.
         * @example 0
         */
        prolong?: components["parameters"]["Prolong"];
      };
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["SayBusyAnswer"];
    };
  };
  cancelBusy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["CancelBusyAnswer"];
    };
  };
  pollEvents: {
    parameters: {
      query?: {
        /**
         * @description For the connection bar of a desktop, "used when the connection bar is updated". Its values are not recorded.
         *
         *     A value whose form is not recorded.
         * @example 0
         */
        calldata?: components["parameters"]["CallDataQuery"];
      };
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["PollEventsAnswer"];
    };
  };
  syncAgentInfo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["SyncAgentInfoAnswer"];
    };
  };
  queryAllCallInfoByAgentWorkNoEx: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent to look up.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workno: components["parameters"]["LookedUpWorkNoVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["QueryAllCallInfoByAgentWorkNoExAnswer"];
    };
  };
  queryAgentInfoByWorkNo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent to look up.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workno: components["parameters"]["LookedUpWorkNoVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["QueryAgentInfoByWorkNoAnswer"];
    };
  };
  isCensor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["IsCensorAnswer"];
    };
  };
  onlineAgentsOnVdn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["OnlineAgentsOnVdnAnswer"];
    };
  };
  allAgentStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["AllAgentStatusAnswer"];
    };
  };
  allAgent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["AllAgentAnswer"];
    };
  };
  restReasons: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["RestReasonsAnswer"];
    };
  };
  agentStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["AgentStatusAnswer"];
    };
  };
  agentSkillsByWorkNo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The agent to look up.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 49999
         */
        workno: components["parameters"]["LookedUpWorkNoVdn"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["AgentSkillsByWorkNoAnswer"];
    };
  };
  callInfoByCallId: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
        /**
         * @description The call to look up.
         *
         *     Identifies a call. Samples look like epoch seconds, a dash and a counter; no format is documented.
         * @example 1456401416-3
         */
        callid: components["parameters"]["LookedUpCallId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["CallInfoByCallIdAnswer"];
    };
  };
  beginMonitor: {
    parameters: {
      query?: {
        /**
         * @description The agents to monitor. The vendor's bridge sends at most 500 with one request (vendor sample), and every sample sends the parameter. Whether a gateway takes more than 500 is unknown. Whether the parameter is mandatory, and what the gateway does without it, is unknown.
         *
         *     IDs of agents, separated by semicolons.
         * @example 49999;49998
         */
        agents?: components["parameters"]["MonitoredAgents"];
      };
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["BeginMonitorAnswer"];
    };
  };
  endMonitor: {
    parameters: {
      query?: {
        /**
         * @description The agents to monitor no more. The vendor's bridge sends at most 500 with one request (vendor sample), and every sample sends the parameter. Whether a gateway takes more than 500 is unknown. Whether the parameter is mandatory, and what the gateway does without it, is unknown.
         *
         *     IDs of agents, separated by semicolons.
         * @example 49999;49998
         */
        agents?: components["parameters"]["UnmonitoredAgents"];
      };
      header?: never;
      path: {
        /**
         * @description The agent ID of the sender, who has signed in.
         *
         *     Identifies an agent within a VDN. A string of digits from 101 to 59999, without sign, space or leading zero.
         * @example 30169
         */
        agentid: components["parameters"]["AgentIdVdnPath"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["EndMonitorAnswer"];
    };
  };
}
type WithRequired<T, K extends keyof T> = T & {
  [P in K]-?: T[P];
};
