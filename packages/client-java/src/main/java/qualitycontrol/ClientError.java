package qualitycontrol;

/** Everything that this client throws. It contains no Guid, password, service token or cookie. */
public abstract sealed class ClientError
    extends RuntimeException
    permits InspectorError, EventNotSeen, InvalidOption, InvalidSavedSession, SessionNotSaved
{

    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    ClientError(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * A stable code for programs, which says what happened and what to do about it.
     *
     * @return the code
     */
    public ErrorCode code() {
        return code;
    }
}
