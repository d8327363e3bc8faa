package qualitycontrol;

import java.time.Duration;

/** No complete response arrived within the timeout. This says nothing about the session. */
public final class TimedOut extends InspectorError {

    private static final long serialVersionUID = 1;

    private final Duration timeout;

    TimedOut(Attempt attempt, Duration timeout) {
        super(attempt, ErrorCode.TIMED_OUT, "it took longer than " + timeout.toMillis() + " ms", null);
        this.timeout = timeout;
    }

    /**
     * The timeout of the call.
     *
     * @return the timeout
     */
    public Duration timeout() {
        return timeout;
    }
}
