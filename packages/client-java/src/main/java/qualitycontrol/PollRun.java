package qualitycontrol;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import qualitycontrol.contract.AgentEvent;
import qualitycontrol.contract.Contract;
import qualitycontrol.contract.Json;
import qualitycontrol.contract.MalformedEventException;

/** Polls in a thread of its own until it is stopped, the inspector signs out, or no further poll can succeed. */
final class PollRun implements Runnable {

    private final PollLoop loop;
    private final SessionState session;
    private final Sender sender;
    private final PollLoop.PollState state;
    private final PollTiming timing;
    private final Thread previous;
    private final Lifetime lifetime;
    private final boolean signedIn;
    private Thread thread;
    private volatile boolean stopped;
    private int failures;
    private int refusals;

    /** @param previous the thread of the run before, whose last poll may not have ended yet */
    PollRun(PollLoop loop, SessionState session, Sender sender, PollLoop.PollState state, Thread previous) {
        this.loop = loop;
        this.session = session;
        this.sender = sender;
        this.state = state;
        this.timing = state.timing;
        this.previous = previous;
        this.lifetime = session.lifetime();
        this.signedIn = !lifetime.hasEnded();
    }

    void start(Thread thread) {
        this.thread = thread;
        thread.start();
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    @Override
    public void run() {
        Optional<RuntimeException> failure = Optional.empty();
        Runnable ignoreEnd = lifetime.onEnd(this::stop);
        try {
            previous.join();
            pollUntilStopped();
        } catch (InterruptedException error) {
            // Only `stop` interrupts this thread.
        } catch (RuntimeException error) {
            // A sign-out that is still pending may be the reason for the refusal.
            session.signOut().join();
            failure = signedIn && lifetime.hasEnded() ? Optional.empty() : Optional.of(error);
        } catch (Error error) {
            // Without an end, the listeners would wait forever.
            failure = Optional.of(new IllegalStateException("The events cannot be read any more.", error));
        } finally {
            ignoreEnd.run();
        }
        loop.ended(this, failure);
    }

    private void pollUntilStopped() throws InterruptedException {
        // The kept gap is for a run that has a listener.
        if (stopped) {
            return;
        }
        state.lastAlive = timing.now();
        loop.deliverKeptGap();
        while (!stopped) {
            timing.pause(state.pause - timing.minElapsed(state.lastResponse));
            PollTiming.Moment sent = timing.now();
            int epoch = session.epoch();
            try {
                Map<String, Object> body = sender.poll(
                    Map.of(),
                    Optional.of(PollTiming.POLL_TIMEOUT),
                    it -> state.poll = it
                );
                Optional<Map<String, Object>> event = Json.asObject(body.get("event"));
                received(event, sent);
                // The end of an earlier session says nothing about one that was begun meanwhile.
                if (event.filter(PollRun::isSignOut).isPresent() && epoch == session.epoch()) {
                    session.changed(true);
                    return;
                }
            } catch (Aborted error) {
                if (error.sentAt().isPresent()) {
                    loop.keepGap(Gap.of(error, false, loop.place()));
                }
                return;
            } catch (InspectorError error) {
                failed(error, sent);
            }
            state.lastResponse = timing.now();
        }
    }

    private void received(Optional<Map<String, Object>> event, PollTiming.Moment sent) {
        if (event.isEmpty()) {
            state.emptyPoll = state.poll;
        }
        // After a success only the steady clock counts: the wall clock may have been set forward.
        boolean overdue = timing.minElapsed(state.lastAlive) > PollTiming.SIGNED_OUT_AFTER;
        if (overdue) {
            loop.deliver(place -> Gap.withoutError(true, place));
        }
        state.lastAlive = overdue ? timing.now() : sent;
        failures = 0;
        refusals = 0;
        state.pause = timing.pauseAfter(0);
        event.ifPresent(it -> loop.deliver(place -> itemOf(it, place)));
    }

    private static boolean isSignOut(Map<String, Object> event) {
        return event.get("eventType") instanceof String type && Contract.SIGN_OUT_EVENTS.contains(type);
    }

    private static StreamItem itemOf(Map<String, Object> event, Place place) {
        try {
            return new EventItem(AgentEvent.from(event), place);
        } catch (MalformedEventException error) {
            return new MalformedEvent(event, error.getMessage(), place);
        }
    }

    private void failed(InspectorError error, PollTiming.Moment sent) {
        boolean anotherPoller =
            error instanceof AlreadyPolling ||
            (error instanceof GatewayFailure failure && failure.retcode().equals(Contract.CALLED_REPEATEDLY));
        // If another poller exists, the session is alive.
        if (anotherPoller) {
            state.lastAlive = sent;
        }
        boolean overdue = timing.maxElapsed(state.lastAlive) > PollTiming.SIGNED_OUT_AFTER;
        if (overdue || error.outcome() == Outcome.UNKNOWN) {
            loop.deliver(place -> Gap.of(error, overdue, place));
        }
        if (isFinal(error)) {
            throw error;
        }
        if (isRefusal(error)) {
            Optional<PollRefused.InferredCause> cause = anotherPoller
                ? Optional.of(PollRefused.InferredCause.ANOTHER_POLLER)
                : Optional.empty();
            loop.deliver(place -> new PollRefused(error, cause, place));
            refusals += anotherPoller ? 0 : 1;
            if (refusals > PollTiming.MAX_REFUSALS) {
                throw error;
            }
        }
        failures++;
        backOff(error);
        // Reports `overdue` again only after two more minutes.
        if (overdue) {
            state.lastAlive = timing.now();
        }
    }

    private void backOff(InspectorError error) {
        Optional<Duration> asked = error instanceof AnsweredError answered ? answered.retryAfter() : Optional.empty();
        long retryAfter = asked.map(Duration::toMillis).orElse(0L);
        state.pause =
            retryAfter > 0
                ? timing.pauseForRetryAfter(failures, retryAfter, timing.maxElapsed(state.lastAlive))
                : timing.pauseAfter(failures);
        if (retryAfter > state.pause) {
            loop.deliver(place -> new SessionAtRisk(asked.orElseThrow(), error, place));
        }
    }

    private static boolean isRefusal(InspectorError error) {
        return (
            error instanceof AlreadyPolling || (error instanceof GatewayFailure && error.outcome() == Outcome.REFUSED)
        );
    }

    /** Whether no further poll can succeed. A failed guid source may succeed later: it may need the same network. */
    private static boolean isFinal(InspectorError error) {
        return (
            error instanceof WrongArgument ||
            error instanceof SessionOver ||
            (error instanceof NoGuid && error.code() != ErrorCode.GUID_SOURCE_FAILED)
        );
    }
}
