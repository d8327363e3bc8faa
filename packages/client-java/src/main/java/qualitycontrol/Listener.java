package qualitycontrol;

import java.util.Optional;

/** Receives the items of an inspector's polls, from the thread that polls. It must not block. */
interface Listener {
    /** Whether it needs a gap first if the session was resumed. */
    boolean needsGap();

    void next(StreamItem item);

    /**
     * Polling has ended.
     *
     * @param error why no further poll can succeed; empty if the inspector has signed out
     */
    void end(Optional<RuntimeException> error);
}
