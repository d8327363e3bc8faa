package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import qualitycontrol.contract.AddSuperviseArguments;
import qualitycontrol.contract.AddSuperviseCode;
import qualitycontrol.contract.Answer;
import qualitycontrol.contract.Done;
import qualitycontrol.contract.Operation;
import qualitycontrol.contract.QueryAllCallInfoByAgentWorkNoExArguments;
import qualitycontrol.contract.ResultCode;

/** What becomes of each kind of response: only {@code retcode} decides. */
class ResponseTest {

    private static final String SUCCESS = "{\"message\":\"ok\",\"retcode\":\"0\"}";

    static Stream<Arguments> failures() {
        String large = " ".repeat((1 << 20) + 1);
        return Stream.of(
            Arguments.of(RawServer.failure("900-005"), ErrorCode.GATEWAY_REFUSED, Outcome.REFUSED),
            Arguments.of(RawServer.failure("100-007"), ErrorCode.GATEWAY_FAILED, Outcome.UNKNOWN),
            Arguments.of(RawServer.failure("123-456"), ErrorCode.GATEWAY_FAILED, Outcome.UNKNOWN),
            Arguments.of(RawServer.response(401, "no"), ErrorCode.NOT_JSON, Outcome.UNKNOWN),
            Arguments.of(RawServer.response(407, "no"), ErrorCode.NOT_JSON, Outcome.UNKNOWN),
            Arguments.of(
                RawServer.response(502, "<html>", "Content-Type: text/html"),
                ErrorCode.NOT_JSON,
                Outcome.UNKNOWN
            ),
            Arguments.of(RawServer.response(200, "{\"retcode\":\"0\"} x"), ErrorCode.NOT_JSON, Outcome.UNKNOWN),
            Arguments.of(
                RawServer.response(200, "{\"retcode\":\"0\",\"message\":\"a\nb\"}"),
                ErrorCode.NOT_JSON,
                Outcome.UNKNOWN
            ),
            Arguments.of(RawServer.response(200, "TRUE"), ErrorCode.NOT_JSON, Outcome.UNKNOWN),
            Arguments.of(RawServer.response(200, ""), ErrorCode.EMPTY_RESPONSE, Outcome.UNKNOWN),
            Arguments.of(RawServer.response(204, ""), ErrorCode.EMPTY_RESPONSE, Outcome.UNKNOWN),
            Arguments.of(RawServer.response(302, SUCCESS, "Location: /other"), ErrorCode.REDIRECT, Outcome.UNKNOWN),
            Arguments.of(RawServer.response(304, ""), ErrorCode.REDIRECT, Outcome.UNKNOWN),
            Arguments.of(RawServer.response(200, large), ErrorCode.RESPONSE_TOO_LARGE, Outcome.UNKNOWN),
            Arguments.of(RawServer.json("[1]"), ErrorCode.WRONG_SHAPE, Outcome.UNKNOWN),
            Arguments.of(RawServer.json("null"), ErrorCode.WRONG_SHAPE, Outcome.UNKNOWN),
            Arguments.of(RawServer.json("{\"retcode\":0}"), ErrorCode.WRONG_SHAPE, Outcome.UNKNOWN),
            Arguments.of(RawServer.json("[".repeat(900) + "]".repeat(900)), ErrorCode.WRONG_SHAPE, Outcome.UNKNOWN),
            Arguments.of(
                closing("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + SUCCESS),
                ErrorCode.CONNECTION_LOST,
                Outcome.UNKNOWN
            ),
            Arguments.of(
                closing("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"ret"),
                ErrorCode.CONNECTION_LOST,
                Outcome.UNKNOWN
            ),
            Arguments.of(closing("HTTP/1.1 200 OK\r\nContent-Le"), ErrorCode.CONNECTION_LOST, Outcome.UNKNOWN),
            Arguments.of(closing("nonsense\r\n\r\n"), ErrorCode.CONNECTION_LOST, Outcome.UNKNOWN)
        );
    }

    private static RawServer.Reaction closing(String bytes) {
        return new RawServer.Reaction(bytes.getBytes(StandardCharsets.ISO_8859_1), true);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void fails(RawServer.Reaction reaction, ErrorCode code, Outcome outcome) throws Exception {
        try (RawServer server = new RawServer(request -> reaction)) {
            Inspector inspector = Samples.inspectorAt(server);
            InspectorError error = assertThrows(InspectorError.class, () ->
                inspector.addSupervise(AddSuperviseArguments.of(49999))
            );
            assertEquals(List.of(code, outcome), List.of(error.code(), error.outcome()), error.getMessage());
            assertTrue(code.outcomes().contains(outcome));
            assertEquals(Operation.ADD_SUPERVISE, error.operation());
            assertTrue(error.sentAt().isPresent());
            assertEquals(1, server.requests().size());
        }
    }

    static Stream<Arguments> successes() {
        byte[] marked = ("\ufeff" + SUCCESS).getBytes(StandardCharsets.UTF_8);
        byte[] chinese = "{\"message\":\"成功\",\"retcode\":\"0\"}".getBytes(Charset.forName("GBK"));
        return Stream.of(
            Arguments.of(RawServer.json(SUCCESS), "ok"),
            Arguments.of(RawServer.response(500, SUCCESS), "ok"),
            Arguments.of(RawServer.response(200, marked), "ok"),
            Arguments.of(RawServer.response(200, chinese, "Content-Type: text/plain; charset=GBK"), "成功"),
            Arguments.of(RawServer.response(200, SUCCESS, "Content-Type: application/json; charset=nonsense"), "ok"),
            Arguments.of(RawServer.json("{\"retcode\":\"0\"}"), "")
        );
    }

    @ParameterizedTest
    @MethodSource("successes")
    void succeeds(RawServer.Reaction reaction, String message) throws Exception {
        try (RawServer server = new RawServer(request -> reaction)) {
            Done done = Samples.inspectorAt(server).addSupervise(AddSuperviseArguments.of(49999));
            assertEquals(message, done.message());
        }
    }

    @Test
    void aDeeplyNestedResponseNeedsNoStack() throws Exception {
        String nested = "[".repeat(100_000) + "]".repeat(100_000);
        try (RawServer server = new RawServer(request -> RawServer.json(nested))) {
            assertThrows(AnsweredError.class, () -> Samples.inspectorAt(server).handShake());
        }
    }

    @Test
    void describesAForeignResponse() throws Exception {
        String page = "<html>\u001b[31m" + "y".repeat(500) + " " + Samples.GUID + "</html>";
        try (
            RawServer server = new RawServer(it ->
                RawServer.response(503, page, "Content-Type: text/html", "Retry-After: 7")
            )
        ) {
            UnreadableAnswer error = assertThrows(UnreadableAnswer.class, () ->
                Samples.inspectorAt(server).handShake()
            );
            assertEquals(503, error.httpStatus());
            assertEquals(Optional.of("text/html"), error.contentType());
            assertEquals(Optional.of(Duration.ofSeconds(7)), error.retryAfter());
            assertEquals(200, error.excerpt().orElseThrow().length());
            assertTrue(error.excerpt().orElseThrow().startsWith("<html>\\u001b[31myy"), error.excerpt().orElseThrow());
            assertEquals(
                "handShake may have taken effect (check agent and call before repeating it): the response (HTTP 503, text/html) is not JSON.",
                error.getMessage()
            );
        }
    }

    @Test
    void namesTheMemberOfTheWrongType() throws Exception {
        try (
            RawServer server = new RawServer(it -> RawServer.json("{\"message\":\"\",\"retcode\":\"0\",\"result\":{}}"))
        ) {
            Inspector inspector = Samples.inspectorAt(server);
            WrongShape error = assertThrows(WrongShape.class, () ->
                inspector.queryAllCallInfoByAgentWorkNoEx(QueryAllCallInfoByAgentWorkNoExArguments.of(49999))
            );
            assertEquals(List.of("result", "object"), List.of(error.member(), error.memberType()));
            assertTrue(
                error.getMessage().startsWith("queryAllCallInfoByAgentWorkNoEx failed: the response (HTTP 200)")
            );
        }
    }

    @Test
    void returnsADocumentedFailureAsAnAnswer() throws Exception {
        try (RawServer server = new RawServer(it -> RawServer.failure("900-005"))) {
            Answer<Done, AddSuperviseCode> answer = Samples.inspectorAt(server)
                .answers()
                .addSupervise(AddSuperviseArguments.of(49999));
            String advice =
                answer instanceof Answer.Failure<Done, AddSuperviseCode> failure
                    ? switch (failure.code().resultCode()) {
                          case WRONG_INSPECTION_STATE -> failure.message();
                          default -> "another code";
                      }
                    : "no failure";
            assertEquals("no", advice);
        }
    }

    @Test
    void returnsAnUndocumentedFailureAsAnAnswer() throws Exception {
        try (RawServer server = new RawServer(it -> RawServer.failure("123-456"))) {
            Answer<Done, AddSuperviseCode> answer = Samples.inspectorAt(server)
                .answers()
                .addSupervise(AddSuperviseArguments.of(49999));
            assertEquals(new Answer.UndocumentedFailure<>("123-456", true, "no"), answer);
        }
    }

    @Test
    void explainsADocumentedFailure() throws Exception {
        try (RawServer server = new RawServer(it -> RawServer.failure("900-002"))) {
            Inspector inspector = Samples.inspectorAt(server);
            GatewayFailure error = assertThrows(GatewayFailure.class, () ->
                inspector.addSupervise(AddSuperviseArguments.of(49999))
            );
            assertTrue(error.isDocumentedFor(Operation.ADD_SUPERVISE));
            assertFalse(error.isDocumentedFor(Operation.INTERCEPT));
            assertEquals(ResultCode.of("900-002"), error.explain());
            assertEquals("addSupervise was refused: 900-002 (no).", error.getMessage());
        }
    }
}
