import qualitycontrol.Inspector;
import qualitycontrol.InspectorOptions;
import qualitycontrol.contract.AgentType;
import qualitycontrol.contract.LoginArguments;
import qualitycontrol.contract.SignInStatus;

/**
 * Sign in.
 *
 * <p>Start Java with {@code -Djdk.httpclient.redirects.retrylimit=1}, without which the client refuses to start.
 */
public class Login {

    public static void main(String[] args) {
        InspectorOptions options = InspectorOptions.of("http://127.0.0.1:4010", "30169");
        Inspector inspector = Inspector.create(options);
        // Throws an InspectorError unless the gateway reports success. Its outcome() says whether the call may
        // have taken effect; its message has no Guid.
        inspector.login(
            LoginArguments.of()
                .withPassword("")
                .withPhonenum("40038")
                .withReleasephone(false)
                .withAgenttype(AgentType.PC_AND_PHONE)
                .withStatus(SignInStatus.IDLE)
        );
        System.out.println("login succeeded");
    }
}
