package qualitycontrol;

import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** The end of a call: its timeout, or the interruption of its thread. */
final class Deadline {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Timing timing;
    private final Duration timeout;
    private final Instant startedAt;
    private final long endNanos;

    Deadline(Timing timing, Duration timeout) {
        this.timing = timing;
        this.timeout = timeout;
        this.startedAt = timing.now();
        this.endNanos = System.nanoTime() + timeout.toNanos();
    }

    /** Whether it is too late to send the call. The wall clock counts, too: the other one may stop while a machine sleeps. */
    boolean isLate() {
        return System.nanoTime() - endNanos >= 0 || Duration.between(startedAt, timing.now()).compareTo(timeout) > 0;
    }

    /** How long the call may still take; never 0. */
    Duration remaining() {
        Duration left = Duration.ofNanos(endNanos - System.nanoTime());
        return left.compareTo(SHORTEST) > 0 ? left : SHORTEST;
    }

    /**
     * Must be called before a request is sent.
     *
     * @throws TimedOut if it is too late
     * @throws Aborted if the thread is interrupted
     */
    void check(Attempt attempt) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Aborted(attempt, null);
        }
        if (isLate()) {
            throw new TimedOut(attempt, timeout);
        }
    }

    /** The error for a call whose time is up, if that is what an error of the HTTP client means. */
    Optional<InspectorError> timedOut(Attempt attempt, Throwable error) {
        if (error instanceof HttpConnectTimeoutException) {
            // Its own limit for connecting is another matter. In both cases nothing was sent.
            return remaining().equals(SHORTEST)
                ? Optional.of(new TimedOut(attempt.notSent(), timeout))
                : Optional.empty();
        }
        // The body of a response has a time limit of its own; its error is the cause.
        boolean isTimeout = error instanceof HttpTimeoutException || error.getCause() instanceof TimeoutException;
        return isTimeout ? Optional.of(new TimedOut(attempt, timeout)) : Optional.empty();
    }
}
