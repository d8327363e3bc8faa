package qualitycontrol;

/**
 * The thread of the call was interrupted; it still is. This does not undo a call: if it was sent, it may have taken effect, and its
 * outcome is {@link Outcome#UNKNOWN}.
 */
public final class Aborted extends InspectorError {

    private static final long serialVersionUID = 1;

    Aborted(Attempt attempt, InterruptedException cause) {
        super(attempt, ErrorCode.ABORTED, "it was aborted", cause);
    }
}
