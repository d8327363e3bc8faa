package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qualitycontrol.contract.ForceLoginArguments;
import qualitycontrol.contract.LoginArguments;
import qualitycontrol.contract.NewGuid;

/** No text that the client creates contains a secret. */
class SecretsTest {

    private static final String PASSWORD = "pa ss\"wörd<1>";
    private static final String COOKIE = "node-7f3a9c";

    private static String printed(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 3, 4 })
    void anErrorConcealsWhatTheServerReturns(int kind) throws Exception {
        String secrets = PASSWORD + " " + Samples.GUID + " " + COOKIE;
        String encoded = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(("user:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String page = "<html>" + secrets + " " + encoded + " " + base64;
        String json = page.replace("\"", "\\\"");
        RawServer.Reaction reaction = switch (kind) {
            case 0 -> RawServer.response(500, page, "Content-Type: text/" + Samples.GUID);
            case 1 -> RawServer.json("{\"retcode\":\"100-004\",\"message\":\"" + json + "\"}");
            case 2 -> RawServer.json("{\"retcode\":\"" + json + "\",\"message\":\"\"}");
            case 3 -> RawServer.json("{\"message\":\"" + json + "\"}");
            default -> new RawServer.Reaction((secrets + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1), true);
        };
        List<CallReport> reports = new ArrayList<>();
        try (RawServer server = new RawServer(request -> cookieOr(request, reaction))) {
            Inspector inspector = Inspector.create(Samples.optionsFor(server).onCall(reports::add));
            inspector.handShake();
            LoginArguments credentials = LoginArguments.of().withPassword(PASSWORD);
            InspectorError error = assertThrows(InspectorError.class, () -> inspector.login(credentials));
            String all = printed(error) + reports + (error instanceof AnsweredError it ? it.excerpt() : "");
            String more = error instanceof GatewayFailure it ? it.gatewayMessage() + it.retcode() : "";
            for (String secret : List.of("ss\"w", "wörd", encoded, base64.substring(8), COOKIE)) {
                assertFalse((all + more).contains(secret), all + more);
            }
            if (kind > 0) {
                assertFalse((all + more).contains("AgentGateway"), all + more);
            }
        }
    }

    private static RawServer.Reaction cookieOr(RawServer.Request request, RawServer.Reaction reaction) {
        String body = "{\"message\":\"\",\"retcode\":\"0\"}";
        return request.body().isEmpty() ? RawServer.json(body, "Set-Cookie: route=" + COOKIE) : reaction;
    }

    @Test
    void nothingPrintsThem() {
        InspectorOptions options = InspectorOptions.of("http://127.0.0.1:1", 30169).withGuid(Samples.GUID);
        assertEquals("InspectorOptions[agentId=30169]", options.toString());
        assertEquals("Inspector[agentId=30169]", Inspector.create(options).toString());
        LoginArguments login = LoginArguments.of()
            .withPassword(PASSWORD)
            .withServiceToken("token-1")
            .withPhonenum("40038");
        assertEquals("LoginArguments{password=***, phonenum=40038, serviceToken=***}", login.toString());
        assertTrue(ForceLoginArguments.of("40038").withPassword(PASSWORD).toString().contains("password=***"));
        NewGuid renewed = NewGuid.from(Map.of("message", "", "retcode", "0", "result", Map.of("guid", Samples.GUID)));
        assertFalse(renewed.toString().contains(Samples.GUID), renewed.toString());
        assertFalse(renewed.result().toString().contains(Samples.GUID));
        assertEquals(Optional.of(Samples.GUID), renewed.result().guid());
    }

    @Test
    void anInvalidOptionIsNotQuoted() {
        InspectorOptions options = InspectorOptions.of("http://user:" + PASSWORD + "@127.0.0.1", 30169);
        InvalidOption error = assertThrows(InvalidOption.class, () -> Inspector.create(options));
        assertEquals("create: baseUrl must be like https://gateway.example:8043/path.", error.getMessage());
        assertThrows(InvalidOption.class, () -> Inspector.create(InspectorOptions.of("http://127.0.0.1", "12")));
    }
}
