package qualitycontrol;

/** The observer of the session threw. The session continues, but a restart may lose it. */
public final class SessionNotSaved extends ClientError {

    private static final long serialVersionUID = 1;

    /** @param reason what the observer threw, without secrets */
    SessionNotSaved(String reason) {
        super(
            ErrorCode.SESSION_NOT_SAVED,
            "onSession failed (" +
                reason +
                "). The session continues, but a restart may lose it. Later errors are not reported.",
            null
        );
    }
}
