package qualitycontrol;

/**
 * A sign-in was refused because the agent has a session, for example that of a program that was restarted. There are two options,
 * each with a cost:
 *
 * <ul>
 * <li>{@code resumeSession} continues the session, if it was saved. It changes nothing. Events of the meantime may be lost, and what
 *     the inspector was doing is unknown.
 * <li>{@code forceSignIn} ends the session. After an intercept this may hang up on the customer, and another desktop of the agent loses
 *     its session. Offer it to a person; never call it automatically.
 * </ul>
 *
 * <p>A session without polls ends after two minutes.
 */
public final class AlreadySignedIn extends GatewayFailure {

    private static final long serialVersionUID = 1;
    private static final String OPTIONS =
        ": the agent has a session. Resume it (resumeSession; events may be lost), or end it (forceSignIn; may hang up on a customer)";

    private final String baseUrl;

    AlreadySignedIn(Attempt attempt, GatewayFailure failure, String baseUrl) {
        super(attempt, failure, ErrorCode.ALREADY_SIGNED_IN, OPTIONS);
        this.baseUrl = baseUrl;
    }

    /**
     * The gateway that refused the sign-in.
     *
     * @return its URL
     */
    public String baseUrl() {
        return baseUrl;
    }
}
