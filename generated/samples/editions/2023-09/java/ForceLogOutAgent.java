import qualitycontrol.Inspector;
import qualitycontrol.InspectorOptions;
import qualitycontrol.contract.Edition;
import qualitycontrol.contract.ForceLogOutAgentArguments;

/**
 * Sign an agent out by force.
 *
 * <p>It may cut a customer's call: call it only for a target that you have checked.
 *
 * <p>Start Java with {@code -Djdk.httpclient.redirects.retrylimit=1}, without which the client refuses to start.
 */
public class ForceLogOutAgent {

    public static void send(String workNo) {
        InspectorOptions options = InspectorOptions.of("http://127.0.0.1:4010", "30169")
            .withGuid("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1")
            .withEdition(Edition.E2023_09);
        Inspector inspector = Inspector.create(options);
        // Throws an InspectorError unless the gateway reports success. Its outcome() says whether the call may
        // have taken effect; its message has no Guid.
        inspector.forceLogOutAgent(ForceLogOutAgentArguments.of(workNo));
        System.out.println("forceLogOutAgent succeeded");
    }
}
