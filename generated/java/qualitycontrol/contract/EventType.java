// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every documented type of event: what it means and who receives it. */
public enum EventType {
    /**
     * {@code AgentState_Busy}: The receiver is handling a call, or has joined one as an inspector.
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_BUSY(
        "AgentState_Busy",
        "The receiver is handling a call, or has joined one as an inspector.",
        "the agent whose state it is",
        Certainty.DOCUMENTED,
        AgentStateBusy.class,
        AgentStateBusy::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentState_Ready}: The receiver has become idle.
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_READY(
        "AgentState_Ready",
        "The receiver has become idle.",
        "the agent whose state it is",
        Certainty.DOCUMENTED,
        AgentStateReady.class,
        AgentStateReady::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentState_Work}: The receiver is in wrap-up.
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_WORK(
        "AgentState_Work",
        "The receiver is in wrap-up.",
        "the agent whose state it is",
        Certainty.DOCUMENTED,
        AgentStateWork.class,
        AgentStateWork::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentState_SetNotReady_Success}: The receiver has been set busy.
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_SET_NOT_READY_SUCCESS(
        "AgentState_SetNotReady_Success",
        "The receiver has been set busy.",
        "the agent whose state it is",
        Certainty.DOCUMENTED,
        AgentStateSetNotReadySuccess.class,
        AgentStateSetNotReadySuccess::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.reason",
            "string"
        )
    ),

    /**
     * {@code AgentState_CancelNotReady_Success}: The receiver is no longer set busy.
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_CANCEL_NOT_READY_SUCCESS(
        "AgentState_CancelNotReady_Success",
        "The receiver is no longer set busy.",
        "the agent whose state it is",
        Certainty.DOCUMENTED,
        AgentStateCancelNotReadySuccess.class,
        AgentStateCancelNotReadySuccess::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentState_CancelWork_Success}: The wrap-up of the receiver has ended.
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_CANCEL_WORK_SUCCESS(
        "AgentState_CancelWork_Success",
        "The wrap-up of the receiver has ended.",
        "the agent whose state it is",
        Certainty.DOCUMENTED,
        AgentStateCancelWorkSuccess.class,
        AgentStateCancelWorkSuccess::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentState_SetRest_Success}: The receiver has been granted a rest.
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_SET_REST_SUCCESS(
        "AgentState_SetRest_Success",
        "The receiver has been granted a rest.",
        "the agent whose state it is",
        Certainty.DOCUMENTED,
        AgentStateSetRestSuccess.class,
        AgentStateSetRestSuccess::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "null|object|undefined",
            "content.reason",
            "string|undefined"
        )
    ),

    /**
     * {@code AgentState_CancelRest_Success}: The rest of the receiver has been cancelled.
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_CANCEL_REST_SUCCESS(
        "AgentState_CancelRest_Success",
        "The rest of the receiver has been cancelled.",
        "the agent whose state it is",
        Certainty.DOCUMENTED,
        AgentStateCancelRestSuccess.class,
        AgentStateCancelRestSuccess::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentState_Rest_Timeout}: The receiver's rest has lasted longer than granted. This is a reminder only.
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_REST_TIMEOUT(
        "AgentState_Rest_Timeout",
        "The receiver's rest has lasted longer than granted. This is a reminder only.",
        "the agent whose state it is",
        Certainty.DOCUMENTED,
        AgentStateRestTimeout.class,
        AgentStateRestTimeout::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentOther_PhoneAlerting}: The receiver's own phone rings. It does not if it is permanently off hook.
     *
     * <p>Received by the agent whose phone it is.
     */
    AGENT_OTHER_PHONE_ALERTING(
        "AgentOther_PhoneAlerting",
        "The receiver's own phone rings. It does not if it is permanently off hook.",
        "the agent whose phone it is",
        Certainty.DOCUMENTED,
        AgentOtherPhoneAlerting.class,
        AgentOtherPhoneAlerting::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentOther_PhoneOffhook}: The receiver's own phone has been picked up.
     *
     * <p>Received by the agent whose phone it is.
     */
    AGENT_OTHER_PHONE_OFFHOOK(
        "AgentOther_PhoneOffhook",
        "The receiver's own phone has been picked up.",
        "the agent whose phone it is",
        Certainty.DOCUMENTED,
        AgentOtherPhoneOffhook.class,
        AgentOtherPhoneOffhook::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.type",
            "string"
        )
    ),

    /**
     * {@code AgentOther_PhoneRelease}: The receiver's own phone has been hung up.
     *
     * <p>Received by the agent whose phone it is.
     */
    AGENT_OTHER_PHONE_RELEASE(
        "AgentOther_PhoneRelease",
        "The receiver's own phone has been hung up.",
        "the agent whose phone it is",
        Certainty.DOCUMENTED,
        AgentOtherPhoneRelease.class,
        AgentOtherPhoneRelease::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.phoneState",
            "number"
        )
    ),

    /**
     * {@code AgentOther_PhoneBusy}: The receiver's own phone cannot answer.
     *
     * <p>Received by the agent whose phone it is.
     */
    AGENT_OTHER_PHONE_BUSY(
        "AgentOther_PhoneBusy",
        "The receiver's own phone cannot answer.",
        "the agent whose phone it is",
        Certainty.DOCUMENTED,
        AgentOtherPhoneBusy.class,
        AgentOtherPhoneBusy::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentEvent_Talking}: The receiver has begun to talk.
     *
     * <p>Received by the agent who talks.
     */
    AGENT_EVENT_TALKING(
        "AgentEvent_Talking",
        "The receiver has begun to talk.",
        "the agent who talks",
        Certainty.DOCUMENTED,
        AgentEventTalking.class,
        AgentEventTalking::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.caller",
            "string",
            "content.callid",
            "string",
            "content.called",
            "string",
            "content.feature",
            "string",
            "content.type",
            "string",
            "content.mediaAbility",
            "string"
        )
    ),

    /**
     * {@code AgentEvent_Call_Release}: The receiver has left the call.
     *
     * <p>Received by the agent who was in the call.
     */
    AGENT_EVENT_CALL_RELEASE(
        "AgentEvent_Call_Release",
        "The receiver has left the call.",
        "the agent who was in the call",
        Certainty.DOCUMENTED,
        AgentEventCallRelease.class,
        AgentEventCallRelease::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined", "content", "string")
    ),

    /**
     * {@code AgentEvent_Customer_Release}: The customer has left the receiver's call.
     *
     * <p>Received by the agent who was in the call.
     */
    AGENT_EVENT_CUSTOMER_RELEASE(
        "AgentEvent_Customer_Release",
        "The customer has left the receiver's call.",
        "the agent who was in the call",
        Certainty.DOCUMENTED,
        AgentEventCustomerRelease.class,
        AgentEventCustomerRelease::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.callid",
            "string",
            "content.number",
            "string"
        )
    ),

    /**
     * {@code AgentEvent_Customer_Alerting}: The phone of the other party of the receiver's call rings.
     *
     * <p>Received by the agent who calls.
     */
    AGENT_EVENT_CUSTOMER_ALERTING(
        "AgentEvent_Customer_Alerting",
        "The phone of the other party of the receiver's call rings.",
        "the agent who calls",
        Certainty.DOCUMENTED,
        AgentEventCustomerAlerting.class,
        AgentEventCustomerAlerting::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.callid",
            "string",
            "content.otherPhoneWorkno",
            "string",
            "content.otherPhone",
            "string",
            "content.type",
            "string"
        )
    ),

    /**
     * {@code AgentEvent_Conference}: The receiver is in a three-party call.
     *
     * <p>Received by the agent who is in the call.
     */
    AGENT_EVENT_CONFERENCE(
        "AgentEvent_Conference",
        "The receiver is in a three-party call.",
        "the agent who is in the call",
        Certainty.DOCUMENTED,
        AgentEventConference.class,
        AgentEventConference::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.callid",
            "string",
            "content.partner",
            "string"
        )
    ),

    /**
     * {@code AgentMediaEvent_Record}: The recording of the receiver's call has started.
     *
     * <p>Received by the agent whose call is recorded.
     */
    AGENT_MEDIA_EVENT_RECORD(
        "AgentMediaEvent_Record",
        "The recording of the receiver's call has started.",
        "the agent whose call is recorded",
        Certainty.DOCUMENTED,
        AgentMediaEventRecord.class,
        AgentMediaEventRecord::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.taskId",
            "number|string",
            "content.caller",
            "string",
            "content.recordID",
            "string",
            "content.called",
            "string",
            "content.locationId",
            "number|string",
            "content.fileName",
            "string",
            "content.fileMediaType",
            "number|string",
            "content.callId",
            "string"
        )
    ),

    /**
     * {@code AgentMediaEvent_StopRecordDone}: The recording of the receiver's call has stopped.
     *
     * <p>Received by the agent whose call was recorded.
     */
    AGENT_MEDIA_EVENT_STOP_RECORD_DONE(
        "AgentMediaEvent_StopRecordDone",
        "The recording of the receiver's call has stopped.",
        "the agent whose call was recorded",
        Certainty.DOCUMENTED,
        AgentMediaEventStopRecordDone.class,
        AgentMediaEventStopRecordDone::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.beginTime",
            "number|string",
            "content.endTime",
            "number|string",
            "content.taskId",
            "number|string",
            "content.fileMediaType",
            "number|string"
        )
    ),

    /**
     * {@code AgentOther_BeQcStart}: An inspection of the receiver has begun.
     *
     * <p>Received by the inspected agent.
     */
    AGENT_OTHER_BE_QC_START(
        "AgentOther_BeQcStart",
        "An inspection of the receiver has begun.",
        "the inspected agent",
        Certainty.DOCUMENTED,
        AgentOtherBeQcStart.class,
        AgentOtherBeQcStart::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.qcType",
            "number",
            "content.qcAgentId",
            "number"
        )
    ),

    /**
     * {@code AgentOther_BeQcStop}: The inspection of the receiver has ended.
     *
     * <p>Received by the inspected agent.
     */
    AGENT_OTHER_BE_QC_STOP(
        "AgentOther_BeQcStop",
        "The inspection of the receiver has ended.",
        "the inspected agent",
        Certainty.DOCUMENTED,
        AgentOtherBeQcStop.class,
        AgentOtherBeQcStop::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.qcType",
            "number",
            "content.qcAgentId",
            "number"
        )
    ),

    /**
     * {@code AgentOther_InService}: The sign-in of the receiver has begun.
     *
     * <p>Received by the agent who signs in.
     */
    AGENT_OTHER_IN_SERVICE(
        "AgentOther_InService",
        "The sign-in of the receiver has begun.",
        "the agent who signs in",
        Certainty.DOCUMENTED,
        AgentOtherInService.class,
        AgentOtherInService::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentOther_ShutdownService}: The receiver has been signed out. It does not always arrive after the
     * receiver's own sign-out.
     *
     * <p>Received by the agent who was signed in.
     */
    AGENT_OTHER_SHUTDOWN_SERVICE(
        "AgentOther_ShutdownService",
        "The receiver has been signed out. It does not always arrive after the receiver's own sign-out.",
        "the agent who was signed in",
        Certainty.DOCUMENTED,
        AgentOtherShutdownService.class,
        AgentOtherShutdownService::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "content",
            "object",
            "content.loginTime",
            "string"
        )
    ),

    /**
     * {@code AgentState_SetWork_Success}: The receiver has entered wrap-up on request.
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_SET_WORK_SUCCESS(
        "AgentState_SetWork_Success",
        "The receiver has entered wrap-up on request.",
        "the agent whose state it is",
        Certainty.DOCUMENTED,
        AgentStateSetWorkSuccess.class,
        AgentStateSetWorkSuccess::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentState_Force_Ready}: An inspector has forced the receiver idle. (vendor sample)
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_FORCE_READY(
        "AgentState_Force_Ready",
        "An inspector has forced the receiver idle.",
        "the agent whose state it is",
        Certainty.VENDOR_SAMPLE,
        AgentStateForceReady.class,
        AgentStateForceReady::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentState_Force_SetNotReady}: An inspector has forced the receiver busy. (vendor sample)
     *
     * <p>Received by the agent whose state it is.
     */
    AGENT_STATE_FORCE_SET_NOT_READY(
        "AgentState_Force_SetNotReady",
        "An inspector has forced the receiver busy.",
        "the agent whose state it is",
        Certainty.VENDOR_SAMPLE,
        AgentStateForceSetNotReady.class,
        AgentStateForceSetNotReady::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code AgentEvent_Call_Out_Fail}: An outbound call of the receiver has failed.
     *
     * <p>Received by the agent who made the call.
     */
    AGENT_EVENT_CALL_OUT_FAIL(
        "AgentEvent_Call_Out_Fail",
        "An outbound call of the receiver has failed.",
        "the agent who made the call",
        Certainty.DOCUMENTED,
        AgentEventCallOutFail.class,
        AgentEventCallOutFail::from,
        EventShape.of("workNo", "string", "eventGenTime", "number|undefined")
    ),

    /**
     * {@code QC_AgentState_Notify}: An agent whom the receiver monitors has done something. The page prints this
     * event without {@code message} and {@code retcode}.
     *
     * <p>Received by the inspector who monitors.
     */
    QC_AGENT_STATE_NOTIFY(
        "QC_AgentState_Notify",
        "An agent whom the receiver monitors has done something. The page prints this event without `message` and `retcode`.",
        "the inspector who monitors",
        Certainty.DOCUMENTED,
        QCAgentStateNotify.class,
        QCAgentStateNotify::from,
        EventShape.of(
            "workNo",
            "string",
            "eventGenTime",
            "number|undefined",
            "jsonKey",
            "array|undefined",
            "content",
            "object",
            "content.subtype",
            "string",
            "content.monitoredagent",
            "string",
            "content.agentname",
            "string|undefined",
            "content.mediaserver",
            "string|undefined",
            "content.jsonKey",
            "array|undefined"
        )
    );

    private final String eventType;
    private final String meaning;
    private final String receiver;
    private final Certainty certainty;
    private final Class<? extends DocumentedEvent> eventClass;
    private final Function<Map<String, Object>, ? extends DocumentedEvent> reader;
    private final EventShape shape;

    <E extends DocumentedEvent> EventType(
        String eventType,
        String meaning,
        String receiver,
        Certainty certainty,
        Class<E> eventClass,
        Function<Map<String, Object>, E> reader,
        EventShape shape
    ) {
        this.eventType = eventType;
        this.meaning = meaning;
        this.receiver = receiver;
        this.certainty = certainty;
        this.eventClass = eventClass;
        this.reader = reader;
        this.shape = shape;
    }

    /**
     * The type, as the gateway names it.
     *
     * @return the type
     */
    public String eventType() {
        return eventType;
    }

    /**
     * What an event of this type means.
     *
     * @return a sentence
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Who receives it.
     *
     * @return the receiver
     */
    public String receiver() {
        return receiver;
    }

    /**
     * How certain the meaning is.
     *
     * @return the certainty
     */
    public Certainty certainty() {
        return certainty;
    }

    /**
     * The record of its events.
     *
     * @return the class
     */
    public Class<? extends DocumentedEvent> eventClass() {
        return eventClass;
    }

    DocumentedEvent read(Map<String, Object> json) {
        shape.check(json);
        return reader.apply(json);
    }

    /**
     * The type of a name.
     *
     * @param eventType the type, as the gateway names it
     * @return the type; empty if it is undocumented
     */
    public static Optional<EventType> of(String eventType) {
        return Stream.of(values())
            .filter(it -> it.eventType.equals(eventType))
            .findFirst();
    }
}
