// Generated from openapi/ by `npm run generate`. Do not edit.

/**
 * Every documented event type: what it means and who receives it.
 */
export const events = {
  /**
   * The receiver is handling a call, or has joined one as an inspector.
   *
   * Received by the agent whose state it is.
   */
  AgentState_Busy: {
    eventType: "AgentState_Busy",
    meaning: "The receiver is handling a call, or has joined one as an inspector.",
    receiver: "the agent whose state it is",
    advice:
      "Show the receiver as busy. After a request to listen, whisper or insert, it is about the inspector's own state, not the agent's.",
    schema: "AgentState_Busy",
    certainty: "documented",
  },
  /**
   * The receiver has become idle.
   *
   * Received by the agent whose state it is.
   */
  AgentState_Ready: {
    eventType: "AgentState_Ready",
    meaning: "The receiver has become idle.",
    receiver: "the agent whose state it is",
    advice:
      "Show the receiver as idle. During an inspection it may mean that the inspection has ended; it may also be older than the request.",
    schema: "AgentState_Ready",
    certainty: "documented",
  },
  /**
   * The receiver is in wrap-up.
   *
   * Received by the agent whose state it is.
   */
  AgentState_Work: {
    eventType: "AgentState_Work",
    meaning: "The receiver is in wrap-up.",
    receiver: "the agent whose state it is",
    advice: "Show the receiver in wrap-up. The receiver must leave it before an inspection can begin.",
    schema: "AgentState_Work",
    certainty: "documented",
  },
  /**
   * The receiver has been set busy.
   *
   * Received by the agent whose state it is.
   */
  AgentState_SetNotReady_Success: {
    eventType: "AgentState_SetNotReady_Success",
    meaning: "The receiver has been set busy.",
    receiver: "the agent whose state it is",
    advice: "Show the receiver as set busy, with the reason. Reason 3 means that an inspector did it.",
    schema: "AgentState_SetNotReady_Success",
    certainty: "documented",
  },
  /**
   * The receiver is no longer set busy.
   *
   * Received by the agent whose state it is.
   */
  AgentState_CancelNotReady_Success: {
    eventType: "AgentState_CancelNotReady_Success",
    meaning: "The receiver is no longer set busy.",
    receiver: "the agent whose state it is",
    advice: "Show the receiver as no longer set busy.",
    schema: "AgentState_CancelNotReady_Success",
    certainty: "documented",
  },
  /**
   * The wrap-up of the receiver has ended.
   *
   * Received by the agent whose state it is.
   */
  AgentState_CancelWork_Success: {
    eventType: "AgentState_CancelWork_Success",
    meaning: "The wrap-up of the receiver has ended.",
    receiver: "the agent whose state it is",
    advice: "Show that the wrap-up is over.",
    schema: "AgentState_CancelWork_Success",
    certainty: "documented",
  },
  /**
   * The receiver has been granted a rest.
   *
   * Received by the agent whose state it is.
   */
  AgentState_SetRest_Success: {
    eventType: "AgentState_SetRest_Success",
    meaning: "The receiver has been granted a rest.",
    receiver: "the agent whose state it is",
    advice: "Only now is the rest granted: a successful response to the request does not say so.",
    schema: "AgentState_SetRest_Success",
    certainty: "documented",
  },
  /**
   * The rest of the receiver has been cancelled.
   *
   * Received by the agent whose state it is.
   */
  AgentState_CancelRest_Success: {
    eventType: "AgentState_CancelRest_Success",
    meaning: "The rest of the receiver has been cancelled.",
    receiver: "the agent whose state it is",
    advice: "Show that the rest is over.",
    schema: "AgentState_CancelRest_Success",
    certainty: "documented",
  },
  /**
   * The receiver's rest has lasted longer than granted. This is a reminder only.
   *
   * Received by the agent whose state it is.
   */
  AgentState_Rest_Timeout: {
    eventType: "AgentState_Rest_Timeout",
    meaning: "The receiver's rest has lasted longer than granted. This is a reminder only.",
    receiver: "the agent whose state it is",
    advice: "Remind the receiver. The state does not change.",
    schema: "AgentState_Rest_Timeout",
    certainty: "documented",
  },
  /**
   * The receiver's own phone rings. It does not if it is permanently off hook.
   *
   * Received by the agent whose phone it is.
   */
  AgentOther_PhoneAlerting: {
    eventType: "AgentOther_PhoneAlerting",
    meaning: "The receiver's own phone rings. It does not if it is permanently off hook.",
    receiver: "the agent whose phone it is",
    advice: "Ask the receiver to pick up.",
    schema: "AgentOther_PhoneAlerting",
    certainty: "documented",
  },
  /**
   * The receiver's own phone has been picked up.
   *
   * Received by the agent whose phone it is.
   */
  AgentOther_PhoneOffhook: {
    eventType: "AgentOther_PhoneOffhook",
    meaning: "The receiver's own phone has been picked up.",
    receiver: "the agent whose phone it is",
    advice: "Show the phone as connected.",
    schema: "AgentOther_PhoneOffhook",
    certainty: "documented",
  },
  /**
   * The receiver's own phone has been hung up.
   *
   * Received by the agent whose phone it is.
   */
  AgentOther_PhoneRelease: {
    eventType: "AgentOther_PhoneRelease",
    meaning: "The receiver's own phone has been hung up.",
    receiver: "the agent whose phone it is",
    advice:
      "During an inspection: it has ended. `phoneState` says whether the receiver or the platform hung up. Query the state before the next request.",
    schema: "AgentOther_PhoneRelease",
    certainty: "documented",
  },
  /**
   * The receiver's own phone cannot answer.
   *
   * Received by the agent whose phone it is.
   */
  AgentOther_PhoneBusy: {
    eventType: "AgentOther_PhoneBusy",
    meaning: "The receiver's own phone cannot answer.",
    receiver: "the agent whose phone it is",
    advice: "Check the receiver's phone, then query the state.",
    schema: "AgentOther_PhoneBusy",
    certainty: "documented",
  },
  /**
   * The receiver has begun to talk.
   *
   * Received by the agent who talks.
   */
  AgentEvent_Talking: {
    eventType: "AgentEvent_Talking",
    meaning: "The receiver has begun to talk.",
    receiver: "the agent who talks",
    advice: "Keep the call ID: later requests need it. After an intercept, the inspector now talks to the customer.",
    schema: "AgentEvent_Talking",
    certainty: "documented",
  },
  /**
   * The receiver has left the call.
   *
   * Received by the agent who was in the call.
   */
  AgentEvent_Call_Release: {
    eventType: "AgentEvent_Call_Release",
    meaning: "The receiver has left the call.",
    receiver: "the agent who was in the call",
    advice: "Forget the call ID of the content. Query the agent's calls if another one may go on.",
    schema: "AgentEvent_Call_Release",
    certainty: "documented",
  },
  /**
   * The customer has left the receiver's call.
   *
   * Received by the agent who was in the call.
   */
  AgentEvent_Customer_Release: {
    eventType: "AgentEvent_Customer_Release",
    meaning: "The customer has left the receiver's call.",
    receiver: "the agent who was in the call",
    advice: "Show that the customer has left. The inspection may end with the call.",
    schema: "AgentEvent_Customer_Release",
    certainty: "documented",
  },
  /**
   * The phone of the other party of the receiver's call rings.
   *
   * Received by the agent who calls.
   */
  AgentEvent_Customer_Alerting: {
    eventType: "AgentEvent_Customer_Alerting",
    meaning: "The phone of the other party of the receiver's call rings.",
    receiver: "the agent who calls",
    advice: "Show that the other party is being called.",
    schema: "AgentEvent_Customer_Alerting",
    certainty: "documented",
  },
  /**
   * The receiver is in a three-party call.
   *
   * Received by the agent who is in the call.
   */
  AgentEvent_Conference: {
    eventType: "AgentEvent_Conference",
    meaning: "The receiver is in a three-party call.",
    receiver: "the agent who is in the call",
    advice: "Show the other parties.",
    schema: "AgentEvent_Conference",
    certainty: "documented",
  },
  /**
   * The recording of the receiver's call has started.
   *
   * Received by the agent whose call is recorded.
   */
  AgentMediaEvent_Record: {
    eventType: "AgentMediaEvent_Record",
    meaning: "The recording of the receiver's call has started.",
    receiver: "the agent whose call is recorded",
    advice: "Keep the recording ID with the call, if the application lists recordings.",
    schema: "AgentMediaEvent_Record",
    certainty: "documented",
  },
  /**
   * The recording of the receiver's call has stopped.
   *
   * Received by the agent whose call was recorded.
   */
  AgentMediaEvent_StopRecordDone: {
    eventType: "AgentMediaEvent_StopRecordDone",
    meaning: "The recording of the receiver's call has stopped.",
    receiver: "the agent whose call was recorded",
    advice: "Show the recording as complete.",
    schema: "AgentMediaEvent_StopRecordDone",
    certainty: "documented",
  },
  /**
   * An inspection of the receiver has begun.
   *
   * Received by the inspected agent.
   */
  AgentOther_BeQcStart: {
    eventType: "AgentOther_BeQcStart",
    meaning: "An inspection of the receiver has begun.",
    receiver: "the inspected agent",
    advice: "Show it to the agent only if agents may know of inspections. It also reports each change of the mode.",
    schema: "AgentOther_BeQcStart",
    certainty: "documented",
  },
  /**
   * The inspection of the receiver has ended.
   *
   * Received by the inspected agent.
   */
  AgentOther_BeQcStop: {
    eventType: "AgentOther_BeQcStop",
    meaning: "The inspection of the receiver has ended.",
    receiver: "the inspected agent",
    advice: "Show that nobody inspects the receiver any more.",
    schema: "AgentOther_BeQcStop",
    certainty: "documented",
  },
  /**
   * The sign-in of the receiver has begun.
   *
   * Received by the agent who signs in.
   */
  AgentOther_InService: {
    eventType: "AgentOther_InService",
    meaning: "The sign-in of the receiver has begun.",
    receiver: "the agent who signs in",
    advice: "Continue to poll: the events that follow have the state.",
    schema: "AgentOther_InService",
    certainty: "documented",
  },
  /**
   * The receiver has been signed out. It does not always arrive after the receiver's own sign-out.
   *
   * Received by the agent who was signed in.
   */
  AgentOther_ShutdownService: {
    eventType: "AgentOther_ShutdownService",
    meaning: "The receiver has been signed out. It does not always arrive after the receiver's own sign-out.",
    receiver: "the agent who was signed in",
    advice: "Stop polling. The session is over: ask the person to sign in again.",
    schema: "AgentOther_ShutdownService",
    certainty: "documented",
  },
  /**
   * The receiver has entered wrap-up on request.
   *
   * Received by the agent whose state it is.
   */
  AgentState_SetWork_Success: {
    eventType: "AgentState_SetWork_Success",
    meaning: "The receiver has entered wrap-up on request.",
    receiver: "the agent whose state it is",
    advice: "Show the receiver in wrap-up.",
    schema: "AgentState_SetWork_Success",
    certainty: "documented",
  },
  /**
   * An inspector has forced the receiver idle. (vendor sample)
   *
   * Received by the agent whose state it is.
   */
  AgentState_Force_Ready: {
    eventType: "AgentState_Force_Ready",
    meaning: "An inspector has forced the receiver idle.",
    receiver: "the agent whose state it is",
    advice: "Treat it as `AgentState_Ready`, and show that an inspector did it.",
    schema: "AgentState_Force_Ready",
    certainty: "vendor sample",
  },
  /**
   * An inspector has forced the receiver busy. (vendor sample)
   *
   * Received by the agent whose state it is.
   */
  AgentState_Force_SetNotReady: {
    eventType: "AgentState_Force_SetNotReady",
    meaning: "An inspector has forced the receiver busy.",
    receiver: "the agent whose state it is",
    advice: "Treat it as `AgentState_SetNotReady_Success`, and show that an inspector did it.",
    schema: "AgentState_Force_SetNotReady",
    certainty: "vendor sample",
  },
  /**
   * An outbound call of the receiver has failed.
   *
   * Received by the agent who made the call.
   */
  AgentEvent_Call_Out_Fail: {
    eventType: "AgentEvent_Call_Out_Fail",
    meaning: "An outbound call of the receiver has failed.",
    receiver: "the agent who made the call",
    advice: "Show that the call was not made.",
    schema: "AgentEvent_Call_Out_Fail",
    certainty: "documented",
  },
  /**
   * An agent whom the receiver monitors has done something. The page prints this event without `message` and
   * `retcode`.
   *
   * Received by the inspector who monitors.
   */
  QC_AgentState_Notify: {
    eventType: "QC_AgentState_Notify",
    source: {
      page: "not recorded",
      id: "cec_07_0541",
      edition: "not recorded",
      certainty: "documented",
    },
    meaning:
      "An agent whom the receiver monitors has done something. The page prints this event without `message` and `retcode`.",
    receiver: "the inspector who monitors",
    advice: "Update the row of the monitored agent. Tolerate subtypes that are not listed.",
    schema: "QC_AgentState_Notify",
    certainty: "documented",
  },
} as const;

/**
 * The name of a documented event type.
 */
export type EventType = keyof typeof events;
