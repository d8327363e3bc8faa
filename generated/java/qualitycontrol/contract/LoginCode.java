// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

/** The documented failures of {@code login}, and those that every operation may return. */
public enum LoginCode implements FailureCode {
    /**
     * {@code 100-001}: A sign-in parameter is empty or invalid.
     *
     * <p>Check that each mandatory value is present and within its range.
     */
    EMPTY_SIGN_IN_PARAMETER(ResultCode.EMPTY_SIGN_IN_PARAMETER),

    /**
     * {@code 100-002}: The agent has signed in already.
     *
     * <p>Continue the existing session if its Guid was kept, or end it with a forced sign-in, which may hang up on a
     * customer.
     */
    ALREADY_SIGNED_IN(ResultCode.ALREADY_SIGNED_IN),

    /**
     * {@code 100-003}: A resource or provider needed to sign in is unavailable.
     *
     * <p>Try again later; if it persists, ask the operator of the gateway.
     */
    SIGN_IN_UNAVAILABLE(ResultCode.SIGN_IN_UNAVAILABLE),

    /**
     * {@code 100-004}: The user name or the password is wrong.
     *
     * <p>Correct them. Do not retry with the same values, because the account can be locked.
     */
    WRONG_CREDENTIALS(ResultCode.WRONG_CREDENTIALS),

    /**
     * {@code 100-005}: A sign-out parameter is invalid.
     *
     * <p>Check the values in the path.
     */
    WRONG_SIGN_OUT_PARAMETER(ResultCode.WRONG_SIGN_OUT_PARAMETER),

    /**
     * {@code 100-006}: The agent has not signed in.
     *
     * <p>Check that the newest Guid was sent; if it was, sign in again.
     */
    NOT_SIGNED_IN(ResultCode.NOT_SIGNED_IN),

    /**
     * {@code 100-007}: An agent operation ended in an exception (a resource behind it cannot be reached, or an
     * internal error).
     *
     * <p>Do not retry it blindly, because it may have taken effect. Check the state of agent and call first.
     */
    OPERATION_EXCEPTION(ResultCode.OPERATION_EXCEPTION),

    /**
     * {@code 100-008}: The agent has signed out already.
     *
     * <p>You need not do anything; sign in to continue.
     */
    ALREADY_SIGNED_OUT(ResultCode.ALREADY_SIGNED_OUT),

    /**
     * {@code 100-009}: Setting the agent's state failed, possibly for lack of permission.
     *
     * <p>Check the agent's permissions and current state.
     */
    STATE_NOT_SET(ResultCode.STATE_NOT_SET),

    /**
     * {@code 100-010}: The agent's state does not allow it to sign out.
     *
     * <p>Wait until the call has ended, or sign out by force.
     */
    WRONG_STATE_AT_SIGN_OUT(ResultCode.WRONG_STATE_AT_SIGN_OUT),

    /**
     * {@code 100-011}: A sign-in parameter is invalid.
     *
     * <p>Correct the value that is out of range.
     */
    ILLEGAL_SIGN_IN_PARAMETER(ResultCode.ILLEGAL_SIGN_IN_PARAMETER),

    /**
     * {@code 100-012}: The agent type given at sign-in is wrong.
     *
     * <p>Sign in with the type that is configured for the agent.
     */
    WRONG_AGENT_TYPE(ResultCode.WRONG_AGENT_TYPE),

    /**
     * {@code 100-013}: The phone to bind is invalid.
     *
     * <p>Use a phone number that the gateway knows.
     */
    INVALID_PHONE(ResultCode.INVALID_PHONE),

    /**
     * {@code 100-014}: The phone number is outside the configured range.
     *
     * <p>Use a number within the range, or have the range extended.
     */
    PHONE_OUT_OF_RANGE(ResultCode.PHONE_OUT_OF_RANGE),

    /**
     * {@code 100-015}: The agent has signed in already and cannot be forced out.
     *
     * <p>End the existing session where it was opened.
     */
    CANNOT_BE_FORCED_OUT(ResultCode.CANNOT_BE_FORCED_OUT),

