package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import qualitycontrol.contract.AgentEventTalking;
import qualitycontrol.contract.AgentStateReady;
import qualitycontrol.contract.UndocumentedEvent;

/** What a stream yields, and when it polls. */
class EventStreamTest {

    private final FakeTiming timing = new FakeTiming();

    private Inspector inspectorAt(RawServer server) {
        return Inspector.create(Samples.optionsFor(server).withTiming(timing));
    }

    static RawServer.Reaction event(String type, String content) {
        return RawServer.json(
            "{\"message\":\"\",\"retcode\":\"0\",\"event\":{\"eventType\":\"" +
                type +
                "\",\"workNo\":\"30169\",\"content\":" +
                content +
                "}}"
        );
    }

    static final RawServer.Reaction READY = event("AgentState_Ready", "null");
    static final RawServer.Reaction SIGNED_OUT = event("AgentOther_ShutdownService", "{\"loginTime\":\"1\"}");

    /** The kinds of all items of a stream that ends. */
    private static List<String> kindsOf(EventStream stream) {
        List<String> kinds = new ArrayList<>();
        for (StreamItem item : stream) {
            kinds.add(item.kind());
        }
        return kinds;
    }

    @Test
    void yieldsDocumentedUndocumentedAndMalformedEvents() throws Exception {
        String talking =
            "{\"caller\":\"1\",\"callid\":\"c-1\",\"called\":\"2\",\"feature\":\"7\",\"type\":\"main\",\"mediaAbility\":\"1\"}";
        try (
            Script server = new Script(
                READY,
                RawServer.success(),
                RawServer.json("{\"message\":\"\",\"retcode\":\"0\",\"event\":null}"),
                event("AgentEvent_Talking", talking),
                event("gap", "{}"),
                event("AgentEvent_Talking", "{\"caller\":\"1\"}"),
                RawServer.json("{\"message\":\"\",\"retcode\":\"0\",\"event\":{}}"),
                SIGNED_OUT
            )
        ) {
            List<StreamItem> items = new ArrayList<>();
            inspectorAt(server.server()).events().forEachRemaining(items::add);
            assertEquals(6, items.size());
            assertTrue(items.get(0) instanceof EventItem it && it.event() instanceof AgentStateReady);
            assertTrue(
                items.get(1) instanceof EventItem it &&
                    it.event() instanceof AgentEventTalking own &&
                    own.content().callid().equals("c-1")
            );
            assertTrue(
                items.get(2) instanceof EventItem it &&
                    it.event() instanceof UndocumentedEvent own &&
                    own.eventType().equals("gap")
            );
            assertTrue(
                items.get(3) instanceof MalformedEvent it &&
                    it.problem().equals("content.callid is missing, expected string")
            );
            assertTrue(
                items.get(4) instanceof MalformedEvent it &&
                    it.problem().equals("eventType is missing, expected string")
            );
            assertEquals("event", items.get(5).kind());
            assertEquals(
                List.of(1, 4, 5, 6, 7, 8),
                items
                    .stream()
                    .map(it -> it.place().poll())
                    .toList()
            );
        }
    }

    @Test
    void pausesAtTheGatewaysPaceAndBacksOff() throws Exception {
        try (
            Script server = new Script(
                READY,
                RawServer.DROP,
                RawServer.DROP,
                RawServer.DROP,
                RawServer.DROP,
                RawServer.DROP,
                RawServer.DROP,
                READY,
                SIGNED_OUT
            )
        ) {
            List<String> kinds = kindsOf(inspectorAt(server.server()).events());
            assertEquals(List.of("event", "gap", "gap", "gap", "gap", "gap", "gap", "event", "event"), kinds);
            List<Long> pauses = timing.pauses().stream().map(Duration::toMillis).toList();
            assertEquals(List.of(0L, 350L, 750L, 1500L, 3000L, 6000L, 7500L, 7500L, 350L), pauses);
            assertEquals(9, server.server().requests().size());
        }
    }

    @Test
    void honoursRetryAfterWithinTheLimitsOfTheSession() throws Exception {
        RawServer.Reaction busy = RawServer.response(503, "busy", "Retry-After: 20");
        RawServer.Reaction closed = RawServer.response(503, "closed", "Retry-After: 300");
        try (Script server = new Script(busy, closed, SIGNED_OUT)) {
            assertEquals(
                List.of("gap", "gap", "sessionAtRisk", "event"),
                kindsOf(inspectorAt(server.server()).events())
            );
            assertEquals(List.of(0L, 20_000L, 30_000L), timing.pauses().stream().map(Duration::toMillis).toList());
        }
    }

    @Test
    void reportsRefusedPollsAndEndsAfterSix() throws Exception {
        RawServer.Reaction refused = RawServer.failure("000-002");
        try (
            Script server = new Script(
                RawServer.failure("000-007"),
                refused,
                refused,
                refused,
                refused,
                refused,
                refused
            )
        ) {
            EventStream stream = inspectorAt(server.server()).events();
            List<PollRefused> items = new ArrayList<>();
            GatewayFailure error = assertThrows(GatewayFailure.class, () ->
                stream.forEachRemaining(it -> items.add((PollRefused) it))
            );
            assertEquals("000-002", error.retcode());
            assertEquals(
                List.of(true, false, false, false, false, false, false),
                items
                    .stream()
                    .map(it -> it.inferredCause().isPresent())
                    .toList()
            );
            assertEquals(Optional.of("000-007"), items.get(0).retcode());
            assertFalse(stream.hasNext(), "it throws once");
        }
    }

    @Test
    void reportsAnOverdueSession() throws Exception {
        try (Script server = new Script(READY, READY, SIGNED_OUT)) {
            EventStream stream = inspectorAt(server.server()).events();
            server.before(2, () -> timing.advance(Duration.ofMinutes(3)));
            List<StreamItem> items = new ArrayList<>();
            stream.forEachRemaining(items::add);
            assertEquals(List.of("event", "gap", "event", "event"), items.stream().map(StreamItem::kind).toList());
            assertTrue(((Gap) items.get(1)).overdue());
        }
    }

    @Test
    void aSecondPollerOfTheSameInspectorIsRefused() throws Exception {
        try (Script server = new Script(READY)) {
            Inspector inspector = inspectorAt(server.server());
            CountDownLatch polling = new CountDownLatch(1);
            server.before(2, polling::countDown);
            try (EventStream stream = inspector.events()) {
                stream.next();
                polling.await();
                assertThrows(AlreadyPolling.class, inspector::pollEvents);
            }
        }
    }

    @Test
    void saysWhetherAnEventMayBeOlderThanTheLastSuccess() throws Exception {
        try (Script server = new Script(READY, READY)) {
            Inspector inspector = inspectorAt(server.server());
            try (EventStream stream = inspector.events()) {
                Place first = stream.next().place();
                assertEquals(Place.PollSent.AFTER_LAST_SUCCESS, first.pollSent());
                Place second = stream.next().place();
                inspector.handShake();
                assertEquals(Place.PollSent.BEFORE_LAST_SUCCESS, first.pollSent());
                assertEquals(Place.PollSent.BEFORE_LAST_SUCCESS, second.pollSent());
                assertFalse(second.isNewer());
            }
        }
    }
}
