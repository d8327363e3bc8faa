// Generated from openapi/ by `npm run generate`. Do not edit.

/**
 * Every documented event type: what it means and who receives it.
 */
export const events = {
  /**
   * The agent is handling a call.
   *
   * Received by the agent whose state it is.
   */
  AgentState_Busy: {
    eventType: "AgentState_Busy",
    meaning: "The agent is handling a call.",
    receiver: "the agent whose state it is",
    schema: "AgentState_Busy",
  },
  /**
   * The agent's phone rings.
   *
   * Received by the agent whose phone it is.
   */
  AgentOther_PhoneAlerting: {
    eventType: "AgentOther_PhoneAlerting",
    meaning: "The agent's phone rings.",
    receiver: "the agent whose phone it is",
    schema: "AgentOther_PhoneAlerting",
  },
  /**
   * The agent's phone is off the hook.
   *
   * Received by the agent whose phone it is.
   */
  AgentOther_PhoneOffhook: {
    eventType: "AgentOther_PhoneOffhook",
    meaning: "The agent's phone is off the hook.",
    receiver: "the agent whose phone it is",
    schema: "AgentOther_PhoneOffhook",
  },
  /**
   * The agent has entered the talking state.
   *
   * Received by the agent who talks.
   */
  AgentEvent_Talking: {
    eventType: "AgentEvent_Talking",
    meaning: "The agent has entered the talking state.",
    receiver: "the agent who talks",
    schema: "AgentEvent_Talking",
  },
  /**
   * The recording of a call has started.
   *
   * Received by the agent whose call is recorded.
   */
  AgentMediaEvent_Record: {
    eventType: "AgentMediaEvent_Record",
    meaning: "The recording of a call has started.",
    receiver: "the agent whose call is recorded",
    schema: "AgentMediaEvent_Record",
  },
} as const;

/**
 * The name of a documented event type.
 */
export type EventType = keyof typeof events;
