package qualitycontrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import qualitycontrol.contract.AddSuperviseArguments;
import qualitycontrol.contract.Arguments;
import qualitycontrol.contract.CallOptions;
import qualitycontrol.contract.Contract;
import qualitycontrol.contract.LoginArguments;
import qualitycontrol.contract.LogoutArguments;
import qualitycontrol.contract.Operation;
import qualitycontrol.contract.PollEventsArguments;
import qualitycontrol.contract.QueryAgentInfoByWorkNoArguments;
import qualitycontrol.contract.SayFreeArguments;
import qualitycontrol.contract.StopSuperviseOrInsertArguments;

/** On a connection that the server closes without a response, the server counts one request. */
class RepeatedRequestsTest {

    static Stream<Arguments<?>> calls() {
        return Stream.of(
            PollEventsArguments.of(),
            QueryAgentInfoByWorkNoArguments.of(49999),
            AddSuperviseArguments.of(49999),
            LoginArguments.of().withPhonenum("40038"),
            SayFreeArguments.of(),
            StopSuperviseOrInsertArguments.of(49999),
            LogoutArguments.of()
        );
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isSentOnceOnAFreshConnection(Arguments<?> args) throws Exception {
        try (RawServer server = new RawServer(request -> RawServer.DROP)) {
            Inspector inspector = inspectorAt(server);
            ConnectionLost error = assertThrows(ConnectionLost.class, () -> inspector.call(args, CallOptions.DEFAULT));
            assertEquals(Outcome.UNKNOWN, error.outcome());
            assertEquals(
                List.of(args.operation().method()),
                server.requests().stream().map(RawServer.Request::method).toList()
            );
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isSentOnceOnAReusedConnection(Arguments<?> args) throws Exception {
        try (RawServer server = new RawServer(request -> isFirst(request) ? RawServer.success() : RawServer.DROP)) {
            Inspector inspector = inspectorAt(server);
            inspector.handShake();
            ConnectionLost error = assertThrows(ConnectionLost.class, () -> inspector.call(args, CallOptions.DEFAULT));
            assertEquals(Optional.of(Outcome.UNKNOWN), Optional.of(error.outcome()));
            assertEquals(1, server.connections());
            assertEquals(2, server.requests().size());
        }
    }

    private static boolean isFirst(RawServer.Request request) {
        return request.target().endsWith(Operation.HAND_SHAKE.path().replaceAll(".*/", "/"));
    }

    private static Inspector inspectorAt(RawServer server) {
        return Inspector.create(InspectorOptions.of(server.url(), 30169).withGuid(Contract.SAMPLE_GUID));
    }
}
