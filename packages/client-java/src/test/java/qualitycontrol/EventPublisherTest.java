package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import qualitycontrol.contract.AgentOtherShutdownService;
import qualitycontrol.contract.AgentStateReady;
import qualitycontrol.contract.EventType;

/** Items that are published, and waits for one event. */
class EventPublisherTest {

    private static final RawServer.Reaction READY = EventStreamTest.READY;
    private static final RawServer.Reaction SIGNED_OUT = EventStreamTest.SIGNED_OUT;

    private final FakeTiming timing = new FakeTiming();

    private Inspector inspectorAt(Script script) {
        return Inspector.create(Samples.optionsFor(script.server()).withTiming(timing));
    }

    /** Records its signals. Only the test requests items. */
    private static final class Recorder implements Flow.Subscriber<StreamItem> {

        private final BlockingQueue<Object> signals = new LinkedBlockingQueue<>();
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

        @Override
        public void onSubscribe(Flow.Subscription own) {
            subscription.complete(own);
        }

        @Override
        public void onNext(StreamItem item) {
            signals.add(item.kind());
        }

        @Override
        public void onError(Throwable error) {
            signals.add(error);
        }

        @Override
        public void onComplete() {
            signals.add("complete");
        }
    }

    @Test
    void publishesWhatIsRequestedAndThenTheEnd() throws Exception {
        try (Script script = new Script(READY, RawServer.DROP, SIGNED_OUT)) {
            Recorder recorder = new Recorder();
            inspectorAt(script).eventPublisher().subscribe(recorder);
            Flow.Subscription subscription = recorder.subscription.get();
            subscription.request(1);
            assertEquals("event", recorder.signals.take());
            subscription.request(Long.MAX_VALUE);
            assertEquals(
                List.of("gap", "event", "complete"),
                List.of(recorder.signals.take(), recorder.signals.take(), recorder.signals.take())
            );
        }
    }

    @Test
    void publishesTheErrorThatEndsTheSession() throws Exception {
        try (Script script = new Script(RawServer.failure("100-006"))) {
            Recorder recorder = new Recorder();
            inspectorAt(script).eventPublisher().subscribe(recorder);
            assertInstanceOf(GatewayFailure.class, recorder.signals.take());
        }
    }

    @Test
    void refusesAnInvalidRequest() throws Exception {
        try (Script script = new Script(READY)) {
            Recorder recorder = new Recorder();
            inspectorAt(script).eventPublisher().subscribe(recorder);
            recorder.subscription.get().request(0);
            assertInstanceOf(IllegalArgumentException.class, recorder.signals.take());
        }
    }

    @Test
    void twoSubscribersShareOnePollAndCancellingTheLastAbortsIt() throws Exception {
        CountDownLatch polling = new CountDownLatch(1);
        CountDownLatch both = new CountDownLatch(1);
        try (Script script = new Script(READY)) {
            script.before(1, () -> Samples.await(both));
            script.before(2, polling::countDown);
            Inspector inspector = inspectorAt(script);
            Recorder one = new Recorder();
            Recorder other = new Recorder();
            inspector.eventPublisher(Runnable::run).subscribe(one);
            inspector.eventPublisher(Runnable::run).subscribe(other);
            one.subscription.get().request(9);
            other.subscription.get().request(9);
            both.countDown();
            assertEquals("event", one.signals.take());
            assertEquals("event", other.signals.take());
            polling.await();
            one.subscription.get().cancel();
            other.subscription.get().cancel();
            try (EventStream stream = inspector.events()) {
                assertEquals("gap", stream.next().kind());
            }
        }
    }

    @Test
    void waitsForTheEventOfACall() throws Exception {
        try (Script script = new Script(RawServer.DROP, READY, SIGNED_OUT)) {
            CompletableFuture<AgentOtherShutdownService> end = inspectorAt(script).waitFor(
                AgentOtherShutdownService.class,
                Duration.ofMinutes(5)
            );
            assertEquals("1", end.get().content().loginTime());
        }
    }

    @Test
    void aWaitEndsWithTheGapsOnTheWay() throws Exception {
        RawServer.Reaction malformed = EventStreamTest.event("AgentOther_ShutdownService", "{}");
        try (Script script = new Script(RawServer.DROP, malformed)) {
            EventNotSeen error = assertInstanceOf(
                EventNotSeen.class,
                assertThrows(ExecutionException.class, () ->
                    inspectorAt(script).waitFor(AgentOtherShutdownService.class, Duration.ofMinutes(5)).get()
                ).getCause()
            );
            assertEquals(EventNotSeen.Because.MALFORMED, error.because());
            assertEquals(EventType.AGENT_OTHER_SHUTDOWN_SERVICE, error.eventType());
            assertEquals(1, error.gaps().size());
            assertEquals(ErrorCode.EVENT_NOT_SEEN, error.code());
            assertTrue(error.malformed().isPresent());
        }
    }

    @Test
    void aWaitTimesOut() throws Exception {
        try (Script script = new Script(READY)) {
            CompletableFuture<?> wait = inspectorAt(script).waitFor(
                AgentOtherShutdownService.class,
                Duration.ofMillis(200)
            );
            EventNotSeen error = assertInstanceOf(
                EventNotSeen.class,
                assertThrows(ExecutionException.class, wait::get).getCause()
            );
            assertEquals("AgentOther_ShutdownService was not seen in time.", error.getMessage());
            assertThrows(InvalidOption.class, () -> inspectorAt(script).waitFor(AgentStateReady.class, Duration.ZERO));
        }
    }

    @Test
    void cancellingAWaitStopsPolling() throws Exception {
        CountDownLatch polling = new CountDownLatch(1);
        try (Script script = new Script(READY)) {
            script.before(2, polling::countDown);
            Inspector inspector = inspectorAt(script);
            CompletableFuture<?> wait = inspector.waitFor(AgentOtherShutdownService.class, Duration.ofMinutes(5));
            polling.await();
            assertTrue(wait.cancel(true));
            try (EventStream stream = inspector.events()) {
                assertEquals("gap", stream.next().kind());
            }
        }
    }

    @Test
    void aWaitThatHasEndedIsForgottenBeforeItsTimeout() throws Exception {
        try (Script script = new Script(READY)) {
            WeakReference<CompletableFuture<?>> wait = new WeakReference<>(
                inspectorAt(script).waitFor(AgentOtherShutdownService.class, Duration.ofDays(1))
            );
            wait.get().cancel(true);
            for (int at = 0; at < 100 && wait.get() != null; at++) {
                System.gc();
                Thread.sleep(20);
            }
            assertNull(wait.get());
        }
    }
}
