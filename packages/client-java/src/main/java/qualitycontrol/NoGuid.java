package qualitycontrol;

/** The Guid is missing or invalid. Nothing was sent. The cause is what the {@link GuidSource} threw. */
public final class NoGuid extends InspectorError {

    private static final long serialVersionUID = 1;

    NoGuid(Attempt attempt, ErrorCode code, Throwable cause) {
        super(attempt.notSent(), code, problemOf(code), cause);
    }

    private static String problemOf(ErrorCode code) {
        return switch (code) {
            case NO_GUID -> "the Guid is missing or invalid";
            case SIGNED_OUT -> "the inspector has signed out";
            case GUID_SOURCE_FAILED -> "the guid source failed";
            default -> throw new IllegalArgumentException(code.value());
        };
    }
}
