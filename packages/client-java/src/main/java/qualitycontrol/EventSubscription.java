package qualitycontrol;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/** A subscription to the items of an inspector's polls. It calls the subscriber from one thread at a time, in order. */
final class EventSubscription implements Flow.Subscription, Listener {

    private final PollLoop loop;
    private final Executor executor;
    private final Flow.Subscriber<? super StreamItem> subscriber;
    private final Queue<Runnable> signals = new ArrayDeque<>();
    private final Queue<StreamItem> items = new ArrayDeque<>();
    private long requested;
    private boolean draining;
    /** Cancelled, failed or complete: no further item is delivered. */
    private boolean over;
    private Optional<Runnable> last = Optional.empty();

    EventSubscription(PollLoop loop, Executor executor, Flow.Subscriber<? super StreamItem> subscriber) {
        this.loop = loop;
        this.executor = executor;
        this.subscriber = Objects.requireNonNull(subscriber, "subscriber");
    }

    void start() {
        synchronized (this) {
            signals.add(() -> {
                subscriber.onSubscribe(this);
                listen();
            });
        }
        schedule();
    }

    private void listen() {
        if (isOver()) {
            return;
        }
        loop.add(this);
        // It may have been cancelled just before it was added.
        if (isOver()) {
            loop.remove(this, false);
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    /** Has the subscriber called, unless that is under way. Never while this object is locked: an executor may call it at once. */
    private void schedule() {
        synchronized (this) {
            if (draining) {
                return;
            }
            draining = true;
        }
        try {
            executor.execute(this::drain);
        } catch (RuntimeException error) {
            cancel();
            throw error;
        }
    }

    /** Like {@link #schedule}; if the executor was shut down, only this subscription ends. */
    private void scheduleOrCancel() {
        try {
            schedule();
        } catch (RuntimeException error) {
            System.getLogger("qualitycontrol").log(
                System.Logger.Level.WARNING,
                "A subscription to events was cancelled, because its executor refused a task: " +
                    error.getClass().getName()
            );
        }
    }

    private void drain() {
        for (Optional<Runnable> signal = take(); signal.isPresent(); signal = take()) {
            try {
                signal.get().run();
            } catch (Throwable error) {
                // A subscriber must not throw: it gets nothing more, and the thread reports it.
                cancel();
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, error);
            }
        }
    }

    private synchronized Optional<Runnable> take() {
        Optional<Runnable> signal = Optional.ofNullable(signals.poll()).or(this::takeItem).or(this::takeLast);
        draining = signal.isPresent();
        return signal;
    }

    private Optional<Runnable> takeItem() {
        if (over || requested == 0 || items.isEmpty()) {
            return Optional.empty();
        }
        requested -= requested == Long.MAX_VALUE ? 0 : 1;
        StreamItem item = items.poll();
        return Optional.of(() -> subscriber.onNext(item));
    }

    private Optional<Runnable> takeLast() {
        if (over || !items.isEmpty()) {
            return Optional.empty();
        }
        over = last.isPresent();
        return last;
    }

    @Override
    public void request(long count) {
        if (count > 0) {
            synchronized (this) {
                requested = requested + count < 0 ? Long.MAX_VALUE : requested + count;
            }
        } else if (finish()) {
            synchronized (this) {
                signals.add(() ->
                    subscriber.onError(new IllegalArgumentException("request(n): n must be more than 0."))
                );
            }
        }
        scheduleOrCancel();
    }

    @Override
    public void cancel() {
        finish();
    }

    /** Ends the subscription. Returns false if it had ended. */
    private boolean finish() {
        boolean hasUnreadItems;
        synchronized (this) {
            if (over) {
                return false;
            }
            over = true;
            hasUnreadItems = !items.isEmpty();
            items.clear();
        }
        loop.remove(this, hasUnreadItems);
        return true;
    }

    @Override
    public boolean needsGap() {
        return true;
    }

    @Override
    public void next(StreamItem item) {
        synchronized (this) {
            if (over) {
                return;
            }
            items.add(item);
        }
        scheduleOrCancel();
    }

    @Override
    public void end(Optional<RuntimeException> error) {
        synchronized (this) {
            last = Optional.of(() -> error.ifPresentOrElse(subscriber::onError, subscriber::onComplete));
        }
        scheduleOrCancel();
    }
}
