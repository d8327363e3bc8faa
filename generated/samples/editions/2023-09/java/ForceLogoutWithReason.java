import qualitycontrol.Inspector;
import qualitycontrol.InspectorOptions;
import qualitycontrol.contract.Edition;
import qualitycontrol.contract.ForceLogoutWithReasonArguments;

/**
 * Sign out in a call, with a reason.
 *
 * <p>It may cut a customer's call: call it only for a target that you have checked.
 *
 * <p>Start Java with {@code -Djdk.httpclient.redirects.retrylimit=1}, without which the client refuses to start.
 */
public class ForceLogoutWithReason {

    public static void send(String agentid) {
        InspectorOptions options = InspectorOptions.of("http://127.0.0.1:4010", agentid)
            .withGuid("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1")
            .withEdition(Edition.E2023_09);
        Inspector inspector = Inspector.create(options);
        // Throws an InspectorError unless the gateway reports success. Its outcome() says whether the call may
        // have taken effect; its message has no Guid.
        inspector.forceLogoutWithReason(ForceLogoutWithReasonArguments.of("1"));
        System.out.println("forceLogoutWithReason succeeded");
    }
}
