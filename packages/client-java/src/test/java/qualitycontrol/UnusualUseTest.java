package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qualitycontrol.contract.AddSuperviseArguments;
import qualitycontrol.contract.Agent;
import qualitycontrol.contract.AgentEvent;
import qualitycontrol.contract.AgentOtherShutdownService;
import qualitycontrol.contract.CallOptions;

/** Options, threads and values that no program should need. */
class UnusualUseTest {

    private static final AddSuperviseArguments ARGS = AddSuperviseArguments.of(49999);

    @Test
    void aStreamThatIsClosedWhileItBeginsDoesNotPoll() throws Exception {
        try (Script script = new Script(EventStreamTest.READY)) {
            Settings settings = Settings.from(Samples.optionsFor(script.server()), "create");
            SessionState session = new SessionState(Samples.optionsFor(script.server()));
            PollLoop loop = new PollLoop(settings, session, new Sender(settings, session));
            EventStream stream = new EventStream(loop);
            Thread reader = new Thread(stream::hasNext);
            synchronized (loop) {
                reader.start();
                // It is about to add its listener.
                while (reader.getState() != Thread.State.BLOCKED) {
                    Thread.onSpinWait();
                }
                stream.close();
            }
            reader.join();
            try (EventStream other = new EventStream(loop)) {
                assertEquals("event", other.next().kind());
            }
            assertFalse(stillPolls("qualitycontrol-poll-" + Samples.AGENT_ID), "the poll is aborted");
        }
    }

    /** Whether a thread goes on for a minute. */
    private static boolean stillPolls(String name) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(name)) {
                thread.join(60_000);
                if (thread.isAlive()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aSourceThatFailsBadlyEndsTheStream() throws Exception {
        GuidSource broken = newest -> {
            throw new AssertionError("the source's own");
        };
        InspectorOptions options = InspectorOptions.of("http://127.0.0.1:1", 30169).withGuid(broken);
        EventStream stream = Inspector.create(options).events();
        IllegalStateException error = assertThrows(IllegalStateException.class, stream::next);
        assertEquals("the source's own", error.getCause().getMessage());
        assertFalse(stream.hasNext());
    }

    @Test
    void whatAnObserverThrowsIsItsOwn() throws Exception {
        try (Script script = new Script(EventStreamTest.READY)) {
            InspectorOptions options = Samples.optionsFor(script.server())
                .withTiming(new FakeTiming())
                .onCall(report -> {
                    throw new AssertionError("the observer's own");
                });
            try (EventStream stream = Inspector.create(options).events()) {
                assertEquals("event", stream.next().kind());
            }
        }
    }

    @Test
    void anEndlessTimeoutIsAnInvalidArgument() throws Exception {
        try (RawServer server = new RawServer(it -> RawServer.success())) {
            Inspector inspector = Samples.inspectorAt(server);
            for (Duration timeout : List.of(
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE),
                Duration.ZERO
            )) {
                WrongArgument error = assertThrows(WrongArgument.class, () ->
                    inspector.addSupervise(ARGS, CallOptions.timeout(timeout))
                );
                assertEquals("timeout", error.argument());
                assertThrows(InvalidOption.class, () ->
                    Inspector.create(Samples.optionsFor(server).withTimeout(timeout))
                );
                assertThrows(InvalidOption.class, () -> inspector.waitFor(AgentOtherShutdownService.class, timeout));
            }
            assertEquals(List.of(), server.requests());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:65536", "http://call_gateway:8043", "http://127.0.0.1/%zz" })
    void aUrlThatJavaDoesNotAcceptIsRefusedWithTheReason(String url) {
        InvalidOption error = assertThrows(InvalidOption.class, () ->
            Inspector.create(InspectorOptions.of(url, 30169))
        );
        assertTrue(
            error.getMessage().startsWith("create: baseUrl has a host, port or path that Java"),
            error.getMessage()
        );
        assertFalse(error.getMessage().contains(url));
    }

    @ParameterizedTest
    @ValueSource(
        strings = { "", "not a certificate", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n" }
    )
    void aFileWithoutACertificateIsRefused(String text, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), text);
        CertificateException error = assertThrows(CertificateException.class, () ->
            CertificateAuthority.trustOnly(file)
        );
        assertEquals(file + " contains no valid certificate in PEM.", error.getMessage());
    }

    @Test
    void errorsCanBeSerialized() throws Exception {
        try (Script script = new Script(RawServer.DROP)) {
            CompletableFuture<?> wait = Inspector.create(
                Samples.optionsFor(script.server()).withTiming(new FakeTiming())
            ).waitFor(AgentOtherShutdownService.class, Duration.ofMillis(300));
            Throwable error = assertThrows(ExecutionException.class, wait::get).getCause();
            EventNotSeen copy = (EventNotSeen) copyOf(error);
            assertEquals(error.getMessage(), copy.getMessage());
            assertEquals(List.of(), copy.gaps());
            assertEquals(Optional.empty(), copy.malformed());
        }
        try (RawServer server = new RawServer(it -> RawServer.failure("900-005"))) {
            GatewayFailure error = assertThrows(GatewayFailure.class, () ->
                Samples.inspectorAt(server).addSupervise(ARGS)
            );
            GatewayFailure copy = (GatewayFailure) copyOf(error);
            assertEquals(error.explain(), copy.explain());
            assertEquals(error.sentAt(), copy.sentAt());
            assertEquals(error.contentType(), copy.contentType());
        }
    }

    private static Object copyOf(Object it) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(it);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void aDeeplyNestedEventCanBePrinted() {
        Object nested = 1L;
        for (int depth = 0; depth < 100_000; depth++) {
            nested = List.of(nested);
        }
        Map<String, Object> content = Map.of("guid", Samples.GUID, "nested", nested);
        String text = AgentEvent.from(Map.of("eventType", "x", "content", content)).toString();
        assertFalse(text.contains(Samples.GUID), text);
        assertTrue(text.contains("[[…]]"), text);
        assertTrue(text.length() < 1_000, text);
    }

    @Test
    void aNumberIsConvertedOnlyIfThatLosesNothing() {
        Agent agent = Agent.from(Map.of("status", 7.0, "ctiStatus", 7.5));
        assertEquals(Optional.of(7L), agent.status());
        assertEquals(Optional.empty(), agent.ctiStatus());
        assertEquals(Optional.empty(), Agent.from(Map.of("status", 1e300)).status());
    }

    @Test
    void inspectorsWithOneContextShareAnHttpClient() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        InspectorOptions options = InspectorOptions.of("https://127.0.0.1:1", 30169);
        assertSame(options.withSslContext(context).httpClient, options.withSslContext(context).httpClient);
        assertNotSame(options.httpClient, options.withSslContext(context).httpClient);
    }
}
