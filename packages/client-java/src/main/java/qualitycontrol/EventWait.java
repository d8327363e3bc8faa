package qualitycontrol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import qualitycontrol.contract.DocumentedEvent;
import qualitycontrol.contract.EventType;

/** Waits for the next event of a type. What depends on the result never runs in the thread that polls. */
final class EventWait<E extends DocumentedEvent> implements Listener {

    private final Class<E> eventClass;
    private final EventType eventType;
    private final CompletableFuture<E> result = new CompletableFuture<>();
    private final List<StreamItem> gaps = new ArrayList<>();
    private boolean settled;

    private EventWait(Class<E> eventClass) {
        this.eventClass = eventClass;
        this.eventType = Stream.of(EventType.values())
            .filter(it -> it.eventClass() == eventClass)
            .findFirst()
            .orElseThrow();
    }

    static <E extends DocumentedEvent> CompletableFuture<E> begin(
        PollLoop loop,
        Class<E> eventClass,
        Duration timeout
    ) {
        EventWait<E> wait = new EventWait<>(eventClass);
        wait.result.whenComplete((event, error) -> loop.remove(wait, false));
        loop.add(wait);
        CompletableFuture<Void> timer = new CompletableFuture<Void>().orTimeout(
            timeout.toNanos(),
            TimeUnit.NANOSECONDS
        );
        timer.whenComplete((none, error) -> wait.fail(EventNotSeen.Because.TIMEOUT, null));
        // A timer that is not cancelled would keep the result in memory.
        wait.result.whenComplete((event, error) -> timer.cancel(false));
        return wait.result;
    }

    @Override
    public boolean needsGap() {
        return false;
    }

    @Override
    public synchronized void next(StreamItem item) {
        if (item instanceof EventItem it && eventClass.isInstance(it.event())) {
            settle(() -> result.complete(eventClass.cast(it.event())));
        } else if (item instanceof MalformedEvent it && eventType.eventType().equals(it.event().get("eventType"))) {
            fail(EventNotSeen.Because.MALFORMED, it);
        } else if (item instanceof Gap || item instanceof PollRefused) {
            gaps.add(item);
        }
    }

    @Override
    public void end(Optional<RuntimeException> error) {
        error.ifPresentOrElse(
            it -> settle(() -> result.completeExceptionally(it)),
            () -> fail(EventNotSeen.Because.SIGNED_OUT, null)
        );
    }

    private synchronized void fail(EventNotSeen.Because because, MalformedEvent malformed) {
        EventNotSeen error = new EventNotSeen(eventType, because, gaps, malformed);
        settle(() -> result.completeExceptionally(error));
    }

    /** The first reason decides. */
    private synchronized void settle(Runnable complete) {
        if (!settled) {
            settled = true;
            CompletableFuture.runAsync(complete);
        }
    }
}
