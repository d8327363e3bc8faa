import qualitycontrol.Inspector;
import qualitycontrol.InspectorOptions;

/**
 * Leave busy.
 *
 * <p>Start Java with {@code -Djdk.httpclient.redirects.retrylimit=1}, without which the client refuses to start.
 */
public class CancelBusy {

    public static void main(String[] args) {
        InspectorOptions options = InspectorOptions.of("http://127.0.0.1:4010", "30169").withGuid(
            "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1"
        );
        Inspector inspector = Inspector.create(options);
        // Throws an InspectorError unless the gateway reports success. Its outcome() says whether the call may
        // have taken effect; its message has no Guid.
        inspector.cancelBusy();
        System.out.println("cancelBusy succeeded");
    }
}
