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
import qualitycontrol.contract.CallOptions;
import qualitycontrol.contract.Operation;

/** How a call without a response ends. */
class EndOfCallTest {

    private static final AddSuperviseArguments ARGS = AddSuperviseArguments.of(49999);

    /** Long enough to connect and to send a request on a busy machine. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

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
    void timesOutOnAConnectionThatIsOpen() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (RawServer server = new RawServer(request -> isHandShake(request) ? RawServer.success() : waitFor(never))) {
            TimedOut error = timedOutAt(server);
            assertEquals(Outcome.UNKNOWN, error.outcome());
            assertEquals(TIMEOUT, error.timeout());
            assertTrue(error.getMessage().endsWith(": it took longer than 5000 ms."), error.getMessage());
            never.countDown();
        }
    }

    /** A call that times out after another one has opened the connection. */
    private static TimedOut timedOutAt(RawServer server) {
        Inspector inspector = Samples.inspectorAt(server);
        inspector.handShake();
        CallOptions options = CallOptions.timeout(TIMEOUT);
        return assertThrows(TimedOut.class, () -> inspector.addSupervise(ARGS, options));
    }

    private static boolean isHandShake(RawServer.Request request) {
        return request.method().equals(Operation.HAND_SHAKE.method());
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
        RawServer.Reaction reaction = new RawServer.Reaction(half, false);
        try (RawServer server = new RawServer(request -> isHandShake(request) ? RawServer.success() : reaction)) {
            assertEquals(Outcome.UNKNOWN, timedOutAt(server).outcome());
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
        Samples.await(latch);
        return RawServer.DROP;
    }
}
