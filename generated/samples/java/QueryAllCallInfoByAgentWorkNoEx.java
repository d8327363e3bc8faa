import qualitycontrol.Inspector;
import qualitycontrol.InspectorOptions;
import qualitycontrol.contract.QueryAllCallInfoByAgentWorkNoExArguments;

/**
 * List an agent's calls.
 *
 * <p>Start Java with {@code -Djdk.httpclient.redirects.retrylimit=1}, without which the client refuses to start.
 */
public class QueryAllCallInfoByAgentWorkNoEx {

    public static void main(String[] args) {
        InspectorOptions options = InspectorOptions.of("http://127.0.0.1:4010", "30169").withGuid(
            "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1"
        );
        Inspector inspector = Inspector.create(options);
        // Throws an InspectorError unless the gateway reports success. Its outcome() says whether the call may
        // have taken effect; its message has no Guid.
        var response = inspector.queryAllCallInfoByAgentWorkNoEx(QueryAllCallInfoByAgentWorkNoExArguments.of("49999"));
        System.out.println("queryAllCallInfoByAgentWorkNoEx succeeded");
        System.out.println(response.json().get("result"));
    }
}