    /**
     * {@code 100-016}: The IP address given at sign-in is invalid.
     *
     * <p>Correct the address.
     */
    INVALID_IP_ADDRESS(ResultCode.INVALID_IP_ADDRESS),

    /**
     * {@code 100-017}: Authentication by the uPortal failed.
     *
     * <p>Check the account in the uPortal.
     */
    UPORTAL_REFUSED(ResultCode.UPORTAL_REFUSED),

    /**
     * {@code 100-018}: The VDN of the sign-in and the VDN of the playback differ.
     *
     * <p>Sign in to the VDN that the playback belongs to.
     */
    VDN_MISMATCH(ResultCode.VDN_MISMATCH),

    /**
     * {@code 110-016}: The account is locked.
     *
     * <p>Have it unlocked; do not retry in the meantime.
     */
    ACCOUNT_LOCKED(ResultCode.ACCOUNT_LOCKED),

    /**
     * {@code 000-002}: A parameter or the address in the URL is wrong, or a parameter of the interface is invalid.
     *
     * <p>Compare the URL and each parameter with the operation's description, then send the corrected request.
     */
    WRONG_PARAMETER(ResultCode.WRONG_PARAMETER),

    /**
     * {@code 000-003}: The agent may not call the interface; its authentication may have expired.
     *
     * <p>Send the newest Guid. If that fails too, sign in again.
     */
    NOT_AUTHORIZED(ResultCode.NOT_AUTHORIZED),

    /**
     * {@code 000-004}: The agent is being switched over to another site (disaster recovery).
     *
     * <p>Wait until the switchover has ended, check the state of agent and call, then decide again.
     */
    SWITCHING_OVER(ResultCode.SWITCHING_OVER),

    /**
     * {@code 000-006}: A parameter of the message is wrong.
     *
     * <p>Compare the body and the headers with the operation's description, then send the corrected request.
     */
    WRONG_MESSAGE_PARAMETER(ResultCode.WRONG_MESSAGE_PARAMETER),

    /**
     * {@code 105-001}: A code of the disaster-recovery family; the meaning of number 1 is unknown.
     *
     * <p>Wait until the switchover has ended, check the state of agent and call, then decide again.
     */
    DISASTER_RECOVERY1(ResultCode.DISASTER_RECOVERY1),

    /**
     * {@code 105-002}: A code of the disaster-recovery family; the meaning of number 2 is unknown.
     *
     * <p>Wait until the switchover has ended, check the state of agent and call, then decide again.
     */
    DISASTER_RECOVERY2(ResultCode.DISASTER_RECOVERY2),

    /**
     * {@code 105-003}: A code of the disaster-recovery family; the meaning of number 3 is unknown.
     *
     * <p>Wait until the switchover has ended, check the state of agent and call, then decide again.
     */
    DISASTER_RECOVERY3(ResultCode.DISASTER_RECOVERY3),

    /**
     * {@code 105-004}: A code of the disaster-recovery family; the meaning of number 4 is unknown.
     *
     * <p>Wait until the switchover has ended, check the state of agent and call, then decide again.
     */
    DISASTER_RECOVERY4(ResultCode.DISASTER_RECOVERY4),

    /**
     * {@code 105-005}: A code of the disaster-recovery family. The agent must sign in again.
     *
     * <p>Sign in again, then check the state of agent and call.
     */
    DISASTER_RECOVERY5(ResultCode.DISASTER_RECOVERY5),

    /**
     * {@code 105-006}: A code of the disaster-recovery family. The agent must sign in again.
     *
     * <p>Sign in again, then check the state of agent and call.
     */
    DISASTER_RECOVERY6(ResultCode.DISASTER_RECOVERY6),

    /**
     * {@code 105-007}: A code of the disaster-recovery family. The agent must sign in again.
     *
     * <p>Sign in again, then check the state of agent and call.
     */
    DISASTER_RECOVERY7(ResultCode.DISASTER_RECOVERY7);

    private final ResultCode resultCode;

    LoginCode(ResultCode resultCode) {
        this.resultCode = resultCode;
    }

    @Override
    public ResultCode resultCode() {
        return resultCode;
    }
}
