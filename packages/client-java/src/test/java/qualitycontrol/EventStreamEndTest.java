package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** How a stream ends. */
class EventStreamEndTest {

    private static final RawServer.Reaction READY = EventStreamTest.READY;

    private static Inspector inspectorAt(RawServer server) {
        return Inspector.create(Samples.optionsFor(server).withTiming(new FakeTiming()));
    }

    @Test
    void throwsWhenTheSessionHasEnded() throws Exception {
        try (Script server = new Script(READY, RawServer.failure("100-006"))) {
            EventStream stream = inspectorAt(server.server()).events();
            assertEquals("event", stream.next().kind());
            assertEquals("100-006", assertThrows(GatewayFailure.class, stream::next).retcode());
        }
    }

    @Test
    void endsWhenTheInspectorSignsOut() throws Exception {
        try (Script server = new Script(READY)) {
            Inspector inspector = inspectorAt(server.server());
            EventStream stream = inspector.events();
            stream.next();
            new Thread(inspector::signOut).start();
            assertFalse(stream.hasNext());
        }
    }

    @Test
    void closingAbortsThePollAndTheNextStreamBeginsWithAGap() throws Exception {
        CountDownLatch polling = new CountDownLatch(1);
        try (Script server = new Script(READY)) {
            server.before(2, polling::countDown);
            Inspector inspector = inspectorAt(server.server());
            try (EventStream stream = inspector.events()) {
                stream.next();
                polling.await();
            }
            try (EventStream stream = inspector.events()) {
                assertTrue(stream.next() instanceof Gap gap && gap.error().orElseThrow() instanceof Aborted);
            }
        }
    }

    @Test
    void interruptingItsReaderEndsIt() throws Exception {
        try (Script server = new Script(READY)) {
            EventStream stream = inspectorAt(server.server()).events();
            stream.next();
            Thread.currentThread().interrupt();
            assertFalse(stream.hasNext());
            assertTrue(Thread.interrupted(), "the thread is still interrupted");
        }
    }
}
