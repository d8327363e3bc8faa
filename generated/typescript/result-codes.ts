// Generated from openapi/ by `npm run generate`. Do not edit.

/**
 * Every result code of the gateway except success (`"0"`): what it means and what to do about it.
 */
export const resultCodes = {
  /**
   * The wrong HTTP method was used to fetch the agent's events.
   *
   * Use GET.
   */
  "000-001": {
    code: "000-001",
    name: "WrongEventMethod",
    meaning: "The wrong HTTP method was used to fetch the agent's events.",
    family: "interface",
    effect: "none",
    advice: "Use GET.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A parameter or the address in the URL is wrong, or a parameter of the interface is invalid.
   *
   * Compare the URL and each parameter with the operation's description, then send the corrected request.
   */
  "000-002": {
    code: "000-002",
    name: "WrongParameter",
    meaning: "A parameter or the address in the URL is wrong, or a parameter of the interface is invalid.",
    family: "interface",
    effect: "none",
    advice: "Compare the URL and each parameter with the operation's description, then send the corrected request.",
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
    family: "interface",
    effect: "none",
    advice: "Send the newest Guid. If that fails too, sign in again.",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent is being switched over to another site (disaster recovery).
   *
   * Wait until the switchover has ended, check the state of agent and call, then decide again.
   */
  "000-004": {
    code: "000-004",
    name: "SwitchingOver",
    meaning: "The agent is being switched over to another site (disaster recovery).",
    family: "interface",
    effect: "possible",
    advice: "Wait until the switchover has ended, check the state of agent and call, then decide again.",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent to be inspected is the inspector.
   *
   * Specify another agent.
   */
  "000-005": {
    code: "000-005",
    name: "InspectingOneself",
    meaning: "The agent to be inspected is the inspector.",
    family: "interface",
    effect: "none",
    advice: "Specify another agent.",
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
    family: "interface",
    effect: "none",
    advice: "Compare the body and the headers with the operation's description, then send the corrected request.",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The interface was called repeatedly.
   *
   * Wait for the response to the earlier request before you send another.
   */
  "000-007": {
    code: "000-007",
    name: "CalledRepeatedly",
    meaning: "The interface was called repeatedly.",
    family: "interface",
    effect: "none",
    editions: ["2025-11"],
    advice: "Wait for the response to the earlier request before you send another.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A sign-in parameter is empty or invalid.
   *
   * Check that each mandatory value is present and within its range.
   */
  "100-001": {
    code: "100-001",
    name: "EmptySignInParameter",
    meaning: "A sign-in parameter is empty or invalid.",
    family: "agent",
    effect: "none",
    advice: "Check that each mandatory value is present and within its range.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent has signed in already.
   *
   * Continue the existing session if its Guid was kept, or end it with a forced sign-in, which may hang up on a
   * customer.
   */
  "100-002": {
    code: "100-002",
    name: "AlreadySignedIn",
    meaning: "The agent has signed in already.",
    family: "agent",
    effect: "none",
    advice:
      "Continue the existing session if its Guid was kept, or end it with a forced sign-in, which may hang up on a customer.",
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
    family: "agent",
    effect: "none",
    advice: "Try again later; if it persists, ask the operator of the gateway.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The user name or the password is wrong.
   *
   * Correct them. Do not retry with the same values, because the account can be locked.
   */
  "100-004": {
    code: "100-004",
    name: "WrongCredentials",
    meaning: "The user name or the password is wrong.",
    family: "agent",
    effect: "none",
    advice: "Correct them. Do not retry with the same values, because the account can be locked.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A sign-out parameter is invalid.
   *
   * Check the values in the path.
   */
  "100-005": {
    code: "100-005",
    name: "WrongSignOutParameter",
    meaning: "A sign-out parameter is invalid.",
    family: "agent",
    effect: "none",
    advice: "Check the values in the path.",
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
    family: "agent",
    effect: "none",
    advice: "Check that the newest Guid was sent; if it was, sign in again.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).
   *
   * Do not retry it blindly, because it may have taken effect. Check the state of agent and call first.
   */
  "100-007": {
    code: "100-007",
    name: "OperationException",
    meaning: "An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).",
    family: "agent",
    effect: "possible",
    advice: "Do not retry it blindly, because it may have taken effect. Check the state of agent and call first.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent has signed out already.
   *
   * You need not do anything; sign in to continue.
   */
  "100-008": {
    code: "100-008",
    name: "AlreadySignedOut",
    meaning: "The agent has signed out already.",
    family: "agent",
    effect: "none",
    advice: "You need not do anything; sign in to continue.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * Setting the agent's state failed, possibly for lack of permission.
   *
   * Check the agent's permissions and current state.
   */
  "100-009": {
    code: "100-009",
    name: "StateNotSet",
    meaning: "Setting the agent's state failed, possibly for lack of permission.",
    family: "agent",
    effect: "none",
    advice: "Check the agent's permissions and current state.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent's state does not allow it to sign out.
   *
   * Wait until the call has ended, or sign out by force.
   */
  "100-010": {
    code: "100-010",
    name: "WrongStateAtSignOut",
    meaning: "The agent's state does not allow it to sign out.",
    family: "agent",
    effect: "none",
    advice: "Wait until the call has ended, or sign out by force.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A sign-in parameter is invalid.
   *
   * Correct the value that is out of range.
   */
  "100-011": {
    code: "100-011",
    name: "IllegalSignInParameter",
    meaning: "A sign-in parameter is invalid.",
    family: "agent",
    effect: "none",
    advice: "Correct the value that is out of range.",
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
    family: "agent",
    effect: "none",
    advice: "Sign in with the type that is configured for the agent.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The phone to bind is invalid.
   *
   * Use a phone number that the gateway knows.
   */
  "100-013": {
    code: "100-013",
    name: "InvalidPhone",
    meaning: "The phone to bind is invalid.",
    family: "agent",
    effect: "none",
    advice: "Use a phone number that the gateway knows.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The phone number is outside the configured range.
   *
   * Use a number within the range, or have the range extended.
   */
  "100-014": {
    code: "100-014",
    name: "PhoneOutOfRange",
    meaning: "The phone number is outside the configured range.",
    family: "agent",
    effect: "none",
    advice: "Use a number within the range, or have the range extended.",
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
    family: "agent",
    effect: "none",
    advice: "End the existing session where it was opened.",
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
    family: "agent",
    effect: "none",
    advice: "Correct the address.",
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
    family: "agent",
    effect: "none",
    advice: "Check the account in the uPortal.",
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
    family: "agent",
    effect: "none",
    advice: "Sign in to the VDN that the playback belongs to.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A parameter of the query for skill queues is invalid.
   *
   * Compare each parameter of the query with its description, then send the corrected query.
   */
  "100-019": {
    code: "100-019",
    name: "WrongSkillQuery",
    meaning: "A parameter of the query for skill queues is invalid.",
    family: "agent",
    effect: "none",
    editions: ["2025-11"],
    advice: "Compare each parameter of the query with its description, then send the corrected query.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent's password has expired.
   *
   * Change the password, then sign in.
   */
  "100-020": {
    code: "100-020",
    name: "PasswordExpired",
    meaning: "The agent's password has expired.",
    family: "agent",
    effect: "none",
    editions: ["2025-11"],
    advice: "Change the password, then sign in.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A sign-in of the agent is in progress.
   *
   * Wait for the response to the sign-in. Do not send another request in the meantime.
   */
  "100-021": {
    code: "100-021",
    name: "SigningIn",
    meaning: "A sign-in of the agent is in progress.",
    family: "agent",
    effect: "none",
    editions: ["2025-11"],
    advice: "Wait for the response to the sign-in. Do not send another request in the meantime.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the conference family; its meaning was not read.
   */
  "101-001": {
    code: "101-001",
    name: "Conference1",
    meaningRead: false,
    family: "conference",
    effect: "possible",
    meaning: "A code of the conference family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the conference family; its meaning was not read.
   */
  "101-002": {
    code: "101-002",
    name: "Conference2",
    meaningRead: false,
    family: "conference",
    effect: "possible",
    meaning: "A code of the conference family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the conference family; its meaning was not read.
   */
  "101-003": {
    code: "101-003",
    name: "Conference3",
    meaningRead: false,
    family: "conference",
    effect: "possible",
    meaning: "A code of the conference family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * Only inspectors may query the conferences of a VDN.
   *
   * Send the query as an inspector.
   */
  "101-004": {
    code: "101-004",
    name: "ConferencesForInspectors",
    meaning: "Only inspectors may query the conferences of a VDN.",
    family: "conference",
    effect: "none",
    advice: "Send the query as an inspector.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the conference family; its meaning was not read.
   */
  "101-005": {
    code: "101-005",
    name: "Conference5",
    meaningRead: false,
    family: "conference",
    effect: "possible",
    meaning: "A code of the conference family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the conference family; its meaning was not read.
   */
  "101-006": {
    code: "101-006",
    name: "Conference6",
    meaningRead: false,
    family: "conference",
    effect: "possible",
    meaning: "A code of the conference family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the conference family; its meaning was not read.
   */
  "101-007": {
    code: "101-007",
    name: "Conference7",
    meaningRead: false,
    family: "conference",
    effect: "possible",
    meaning: "A code of the conference family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the recording family; its meaning was not read.
   */
  "104-001": {
    code: "104-001",
    name: "Recording1",
    meaningRead: false,
    family: "recording",
    effect: "possible",
    meaning: "A code of the recording family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The agent has no right to inspect or play recordings.
   *
   * Have the right granted.
   */
  "104-002": {
    code: "104-002",
    name: "NoRecordingRight",
    meaning: "The agent has no right to inspect or play recordings.",
    family: "recording",
    effect: "none",
    advice: "Have the right granted.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the recording family; its meaning was not read.
   */
  "104-003": {
    code: "104-003",
    name: "Recording3",
    meaningRead: false,
    family: "recording",
    effect: "possible",
    meaning: "A code of the recording family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the recording family; its meaning was not read.
   */
  "104-004": {
    code: "104-004",
    name: "Recording4",
    meaningRead: false,
    family: "recording",
    effect: "possible",
    meaning: "A code of the recording family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the recording family; its meaning was not read.
   */
  "104-005": {
    code: "104-005",
    name: "Recording5",
    meaningRead: false,
    family: "recording",
    effect: "possible",
    meaning: "A code of the recording family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the recording family; its meaning was not read.
   */
  "104-006": {
    code: "104-006",
    name: "Recording6",
    meaningRead: false,
    family: "recording",
    effect: "possible",
    meaning: "A code of the recording family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the recording family; its meaning was not read.
   */
  "104-007": {
    code: "104-007",
    name: "Recording7",
    meaningRead: false,
    family: "recording",
    effect: "possible",
    meaning: "A code of the recording family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the recording family; its meaning was not read.
   */
  "104-008": {
    code: "104-008",
    name: "Recording8",
    meaningRead: false,
    family: "recording",
    effect: "possible",
    meaning: "A code of the recording family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the recording family; its meaning was not read.
   */
  "104-009": {
    code: "104-009",
    name: "Recording9",
    meaningRead: false,
    family: "recording",
    effect: "possible",
    meaning: "A code of the recording family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the recording family; its meaning was not read.
   */
  "104-010": {
    code: "104-010",
    name: "Recording10",
    meaningRead: false,
    family: "recording",
    effect: "possible",
    meaning: "A code of the recording family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the recording family; its meaning was not read.
   */
  "104-011": {
    code: "104-011",
    name: "Recording11",
    meaningRead: false,
    family: "recording",
    effect: "possible",
    meaning: "A code of the recording family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the recording family; its meaning was not read.
   */
  "104-012": {
    code: "104-012",
    name: "Recording12",
    meaningRead: false,
    family: "recording",
    effect: "possible",
    meaning: "A code of the recording family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family; the meaning of number 1 is unknown.
   *
   * Wait until the switchover has ended, check the state of agent and call, then decide again.
   */
  "105-001": {
    code: "105-001",
    name: "DisasterRecovery1",
    meaning: "A code of the disaster-recovery family; the meaning of number 1 is unknown.",
    family: "disaster recovery",
    effect: "possible",
    advice: "Wait until the switchover has ended, check the state of agent and call, then decide again.",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family; the meaning of number 2 is unknown.
   *
   * Wait until the switchover has ended, check the state of agent and call, then decide again.
   */
  "105-002": {
    code: "105-002",
    name: "DisasterRecovery2",
    meaning: "A code of the disaster-recovery family; the meaning of number 2 is unknown.",
    family: "disaster recovery",
    effect: "possible",
    advice: "Wait until the switchover has ended, check the state of agent and call, then decide again.",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family; the meaning of number 3 is unknown.
   *
   * Wait until the switchover has ended, check the state of agent and call, then decide again.
   */
  "105-003": {
    code: "105-003",
    name: "DisasterRecovery3",
    meaning: "A code of the disaster-recovery family; the meaning of number 3 is unknown.",
    family: "disaster recovery",
    effect: "possible",
    advice: "Wait until the switchover has ended, check the state of agent and call, then decide again.",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family; the meaning of number 4 is unknown.
   *
   * Wait until the switchover has ended, check the state of agent and call, then decide again.
   */
  "105-004": {
    code: "105-004",
    name: "DisasterRecovery4",
    meaning: "A code of the disaster-recovery family; the meaning of number 4 is unknown.",
    family: "disaster recovery",
    effect: "possible",
    advice: "Wait until the switchover has ended, check the state of agent and call, then decide again.",
    gatewayWide: true,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family. The agent must sign in again.
   *
   * Sign in again, then check the state of agent and call.
   */
  "105-005": {
    code: "105-005",
    name: "DisasterRecovery5",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
    family: "disaster recovery",
    effect: "possible",
    advice: "Sign in again, then check the state of agent and call.",
    gatewayWide: true,
    endsSession: true,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family. The agent must sign in again.
   *
   * Sign in again, then check the state of agent and call.
   */
  "105-006": {
    code: "105-006",
    name: "DisasterRecovery6",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
    family: "disaster recovery",
    effect: "possible",
    advice: "Sign in again, then check the state of agent and call.",
    gatewayWide: true,
    endsSession: true,
    certainty: "documented",
  },
  /**
   * A code of the disaster-recovery family. The agent must sign in again.
   *
   * Sign in again, then check the state of agent and call.
   */
  "105-007": {
    code: "105-007",
    name: "DisasterRecovery7",
    meaning: "A code of the disaster-recovery family. The agent must sign in again.",
    family: "disaster recovery",
    effect: "possible",
    advice: "Sign in again, then check the state of agent and call.",
    gatewayWide: true,
    endsSession: true,
    certainty: "documented",
  },
  /**
   * A code of the multimedia family; its meaning was not read.
   */
  "106-001": {
    code: "106-001",
    name: "Multimedia1",
    meaningRead: false,
    family: "multimedia",
    effect: "possible",
    meaning: "A code of the multimedia family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * The account is locked.
   *
   * Have it unlocked; do not retry in the meantime.
   */
  "110-016": {
    code: "110-016",
    name: "AccountLocked",
    meaning: "The account is locked.",
    family: "account",
    effect: "none",
    advice: "Have it unlocked; do not retry in the meantime.",
    gatewayWide: false,
    endsSession: false,
    certainty: "documented",
  },
  /**
   * There is no call to hang up. (vendor sample)
   *
   * Look up the agent's calls; the call may have ended.
   */
  "200-017": {
    code: "200-017",
    name: "NothingToHangUp",
    meaning: "There is no call to hang up.",
    family: "call",
    effect: "none",
    advice: "Look up the agent's calls; the call may have ended.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * There is no call to release. (vendor sample)
   *
   * Look up the agent's calls; the call may have ended.
   */
  "200-025": {
    code: "200-025",
    name: "NothingToDrop",
    meaning: "There is no call to release.",
    family: "call",
    effect: "none",
    advice: "Look up the agent's calls; the call may have ended.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * There is no such call. (vendor sample)
   *
   * Check the call ID, and look up the agent's calls; the call may have ended.
   */
  "200-026": {
    code: "200-026",
    name: "CallUnknown",
    meaning: "There is no such call.",
    family: "call",
    effect: "none",
    advice: "Check the call ID, and look up the agent's calls; the call may have ended.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * The agent has no right to query agents. (vendor sample)
   *
   * Have the right granted.
   */
  "300-001": {
    code: "300-001",
    name: "NoAgentQueryRight",
    meaning: "The agent has no right to query agents.",
    family: "agent query",
    effect: "none",
    advice: "Have the right granted.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * There is no such agent. (vendor sample)
   *
   * Check the agent ID.
   */
  "300-002": {
    code: "300-002",
    name: "AgentUnknown",
    meaning: "There is no such agent.",
    family: "agent query",
    effect: "none",
    advice: "Check the agent ID.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * A code of the queue family; its meaning was not read. (vendor sample)
   */
  "600-001": {
    code: "600-001",
    name: "Queue1",
    meaningRead: false,
    family: "queue",
    effect: "possible",
    meaning: "A code of the queue family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * A code of the queue family; its meaning was not read. (vendor sample)
   */
  "600-002": {
    code: "600-002",
    name: "Queue2",
    meaningRead: false,
    family: "queue",
    effect: "possible",
    meaning: "A code of the queue family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * A code of the queue family; its meaning was not read. (vendor sample)
   */
  "600-003": {
    code: "600-003",
    name: "Queue3",
    meaningRead: false,
    family: "queue",
    effect: "possible",
    meaning: "A code of the queue family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * A code of the queue family; its meaning was not read. (vendor sample)
   */
  "600-004": {
    code: "600-004",
    name: "Queue4",
    meaningRead: false,
    family: "queue",
    effect: "possible",
    meaning: "A code of the queue family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * A code of the queue family; its meaning was not read. (vendor sample)
   */
  "600-005": {
    code: "600-005",
    name: "Queue5",
    meaningRead: false,
    family: "queue",
    effect: "possible",
    meaning: "A code of the queue family; its meaning was not read.",
    advice: null,
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * The inspection has no provider; the inspection service is unavailable. (vendor sample)
   *
   * Try again later; if it persists, ask the operator of the gateway.
   */
  "900-001": {
    code: "900-001",
    name: "NoInspectionProvider",
    meaning: "The inspection has no provider; the inspection service is unavailable.",
    family: "inspection",
    effect: "none",
    advice: "Try again later; if it persists, ask the operator of the gateway.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * The inspector has no permission for this inspection. (vendor sample)
   *
   * Have the permission granted, or choose another agent.
   */
  "900-002": {
    code: "900-002",
    name: "NoInspectionPermission",
    meaning: "The inspector has no permission for this inspection.",
    family: "inspection",
    effect: "none",
    advice: "Have the permission granted, or choose another agent.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * A resource that is needed for the inspection is unavailable. (vendor sample)
   *
   * Try again later, or choose another call.
   */
  "900-003": {
    code: "900-003",
    name: "InspectionUnavailable",
    meaning: "A resource that is needed for the inspection is unavailable.",
    family: "inspection",
    effect: "none",
    advice: "Try again later, or choose another call.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * The gateway has no information about the agent. (vendor sample)
   *
   * Check the agent ID, and that the agent has signed in.
   */
  "900-004": {
    code: "900-004",
    name: "NoAgentInformation",
    meaning: "The gateway has no information about the agent.",
    family: "inspection",
    effect: "none",
    advice: "Check the agent ID, and that the agent has signed in.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * The state of inspector or agent does not allow this inspection. (vendor sample)
   *
   * Check both states. End the current inspection first, or wait until the inspector is idle.
   */
  "900-005": {
    code: "900-005",
    name: "WrongInspectionState",
    meaning: "The state of inspector or agent does not allow this inspection.",
    family: "inspection",
    effect: "none",
    advice: "Check both states. End the current inspection first, or wait until the inspector is idle.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * The recording time is invalid. (vendor sample)
   *
   * Correct the recording time.
   */
  "900-006": {
    code: "900-006",
    name: "InvalidRecordingTime",
    meaning: "The recording time is invalid.",
    family: "inspection",
    effect: "none",
    advice: "Correct the recording time.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * There is no licence for screen recording. (vendor sample)
   *
   * Ask the operator of the gateway for a licence.
   */
  "900-007": {
    code: "900-007",
    name: "NoScreenRecordingLicence",
    meaning: "There is no licence for screen recording.",
    family: "inspection",
    effect: "none",
    advice: "Ask the operator of the gateway for a licence.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * The recording platform reported an exception. (vendor sample)
   *
   * Do not repeat the request blindly, because it may have taken effect.
   */
  "900-008": {
    code: "900-008",
    name: "RecordingPlatformException",
    meaning: "The recording platform reported an exception.",
    family: "inspection",
    effect: "possible",
    advice: "Do not repeat the request blindly, because it may have taken effect.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * The inspection task to delete was not found. (vendor sample)
   *
   * Nothing is left to delete; look up the tasks again.
   */
  "900-009": {
    code: "900-009",
    name: "InspectionTaskUnknown",
    meaning: "The inspection task to delete was not found.",
    family: "inspection",
    effect: "none",
    advice: "Nothing is left to delete; look up the tasks again.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
  /**
   * The gateway is configured wrongly. (vendor sample)
   *
   * Ask the operator of the gateway.
   */
  "999-001": {
    code: "999-001",
    name: "GatewayMisconfigured",
    meaning: "The gateway is configured wrongly.",
    family: "gateway",
    effect: "possible",
    advice: "Ask the operator of the gateway.",
    gatewayWide: false,
    endsSession: false,
    certainty: "vendor sample",
  },
} as const;

/**
 * A result code that means failure.
 */
export type ResultCode = keyof typeof resultCodes;

/**
 * How certain a fact is: documented, seen in client code that the vendor published, seen in public client code only, or reasoned.
 */
export type Certainty = "documented" | "vendor sample" | "sample" | "inferred";
