package qualitycontrol;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/**
 * The events of a signed-in inspector, and an item of another kind where an event is malformed or may be missing. Polling begins with
 * the first {@link #hasNext} and continues at the gateway's pace in a thread of its own, however long your loop takes, because the
 * gateway signs out an inspector who does not poll. Any number of streams may be open at once: each gets every event.
 *
 * <p>The stream ends when the inspector signs out, when it is closed by any thread, and when the thread that waits for an item is
 * interrupted. It throws an {@link InspectorError} when the session has ended at the gateway, or when there is no Guid. Closing the
 * last stream or wait aborts the poll; the next stream then begins with a gap. Every stream of a resumed inspector begins with a gap.
 */
public final class EventStream implements Iterator<StreamItem>, Iterable<StreamItem>, AutoCloseable {

    private final PollLoop loop;
    private final Queue<StreamItem> items = new ArrayDeque<>();
    private final Listener listener = new Listener() {
        @Override
        public boolean needsGap() {
            return true;
        }

        @Override
        public void next(StreamItem item) {
            received(item);
        }

        @Override
        public void end(Optional<RuntimeException> error) {
            ended(error);
        }
    };
    private boolean begun;
    private boolean ended;
    private Optional<RuntimeException> failure = Optional.empty();

    EventStream(PollLoop loop) {
        this.loop = loop;
    }

    /**
     * Waits for the next item.
     *
     * @return false if the stream has ended
     * @throws InspectorError if no further poll can succeed; once
     */
    @Override
    public boolean hasNext() {
        begin();
        synchronized (this) {
            while (items.isEmpty() && !ended) {
                try {
                    wait();
                } catch (InterruptedException error) {
                    Thread.currentThread().interrupt();
                    close();
                    return false;
                }
            }
            if (items.isEmpty() && failure.isPresent()) {
                RuntimeException thrown = failure.get();
                failure = Optional.empty();
                throw thrown;
            }
            return !items.isEmpty();
        }
    }

    /**
     * The next item; waits for it.
     *
     * @return the item
     * @throws InspectorError if no further poll can succeed; once
     * @throws NoSuchElementException if the stream has ended
     */
    @Override
    public StreamItem next() {
        boolean found = hasNext();
        synchronized (this) {
            StreamItem item = found ? items.poll() : null;
            if (item == null) {
                throw new NoSuchElementException("The stream has ended.");
            }
            return item;
        }
    }

    /**
     * This stream, so that a loop can read it.
     *
     * @return this stream
     */
    @Override
    public Iterator<StreamItem> iterator() {
        return this;
    }

    /** Ends the stream and discards unread items. */
    @Override
    public void close() {
        boolean hasUnreadItems;
        synchronized (this) {
            hasUnreadItems = !items.isEmpty();
            items.clear();
            failure = Optional.empty();
            begun = true;
            ended = true;
            notifyAll();
        }
        loop.remove(listener, hasUnreadItems);
    }

    /** Begins to listen, unless it has begun. */
    void begin() {
        synchronized (this) {
            if (begun) {
                return;
            }
            begun = true;
        }
        loop.add(listener);
        // It may have been closed just before the listener was added.
        if (hasEnded()) {
            loop.remove(listener, false);
        }
    }

    private synchronized boolean hasEnded() {
        return ended;
    }

    private synchronized void received(StreamItem item) {
        if (!ended) {
            items.add(item);
            notifyAll();
        }
    }

    private synchronized void ended(Optional<RuntimeException> error) {
        failure = ended ? failure : error;
        ended = true;
        notifyAll();
    }
}
