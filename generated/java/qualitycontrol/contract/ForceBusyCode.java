// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

/** The documented failures of {@code forceBusy}, and those that every operation may return. */
public enum ForceBusyCode implements FailureCode {
    /**
     * {@code 100-006}: The agent has not signed in.
     *
     * <p>Check that the newest Guid was sent; if it was, sign in again.
     */
    NOT_SIGNED_IN(ResultCode.NOT_SIGNED_IN),

    /**
     * {@code 900-001}: The inspection has no provider; the inspection service is unavailable. (vendor sample)
     *
     * <p>Try again later; if it persists, ask the operator of the gateway.
     */
    NO_INSPECTION_PROVIDER(ResultCode.NO_INSPECTION_PROVIDER),

    /**
     * {@code 900-002}: The inspector has no permission for this inspection. (vendor sample)
     *
     * <p>Have the permission granted, or choose another agent.
     */
    NO_INSPECTION_PERMISSION(ResultCode.NO_INSPECTION_PERMISSION),

    /**
     * {@code 900-003}: A resource that is needed for the inspection is unavailable. (vendor sample)
     *
     * <p>Try again later, or choose another call.
     */
    INSPECTION_UNAVAILABLE(ResultCode.INSPECTION_UNAVAILABLE),

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

    ForceBusyCode(ResultCode resultCode) {
        this.resultCode = resultCode;
    }

    @Override
    public ResultCode resultCode() {
        return resultCode;
    }
}
