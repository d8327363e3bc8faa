package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import qualitycontrol.contract.AddSuperviseArguments;
import qualitycontrol.contract.AdjustSkillArguments;
import qualitycontrol.contract.CallOptions;
import qualitycontrol.contract.Contract;
import qualitycontrol.contract.Edition;
import qualitycontrol.contract.InspectionMode;
import qualitycontrol.contract.InterceptCallArguments;
import qualitycontrol.contract.LoginArguments;
import qualitycontrol.contract.Operation;
import qualitycontrol.contract.RequestSwitchInsertWhisperAgentArguments;
import qualitycontrol.contract.RequestWhisperAgentArguments;
import qualitycontrol.contract.SignInStatus;

/** What is sent, and what is refused before anything is sent. */
class RequestTest {

    private static final String ROOT = "/agentgateway/resource/";

    static Stream<Arguments> requests() {
        return Stream.of(
            Arguments.of(AddSuperviseArguments.of(49999), "PUT", "qualitycontrol/30169/addsupervise/49999", ""),
            Arguments.of(
                InterceptCallArguments.of(49999, "1456401416-3 ü'(!)"),
                "PUT",
                "qualitycontrol/30169/intercept/49999/1456401416-3%20%C3%BC'(!)",
                ""
            ),
            Arguments.of(RequestWhisperAgentArguments.of(), "POST", "qualitycontrol/30169/requestwhisperagent", ""),
            Arguments.of(
                RequestSwitchInsertWhisperAgentArguments.of(InspectionMode.WHISPER).withWhisperagentid(101),
                "POST",
                "qualitycontrol/30169/requestswitchinsertwhisperagent?whisperagentid=101&switchtype=2",
                ""
            ),
            Arguments.of(
                AdjustSkillArguments.of().withWorkNo(49999).withSkills(List.of(10L, 25L)),
                "POST",
                "qualitycontrol/30169/adjustskill",
                "{\"workNo\":\"49999\",\"skills\":[10,25]}"
            ),
            Arguments.of(AdjustSkillArguments.of(), "POST", "qualitycontrol/30169/adjustskill", "{}"),
            Arguments.of(
                LoginArguments.of().withPassword("").withStatus(SignInStatus.IDLE).withAutoanswer(true),
                "PUT",
                "onlineagent/30169",
                "{\"password\":\"\",\"autoanswer\":true,\"status\":\"4\"}"
            )
        );
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isSent(qualitycontrol.contract.Arguments<?> args, String method, String target, String body) throws Exception {
        try (RawServer server = new RawServer(request -> RawServer.success())) {
            Samples.inspectorAt(server).call(args, CallOptions.DEFAULT);
            RawServer.Request request = server.requests().get(0);
            assertEquals(
                List.of(method, ROOT + target, body),
                List.of(request.method(), request.target(), request.body())
            );
            assertEquals(Contract.CONTENT_TYPE, request.headers().get("content-type"));
            assertEquals(args.operation().isSecured() ? Samples.GUID : null, request.headers().get("guid"));
            assertFalse(request.headers().containsKey("upgrade"), "no HTTP/2");
        }
    }

    static Stream<Arguments> invalid() {
        Operation listen = Operation.ADD_SUPERVISE;
        Operation intercept = Operation.INTERCEPT_CALL;
        Operation adjust = Operation.ADJUST_SKILL;
        String range = "must be a whole number from 101 to 999999, in digits without a leading zero";
        return Stream.of(
            Arguments.of(listen, new Object[] {}, "workNo is missing"),
            Arguments.of(listen, new Object[] { "workNo", "100" }, "workNo " + range),
            Arguments.of(listen, new Object[] { "workNo", "1000000" }, "workNo " + range),
            Arguments.of(listen, new Object[] { "workNo", "0101" }, "workNo " + range),
            Arguments.of(listen, new Object[] { "workNo", "٤٩٩٩٩" }, "workNo " + range),
            Arguments.of(listen, new Object[] { "workNo", "" }, "workNo is empty"),
            Arguments.of(listen, new Object[] { "workNo", true }, "workNo is neither a string nor a number"),
            Arguments.of(listen, new Object[] { "workNo", 1.5 }, "workNo is not a whole number"),
            Arguments.of(listen, new Object[] { "workno", "101" }, "workno is an unknown argument"),
            Arguments.of(
                intercept,
                new Object[] { "workNo", 101L, "callId", ".." },
                "callId would change the path (dots or a slash)"
            ),
            Arguments.of(
                intercept,
                new Object[] { "workNo", 101L, "callId", "%252f" },
                "callId would change the path (dots or a slash)"
            ),
            Arguments.of(
                intercept,
                new Object[] { "workNo", 101L, "callId", "\ud800" },
                "callId is not well-formed Unicode"
            ),
            Arguments.of(adjust, new Object[] { "skills", List.of(-1L) }, "skills is not a list of whole numbers"),
            Arguments.of(
                Operation.REQUEST_SWITCH_INSERT_WHISPER_AGENT,
                new Object[] { "switchtype", 3L },
                "switchtype must be one of 0, 1, 2"
            ),
            Arguments.of(
                Operation.LOGIN,
                new Object[] { "password", "😀".repeat(33) },
                "password must not be longer than 32"
            ),
            Arguments.of(
                Operation.RESET_SKILL,
                new Object[] { "autoflag", "true", "skillid", "1;" },
                "skillid must be of the form ^\\d+(;\\d+)*$"
            )
        );
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void isRefused(Operation operation, Object[] values, String problem) throws Exception {
        try (RawServer server = new RawServer(request -> RawServer.success())) {
            Inspector inspector = Samples.inspectorAt(server);
            WrongArgument error = assertThrows(WrongArgument.class, () -> Samples.call(inspector, operation, values));
            assertEquals(operation.id() + " was not sent: " + problem + ".", error.getMessage());
            assertEquals(Outcome.NOT_SENT, error.outcome());
            assertEquals(Optional.empty(), error.sentAt());
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void theEditionDecides() throws Exception {
        try (RawServer server = new RawServer(request -> RawServer.success())) {
            Inspector inspector = Inspector.create(Samples.optionsFor(server).withEdition(Edition.E2023_09));
            assertThrows(NotInEdition.class, () -> inspector.interceptCall(InterceptCallArguments.of(49999, "1-1")));
            WrongArgument error = assertThrows(WrongArgument.class, () ->
                inspector.addSupervise(AddSuperviseArguments.of(60000))
            );
            assertEquals("workNo", error.argument());
            assertThrows(WrongArgument.class, () ->
                inspector.handShake(qualitycontrol.contract.HandShakeArguments.of(), CallOptions.timeout(Duration.ZERO))
            );
            assertEquals(List.of(), server.requests());
        }
    }
}
