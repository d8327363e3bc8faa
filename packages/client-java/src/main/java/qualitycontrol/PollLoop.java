package qualitycontrol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Polls for an inspector as long as there is a listener. Each inspector has one loop, because the gateway delivers each event once: two
 * loops would take events from each other.
 */
final class PollLoop {

    private final Sender sender;
    private final SessionState session;
    private final String name;
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private final PollState state;
    private PollRun running;
    private Thread latest = new Thread();
    /** The gap that the next listener receives first. */
    private StreamItem pendingGap;

    PollLoop(Settings settings, SessionState session, Sender sender) {
        this.sender = sender;
        this.session = session;
        this.name = "qualitycontrol-poll-" + settings.agentId();
        this.state = new PollState(new PollTiming(settings.timing()));
    }

    /** The state of a session's polls, which outlives a run. Only the thread of the present run uses it. */
    static final class PollState {

        final PollTiming timing;
        /** The number of the latest poll. */
        volatile int poll;
        /** The number of the latest poll that returned no event: nothing older than it can arrive any more. */
        volatile int emptyPoll;
        /** When the latest poll was sent whose response showed that the session was alive. */
        PollTiming.Moment lastAlive;
        PollTiming.Moment lastResponse;
        long pause;

        PollState(PollTiming timing) {
            this.timing = timing;
            lastAlive = timing.now();
            lastResponse = timing.now();
        }
    }

    /** Adds a listener. The first one starts a run. If the session was resumed, what happened before is unknown: a gap. */
    synchronized void add(Listener listener) {
        listeners.add(listener);
        if (listener.needsGap() && session.isResumed() && pendingGap == null) {
            listener.next(Gap.withoutError(false, place()));
        }
        if (running == null) {
            running = new PollRun(this, session, sender, state, latest);
            latest = new PollThread(running, name);
            running.start(latest);
        }
    }

    /**
     * Removes a listener. With the last one, the run ends and its poll is aborted.
     *
     * @param hasUnreadItems whether the listener has received items that were not read
     */
    synchronized void remove(Listener listener, boolean hasUnreadItems) {
        if (!listeners.remove(listener) || !listeners.isEmpty()) {
            return;
        }
        if (hasUnreadItems) {
            keepGap(Gap.withoutError(false, place()));
        }
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    /** Delivers the gap that was kept, if any. */
    void deliverKeptGap() {
        StreamItem gap;
        List<Listener> receivers;
        synchronized (this) {
            gap = pendingGap;
            pendingGap = null;
            receivers = List.copyOf(listeners);
        }
        if (gap != null) {
            receivers.forEach(it -> it.next(gap));
        }
    }

    /** Delivers an item of the latest poll. If the last listener has just been removed, a gap remains. */
    void deliver(Function<Place, StreamItem> create) {
        StreamItem item = create.apply(place());
        List<Listener> receivers;
        synchronized (this) {
            receivers = List.copyOf(listeners);
            if (receivers.isEmpty()) {
                keepGap(item instanceof Gap ? item : Gap.withoutError(false, place()));
            }
        }
        receivers.forEach(it -> it.next(item));
    }

    synchronized void keepGap(StreamItem gap) {
        pendingGap = pendingGap == null ? gap : pendingGap;
    }

    /** The place of an item of the latest poll. */
    Place place() {
        return new Place(session, state.poll, state.emptyPoll);
    }

    /** A run has ended. Its listeners end with it, unless they have been removed. */
    void ended(PollRun run, Optional<RuntimeException> failure) {
        List<Listener> receivers;
        synchronized (this) {
            if (running != run) {
                return;
            }
            running = null;
            receivers = List.copyOf(listeners);
            listeners.clear();
        }
        receivers.forEach(it -> it.end(failure));
    }
}
