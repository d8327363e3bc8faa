package qualitycontrol;

/**
 * A response arrived that is not the gateway's: an HTML page, an empty or too long body, or a redirect; or the response to a
 * sign-in or to {@code updateGuid} had no Guid, or an invalid one. {@link #code()} says which.
 */
public final class UnreadableAnswer extends AnsweredError {

    private static final long serialVersionUID = 1;

    UnreadableAnswer(Attempt attempt, ErrorCode code, Answered response) {
        super(attempt, code, Outcome.UNKNOWN, response.describe() + " " + problemOf(code), response);
    }

    private static String problemOf(ErrorCode code) {
        return switch (code) {
            case EMPTY_RESPONSE -> "is empty";
            case NOT_JSON -> "is not JSON";
            case REDIRECT -> "is a redirect, which is never followed";
            case RESPONSE_TOO_LARGE -> "is longer than 1 MiB";
            case NO_NEW_GUID -> "has no valid Guid";
            default -> throw new IllegalArgumentException(code.value());
        };
    }
}
