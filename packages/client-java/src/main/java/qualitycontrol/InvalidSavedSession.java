package qualitycontrol;

/** What was passed to {@code resumeSession} is not a saved session, or one of another agent, gateway or version. Sign in instead. */
public final class InvalidSavedSession extends ClientError {

    private static final long serialVersionUID = 1;

    /** @param problem what is wrong with the saved session, as the end of a sentence */
    InvalidSavedSession(String problem) {
        super(
            ErrorCode.INVALID_SAVED_SESSION,
            "resumeSession: the saved session " + problem + ". Sign in instead.",
            null
        );
    }
}
