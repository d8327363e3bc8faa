package qualitycontrol;

/** The gateway does not accept the newest Guid, or reported that the session is lost. Only a sign-in begins a new session. */
public final class SessionOver extends GatewayFailure {

    private static final long serialVersionUID = 1;

    SessionOver(Attempt attempt, GatewayFailure failure) {
        super(attempt, failure, ErrorCode.SESSION_OVER, "; the session is over: sign in again");
    }
}
