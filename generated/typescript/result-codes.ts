// Generated from openapi/ by `npm run generate`. Do not edit.

/**
 * Every result code of the gateway except success (`"0"`): what it means and what to do about it.
 */
export const resultCodes = {
  /**
   * The wrong HTTP method was used to fetch the agent's events.
   *
   * Fetch events with the method of the event poll.
   */
  "000-001": {
    code: "000-001",
    name: "WrongEventMethod",
    meaning: "The wrong HTTP method was used to fetch the agent's events.",
    advice: "Fetch events with the method of the event poll.",
    family: "interface",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A parameter or the address in the URL is wrong, or a parameter of the interface is illegal.
   *
   * Compare the URL and each parameter with the operation's description, then send the corrected request.
   */
  "000-002": {
    code: "000-002",
    name: "WrongParameter",
    meaning: "A parameter or the address in the URL is wrong, or a parameter of the interface is illegal.",
    advice: "Compare the URL and each parameter with the operation's description, then send the corrected request.",
    family: "interface",
    effect: "none",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent may not call the interface; its authentication may have expired.
   *
   * Send the newest Guid. If that fails too, sign in again.
   */
  "000-003": {
    code: "000-003",
    name: "NotAuthorized",
    meaning: "The agent may not call the interface; its authentication may have expired.",
    advice: "Send the newest Guid. If that fails too, sign in again.",
    family: "interface",
    effect: "none",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent is being switched over to another site (disaster recovery).
   *
   * Wait until the switch-over has ended, look at the state of agent and call, then decide anew.
   */
  "000-004": {
    code: "000-004",
    name: "SwitchingOver",
    meaning: "The agent is being switched over to another site (disaster recovery).",
    advice: "Wait until the switch-over has ended, look at the state of agent and call, then decide anew.",
    family: "interface",
    effect: "possible",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent to be inspected is the inspector.
   *
   * Name another agent.
   */
  "000-005": {
    code: "000-005",
    name: "InspectingOneself",
    meaning: "The agent to be inspected is the inspector.",
    advice: "Name another agent.",
    family: "interface",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A parameter of the message is wrong.
   *
   * Compare the body and the headers with the operation's description, then send the corrected request.
   */
  "000-006": {
    code: "000-006",
    name: "WrongMessageParameter",
    meaning: "A parameter of the message is wrong.",
    advice: "Compare the body and the headers with the operation's description, then send the corrected request.",
    family: "interface",
    effect: "none",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The interface was called repeatedly.
   *
   * Wait for the answer to the earlier request before sending another.
   */
  "000-007": {
    code: "000-007",
    name: "CalledRepeatedly",
    meaning: "The interface was called repeatedly.",
    advice: "Wait for the answer to the earlier request before sending another.",
    family: "interface",
    effect: "none",
    editions: ["2025-11"],
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A sign-in parameter is empty or illegal.
   *
   * Check that each mandatory value is there and within its range.
   */
  "100-001": {
    code: "100-001",
    name: "EmptySignInParameter",
    meaning: "A sign-in parameter is empty or illegal.",
    advice: "Check that each mandatory value is there and within its range.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent has signed in already.
   *
   * Go on with the existing session, or end it with a forced sign-in.
   */
  "100-002": {
    code: "100-002",
    name: "AlreadySignedIn",
    meaning: "The agent has signed in already.",
    advice: "Go on with the existing session, or end it with a forced sign-in.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A resource or provider needed to sign in is unavailable.
   *
   * Try again later; if it persists, ask the operator of the gateway.
   */
  "100-003": {
    code: "100-003",
    name: "SignInUnavailable",
    meaning: "A resource or provider needed to sign in is unavailable.",
    advice: "Try again later; if it persists, ask the operator of the gateway.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The user name or the password is wrong.
   *
   * Correct them. Do not retry unchanged, for an account can be locked.
   */
  "100-004": {
    code: "100-004",
    name: "WrongCredentials",
    meaning: "The user name or the password is wrong.",
    advice: "Correct them. Do not retry unchanged, for an account can be locked.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A sign-out parameter is illegal.
   *
   * Check the agent ID in the path.
   */
  "100-005": {
    code: "100-005",
    name: "WrongSignOutParameter",
    meaning: "A sign-out parameter is illegal.",
    advice: "Check the agent ID in the path.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent has not signed in.
   *
   * Check that the newest Guid was sent; if it was, sign in again.
   */
  "100-006": {
    code: "100-006",
    name: "NotSignedIn",
    meaning: "The agent has not signed in.",
    advice: "Check that the newest Guid was sent; if it was, sign in again.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).
   *
   * Do not repeat it blindly, it may have taken effect. Look at the state of agent and call first.
   */
  "100-007": {
    code: "100-007",
    name: "OperationException",
    meaning: "An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).",
    advice: "Do not repeat it blindly, it may have taken effect. Look at the state of agent and call first.",
    family: "agent",
    effect: "possible",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent has signed out already.
   *
   * Nothing is left to do; sign in to go on.
   */
  "100-008": {
    code: "100-008",
    name: "AlreadySignedOut",
    meaning: "The agent has signed out already.",
    advice: "Nothing is left to do; sign in to go on.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * Setting the agent's state failed, possibly for lack of permission.
   *
   * Check the agent's permissions and its present state.
   */
  "100-009": {
    code: "100-009",
    name: "StateNotSet",
    meaning: "Setting the agent's state failed, possibly for lack of permission.",
    advice: "Check the agent's permissions and its present state.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent's state does not allow it to sign out.
   *
   * Let the call end, or sign out by force.
   */
  "100-010": {
    code: "100-010",
    name: "WrongStateAtSignOut",
    meaning: "The agent's state does not allow it to sign out.",
    advice: "Let the call end, or sign out by force.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A sign-in parameter is illegal.
   *
   * Correct the value that is out of range.
   */
  "100-011": {
    code: "100-011",
    name: "IllegalSignInParameter",
    meaning: "A sign-in parameter is illegal.",
    advice: "Correct the value that is out of range.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent type given at sign-in is wrong.
   *
   * Sign in with the type that is configured for the agent.
   */
  "100-012": {
    code: "100-012",
    name: "WrongAgentType",
    meaning: "The agent type given at sign-in is wrong.",
    advice: "Sign in with the type that is configured for the agent.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The phone to bind is invalid.
   *
   * Give a phone number that the gateway knows.
   */
  "100-013": {
    code: "100-013",
    name: "InvalidPhone",
    meaning: "The phone to bind is invalid.",
    advice: "Give a phone number that the gateway knows.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The phone number is outside the configured range.
   *
   * Give a number within the range, or have the range extended.
   */
  "100-014": {
    code: "100-014",
    name: "PhoneOutOfRange",
    meaning: "The phone number is outside the configured range.",
    advice: "Give a number within the range, or have the range extended.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent has signed in already and cannot be forced out.
   *
   * End the existing session where it was opened.
   */
  "100-015": {
    code: "100-015",
    name: "CannotBeForcedOut",
    meaning: "The agent has signed in already and cannot be forced out.",
    advice: "End the existing session where it was opened.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The IP address given at sign-in is invalid.
   *
   * Correct the address.
   */
  "100-016": {
    code: "100-016",
    name: "InvalidIpAddress",
    meaning: "The IP address given at sign-in is invalid.",
    advice: "Correct the address.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * Authentication by the uPortal failed.
   *
   * Check the account in the uPortal.
   */
  "100-017": {
    code: "100-017",
    name: "UportalRefused",
    meaning: "Authentication by the uPortal failed.",
    advice: "Check the account in the uPortal.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The VDN of the sign-in and the VDN of the playback differ.
   *
   * Sign in to the VDN that the playback belongs to.
   */
  "100-018": {
    code: "100-018",
    name: "VdnMismatch",
    meaning: "The VDN of the sign-in and the VDN of the playback differ.",
    advice: "Sign in to the VDN that the playback belongs to.",
    family: "agent",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family; what number 1 stands for is unknown.
   *
   * Wait until the switch-over has ended, look at the state of agent and call, then decide anew.
   */
  "105-001": {
    code: "105-001",
    name: "DisasterRecovery1",
    meaning: "A code of the disaster-recovery family; what number 1 stands for is unknown.",
    advice: "Wait until the switch-over has ended, look at the state of agent and call, then decide anew.",
    family: "disaster recovery",
    effect: "possible",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family; what number 2 stands for is unknown.
   *
   * Wait until the switch-over has ended, look at the state of agent and call, then decide anew.
   */
  "105-002": {
    code: "105-002",
    name: "DisasterRecovery2",
    meaning: "A code of the disaster-recovery family; what number 2 stands for is unknown.",
    advice: "Wait until the switch-over has ended, look at the state of agent and call, then decide anew.",
    family: "disaster recovery",
    effect: "possible",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family; what number 3 stands for is unknown.
   *
   * Wait until the switch-over has ended, look at the state of agent and call, then decide anew.
   */
  "105-003": {
    code: "105-003",
    name: "DisasterRecovery3",
    meaning: "A code of the disaster-recovery family; what number 3 stands for is unknown.",
    advice: "Wait until the switch-over has ended, look at the state of agent and call, then decide anew.",
    family: "disaster recovery",
    effect: "possible",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family; what number 4 stands for is unknown.
   *
   * Wait until the switch-over has ended, look at the state of agent and call, then decide anew.
   */
  "105-004": {
    code: "105-004",
    name: "DisasterRecovery4",
    meaning: "A code of the disaster-recovery family; what number 4 stands for is unknown.",
    advice: "Wait until the switch-over has ended, look at the state of agent and call, then decide anew.",
    family: "disaster recovery",
    effect: "possible",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family. The agent must sign in again.
   *
   * Sign in again, then look at the state of agent and call.
   */
  "105-005": {
    code: "105-005",
    name: "DisasterRecovery5",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
    advice: "Sign in again, then look at the state of agent and call.",
    family: "disaster recovery",
    effect: "possible",
    gatewayWide: true,
    endsSession: true,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family. The agent must sign in again.
   *
   * Sign in again, then look at the state of agent and call.
   */
  "105-006": {
    code: "105-006",
    name: "DisasterRecovery6",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
    advice: "Sign in again, then look at the state of agent and call.",
    family: "disaster recovery",
    effect: "possible",
    gatewayWide: true,
    endsSession: true,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family. The agent must sign in again.
   *
   * Sign in again, then look at the state of agent and call.
   */
  "105-007": {
    code: "105-007",
    name: "DisasterRecovery7",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
    advice: "Sign in again, then look at the state of agent and call.",
    family: "disaster recovery",
    effect: "possible",
    gatewayWide: true,
    endsSession: true,
    certainty: "documented",
  },
  /**
   * The account is locked.
   *
   * Have it unlocked; do not retry meanwhile.
   */
  "110-016": {
    code: "110-016",
    name: "AccountLocked",
    meaning: "The account is locked.",
    advice: "Have it unlocked; do not retry meanwhile.",
    family: "account",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * No provider answered the inspection; the inspection service is unavailable.
   *
   * Try again later; if it persists, ask the operator of the gateway.
   */
  "900-001": {
    code: "900-001",
    name: "NoInspectionProvider",
    meaning: "No provider answered the inspection; the inspection service is unavailable.",
    advice: "Try again later; if it persists, ask the operator of the gateway.",
    family: "inspection",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "sample",
  },
  /**
   * The inspector has no permission for this inspection.
   *
   * Have the permission granted, or choose another agent.
   */
  "900-002": {
    code: "900-002",
    name: "NoInspectionPermission",
    meaning: "The inspector has no permission for this inspection.",
    advice: "Have the permission granted, or choose another agent.",
    family: "inspection",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "sample",
  },
  /**
   * A resource that the inspection needs is unavailable.
   *
   * Try again later, or choose another call.
   */
  "900-003": {
    code: "900-003",
    name: "InspectionUnavailable",
    meaning: "A resource that the inspection needs is unavailable.",
    advice: "Try again later, or choose another call.",
    family: "inspection",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "sample",
  },
  /**
   * The gateway has no information about the agent.
   *
   * Check the agent ID, and that the agent has signed in.
   */
  "900-004": {
    code: "900-004",
    name: "NoAgentInformation",
    meaning: "The gateway has no information about the agent.",
    advice: "Check the agent ID, and that the agent has signed in.",
    family: "inspection",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "sample",
  },
  /**
   * The state of inspector or agent does not allow this inspection.
   *
   * Look at both states. End the present inspection first, or wait until the inspector is idle.
   */
  "900-005": {
    code: "900-005",
    name: "WrongInspectionState",
    meaning: "The state of inspector or agent does not allow this inspection.",
    advice: "Look at both states. End the present inspection first, or wait until the inspector is idle.",
    family: "inspection",
    effect: "none",
    gatewayWide: false,
    endsSession: false,
    certainty: "sample",
  },
} as const;

/**
 * A result code that means failure.
 */
export type ResultCode = keyof typeof resultCodes;
