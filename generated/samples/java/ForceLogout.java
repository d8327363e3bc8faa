import qualitycontrol.Inspector;
import qualitycontrol.InspectorOptions;

/**
 * Sign out even in a call.
 *
 * <p>It may cut a customer's call: call it only for a target that you have checked.
 *
 * <p>Start Java with {@code -Djdk.httpclient.redirects.retrylimit=1}, without which the client refuses to start.
 */
public class ForceLogout {

    public static void send(String agentid) {
        InspectorOptions options = InspectorOptions.of("http://127.0.0.1:4010", agentid).withGuid(
            "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1"
        );
        Inspector inspector = Inspector.create(options);
        // Throws an InspectorError unless the gateway reports success. Its outcome() says whether the call may
        // have taken effect; its message has no Guid.
        inspector.forceLogout();
        System.out.println("forceLogout succeeded");
    }
}
