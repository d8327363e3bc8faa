// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Optional;
import java.util.stream.Stream;

/** Every result code of the gateway except success ({@code "0"}): what it means and what to do about it. */
public enum ResultCode implements FailureCode {
    /**
     * {@code 000-001}: The wrong HTTP method was used to fetch the agent's events.
     *
     * <p>Use GET.
     */
    WRONG_EVENT_METHOD(
        "000-001",
        "The wrong HTTP method was used to fetch the agent's events.",
        "Use GET.",
        "interface",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 000-002}: A parameter or the address in the URL is wrong, or a parameter of the interface is invalid.
     *
     * <p>Compare the URL and each parameter with the operation's description, then send the corrected request.
     */
    WRONG_PARAMETER(
        "000-002",
        "A parameter or the address in the URL is wrong, or a parameter of the interface is invalid.",
        "Compare the URL and each parameter with the operation's description, then send the corrected request.",
        "interface",
        false,
        true,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 000-003}: The agent may not call the interface; its authentication may have expired.
     *
     * <p>Send the newest Guid. If that fails too, sign in again.
     */
    NOT_AUTHORIZED(
        "000-003",
        "The agent may not call the interface; its authentication may have expired.",
        "Send the newest Guid. If that fails too, sign in again.",
        "interface",
        false,
        true,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 000-004}: The agent is being switched over to another site (disaster recovery).
     *
     * <p>Wait until the switchover has ended, check the state of agent and call, then decide again.
     */
    SWITCHING_OVER(
        "000-004",
        "The agent is being switched over to another site (disaster recovery).",
        "Wait until the switchover has ended, check the state of agent and call, then decide again.",
        "interface",
        true,
        true,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 000-005}: The agent to be inspected is the inspector.
     *
     * <p>Specify another agent.
     */
    INSPECTING_ONESELF(
        "000-005",
        "The agent to be inspected is the inspector.",
        "Specify another agent.",
        "interface",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 000-006}: A parameter of the message is wrong.
     *
     * <p>Compare the body and the headers with the operation's description, then send the corrected request.
     */
    WRONG_MESSAGE_PARAMETER(
        "000-006",
        "A parameter of the message is wrong.",
        "Compare the body and the headers with the operation's description, then send the corrected request.",
        "interface",
        false,
        true,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 000-007}: The interface was called repeatedly.
     *
     * <p>Wait for the response to the earlier request before you send another.
     */
    CALLED_REPEATEDLY(
        "000-007",
        "The interface was called repeatedly.",
        "Wait for the response to the earlier request before you send another.",
        "interface",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-001}: A sign-in parameter is empty or invalid.
     *
     * <p>Check that each mandatory value is present and within its range.
     */
    EMPTY_SIGN_IN_PARAMETER(
        "100-001",
        "A sign-in parameter is empty or invalid.",
        "Check that each mandatory value is present and within its range.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-002}: The agent has signed in already.
     *
     * <p>Continue the existing session if its Guid was kept, or end it with a forced sign-in, which may hang up on a
     * customer.
     */
    ALREADY_SIGNED_IN(
        "100-002",
        "The agent has signed in already.",
        "Continue the existing session if its Guid was kept, or end it with a forced sign-in, which may hang up on a customer.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-003}: A resource or provider needed to sign in is unavailable.
     *
     * <p>Try again later; if it persists, ask the operator of the gateway.
     */
    SIGN_IN_UNAVAILABLE(
        "100-003",
        "A resource or provider needed to sign in is unavailable.",
        "Try again later; if it persists, ask the operator of the gateway.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-004}: The user name or the password is wrong.
     *
     * <p>Correct them. Do not retry with the same values, because the account can be locked.
     */
    WRONG_CREDENTIALS(
        "100-004",
        "The user name or the password is wrong.",
        "Correct them. Do not retry with the same values, because the account can be locked.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-005}: A sign-out parameter is invalid.
     *
     * <p>Check the values in the path.
     */
    WRONG_SIGN_OUT_PARAMETER(
        "100-005",
        "A sign-out parameter is invalid.",
        "Check the values in the path.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-006}: The agent has not signed in.
     *
     * <p>Check that the newest Guid was sent; if it was, sign in again.
     */
    NOT_SIGNED_IN(
        "100-006",
        "The agent has not signed in.",
        "Check that the newest Guid was sent; if it was, sign in again.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-007}: An agent operation ended in an exception (a resource behind it cannot be reached, or an
     * internal error).
     *
     * <p>Do not retry it blindly, because it may have taken effect. Check the state of agent and call first.
     */
    OPERATION_EXCEPTION(
        "100-007",
        "An agent operation ended in an exception (a resource behind it cannot be reached, or an internal error).",
        "Do not retry it blindly, because it may have taken effect. Check the state of agent and call first.",
        "agent",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-008}: The agent has signed out already.
     *
     * <p>You need not do anything; sign in to continue.
     */
    ALREADY_SIGNED_OUT(
        "100-008",
        "The agent has signed out already.",
        "You need not do anything; sign in to continue.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-009}: Setting the agent's state failed, possibly for lack of permission.
     *
     * <p>Check the agent's permissions and current state.
     */
    STATE_NOT_SET(
        "100-009",
        "Setting the agent's state failed, possibly for lack of permission.",
        "Check the agent's permissions and current state.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-010}: The agent's state does not allow it to sign out.
     *
     * <p>Wait until the call has ended, or sign out by force.
     */
    WRONG_STATE_AT_SIGN_OUT(
        "100-010",
        "The agent's state does not allow it to sign out.",
        "Wait until the call has ended, or sign out by force.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-011}: A sign-in parameter is invalid.
     *
     * <p>Correct the value that is out of range.
     */
    ILLEGAL_SIGN_IN_PARAMETER(
        "100-011",
        "A sign-in parameter is invalid.",
        "Correct the value that is out of range.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-012}: The agent type given at sign-in is wrong.
     *
     * <p>Sign in with the type that is configured for the agent.
     */
    WRONG_AGENT_TYPE(
        "100-012",
        "The agent type given at sign-in is wrong.",
        "Sign in with the type that is configured for the agent.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-013}: The phone to bind is invalid.
     *
     * <p>Use a phone number that the gateway knows.
     */
    INVALID_PHONE(
        "100-013",
        "The phone to bind is invalid.",
        "Use a phone number that the gateway knows.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-014}: The phone number is outside the configured range.
     *
     * <p>Use a number within the range, or have the range extended.
     */
    PHONE_OUT_OF_RANGE(
        "100-014",
        "The phone number is outside the configured range.",
        "Use a number within the range, or have the range extended.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-015}: The agent has signed in already and cannot be forced out.
     *
     * <p>End the existing session where it was opened.
     */
    CANNOT_BE_FORCED_OUT(
        "100-015",
        "The agent has signed in already and cannot be forced out.",
        "End the existing session where it was opened.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-016}: The IP address given at sign-in is invalid.
     *
     * <p>Correct the address.
     */
    INVALID_IP_ADDRESS(
        "100-016",
        "The IP address given at sign-in is invalid.",
        "Correct the address.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-017}: Authentication by the uPortal failed.
     *
     * <p>Check the account in the uPortal.
     */
    UPORTAL_REFUSED(
        "100-017",
        "Authentication by the uPortal failed.",
        "Check the account in the uPortal.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-018}: The VDN of the sign-in and the VDN of the playback differ.
     *
     * <p>Sign in to the VDN that the playback belongs to.
     */
    VDN_MISMATCH(
        "100-018",
        "The VDN of the sign-in and the VDN of the playback differ.",
        "Sign in to the VDN that the playback belongs to.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-019}: A parameter of the query for skill queues is invalid.
     *
     * <p>Compare each parameter of the query with its description, then send the corrected query.
     */
    WRONG_SKILL_QUERY(
        "100-019",
        "A parameter of the query for skill queues is invalid.",
        "Compare each parameter of the query with its description, then send the corrected query.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-020}: The agent's password has expired.
     *
     * <p>Change the password, then sign in.
     */
    PASSWORD_EXPIRED(
        "100-020",
        "The agent's password has expired.",
        "Change the password, then sign in.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 100-021}: A sign-in of the agent is in progress.
     *
     * <p>Wait for the response to the sign-in. Do not send another request in the meantime.
     */
    SIGNING_IN(
        "100-021",
        "A sign-in of the agent is in progress.",
        "Wait for the response to the sign-in. Do not send another request in the meantime.",
        "agent",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 101-001}: A code of the conference family; its meaning was not read. */
    CONFERENCE1(
        "101-001",
        "A code of the conference family; its meaning was not read.",
        null,
        "conference",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 101-002}: A code of the conference family; its meaning was not read. */
    CONFERENCE2(
        "101-002",
        "A code of the conference family; its meaning was not read.",
        null,
        "conference",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 101-003}: A code of the conference family; its meaning was not read. */
    CONFERENCE3(
        "101-003",
        "A code of the conference family; its meaning was not read.",
        null,
        "conference",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 101-004}: Only inspectors may query the conferences of a VDN.
     *
     * <p>Send the query as an inspector.
     */
    CONFERENCES_FOR_INSPECTORS(
        "101-004",
        "Only inspectors may query the conferences of a VDN.",
        "Send the query as an inspector.",
        "conference",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 101-005}: A code of the conference family; its meaning was not read. */
    CONFERENCE5(
        "101-005",
        "A code of the conference family; its meaning was not read.",
        null,
        "conference",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 101-006}: A code of the conference family; its meaning was not read. */
    CONFERENCE6(
        "101-006",
        "A code of the conference family; its meaning was not read.",
        null,
        "conference",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 101-007}: A code of the conference family; its meaning was not read. */
    CONFERENCE7(
        "101-007",
        "A code of the conference family; its meaning was not read.",
        null,
        "conference",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 104-001}: A code of the recording family; its meaning was not read. */
    RECORDING1(
        "104-001",
        "A code of the recording family; its meaning was not read.",
        null,
        "recording",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 104-002}: The agent has no right to inspect or play recordings.
     *
     * <p>Have the right granted.
     */
    NO_RECORDING_RIGHT(
        "104-002",
        "The agent has no right to inspect or play recordings.",
        "Have the right granted.",
        "recording",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 104-003}: A code of the recording family; its meaning was not read. */
    RECORDING3(
        "104-003",
        "A code of the recording family; its meaning was not read.",
        null,
        "recording",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 104-004}: A code of the recording family; its meaning was not read. */
    RECORDING4(
        "104-004",
        "A code of the recording family; its meaning was not read.",
        null,
        "recording",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 104-005}: A code of the recording family; its meaning was not read. */
    RECORDING5(
        "104-005",
        "A code of the recording family; its meaning was not read.",
        null,
        "recording",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 104-006}: A code of the recording family; its meaning was not read. */
    RECORDING6(
        "104-006",
        "A code of the recording family; its meaning was not read.",
        null,
        "recording",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 104-007}: A code of the recording family; its meaning was not read. */
    RECORDING7(
        "104-007",
        "A code of the recording family; its meaning was not read.",
        null,
        "recording",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 104-008}: A code of the recording family; its meaning was not read. */
    RECORDING8(
        "104-008",
        "A code of the recording family; its meaning was not read.",
        null,
        "recording",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 104-009}: A code of the recording family; its meaning was not read. */
    RECORDING9(
        "104-009",
        "A code of the recording family; its meaning was not read.",
        null,
        "recording",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 104-010}: A code of the recording family; its meaning was not read. */
    RECORDING10(
        "104-010",
        "A code of the recording family; its meaning was not read.",
        null,
        "recording",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 104-011}: A code of the recording family; its meaning was not read. */
    RECORDING11(
        "104-011",
        "A code of the recording family; its meaning was not read.",
        null,
        "recording",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /** {@code 104-012}: A code of the recording family; its meaning was not read. */
    RECORDING12(
        "104-012",
        "A code of the recording family; its meaning was not read.",
        null,
        "recording",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 105-001}: A code of the disaster-recovery family; the meaning of number 1 is unknown.
     *
     * <p>Wait until the switchover has ended, check the state of agent and call, then decide again.
     */
    DISASTER_RECOVERY1(
        "105-001",
        "A code of the disaster-recovery family; the meaning of number 1 is unknown.",
        "Wait until the switchover has ended, check the state of agent and call, then decide again.",
        "disaster recovery",
        true,
        true,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 105-002}: A code of the disaster-recovery family; the meaning of number 2 is unknown.
     *
     * <p>Wait until the switchover has ended, check the state of agent and call, then decide again.
     */
    DISASTER_RECOVERY2(
        "105-002",
        "A code of the disaster-recovery family; the meaning of number 2 is unknown.",
        "Wait until the switchover has ended, check the state of agent and call, then decide again.",
        "disaster recovery",
        true,
        true,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 105-003}: A code of the disaster-recovery family; the meaning of number 3 is unknown.
     *
     * <p>Wait until the switchover has ended, check the state of agent and call, then decide again.
     */
    DISASTER_RECOVERY3(
        "105-003",
        "A code of the disaster-recovery family; the meaning of number 3 is unknown.",
        "Wait until the switchover has ended, check the state of agent and call, then decide again.",
        "disaster recovery",
        true,
        true,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 105-004}: A code of the disaster-recovery family; the meaning of number 4 is unknown.
     *
     * <p>Wait until the switchover has ended, check the state of agent and call, then decide again.
     */
    DISASTER_RECOVERY4(
        "105-004",
        "A code of the disaster-recovery family; the meaning of number 4 is unknown.",
        "Wait until the switchover has ended, check the state of agent and call, then decide again.",
        "disaster recovery",
        true,
        true,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 105-005}: A code of the disaster-recovery family. The agent must sign in again.
     *
     * <p>Sign in again, then check the state of agent and call.
     */
    DISASTER_RECOVERY5(
        "105-005",
        "A code of the disaster-recovery family. The agent must sign in again.",
        "Sign in again, then check the state of agent and call.",
        "disaster recovery",
        true,
        true,
        true,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 105-006}: A code of the disaster-recovery family. The agent must sign in again.
     *
     * <p>Sign in again, then check the state of agent and call.
     */
    DISASTER_RECOVERY6(
        "105-006",
        "A code of the disaster-recovery family. The agent must sign in again.",
        "Sign in again, then check the state of agent and call.",
        "disaster recovery",
        true,
        true,
        true,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 105-007}: A code of the disaster-recovery family. The agent must sign in again.
     *
     * <p>Sign in again, then check the state of agent and call.
     */
    DISASTER_RECOVERY7(
        "105-007",
        "A code of the disaster-recovery family. The agent must sign in again.",
        "Sign in again, then check the state of agent and call.",
        "disaster recovery",
        true,
        true,
        true,
        Certainty.DOCUMENTED
    ),

    /** {@code 106-001}: A code of the multimedia family; its meaning was not read. */
    MULTIMEDIA1(
        "106-001",
        "A code of the multimedia family; its meaning was not read.",
        null,
        "multimedia",
        true,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 110-016}: The account is locked.
     *
     * <p>Have it unlocked; do not retry in the meantime.
     */
    ACCOUNT_LOCKED(
        "110-016",
        "The account is locked.",
        "Have it unlocked; do not retry in the meantime.",
        "account",
        false,
        false,
        false,
        Certainty.DOCUMENTED
    ),

    /**
     * {@code 200-017}: There is no call to hang up. (vendor sample)
     *
     * <p>Look up the agent's calls; the call may have ended.
     */
    NOTHING_TO_HANG_UP(
        "200-017",
        "There is no call to hang up.",
        "Look up the agent's calls; the call may have ended.",
        "call",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 200-025}: There is no call to release. (vendor sample)
     *
     * <p>Look up the agent's calls; the call may have ended.
     */
    NOTHING_TO_DROP(
        "200-025",
        "There is no call to release.",
        "Look up the agent's calls; the call may have ended.",
        "call",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 200-026}: There is no such call. (vendor sample)
     *
     * <p>Check the call ID, and look up the agent's calls; the call may have ended.
     */
    CALL_UNKNOWN(
        "200-026",
        "There is no such call.",
        "Check the call ID, and look up the agent's calls; the call may have ended.",
        "call",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 300-001}: The agent has no right to query agents. (vendor sample)
     *
     * <p>Have the right granted.
     */
    NO_AGENT_QUERY_RIGHT(
        "300-001",
        "The agent has no right to query agents.",
        "Have the right granted.",
        "agent query",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 300-002}: There is no such agent. (vendor sample)
     *
     * <p>Check the agent ID.
     */
    AGENT_UNKNOWN(
        "300-002",
        "There is no such agent.",
        "Check the agent ID.",
        "agent query",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /** {@code 600-001}: A code of the queue family; its meaning was not read. (vendor sample) */
    QUEUE1(
        "600-001",
        "A code of the queue family; its meaning was not read.",
        null,
        "queue",
        true,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /** {@code 600-002}: A code of the queue family; its meaning was not read. (vendor sample) */
    QUEUE2(
        "600-002",
        "A code of the queue family; its meaning was not read.",
        null,
        "queue",
        true,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /** {@code 600-003}: A code of the queue family; its meaning was not read. (vendor sample) */
    QUEUE3(
        "600-003",
        "A code of the queue family; its meaning was not read.",
        null,
        "queue",
        true,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /** {@code 600-004}: A code of the queue family; its meaning was not read. (vendor sample) */
    QUEUE4(
        "600-004",
        "A code of the queue family; its meaning was not read.",
        null,
        "queue",
        true,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /** {@code 600-005}: A code of the queue family; its meaning was not read. (vendor sample) */
    QUEUE5(
        "600-005",
        "A code of the queue family; its meaning was not read.",
        null,
        "queue",
        true,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 900-001}: The inspection has no provider; the inspection service is unavailable. (vendor sample)
     *
     * <p>Try again later; if it persists, ask the operator of the gateway.
     */
    NO_INSPECTION_PROVIDER(
        "900-001",
        "The inspection has no provider; the inspection service is unavailable.",
        "Try again later; if it persists, ask the operator of the gateway.",
        "inspection",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 900-002}: The inspector has no permission for this inspection. (vendor sample)
     *
     * <p>Have the permission granted, or choose another agent.
     */
    NO_INSPECTION_PERMISSION(
        "900-002",
        "The inspector has no permission for this inspection.",
        "Have the permission granted, or choose another agent.",
        "inspection",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 900-003}: A resource that is needed for the inspection is unavailable. (vendor sample)
     *
     * <p>Try again later, or choose another call.
     */
    INSPECTION_UNAVAILABLE(
        "900-003",
        "A resource that is needed for the inspection is unavailable.",
        "Try again later, or choose another call.",
        "inspection",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 900-004}: The gateway has no information about the agent. (vendor sample)
     *
     * <p>Check the agent ID, and that the agent has signed in.
     */
    NO_AGENT_INFORMATION(
        "900-004",
        "The gateway has no information about the agent.",
        "Check the agent ID, and that the agent has signed in.",
        "inspection",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 900-005}: The state of inspector or agent does not allow this inspection. (vendor sample)
     *
     * <p>Check both states. End the current inspection first, or wait until the inspector is idle.
     */
    WRONG_INSPECTION_STATE(
        "900-005",
        "The state of inspector or agent does not allow this inspection.",
        "Check both states. End the current inspection first, or wait until the inspector is idle.",
        "inspection",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 900-006}: The recording time is invalid. (vendor sample)
     *
     * <p>Correct the recording time.
     */
    INVALID_RECORDING_TIME(
        "900-006",
        "The recording time is invalid.",
        "Correct the recording time.",
        "inspection",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 900-007}: There is no licence for screen recording. (vendor sample)
     *
     * <p>Ask the operator of the gateway for a licence.
     */
    NO_SCREEN_RECORDING_LICENCE(
        "900-007",
        "There is no licence for screen recording.",
        "Ask the operator of the gateway for a licence.",
        "inspection",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 900-008}: The recording platform reported an exception. (vendor sample)
     *
     * <p>Do not repeat the request blindly, because it may have taken effect.
     */
    RECORDING_PLATFORM_EXCEPTION(
        "900-008",
        "The recording platform reported an exception.",
        "Do not repeat the request blindly, because it may have taken effect.",
        "inspection",
        true,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 900-009}: The inspection task to delete was not found. (vendor sample)
     *
     * <p>Nothing is left to delete; look up the tasks again.
     */
    INSPECTION_TASK_UNKNOWN(
        "900-009",
        "The inspection task to delete was not found.",
        "Nothing is left to delete; look up the tasks again.",
        "inspection",
        false,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    ),

    /**
     * {@code 999-001}: The gateway is configured wrongly. (vendor sample)
     *
     * <p>Ask the operator of the gateway.
     */
    GATEWAY_MISCONFIGURED(
        "999-001",
        "The gateway is configured wrongly.",
        "Ask the operator of the gateway.",
        "gateway",
        true,
        false,
        false,
        Certainty.VENDOR_SAMPLE
    );

    private final String code;
    private final String meaning;
    private final String advice;
    private final String family;
    private final boolean mayHaveTakenEffect;
    private final boolean gatewayWide;
    private final boolean endsSession;
    private final Certainty certainty;

    ResultCode(
        String code,
        String meaning,
        String advice,
        String family,
        boolean mayHaveTakenEffect,
        boolean gatewayWide,
        boolean endsSession,
        Certainty certainty
    ) {
        this.code = code;
        this.meaning = meaning;
        this.advice = advice;
        this.family = family;
        this.mayHaveTakenEffect = mayHaveTakenEffect;
        this.gatewayWide = gatewayWide;
        this.endsSession = endsSession;
        this.certainty = certainty;
    }

    @Override
    public ResultCode resultCode() {
        return this;
    }

    /**
     * The code as the gateway sends it.
     *
     * @return the code
     */
    @Override
    public String code() {
        return code;
    }

    /**
     * What the code means.
     *
     * @return a sentence
     */
    public String meaning() {
        return meaning;
    }

    /**
     * What to do about it.
     *
     * @return a sentence; empty if no source says it
     */
    public Optional<String> advice() {
        return Optional.ofNullable(advice);
    }

    /**
     * The family of codes to which it belongs.
     *
     * @return the name of the family
     */
    public String family() {
        return family;
    }

    /**
     * Whether the request may have taken effect. Otherwise the gateway refused it before anything happened.
     *
     * @return true if it may have
     */
    public boolean mayHaveTakenEffect() {
        return mayHaveTakenEffect;
    }

    /**
     * Whether every operation may return it.
     *
     * @return true if so
     */
    public boolean isGatewayWide() {
        return gatewayWide;
    }

    /**
     * Whether the session is lost, so that the agent must sign in again.
     *
     * @return true if so
     */
    public boolean endsSession() {
        return endsSession;
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
     * The entry of a code.
     *
     * @param code a code that the gateway sent
     * @return the entry; empty if the code is not in the catalogue
     */
    public static Optional<ResultCode> of(String code) {
        return Stream.of(values())
            .filter(it -> it.code.equals(code))
            .findFirst();
    }
}
