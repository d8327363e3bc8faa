package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qualitycontrol.contract.AddSuperviseArguments;
import qualitycontrol.contract.Consequence;
import qualitycontrol.contract.InterceptArguments;
import qualitycontrol.contract.LoginArguments;
import qualitycontrol.contract.Operation;

/** Which Guid is sent, and when a call is sent again. */
class GuidTest {

    private static final String NEXT = "next-guid-0001.AgentGateway1";

    private static List<String> guids(RawServer server) {
        return server
            .requests()
            .stream()
            .map(it -> it.headers().getOrDefault("guid", "none"))
            .toList();
    }

    /** A server that returns these responses in turn. */
    private static RawServer serverOf(RawServer.Reaction... reactions) {
        Queue<RawServer.Reaction> queue = new ArrayDeque<>(List.of(reactions));
        return new RawServer(request -> queue.remove());
    }

    private static RawServer.Reaction withGuid(String header) {
        return RawServer.json("{\"message\":\"\",\"retcode\":\"0\"}", "Set-GUID: " + header);
    }

    @Test
    void aResponseReplacesIt() throws Exception {
        try (
            RawServer server = serverOf(
                withGuid("JSESSIONID=" + NEXT + "; Path=/"),
                withGuid("JSESSIONID="),
                RawServer.success()
            )
        ) {
            Inspector inspector = Samples.inspectorAt(server);
            inspector.handShake();
            inspector.handShake();
            inspector.handShake();
            assertEquals(List.of(Samples.GUID, NEXT, NEXT), guids(server));
        }
    }

    @Test
    void aResponseThatBreaksOffReplacesIt() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nSet-GUID: JSESSIONID=" + NEXT + "\r\nContent-Length: 50\r\n\r\n{";
        RawServer.Reaction broken = new RawServer.Reaction(head.getBytes(), true);
        try (RawServer server = serverOf(broken, RawServer.success())) {
            Inspector inspector = Samples.inspectorAt(server);
            assertThrows(ConnectionLost.class, inspector::handShake);
            inspector.handShake();
            assertEquals(List.of(Samples.GUID, NEXT), guids(server));
        }
    }

    @Test
    void aCallThatWasRefusedForAReplacedGuidIsSentOnceMore() throws Exception {
        List<CallReport> reports = new ArrayList<>();
        try (RawServer server = serverOf(RawServer.failure("100-006"), RawServer.success())) {
            List<String> source = new ArrayList<>(List.of(Samples.GUID, NEXT));
            InspectorOptions options = Samples.optionsFor(server)
                .withGuid(newest -> source.remove(0))
                .onCall(reports::add);
            Inspector.create(options).addSupervise(AddSuperviseArguments.of(49999));
            assertEquals(List.of(Samples.GUID, NEXT), guids(server));
            assertEquals(List.of(1, 2), reports.stream().map(CallReport::attempt).toList());
            assertEquals(
                List.of(Optional.of(Outcome.REFUSED), Optional.empty()),
                reports.stream().map(CallReport::outcome).toList()
            );
        }
    }

    @Test
    void isNotSentAgainWithTheSameGuid() throws Exception {
        try (RawServer server = serverOf(RawServer.failure("100-006"))) {
            Inspector inspector = Samples.inspectorAt(server);
            SessionOver error = assertThrows(SessionOver.class, inspector::handShake);
            assertEquals(ErrorCode.SESSION_OVER, error.code());
            assertEquals(
                "handShake was refused: 100-006; the session is over: sign in again (no).",
                error.getMessage()
            );
        }
    }

    @Test
    void whatCanCutACallIsNeverSentAgain() throws Exception {
        try (RawServer server = serverOf(RawServer.failure("100-006"))) {
            List<String> source = new ArrayList<>(List.of(Samples.GUID, NEXT));
            Inspector inspector = Inspector.create(Samples.optionsFor(server).withGuid(newest -> source.remove(0)));
            GatewayFailure error = assertThrows(GatewayFailure.class, () ->
                inspector.intercept(InterceptArguments.of(49999))
            );
            assertEquals(ErrorCode.GUID_REPLACED, error.code());
            assertEquals(Outcome.REFUSED, error.outcome());
            assertEquals(Consequence.CALL_CUT, error.consequence());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void updateGuidReplacesIt() throws Exception {
        String body = "{\"message\":\"\",\"retcode\":\"0\",\"result\":{\"guid\":\"" + NEXT + "\"}}";
        try (RawServer server = serverOf(RawServer.json(body), RawServer.success())) {
            Inspector inspector = Samples.inspectorAt(server);
            assertEquals(Optional.of(NEXT), inspector.updateGuid().result().guid());
            inspector.handShake();
            assertEquals(List.of(Samples.GUID, NEXT), guids(server));
        }
    }

    @Test
    void signInTakesItWithTheCookies() throws Exception {
        RawServer.Reaction signedIn = RawServer.json(
            "{\"message\":\"\",\"retcode\":\"0\"}",
            "Set-GUID: JSESSIONID=" + NEXT,
            "Set-Cookie: route=node1; Path=/; HttpOnly",
            "Set-Cookie: secure=1; Secure"
        );
        try (RawServer server = serverOf(signedIn, RawServer.success(), RawServer.success())) {
            Inspector inspector = Inspector.signIn(Samples.optionsFor(server), LoginArguments.of());
            inspector.handShake();
            assertEquals(List.of("none", NEXT), guids(server));
            assertEquals("route=node1", server.requests().get(1).headers().get("cookie"));
            inspector.signOut();
            NoGuid error = assertThrows(NoGuid.class, inspector::handShake);
            assertEquals(ErrorCode.SIGNED_OUT, error.code());
            assertEquals(3, server.requests().size());
        }
    }

    @ParameterizedTest
    @EnumSource(InvalidGuid.class)
    void signInWithoutAGuidIsUnreadable(InvalidGuid guid) throws Exception {
        RawServer.Reaction reaction = guid.header == null ? RawServer.success() : withGuid(guid.header);
        try (RawServer server = serverOf(reaction)) {
            UnreadableAnswer error = assertThrows(UnreadableAnswer.class, () ->
                Inspector.signIn(Samples.optionsFor(server), LoginArguments.of())
            );
            assertEquals(ErrorCode.NO_NEW_GUID, error.code());
            assertEquals(Operation.LOGIN, error.operation());
        }
    }

    enum InvalidGuid {
        MISSING(null),
        EMPTY("JSESSIONID=; Max-Age=0"),
        TWO("JSESSIONID=a1b2c3d4, JSESSIONID=e5f6a7b8"),
        NO_PAIR("Path=/x");

        private final String header;

        InvalidGuid(String header) {
            this.header = header;
        }
    }

    @Test
    void anInvalidGuidIsNotSent() throws Exception {
        try (RawServer server = serverOf()) {
            InspectorOptions options = Samples.optionsFor(server);
            for (String guid : new String[] { null, "", "a b", "a\r\nb", "ü" }) {
                NoGuid error = assertThrows(NoGuid.class, () -> Inspector.create(options.withGuid(guid)).handShake());
                assertEquals(ErrorCode.NO_GUID, error.code());
            }
            IllegalStateException cause = new IllegalStateException("no store");
            Inspector inspector = Inspector.create(
                options.withGuid(newest -> {
                    throw cause;
                })
            );
            NoGuid error = assertThrows(NoGuid.class, inspector::handShake);
            assertEquals(ErrorCode.GUID_SOURCE_FAILED, error.code());
            assertEquals(cause, error.getCause());
            assertEquals(0, server.requests().size());
        }
    }
}
