package qualitycontrol;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import qualitycontrol.contract.Contract;
import qualitycontrol.contract.InterceptCallArguments;
import qualitycontrol.contract.Operation;

/**
 * Measures a call of the client against one of the HTTP client of the Java runtime, in turn and in one virtual machine. Prints the times
 * of both per call, in µs, for each round.
 */
public final class SpeedDriver {

    private static final int CALLS = 200;

    private SpeedDriver() {}

    /** @param args the URL of a server that reports success, and the number of rounds, of which the first half only warms up */
    public static void main(String[] args) throws Exception {
        InspectorOptions options = InspectorOptions.of(args[0], Samples.AGENT_ID).withGuid(Samples.GUID);
        Inspector inspector = Inspector.create(options);
        InterceptCallArguments arguments = InterceptCallArguments.of(49999, "1456401416-3");
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = rawRequest(args[0]);
        Step own = () -> inspector.interceptCall(arguments);
        Step raw = () -> client.send(request, HttpResponse.BodyHandlers.ofString());
        int rounds = Integer.parseInt(args[1]);
        List<Object> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            boolean isOwnFirst = round % 2 == 0;
            double first = time(isOwnFirst ? own : raw);
            double second = time(isOwnFirst ? raw : own);
            if (round >= rounds / 2) {
                times.add(Map.of("client", isOwnFirst ? first : second, "raw", isOwnFirst ? second : first));
            }
        }
        System.out.println(JsonText.write(Map.of("rounds", times)));
    }

    private interface Step {
        Object run() throws Exception;
    }

    private static HttpRequest rawRequest(String baseUrl) {
        String path = Operation.INTERCEPT_CALL.path()
            .replace("{agentid}", Samples.AGENT_ID)
            .replace("{workNo}", "49999")
            .replace("{callId}", "1456401416-3");
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
            .method(Operation.INTERCEPT_CALL.method(), HttpRequest.BodyPublishers.noBody())
            .setHeader("Content-Type", Contract.CONTENT_TYPE)
            .setHeader(Contract.GUID_HEADER, Samples.GUID)
            .build();
    }

    private static double time(Step step) throws Exception {
        long start = System.nanoTime();
        for (int call = 0; call < CALLS; call++) {
            step.run();
        }
        return (System.nanoTime() - start) / 1e3 / CALLS;
    }
}
