package qualitycontrol;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/** Publishes the items of an inspector's polls. Polling begins with the first subscription; items are kept until they are requested. */
final class EventPublisher implements Flow.Publisher<StreamItem> {

    private final PollLoop loop;
    private final Executor executor;

    EventPublisher(PollLoop loop, Executor executor) {
        this.loop = loop;
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super StreamItem> subscriber) {
        Subscription subscription = new Subscription(subscriber);
        subscription.enqueue(() -> {
            subscriber.onSubscribe(subscription);
            subscription.begin();
        });
    }

    /** Calls the subscriber from one thread at a time, in order. */
    private final class Subscription implements Flow.Subscription, Listener {

        private final Flow.Subscriber<? super StreamItem> subscriber;
        private final Queue<Runnable> signals = new ArrayDeque<>();
        private final Queue<StreamItem> items = new ArrayDeque<>();
        private long requested;
        private boolean draining;
        private boolean cancelled;
        private Optional<Runnable> last = Optional.empty();

        Subscription(Flow.Subscriber<? super StreamItem> subscriber) {
            this.subscriber = subscriber;
        }

        void begin() {
            synchronized (this) {
                if (cancelled) {
                    return;
                }
            }
            loop.add(this);
        }

        synchronized void enqueue(Runnable signal) {
            signals.add(signal);
            schedule();
        }

        private void schedule() {
            if (!draining) {
                draining = true;
                executor.execute(this::drain);
            }
        }

        private void drain() {
            for (Optional<Runnable> signal = take(); signal.isPresent(); signal = take()) {
                run(signal.get());
            }
        }

        /** A subscriber must not throw; one that does gets nothing more. */
        private void run(Runnable signal) {
            try {
                signal.run();
            } catch (RuntimeException error) {
                cancel();
            }
        }

        private synchronized Optional<Runnable> take() {
            Optional<Runnable> signal = Optional.ofNullable(signals.poll()).or(this::takeItem).or(this::takeLast);
            draining = signal.isPresent();
            return signal;
        }

        private Optional<Runnable> takeItem() {
            if (cancelled || requested == 0 || items.isEmpty()) {
                return Optional.empty();
            }
            requested -= requested == Long.MAX_VALUE ? 0 : 1;
            StreamItem item = items.poll();
            return Optional.of(() -> subscriber.onNext(item));
        }

        private Optional<Runnable> takeLast() {
            if (cancelled || !items.isEmpty()) {
                return Optional.empty();
            }
            Optional<Runnable> signal = last;
            last = Optional.empty();
            return signal;
        }

        @Override
        public void request(long count) {
            if (count <= 0) {
                cancel();
                enqueue(() -> subscriber.onError(new IllegalArgumentException("request(n): n must be more than 0.")));
                return;
            }
            synchronized (this) {
                requested = requested + count < 0 ? Long.MAX_VALUE : requested + count;
                schedule();
            }
        }

        @Override
        public void cancel() {
            boolean hasUnreadItems;
            synchronized (this) {
                cancelled = true;
                hasUnreadItems = !items.isEmpty();
                items.clear();
            }
            loop.remove(this, hasUnreadItems);
        }

        @Override
        public boolean needsGap() {
            return true;
        }

        @Override
        public synchronized void next(StreamItem item) {
            if (!cancelled) {
                items.add(item);
                schedule();
            }
        }

        @Override
        public synchronized void end(Optional<RuntimeException> error) {
            last = Optional.of(() -> error.ifPresentOrElse(subscriber::onError, subscriber::onComplete));
            schedule();
        }
    }
}
