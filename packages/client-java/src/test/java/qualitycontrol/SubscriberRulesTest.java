package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Subscribers that break the rules of Reactive Streams, and executors that fail. */
class SubscriberRulesTest {

    private static final RawServer.Reaction READY = EventStreamTest.READY;
    private static final RawServer.Reaction SIGNED_OUT = EventStreamTest.SIGNED_OUT;

    private static Inspector inspectorAt(Script script) {
        return Inspector.create(Samples.optionsFor(script.server()).withTiming(new FakeTiming()));
    }

    /** Records its signals. What it does with the first one of a kind is up to the test. */
    private static class Recorder implements Flow.Subscriber<StreamItem> {

        final List<Object> signals = new ArrayList<>();
        final CompletableFuture<Void> ended = new CompletableFuture<>();
        Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription own) {
            subscription = own;
            own.request(Long.MAX_VALUE);
        }

        @Override
        public synchronized void onNext(StreamItem item) {
            signals.add(item.kind());
        }

        @Override
        public synchronized void onError(Throwable error) {
            signals.add(error);
            ended.complete(null);
        }

        @Override
        public synchronized void onComplete() {
            signals.add("complete");
            ended.complete(null);
        }

        synchronized List<Object> signals() {
            return List.copyOf(signals);
        }
    }

    @Test
    void aMissingSubscriberIsRefused() throws Exception {
        try (Script script = new Script(READY)) {
            Flow.Publisher<StreamItem> publisher = inspectorAt(script).eventPublisher();
            assertThrows(NullPointerException.class, () -> publisher.subscribe(null));
        }
    }

    @Test
    void requestsAfterTheEndDoNothing() throws Exception {
        try (Script script = new Script(SIGNED_OUT)) {
            Recorder recorder = new Recorder();
            inspectorAt(script).eventPublisher(Runnable::run).subscribe(recorder);
            recorder.ended.get();
            recorder.subscription.request(-1);
            recorder.subscription.request(1);
            recorder.subscription.cancel();
            recorder.subscription.cancel();
            assertEquals(List.of("event", "complete"), recorder.signals());
        }
    }

    @Test
    void onlyTheFirstInvalidRequestIsAnswered() throws Exception {
        try (Script script = new Script(READY)) {
            Recorder recorder = new Recorder() {
                @Override
                public void onSubscribe(Flow.Subscription own) {
                    own.request(Long.MIN_VALUE);
                    own.request(0);
                }
            };
            inspectorAt(script).eventPublisher(Runnable::run).subscribe(recorder);
            assertEquals(1, recorder.signals().size());
            assertInstanceOf(IllegalArgumentException.class, recorder.signals().get(0));
        }
    }

    @Test
    void aCancelledSubscriberGetsNothing() throws Exception {
        try (Script script = new Script(READY)) {
            Recorder recorder = new Recorder() {
                @Override
                public void onSubscribe(Flow.Subscription own) {
                    own.cancel();
                    own.request(-1);
                }
            };
            Inspector inspector = inspectorAt(script);
            inspector.eventPublisher(Runnable::run).subscribe(recorder);
            assertEquals(List.of(), recorder.signals());
            assertEquals(List.of(), script.server().requests());
        }
    }

    @Test
    void aSubscriberThatThrowsIsCancelledAndTheThreadsHandlerGetsWhatItThrew() throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Executor executor = run -> {
            Thread thread = new Thread(run);
            thread.setUncaughtExceptionHandler((it, error) -> thrown.complete(error));
            thread.start();
        };
        try (Script script = new Script(READY, READY, SIGNED_OUT)) {
            Inspector inspector = inspectorAt(script);
            Recorder careless = new Recorder() {
                @Override
                public synchronized void onNext(StreamItem item) {
                    super.onNext(item);
                    throw new AssertionError("not what I expected");
                }
            };
            Recorder other = new Recorder();
            inspector.eventPublisher(Runnable::run).subscribe(other);
            inspector.eventPublisher(executor).subscribe(careless);
            assertEquals("not what I expected", thrown.get().getMessage());
            other.ended.get();
            assertEquals(List.of("event"), careless.signals());
            assertEquals(List.of("event", "event", "event", "complete"), other.signals());
        }
    }

    @Test
    void anExecutorThatWasShutDownEndsOnlyItsOwnSubscription() throws Exception {
        AtomicBoolean isShutDown = new AtomicBoolean();
        Executor executor = run -> {
            if (isShutDown.get()) {
                throw new RejectedExecutionException("shut down");
            }
            run.run();
        };
        try (Script script = new Script(READY, READY, SIGNED_OUT)) {
            script.before(2, () -> isShutDown.set(true));
            Inspector inspector = inspectorAt(script);
            Recorder lost = new Recorder();
            Recorder other = new Recorder();
            inspector.eventPublisher(executor).subscribe(lost);
            inspector.eventPublisher(Runnable::run).subscribe(other);
            other.ended.get();
            assertEquals("complete", other.signals().get(other.signals().size() - 1));
            assertFalse(lost.signals().contains("complete"));
            assertTrue(other.signals().size() > lost.signals().size());
            assertThrows(RejectedExecutionException.class, () ->
                inspector.eventPublisher(executor).subscribe(new Recorder())
            );
        }
    }
}
