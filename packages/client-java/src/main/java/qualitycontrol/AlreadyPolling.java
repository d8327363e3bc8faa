package qualitycontrol;

/** This client is already polling: two polls would take events from each other. Nothing was sent. */
public final class AlreadyPolling extends InspectorError {

    private static final long serialVersionUID = 1;

    AlreadyPolling(Attempt attempt) {
        super(attempt, ErrorCode.ALREADY_POLLING, "this client is already polling", null);
    }
}
