import qualitycontrol.Inspector;
import qualitycontrol.InspectorOptions;
import qualitycontrol.contract.Edition;
import qualitycontrol.contract.RequestWhisperAgentArguments;

/**
 * Whisper to an agent.
 *
 * <p>Start Java with {@code -Djdk.httpclient.redirects.retrylimit=1}, without which the client refuses to start.
 */
public class RequestWhisperAgent {

    public static void main(String[] args) {
        InspectorOptions options = InspectorOptions.of("http://127.0.0.1:4010", "30169")
            .withGuid("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1")
            .withEdition(Edition.E2023_09);
        Inspector inspector = Inspector.create(options);
        // Throws an InspectorError unless the gateway reports success. Its outcome() says whether the call may
        // have taken effect; its message has no Guid.
        inspector.requestWhisperAgent(RequestWhisperAgentArguments.of().withWhisperagentid("49999"));
        System.out.println("requestWhisperAgent succeeded");
    }
}
