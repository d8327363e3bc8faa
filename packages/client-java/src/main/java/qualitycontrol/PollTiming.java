package qualitycontrol;

import java.time.Duration;
import java.time.Instant;
import qualitycontrol.contract.Contract;

/** When to poll, according to the vendor's page about the event poll (cec_07_1274). All times are in ms. */
final class PollTiming {

    /** The pause between a response and the next poll. */
    static final long MIN_PAUSE = 200;
    static final long MAX_PAUSE = 500;

    /** The gateway signs an agent out who has not polled for this long. */
    static final long SIGNED_OUT_AFTER = 120_000;

    /** A poll that takes longer has failed. */
    static final Duration POLL_TIMEOUT = Contract.LONG_POLL.plusSeconds(5);

    /** The stream fails after more consecutive refusals than this; those for the Guid or another poller do not count. */
    static final int MAX_REFUSALS = 5;

    /** Short enough to reconnect well within two minutes, long enough not to overload a recovering gateway. */
    private static final long MAX_BACK_OFF = 10_000;

    /** A longer {@code Retry-After} is cut to this pause. */
    private static final long MAX_RETRY_AFTER = 30_000;

    /** {@code Retry-After} never delays a poll beyond this time after the last successful one, so that some retries remain. */
    private static final long POLL_DEADLINE = 90_000;

    private final Timing timing;

    PollTiming(Timing timing) {
        this.timing = timing;
    }

    /** The pause before the next poll. It grows with each failure and is random, so that clients do not poll in step. */
    long pauseAfter(int failures) {
        long max = Math.min(MAX_PAUSE << Math.min(failures, 10), MAX_BACK_OFF);
        long min = failures == 0 ? MIN_PAUSE : max / 2;
        return min + Math.round(timing.random() * (max - min));
    }

    /**
     * The pause before the next poll after a response with {@code Retry-After}: the requested pause, unless the session would expire.
     *
     * @param sinceAnswered how long ago the last answered poll was sent
     */
    long pauseForRetryAfter(int failures, long retryAfter, long sinceAnswered) {
        long backOff = pauseAfter(failures);
        long left = POLL_DEADLINE - sinceAnswered;
        long wanted = Math.max(backOff, Math.min(retryAfter, MAX_RETRY_AFTER));
        return left > 0 ? Math.min(wanted, left) : backOff;
    }

    /** A moment on two clocks: the wall clock may be set; the steady clock may stop while the machine sleeps. */
    record Moment(Instant wall, long steadyNanos) {}

    Moment now() {
        return new Moment(timing.now(), timing.steadyNanos());
    }

    /** The time that has certainly passed since a moment. */
    long minElapsed(Moment moment) {
        return (timing.steadyNanos() - moment.steadyNanos) / 1_000_000;
    }

    /** The time that may have passed since a moment, if the machine slept. */
    long maxElapsed(Moment moment) {
        return Math.max(Duration.between(moment.wall, timing.now()).toMillis(), minElapsed(moment));
    }

    void pause(long time) throws InterruptedException {
        timing.pause(Duration.ofMillis(Math.max(time, 0)));
    }
}
