package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qualitycontrol.contract.LoginArguments;

/** Signing in at one of several gateways, saving the session, and resuming it. */
class SessionTest {

    private static final String GUID = "new-guid-0001.AgentGateway1";
    private static final String AGENT =
        "{\"message\":\"\",\"retcode\":\"0\",\"result\":{\"workno\":\"30169\",\"status\":7}}";

    private final List<Optional<SavedSession>> saved = new ArrayList<>();

    private static RawServer.Reaction react(RawServer.Request request) {
        if (request.method().equals("PUT")) {
            return RawServer.json(
                "{\"message\":\"\",\"retcode\":\"0\"}",
                "Set-GUID: JSESSIONID=" + GUID,
                "Set-Cookie: route=node-1; Path=/agentgateway"
            );
        }
        return request.method().equals("GET") ? RawServer.json(AGENT) : RawServer.success();
    }

    private InspectorOptions optionsFor(String... baseUrls) {
        return InspectorOptions.of(baseUrls[0], Samples.AGENT_ID).withBaseUrls(List.of(baseUrls)).onSession(saved::add);
    }

    private static String closedUrl() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    @Test
    void eachChangeIsReportedBeforeTheResult() throws Exception {
        try (RawServer server = new RawServer(SessionTest::react)) {
            Inspector inspector = Inspector.signIn(optionsFor(server.url() + "/"), LoginArguments.of());
            assertEquals(1, saved.size());
            SavedSession session = saved.get(0).orElseThrow();
            assertEquals(List.of(server.url(), GUID), List.of(session.baseUrl(), session.guid()));
            assertEquals(List.of("route=node-1; Path=/agentgateway"), session.cookies());
            inspector.handShake();
            assertEquals(1, saved.size(), "no change");
            inspector.signOut();
            assertEquals(Optional.empty(), saved.get(1));
        }
    }

    @Test
    void aSavedSessionIsResumedWithOneQuery() throws Exception {
        try (RawServer server = new RawServer(SessionTest::react)) {
            Inspector.signIn(optionsFor(server.url()), LoginArguments.of());
            String json = saved.get(0).orElseThrow().toJson();
            SavedSession session = SavedSession.fromJson(json);
            assertEquals(saved.get(0).orElseThrow(), session);
            assertFalse(session.toString().contains(GUID) || session.toString().contains("node-1"), session.toString());
            Inspector inspector = Inspector.resumeSession(optionsFor(server.url()), session);
            RawServer.Request query = server.requests().get(1);
            assertEquals(2, server.requests().size());
            assertEquals(
                List.of(GUID, "route=node-1"),
                List.of(query.headers().get("guid"), query.headers().get("cookie"))
            );
            assertEquals(Optional.of(7L), inspector.resumed().orElseThrow().agent().status());
            assertEquals(1, saved.size(), "nothing has changed");
            try (EventStream stream = inspector.events()) {
                assertTrue(stream.next() instanceof Gap gap && gap.error().isEmpty());
            }
        }
    }

