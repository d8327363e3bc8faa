// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

/**
 * One method per operation of the contract, named after its operationId. A method returns only if the gateway reported success;
 * it throws an unchecked exception in every other case.
 */
public interface Calls {
    /**
     * Calls an operation.
     *
     * @param <S> the response
     * @param args the arguments, which name the operation
     * @param options the options of this call
     * @return the gateway's response
     */
    <S> S call(Arguments<S> args, CallOptions options);

    /**
     * Listen to an agent.
     *
     * <p>Listen to an agent's live call without being heard. Use it to assess a call before you decide whether to
     * coach, to join or to take over.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector is idle.
     * <li>The inspector has the inspection permission. Among the platform's rights, it is right 13 (listen, insert
     * and whisper).
     * <li>The agent is in a call with a customer. Only the developer guide states this; the operation's page does
     * not.
     * <li>The call is not a video call; video calls cannot be inspected.
     * <li>If the agent is also an inspector, the CTI setting "Support QC on QC Inspectors" is "Yes".
     * </ul>
     *
     * <p>Events: AgentOther_PhoneAlerting, AgentOther_PhoneOffhook, AgentState_Busy, AgentOther_BeQcStart.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 900-001} The inspection has no provider; the inspection service is unavailable. (vendor sample)
     * <li>{@code 900-002} The inspector has no permission for this inspection. (vendor sample)
     * <li>{@code 900-003} A resource that is needed for the inspection is unavailable. (vendor sample)
     * <li>{@code 900-005} The state of inspector or agent does not allow this inspection. (vendor sample)
     * </ul>
     *
     * <p>Source: "Listening", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done addSupervise(AddSuperviseArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #addSupervise(AddSuperviseArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done addSupervise(AddSuperviseArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Insert into a call (barge in).
     *
     * <p>Join an agent's live call and talk to both sides. Use it when the agent and the customer need a third person
     * and the agent should stay in the call. You can also insert into an agent who is not in a call: the inspector
     * and the agent then talk alone.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector is idle.
     * <li>The inspector has the inspection permission. Among the platform's rights, it is right 13 (listen, insert
     * and whisper).
     * <li>By the developer guide, the agent is in a call with a customer. The operation's page, which prevails, also
     * allows an agent without a call.
     * <li>The call is not a video call; video calls cannot be inspected.
     * <li>If the agent is also an inspector, the CTI setting "Support QC on QC Inspectors" is "Yes".
     * </ul>
     *
     * <p>Events (the list is incomplete): AgentState_Busy, AgentOther_PhoneAlerting, AgentOther_PhoneOffhook.
     *
     * <p>The documented list of failures is unknown: any result code may be returned.
     *
     * <p>Source: "Inserting", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done addInsert(AddInsertArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #addInsert(AddInsertArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done addInsert(AddInsertArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Whisper to an agent.
     *
     * <p>Join an agent's live call as a coach: the inspector hears both sides and talks to the agent, and the customer
     * cannot hear the inspector. Use it to help an agent in a difficult call without taking it over.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector is idle.
     * <li>The inspector has the whisper permission. The platform has no right for it alone; right 13 covers
     * listening, inserting and whispering.
     * <li>The call is not a video call; video calls cannot be inspected.
     * <li>If the agent is also an inspector, the CTI setting "Support QC on QC Inspectors" is "Yes".
     * </ul>
     *
     * <p>Events: AgentOther_PhoneAlerting, AgentOther_PhoneOffhook, AgentState_Busy, AgentOther_BeQcStart.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 900-001} The inspection has no provider; the inspection service is unavailable. (vendor sample)
     * <li>{@code 900-002} The inspector has no permission for this inspection. (vendor sample)
     * <li>{@code 900-003} A resource that is needed for the inspection is unavailable. (vendor sample)
     * <li>{@code 900-004} The gateway has no information about the agent. (vendor sample)
     * </ul>
     *
     * <p>Source: "Requesting for Whispering", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done requestWhisperAgent(RequestWhisperAgentArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #requestWhisperAgent(RequestWhisperAgentArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done requestWhisperAgent(RequestWhisperAgentArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #requestWhisperAgent(RequestWhisperAgentArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default Done requestWhisperAgent() {
        return requestWhisperAgent(RequestWhisperAgentArguments.of());
    }

    /**
     * Switch between listening and inserting.
     *
     * <p>Change from listening to inserting, or back, without leaving the call. The request has no mode: the gateway
     * switches to the other mode. To choose the mode, or to whisper, use {@code requestSwitchInsertWhisperAgent}.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector is listening to the agent or has barged in.
     * </ul>
     *
     * <p>Events (the list is incomplete): none.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 900-001} The inspection has no provider; the inspection service is unavailable. (vendor sample)
     * <li>{@code 900-002} The inspector has no permission for this inspection. (vendor sample)
     * <li>{@code 900-003} A resource that is needed for the inspection is unavailable. (vendor sample)
     * </ul>
     *
     * <p>The documented list of failures is only partly known: any result code may be returned.
     *
     * <p>Source: "Switching Between Listening and Inserting", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done switchSuperviseOrInsert(SwitchSuperviseOrInsertArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #switchSuperviseOrInsert(SwitchSuperviseOrInsertArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done switchSuperviseOrInsert(SwitchSuperviseOrInsertArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Switch between listening, inserting and whispering.
     *
     * <p>Switch to the mode in {@code switchtype} without leaving the call: from listening to coaching, from coaching
     * to talking to both, and back. What the gateway does if this is already the current mode is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector is listening to the agent, has barged in, or is whispering.
     * </ul>
     *
     * <p>Events: AgentOther_BeQcStart.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 900-001} The inspection has no provider; the inspection service is unavailable. (vendor sample)
     * <li>{@code 900-002} The inspector has no permission for this inspection. (vendor sample)
     * <li>{@code 900-003} A resource that is needed for the inspection is unavailable. (vendor sample)
     * <li>{@code 900-004} The gateway has no information about the agent. (vendor sample)
     * </ul>
     *
     * <p>Source: "Switching Among Whispering, Listening, and Barging", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done requestSwitchInsertWhisperAgent(RequestSwitchInsertWhisperAgentArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #requestSwitchInsertWhisperAgent(RequestSwitchInsertWhisperAgentArguments)}, with options for this
     * call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done requestSwitchInsertWhisperAgent(RequestSwitchInsertWhisperAgentArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Stop listening or inserting.
     *
     * <p>Leave the call after listening or inserting; the agent and the customer stay in it. After whispering, leave
     * with {@code requestStopWhisperAgent}.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector has listened to the agent or has barged in.
     * </ul>
     *
     * <p>Events: AgentOther_PhoneRelease, AgentState_Ready, AgentOther_BeQcStop.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 900-001} The inspection has no provider; the inspection service is unavailable. (vendor sample)
     * <li>{@code 900-002} The inspector has no permission for this inspection. (vendor sample)
     * <li>{@code 900-003} A resource that is needed for the inspection is unavailable. (vendor sample)
     * </ul>
     *
     * <p>Source: "Canceling Listening and Inserting", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done stopSuperviseOrInsert(StopSuperviseOrInsertArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #stopSuperviseOrInsert(StopSuperviseOrInsertArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done stopSuperviseOrInsert(StopSuperviseOrInsertArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Stop whispering.
     *
     * <p>Leave the call after whispering; the agent and the customer continue it. After listening or inserting, leave
     * with {@code stopSuperviseOrInsert}.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector has whispered to the agent.
     * </ul>
     *
     * <p>Events: AgentOther_BeQcStop.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 900-001} The inspection has no provider; the inspection service is unavailable. (vendor sample)
     * <li>{@code 900-002} The inspector has no permission for this inspection. (vendor sample)
     * </ul>
     *
     * <p>The documented list of failures is only partly known: any result code may be returned.
     *
     * <p>Source: "Stopping Whispering", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done requestStopWhisperAgent(RequestStopWhisperAgentArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #requestStopWhisperAgent(RequestStopWhisperAgentArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done requestStopWhisperAgent(RequestStopWhisperAgentArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #requestStopWhisperAgent(RequestStopWhisperAgentArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default Done requestStopWhisperAgent() {
        return requestStopWhisperAgent(RequestStopWhisperAgentArguments.of());
    }

    /**
     * Intercept an agent's call.
     *
     * <p>Disconnect the agent from the customer and continue the call with the customer yourself. Use it when the agent
     * cannot handle the call. If the agent may have more than one call, specify the call with {@code interceptCall}.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector is listening to the agent, has barged in, or is whispering.
     * <li>The inspector has the platform's right 14 (intercept), though the operation's page names no right.
     * <li>The call is not a video call; video calls cannot be inspected.
     * <li>If the agent is also an inspector, the CTI setting "Support QC on QC Inspectors" is "Yes".
     * </ul>
     *
     * <p>Events: AgentEvent_Talking, AgentMediaEvent_Record.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 900-001} The inspection has no provider; the inspection service is unavailable. (vendor sample)
     * <li>{@code 900-002} The inspector has no permission for this inspection. (vendor sample)
     * <li>{@code 900-003} A resource that is needed for the inspection is unavailable. (vendor sample)
     * </ul>
     *
     * <p>Source: "Intercepting", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done intercept(InterceptArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #intercept(InterceptArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done intercept(InterceptArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Intercept a specified call.
     *
     * <p>Take over a specified call of an agent and continue it with the customer yourself. {@code
     * queryAllCallInfoByAgentWorkNoEx} lists the agent's call IDs.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector is listening to the agent, has barged in, or is whispering.
     * <li>The inspector has the platform's right 14 (intercept), though the operation's page names no right.
     * <li>The call is not a video call; video calls cannot be inspected.
     * <li>If the agent is also an inspector, the CTI setting "Support QC on QC Inspectors" is "Yes".
     * </ul>
     *
     * <p>Events: AgentEvent_Talking, AgentMediaEvent_Record.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 900-001} The inspection has no provider; the inspection service is unavailable. (vendor sample)
     * <li>{@code 900-002} The inspector has no permission for this inspection. (vendor sample)
     * <li>{@code 900-003} A resource that is needed for the inspection is unavailable. (vendor sample)
     * </ul>
     *
     * <p>Source: "Intercepting a Specified Call", edition of 2025-11-13.
     *
     * <p>Only in edition 2025-11.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done interceptCall(InterceptCallArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #interceptCall(InterceptCallArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done interceptCall(InterceptCallArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Force an agent busy.
     *
     * <p>Set an agent busy, so that no further calls are routed to the agent. Use it to give an agent time after a
     * difficult call.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector has the platform's right 15 (forced sign-out, busy and idle), though the operation's page
     * names no right.
     * </ul>
     *
     * <p>Events: none.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 900-001} The inspection has no provider; the inspection service is unavailable. (vendor sample)
     * <li>{@code 900-002} The inspector has no permission for this inspection. (vendor sample)
     * <li>{@code 900-003} A resource that is needed for the inspection is unavailable. (vendor sample)
     * </ul>
     *
     * <p>Source: "Indicating an Agent in Busy State Forcibly", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done forceBusy(ForceBusyArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #forceBusy(ForceBusyArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done forceBusy(ForceBusyArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Force an agent idle.
     *
     * <p>Set an agent idle, so that calls are routed to the agent again. Use it when an agent forgot to become idle.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector has the platform's right 15 (forced sign-out, busy and idle), though the operation's page
     * names no right.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>The documented list of failures is unknown: any result code may be returned.
     *
     * <p>Source: "Indicating an Agent in Idle State Forcibly", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done forceIdle(ForceIdleArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #forceIdle(ForceIdleArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done forceIdle(ForceIdleArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Force an agent to rest.
     *
     * <p>Ask that an agent rests for a given time. Success does not mean that the agent rests: the rest may wait for an
     * approval, for the end of a call, or for a free place. Only the event AgentState_SetRest_Success reports that
     * it was granted. After the given time, the gateway reminds the agent; it does not end the rest. Which right
     * forcing a rest needs is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The platform has no right of its own for this operation, and the operation's page names no permission.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>The documented list of failures is unknown: any result code may be returned.
     *
     * <p>Source: "Forcing an Agent to Rest", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done forceRest(ForceRestArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #forceRest(ForceRestArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done forceRest(ForceRestArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Sign an agent out by force.
     *
     * <p>End an agent's session, for example when a desktop was left signed in. What happens to a call of the agent is
     * unknown: assume that it is cut.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The inspector has the platform's right 15 (forced sign-out, busy and idle), though the operation's page
     * names no right.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>The documented list of failures is unknown: any result code may be returned.
     *
     * <p>Source: "Forcibly Signing Out", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done forceLogOutAgent(ForceLogOutAgentArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #forceLogOutAgent(ForceLogOutAgentArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done forceLogOutAgent(ForceLogOutAgentArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Release a call by force.
     *
     * <p>End a call at once for everyone in it. To continue the call with the customer, intercept it instead. Which
     * right ending a call needs is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The platform has no right of its own for this operation, and the operation's page names no permission.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>The documented list of failures is unknown: any result code may be returned.
     *
     * <p>Source: "Releasing a Call Forcibly", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done forceDropCall(ForceDropCallArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #forceDropCall(ForceDropCallArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done forceDropCall(ForceDropCallArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Adjust an agent's skill queues.
     *
     * <p>Replace the skill queues that an agent serves. Use it to move agents to a queue with waiting customers. What
     * the gateway does if part of the body is missing is unknown. Which right adjusting skill queues needs is
     * unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * <li>The platform has no right of its own for this operation, and the operation's page names no permission.
     * <li>The inspected agent has signed in.
     * </ul>
     *
     * <p>Events: none.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 900-001} The inspection has no provider; the inspection service is unavailable. (vendor sample)
     * <li>{@code 900-002} The inspector has no permission for this inspection. (vendor sample)
     * <li>{@code 900-003} A resource that is needed for the inspection is unavailable. (vendor sample)
     * <li>{@code 100-001} A sign-in parameter is empty or invalid.
     * </ul>
     *
     * <p>Source: "Adjusting the Skill Queue of a Specified Agent", edition of 2025-11-13.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done adjustSkill(AdjustSkillArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #adjustSkill(AdjustSkillArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done adjustSkill(AdjustSkillArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #adjustSkill(AdjustSkillArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default Done adjustSkill() {
        return adjustSkill(AdjustSkillArguments.of());
    }

    /**
     * Sign in.
     *
     * <p>Start a session. This is the first request of every desktop. Only this and the forced sign-in need no Guid;
     * the response has the Guid. Start polling for events right after it. Wait for the response before signing out
     * again.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>No sign-out request of the agent is pending.
     * </ul>
     *
     * <p>Events: AgentOther_InService, AgentState_Ready, AgentState_SetNotReady_Success, AgentState_Work.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-001} A sign-in parameter is empty or invalid.
     * <li>{@code 100-002} The agent has signed in already.
     * <li>{@code 100-003} A resource or provider needed to sign in is unavailable.
     * <li>{@code 100-004} The user name or the password is wrong.
     * <li>{@code 100-005} A sign-out parameter is invalid.
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 100-007} An agent operation ended in an exception (a resource behind it cannot be reached, or an
     * internal error).
     * <li>{@code 100-008} The agent has signed out already.
     * <li>{@code 100-009} Setting the agent's state failed, possibly for lack of permission.
     * <li>{@code 100-010} The agent's state does not allow it to sign out.
     * <li>{@code 100-011} A sign-in parameter is invalid.
     * <li>{@code 100-012} The agent type given at sign-in is wrong.
     * <li>{@code 100-013} The phone to bind is invalid.
     * <li>{@code 100-014} The phone number is outside the configured range.
     * <li>{@code 100-015} The agent has signed in already and cannot be forced out.
     * <li>{@code 100-016} The IP address given at sign-in is invalid.
     * <li>{@code 100-017} Authentication by the uPortal failed.
     * <li>{@code 100-018} The VDN of the sign-in and the VDN of the playback differ.
     * <li>{@code 110-016} The account is locked.
     * </ul>
     *
     * <p>Source: "cec_07_1203".
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default SignedIn login(LoginArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #login(LoginArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default SignedIn login(LoginArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #login(LoginArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default SignedIn login() {
        return login(LoginArguments.of());
    }

    /**
     * Sign in by force.
     *
     * <p>Start a session that replaces an existing one, for example after a desktop was closed without signing out. The
     * existing session ends. What becomes of a call in the existing session is unknown: assume that it is cut, and
     * call this only if a person asked for it.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>No sign-out request of the agent is pending.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>The documented list of failures is unknown: any result code may be returned.
     *
     * <p>Source: an unrecorded page of the vendor.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default SignedIn forceLogin(ForceLoginArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #forceLogin(ForceLoginArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default SignedIn forceLogin(ForceLoginArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Sign out.
     *
     * <p>End the session. The gateway refuses this while the agent is talking or ringing; the result code is
     * undocumented. Wait until the call has ended: {@code forceLogout} would release it, and may disconnect a
     * customer. Stop polling afterwards, because no operation is allowed after signing out.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * <li>The agent is neither talking nor ringing.
     * <li>No sign-in request of the agent is pending.
     * </ul>
     *
     * <p>Events (the list is incomplete): AgentOther_ShutdownService.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-005} A sign-out parameter is invalid.
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 100-007} An agent operation ended in an exception (a resource behind it cannot be reached, or an
     * internal error).
     * <li>{@code 100-008} The agent has signed out already.
     * </ul>
     *
     * <p>Source: "cec_07_1219".
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done logout(LogoutArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #logout(LogoutArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done logout(LogoutArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #logout(LogoutArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default Done logout() {
        return logout(LogoutArguments.of());
    }

    /**
     * Sign out even in a call.
     *
     * <p>End the session at once and release a current call. As after {@code logout}, no operation may be called any
     * more.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * <li>No sign-in request of the agent is pending.
     * </ul>
     *
     * <p>Events (the list is incomplete): AgentOther_ShutdownService.
     *
     * <p>The documented list of failures is unknown: any result code may be returned.
     *
     * <p>Source: "cec_07_1220".
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done forceLogout(ForceLogoutArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #forceLogout(ForceLogoutArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done forceLogout(ForceLogoutArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #forceLogout(ForceLogoutArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default Done forceLogout() {
        return forceLogout(ForceLogoutArguments.of());
    }

    /**
     * Sign out in a call, with a reason.
     *
     * <p>End the session at once, as {@code forceLogout} does, and give a reason. Assume that it releases a call that
     * is on. No operation is allowed afterwards.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * <li>No sign-in request of the agent is pending.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-005} A sign-out parameter is invalid.
     * </ul>
     *
     * <p>The documented list of failures is only partly known: any result code may be returned.
     *
     * <p>Source: "cec_07_0354", edition of 2025-11.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done forceLogoutWithReason(ForceLogoutWithReasonArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #forceLogoutWithReason(ForceLogoutWithReasonArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done forceLogoutWithReason(ForceLogoutWithReasonArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Request a new Guid.
     *
     * <p>Get a new Guid without an event poll, for example in push mode. Send the Guid of the response with every later
     * request. Whether the former Guid remains valid is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * </ul>
     *
     * <p>The documented list of failures is only partly known: any result code may be returned.
     *
     * <p>Source: "cec_07_0358", edition of 2025-11.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default NewGuid updateGuid(UpdateGuidArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #updateGuid(UpdateGuidArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default NewGuid updateGuid(UpdateGuidArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #updateGuid(UpdateGuidArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default NewGuid updateGuid() {
        return updateGuid(UpdateGuidArguments.of());
    }

    /**
     * Keep a session alive (push mode).
     *
     * <p>Notify the gateway that the desktop is still running. This is necessary only in push mode (a sign-in with
     * {@code callBackUri}), every 30 s: after 2 minutes without it, the agent is signed out. A desktop that polls
     * needs no heartbeat. Older gateways (2018 to 2020) have {@code PUT /heartbeat} instead (<em>vendor
     * sample</em>).
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>The documented list of failures is unknown: any result code may be returned.
     *
     * <p>Source: an unrecorded page of the vendor.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done handShake(HandShakeArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #handShake(HandShakeArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done handShake(HandShakeArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #handShake(HandShakeArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default Done handShake() {
        return handShake(HandShakeArguments.of());
    }

    /**
     * Sign in to skill queues.
     *
     * <p>Choose the skill queues to serve. The gateway assigns those that are both configured for the agent and named
     * in the request.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 000-002} A parameter or the address in the URL is wrong, or a parameter of the interface is
     * invalid.
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 100-007} An agent operation ended in an exception (a resource behind it cannot be reached, or an
     * internal error).
     * </ul>
     *
     * <p>Source: "cec_07_1209".
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done resetSkill(ResetSkillArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #resetSkill(ResetSkillArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done resetSkill(ResetSkillArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Become idle.
     *
     * <p>Return from busy or wrap-up to idle. An inspector must be idle to join a call.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>Events: AgentState_CancelNotReady_Success, AgentState_CancelWork_Success.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 100-007} An agent operation ended in an exception (a resource behind it cannot be reached, or an
     * internal error).
     * <li>{@code 100-009} Setting the agent's state failed, possibly for lack of permission.
     * </ul>
     *
     * <p>Source: "cec_07_1345".
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done sayFree(SayFreeArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #sayFree(SayFreeArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done sayFree(SayFreeArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #sayFree(SayFreeArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default Done sayFree() {
        return sayFree(SayFreeArguments.of());
    }

    /**
     * Become busy.
     *
     * <p>Set yourself busy, optionally with a reason that your contact centre has defined. No calls are routed to a
     * busy agent.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>Events: AgentState_SetNotReady_Success.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 000-002} A parameter or the address in the URL is wrong, or a parameter of the interface is
     * invalid.
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 100-007} An agent operation ended in an exception (a resource behind it cannot be reached, or an
     * internal error).
     * <li>{@code 100-009} Setting the agent's state failed, possibly for lack of permission.
     * </ul>
     *
     * <p>Source: an unrecorded page of the vendor.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done sayBusy(SayBusyArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #sayBusy(SayBusyArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done sayBusy(SayBusyArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #sayBusy(SayBusyArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default Done sayBusy() {
        return sayBusy(SayBusyArguments.of());
    }

    /**
     * Leave busy.
     *
     * <p>End the busy state that you set with {@code sayBusy}. It works like {@code sayFree}. What {@code cancelBusy}
     * does in another state than busy is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>Events (the list is incomplete): AgentState_CancelNotReady_Success.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 100-007} An agent operation ended in an exception (a resource behind it cannot be reached, or an
     * internal error).
     * <li>{@code 100-009} Setting the agent's state failed, possibly for lack of permission.
     * </ul>
     *
     * <p>Source: "cec_07_1212".
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done cancelBusy(CancelBusyArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #cancelBusy(CancelBusyArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done cancelBusy(CancelBusyArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #cancelBusy(CancelBusyArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default Done cancelBusy() {
        return cancelBusy(CancelBusyArguments.of());
    }

    /**
     * Poll for the next event.
     *
     * <p>Fetch the next event of the signed-in agent. The gateway responds at once if an event is waiting, otherwise
     * after 10 s, a setting of the gateway, without an event. Each response has one event. Begin right after signing
     * in, and poll again 200 to 500 ms after each response: an agent that does not poll for 2 minutes is signed out.
     * With dynamic authentication, the response may have a new Guid in {@code Set-GUID}. An event is consumed by the
     * response that contains it. What happens to an event if the response that contains it is lost is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>The documented list of failures is unknown: any result code may be returned.
     *
     * <p>Source: "cec_07_1274".
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default NextEvent pollEvents(PollEventsArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #pollEvents(PollEventsArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default NextEvent pollEvents(PollEventsArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #pollEvents(PollEventsArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default NextEvent pollEvents() {
        return pollEvents(PollEventsArguments.of());
    }

    /**
     * Resynchronize (clears the event queue).
     *
     * <p><strong>Clears the event queue: every event that waits for a poll is lost.</strong> Find out what the
     * signed-in agent was doing, for example after a page was refreshed and its state is gone. Read the response
     * first, then continue to poll. Do not call it while another program polls for the same agent: that program
     * misses the events.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>The documented list of failures is unknown: any result code may be returned.
     *
     * <p>Source: "cec_07_0359", edition of 2025-11.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default AgentSync syncAgentInfo(SyncAgentInfoArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #syncAgentInfo(SyncAgentInfoArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default AgentSync syncAgentInfo(SyncAgentInfoArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #syncAgentInfo(SyncAgentInfoArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default AgentSync syncAgentInfo() {
        return syncAgentInfo(SyncAgentInfoArguments.of());
    }

    /**
     * List an agent's calls.
     *
     * <p>Get the IDs of an agent's calls. You need one to intercept a specified call or to release a call.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>Failures:
     * <ul>
     * <li>{@code 100-006} The agent has not signed in.
     * <li>{@code 100-007} An agent operation ended in an exception (a resource behind it cannot be reached, or an
     * internal error).
     * <li>{@code 100-011} A sign-in parameter is invalid.
     * <li>{@code 900-002} The inspector has no permission for this inspection. (vendor sample)
     * </ul>
     *
     * <p>Source: an unrecorded page of the vendor.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default CallIds queryAllCallInfoByAgentWorkNoEx(QueryAllCallInfoByAgentWorkNoExArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #queryAllCallInfoByAgentWorkNoEx(QueryAllCallInfoByAgentWorkNoExArguments)}, with options for this
     * call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default CallIds queryAllCallInfoByAgentWorkNoEx(
        QueryAllCallInfoByAgentWorkNoExArguments args,
        CallOptions options
    ) {
        return call(args, options);
    }

    /**
     * Look up an agent.
     *
     * <p>Get the state, the skills and the phone of an agent, for example before you decide to join the agent's call.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>The documented list of events is unknown.
     *
     * <p>The documented list of failures is unknown: any result code may be returned.
     *
     * <p>Source: an unrecorded page of the vendor.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default AgentInfo queryAgentInfoByWorkNo(QueryAgentInfoByWorkNoArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #queryAgentInfoByWorkNo(QueryAgentInfoByWorkNoArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default AgentInfo queryAgentInfoByWorkNo(QueryAgentInfoByWorkNoArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Ask whether you may inspect.
     *
     * <p>Find out whether the signed-in agent may inspect. Three of the clients ask this right after signing in, for
     * example to show or to hide the buttons for inspecting.
     *
     * <p>No current page lists this operation; whether a gateway offers it is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>No list of failures is documented: any result code may be returned.
     *
     * <p>Source: client code that the vendor published from 2018 to 2020.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default InspectorCheck isCensor(IsCensorArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #isCensor(IsCensorArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default InspectorCheck isCensor(IsCensorArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #isCensor(IsCensorArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default InspectorCheck isCensor() {
        return isCensor(IsCensorArguments.of());
    }

    /**
     * List the signed-in agents.
     *
     * <p>Get the agents who have signed in, each with name and state. The vendor's demo shows this list to choose the
     * agent to inspect.
     *
     * <p>No current page lists this operation; whether a gateway offers it is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>No list of failures is documented: any result code may be returned.
     *
     * <p>Source: client code that the vendor published from 2018 to 2020.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default AgentList onlineAgentsOnVdn(OnlineAgentsOnVdnArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #onlineAgentsOnVdn(OnlineAgentsOnVdnArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default AgentList onlineAgentsOnVdn(OnlineAgentsOnVdnArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #onlineAgentsOnVdn(OnlineAgentsOnVdnArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default AgentList onlineAgentsOnVdn() {
        return onlineAgentsOnVdn(OnlineAgentsOnVdnArguments.of());
    }

    /**
     * List all agents with their states.
     *
     * <p>Get every agent with name, group and state, for example for a wall board. Five clients use this list.
     *
     * <p>No current page lists this operation; whether a gateway offers it is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>No list of failures is documented: any result code may be returned.
     *
     * <p>Source: client code that the vendor published from 2018 to 2020.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default AgentStatusList allAgentStatus(AllAgentStatusArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #allAgentStatus(AllAgentStatusArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default AgentStatusList allAgentStatus(AllAgentStatusArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #allAgentStatus(AllAgentStatusArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default AgentStatusList allAgentStatus() {
        return allAgentStatus(AllAgentStatusArguments.of());
    }

    /**
     * List the agents you may inspect.
     *
     * <p>Get the agents whom the sender may inspect, for example to offer only these in a list.
     *
     * <p>No current page lists this operation; whether a gateway offers it is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * </ul>
     *
     * <p>No list of failures is documented: any result code may be returned.
     *
     * <p>Source: client code that the vendor published from 2018 to 2020.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default InspectableAgents allAgent(AllAgentArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #allAgent(AllAgentArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default InspectableAgents allAgent(AllAgentArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #allAgent(AllAgentArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default InspectableAgents allAgent() {
        return allAgent(AllAgentArguments.of());
    }

    /**
     * List the reasons for a rest.
     *
     * <p>Get the reasons for a rest, for example to offer them to an inspector who forces an agent to rest.
     *
     * <p>No current page lists this operation; whether a gateway offers it is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>No list of failures is documented: any result code may be returned.
     *
     * <p>Source: client code that the vendor published from 2018 to 2020.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default RestReasons restReasons(RestReasonsArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #restReasons(RestReasonsArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default RestReasons restReasons(RestReasonsArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #restReasons(RestReasonsArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default RestReasons restReasons() {
        return restReasons(RestReasonsArguments.of());
    }

    /**
     * Get your own state.
     *
     * <p>Find out which state the gateway has the signed-in agent in, for example before joining a call, which needs an
     * idle inspector. No source mentions an effect on waiting events, unlike for a resynchronization.
     *
     * <p>No current page lists this operation; whether a gateway offers it is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>No list of failures is documented: any result code may be returned.
     *
     * <p>Source: client code that the vendor published from 2018 to 2020.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default OwnStatus agentStatus(AgentStatusArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #agentStatus(AgentStatusArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default OwnStatus agentStatus(AgentStatusArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #agentStatus(AgentStatusArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default OwnStatus agentStatus() {
        return agentStatus(AgentStatusArguments.of());
    }

    /**
     * List an agent's skill queues.
     *
     * <p>Get the skill queues of an agent. Adjusting the skill queues replaces them, so read them first.
     *
     * <p>No current page lists this operation; whether a gateway offers it is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>No list of failures is documented: any result code may be returned.
     *
     * <p>Source: client code that the vendor published from 2018 to 2020.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default SkillQueues agentSkillsByWorkNo(AgentSkillsByWorkNoArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #agentSkillsByWorkNo(AgentSkillsByWorkNoArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default SkillQueues agentSkillsByWorkNo(AgentSkillsByWorkNoArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Look up a call.
     *
     * <p>Get the numbers of a call, for example to check that a call ID belongs to the customer you expect before you
     * intercept or release the call.
     *
     * <p>No current page lists this operation; whether a gateway offers it is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The sender of the request has signed in.
     * </ul>
     *
     * <p>No list of failures is documented: any result code may be returned.
     *
     * <p>Source: client code that the vendor published from 2018 to 2020.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default CallInfo callInfoByCallId(CallInfoByCallIdArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #callInfoByCallId(CallInfoByCallIdArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default CallInfo callInfoByCallId(CallInfoByCallIdArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Begin to monitor agents.
     *
     * <p>Receive the event {@code QC_AgentState_Notify} whenever one of these agents does something. The vendor's
     * bridge ends the monitoring of the agents before beginning it. Whether this operation needs the platform's
     * right 17 (monitoring) is unknown.
     *
     * <p>No current page lists this operation; whether a gateway offers it is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * </ul>
     *
     * <p>Events: QC_AgentState_Notify (vendor sample).
     *
     * <p>No list of failures is documented: any result code may be returned.
     *
     * <p>Source: client code that the vendor published from 2018 to 2020.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done beginMonitor(BeginMonitorArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #beginMonitor(BeginMonitorArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done beginMonitor(BeginMonitorArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #beginMonitor(BeginMonitorArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default Done beginMonitor() {
        return beginMonitor(BeginMonitorArguments.of());
    }

    /**
     * End the monitoring of agents.
     *
     * <p>Receive no more events about these agents. In the vendor's bridge, it precedes every beginning.
     *
     * <p>No current page lists this operation; whether a gateway offers it is unknown.
     *
     * <p>Prerequisites:
     * <ul>
     * <li>The inspector has signed in.
     * </ul>
     *
     * <p>No list of failures is documented: any result code may be returned.
     *
     * <p>Source: client code that the vendor published from 2018 to 2020.
     *
     * @param args the arguments
     * @return the gateway's response
     */
    default Done endMonitor(EndMonitorArguments args) {
        return call(args, CallOptions.DEFAULT);
    }

    /**
     * Like {@link #endMonitor(EndMonitorArguments)}, with options for this call.
     *
     * @param args the arguments
     * @param options the options
     * @return the gateway's response
     */
    default Done endMonitor(EndMonitorArguments args, CallOptions options) {
        return call(args, options);
    }

    /**
     * Like {@link #endMonitor(EndMonitorArguments)}, without arguments.
     *
     * @return the gateway's response
     */
    default Done endMonitor() {
        return endMonitor(EndMonitorArguments.of());
    }
}
