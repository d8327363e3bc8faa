package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import qualitycontrol.contract.AddSuperviseArguments;
import qualitycontrol.contract.Operation;

/** How a call without a response ends. */
class EndOfCallTest {

    private static final AddSuperviseArguments ARGS = AddSuperviseArguments.of(49999);

    @AfterEach
    void clearInterruption() {
        Thread.interrupted();
    }

    @Test
    void isNotSentToAPortThatRefuses() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Inspector inspector = Inspector.create(
            InspectorOptions.of("http://127.0.0.1:" + port, 30169).withGuid(Samples.GUID)
        );
        ConnectionLost error = assertThrows(ConnectionLost.class, () -> inspector.addSupervise(ARGS));
        assertEquals(ErrorCode.UNREACHABLE, error.code());
        assertEquals(Outcome.NOT_SENT, error.outcome());
        assertEquals(Optional.empty(), error.sentAt());
        assertEquals(Optional.of("java.net.ConnectException"), error.runtimeCode());
        assertEquals(
            "addSupervise was not sent: the gateway cannot be reached (java.net.ConnectException).",
            error.getMessage()
        );
    }

    @Test
    void onlyTheClosedListProvesThatNothingWasSent() {
        IOException unknownHost = new java.net.ConnectException();
        unknownHost.initCause(new java.nio.channels.UnresolvedAddressException());
        IOException certificate = new SSLHandshakeException("PKIX path building failed");
        certificate.initCause(new CertificateException("untrusted"));
        assertEquals(Optional.of(ErrorCode.HOST_NOT_FOUND), NotSentProof.in(unknownHost).map(NotSentProof::code));
        assertEquals(
            Optional.of(ErrorCode.UNTRUSTED_CERTIFICATE),
            NotSentProof.in(certificate).map(NotSentProof::code)
        );
        assertEquals(
            Optional.of(ErrorCode.UNREACHABLE),
            NotSentProof.in(new IOException(new java.net.NoRouteToHostException())).map(NotSentProof::code)
        );
        assertEquals(
            Optional.empty(),
            NotSentProof.in(new SSLHandshakeException("Received fatal alert: bad_certificate"))
        );
        assertEquals(Optional.empty(), NotSentProof.in(new java.net.SocketException("Connection reset")));
        assertEquals(Optional.empty(), NotSentProof.in(new java.net.SocketTimeoutException()));
        assertEquals(Optional.empty(), NotSentProof.in(new IOException(new CertificateException("not from TLS"))));
    }

    @Test
    void timesOutAndClosesTheConnection() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (RawServer server = new RawServer(request -> waitFor(never))) {
            Inspector inspector = Inspector.create(Samples.optionsFor(server).withTimeout(Duration.ofMillis(300)));
            TimedOut error = assertThrows(TimedOut.class, () -> inspector.addSupervise(ARGS));
            assertEquals(Outcome.UNKNOWN, error.outcome());
            assertEquals(Duration.ofMillis(300), error.timeout());
            assertTrue(error.getMessage().endsWith(": it took longer than 300 ms."), error.getMessage());
            assertEquals(1, server.requests().size());
            never.countDown();
        }
    }

    @Test
    void interruptingTheThreadAbortsTheCall() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        try (
            RawServer server = new RawServer(request -> {
                caller.interrupt();
                return waitFor(never);
            })
        ) {
            Inspector inspector = Samples.inspectorAt(server);
            Aborted error = assertThrows(Aborted.class, () -> inspector.addSupervise(ARGS));
            assertEquals(Outcome.UNKNOWN, error.outcome());
            assertTrue(Thread.currentThread().isInterrupted(), "the thread is still interrupted");
            Aborted second = assertThrows(Aborted.class, () -> inspector.addSupervise(ARGS));
            assertEquals(Outcome.NOT_SENT, second.outcome());
            assertEquals(1, server.requests().size());
            never.countDown();
        }
    }

    @Test
    void isNotSentAfterTheMachineSlept() throws Exception {
        AtomicReference<CallReport> report = new AtomicReference<>();
        try (RawServer server = new RawServer(request -> RawServer.success())) {
            FakeTiming timing = new FakeTiming();
            GuidSource slow = newest -> {
                timing.advanceWall(Duration.ofMinutes(10));
                return Samples.GUID;
            };
            InspectorOptions options = Samples.optionsFor(server).withGuid(slow).withTiming(timing).onCall(report::set);
            TimedOut error = assertThrows(TimedOut.class, () -> Inspector.create(options).addSupervise(ARGS));
            assertEquals(Outcome.NOT_SENT, error.outcome());
            assertEquals(0, server.requests().size());
            assertEquals(Optional.of(Outcome.NOT_SENT), report.get().outcome());
        }
    }

    @Test
    void timesOutInTheMiddleOfABody() throws Exception {
        byte[] half = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{".getBytes(StandardCharsets.ISO_8859_1);
        try (RawServer server = new RawServer(request -> new RawServer.Reaction(half, false))) {
            Inspector inspector = Inspector.create(Samples.optionsFor(server).withTimeout(Duration.ofMillis(300)));
            TimedOut error = assertThrows(TimedOut.class, () -> inspector.addSupervise(ARGS));
            assertEquals(Outcome.UNKNOWN, error.outcome());
        }
    }

    @Test
    void aTimeoutWhileConnectingProvesThatNothingWasSent() {
        Deadline deadline = new Deadline(Timing.SYSTEM, Duration.ofNanos(1));
        Attempt attempt = new Attempt(Operation.INTERCEPT);
        attempt.sent(Instant.now());
        HttpConnectTimeoutException error = new HttpConnectTimeoutException("HTTP connect timed out");
        InspectorError late = deadline.timedOut(attempt, error).orElseThrow();
        assertEquals(List.of(ErrorCode.TIMED_OUT, Outcome.NOT_SENT), List.of(late.code(), late.outcome()));
        Deadline later = new Deadline(Timing.SYSTEM, Duration.ofMinutes(5));
        assertEquals(Optional.empty(), later.timedOut(attempt, error));
        assertEquals(Optional.of(ErrorCode.UNREACHABLE), NotSentProof.in(error).map(NotSentProof::code));
    }

    private static RawServer.Reaction waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
        }
        return RawServer.DROP;
    }
}