    @Test
    void aSessionThatIsOverSaysSo() throws Exception {
        try (
            RawServer server = new RawServer(it -> it.method().equals("GET") ? RawServer.failure("100-006") : react(it))
        ) {
            Inspector.signIn(optionsFor(server.url()), LoginArguments.of());
            SavedSession session = saved.get(0).orElseThrow();
            SessionOver error = assertThrows(SessionOver.class, () ->
                Inspector.resumeSession(optionsFor(server.url()), session)
            );
            assertEquals(ErrorCode.SESSION_OVER, error.code());
            assertEquals(Optional.empty(), saved.get(saved.size() - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "",
            "[]",
            "{\"version\":2}",
            "{\"version\":1,\"guid\":\"\"}",
            "{\"version\":1,\"guid\":\"secret-guid\"}",
            "{\"version\":1,\"guid\":\"secret-guid\",\"baseUrl\":\"http://127.0.0.1:1\",\"edition\":\"2025-11\",\"agentId\":\"30169\",\"savedAt\":\"now\"}",
            "{\"version\":1,\"guid\":\"secret-guid\",\"baseUrl\":\"http://127.0.0.1:1\",\"edition\":\"2025-11\",\"agentId\":\"30169\",\"savedAt\":\"2026-01-02T03:04:05.000Z\",\"cookies\":[1]}",
            "{\"version\":1,\"guid\":\"secret-guid\",\"baseUrl\":\"http://127.0.0.1:1\",\"edition\":\"2025-11\",\"agentId\":\"1\",\"savedAt\":\"2026-01-02T03:04:05Z\"}",
            "{\"version\":1,\"guid\":\"secret-guid\",\"baseUrl\":\"http://127.0.0.1:2\",\"edition\":\"2025-11\",\"agentId\":\"30169\",\"savedAt\":\"2026-01-02T03:04:05Z\"}",
            "{\"version\":1,\"guid\":\"secret-guid\",\"baseUrl\":\"http://127.0.0.1:1\",\"edition\":\"2025-11\",\"agentId\":\"30170\",\"savedAt\":\"2026-01-02T03:04:05Z\"}",
        }
    )
    void whatIsNotASavedSessionIsRefusedWithoutQuotingIt(String json) {
        InvalidSavedSession error = assertThrows(InvalidSavedSession.class, () ->
            Inspector.resumeSession(optionsFor("http://127.0.0.1:1"), SavedSession.fromJson(json))
        );
        assertTrue(
            error.getMessage().matches("resumeSession: the saved session (is|has) .* Sign in instead\\."),
            error.getMessage()
        );
        assertFalse(error.getMessage().contains("secret"), error.getMessage());
    }

    @Test
    void theNextGatewayIsTriedOnlyIfNothingWasSent() throws Exception {
        try (RawServer server = new RawServer(SessionTest::react)) {
            Inspector inspector = Inspector.signIn(optionsFor(closedUrl(), server.url()), LoginArguments.of());
            assertEquals(server.url(), inspector.baseUrl());
            assertEquals(1, server.requests().size());
        }
        try (
            RawServer broken = new RawServer(it -> RawServer.DROP);
            RawServer server = new RawServer(SessionTest::react)
        ) {
            assertThrows(ConnectionLost.class, () ->
                Inspector.signIn(optionsFor(broken.url(), server.url()), LoginArguments.of())
            );
            assertEquals(List.of(), server.requests());
            assertThrows(InvalidOption.class, () ->
                Inspector.signIn(optionsFor(server.url(), "x"), LoginArguments.of())
            );
            assertThrows(InvalidOption.class, () -> Inspector.create(optionsFor(server.url(), server.url())));
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void aSignInThatFindsASessionNamesTheTwoWaysOn() throws Exception {
        try (RawServer server = new RawServer(it -> RawServer.failure("100-002"))) {
            AlreadySignedIn error = assertThrows(AlreadySignedIn.class, () ->
                Inspector.signIn(optionsFor(server.url()), LoginArguments.of())
            );
            assertEquals(List.of(ErrorCode.ALREADY_SIGNED_IN, server.url()), List.of(error.code(), error.baseUrl()));
            assertTrue(error.getMessage().contains("Resume it (resumeSession"), error.getMessage());
        }
    }

    @Test
    void anObserverThatThrowsIsReportedOnce() throws Exception {
        List<SessionNotSaved> errors = new ArrayList<>();
        try (RawServer server = new RawServer(SessionTest::react)) {
            InspectorOptions options = optionsFor(server.url())
                .onSession(it -> {
                    throw new IllegalStateException("disk full: " + it.map(SavedSession::guid));
                })
                .onSaveError(errors::add);
            Inspector.signIn(options, LoginArguments.of()).signOut();
            assertEquals(1, errors.size());
            String message = errors.get(0).getMessage();
            assertTrue(
                message.startsWith("onSession failed (java.lang.IllegalStateException: disk full: Optional[***"),
                message
            );
        }
    }

    @Test
    void anErrorOfTheObserverShowsNothingThatWasStoredBefore() throws Exception {
        List<SessionNotSaved> errors = new ArrayList<>();
        List<String> stored = new ArrayList<>();
        try (
            RawServer server = new RawServer(request ->
                RawServer.json(
                    "{\"message\":\"\",\"retcode\":\"0\"}",
                    "Set-GUID: JSESSIONID=s3cret-guid" + stored.size(),
                    "Set-Cookie: node=s3cret-node" + stored.size()
                )
            )
        ) {
            InspectorOptions options = optionsFor(server.url())
                .onSession(it -> {
                    if (!stored.isEmpty()) {
                        throw new IllegalStateException("cannot replace " + stored);
                    }
                    it.ifPresent(saved -> stored.addAll(List.of(saved.guid(), saved.cookies().get(0))));
                })
                .onSaveError(errors::add);
            Inspector.signIn(options, LoginArguments.of()).sayFree();
            assertEquals(1, errors.size());
            String message = errors.get(0).getMessage();
            assertTrue(message.contains("cannot replace [") && !message.contains("s3cret"), message);
        }
    }
}
