package qualitycontrol;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of a call: its timeout, or the interruption of its thread. */
final class Deadline {

    /** A wait that ends later than this has been stopped meanwhile. */
    private static final Duration LATE = Duration.ofSeconds(1);

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

    /**
     * Waits for a result, which is cancelled if the call ends earlier.
     *
     * @throws ExecutionException if it failed
     * @throws TimedOut if the time was up
     * @throws Aborted if the thread was interrupted
     */
    <T> T await(CompletableFuture<T> result, Attempt attempt) throws ExecutionException {
        try {
            return get(result);
        } catch (TimeoutException error) {
            result.cancel(true);
            throw new TimedOut(attempt, timeout);
        } catch (InterruptedException error) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new Aborted(attempt, error);
        }
    }

    private <T> T get(CompletableFuture<T> result) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return result.get(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException error) {
            if (Duration.between(startedAt, timing.now()).compareTo(timeout.plus(LATE)) <= 0) {
                throw error;
            }
            // After a sleep of the machine, a response may be waiting that has not been read yet.
            return result.get(timing.grace().toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
