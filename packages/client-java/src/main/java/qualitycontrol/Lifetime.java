package qualitycontrol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The time from a sign-in to the sign-out. */
final class Lifetime {

    private final Set<Runnable> listeners = new LinkedHashSet<>();
    private boolean ended;

    synchronized boolean hasEnded() {
        return ended;
    }

    /** Runs a listener when the lifetime ends; never, if it has ended. Returns what removes the listener. */
    synchronized Runnable onEnd(Runnable listener) {
        listeners.add(listener);
        return () -> remove(listener);
    }

    private synchronized void remove(Runnable listener) {
        listeners.remove(listener);
    }

    void end() {
        List<Runnable> notified;
        synchronized (this) {
            ended = true;
            notified = List.copyOf(listeners);
            listeners.clear();
        }
        notified.forEach(Runnable::run);
    }
}
