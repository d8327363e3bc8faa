import qualitycontrol.Inspector;
import qualitycontrol.InspectorOptions;
import qualitycontrol.contract.AgentType;
import qualitycontrol.contract.ForceLoginArguments;
import qualitycontrol.contract.SignInStatus;

/**
 * Sign in by force.
 *
 * <p>It may cut a customer's call: call it only for a target that you have checked.
 *
 * <p>Start Java with {@code -Djdk.httpclient.redirects.retrylimit=1}, without which the client refuses to start.
 */
public class ForceLogin {

    public static void send(String agentid) {
        InspectorOptions options = InspectorOptions.of("http://127.0.0.1:4010", agentid);
        Inspector inspector = Inspector.create(options);
        // Throws an InspectorError unless the gateway reports success. Its outcome() says whether the call may
        // have taken effect; its message has no Guid.
        inspector.forceLogin(
            ForceLoginArguments.of("40038")
                .withPassword("")
                .withReleasephone(false)
                .withAgenttype(AgentType.PC_AND_PHONE)
                .withStatus(SignInStatus.IDLE)
        );
        System.out.println("forceLogin succeeded");
    }
}
