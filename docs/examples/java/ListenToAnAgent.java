import java.util.List;
import qualitycontrol.Aborted;
import qualitycontrol.EventItem;
import qualitycontrol.EventStream;
import qualitycontrol.Gap;
import qualitycontrol.Inspector;
import qualitycontrol.InspectorError;
import qualitycontrol.InspectorOptions;
import qualitycontrol.StreamItem;
import qualitycontrol.contract.AddSuperviseArguments;
import qualitycontrol.contract.LoginArguments;
import qualitycontrol.contract.QueryAllCallInfoByAgentWorkNoExArguments;
import qualitycontrol.contract.SignInStatus;
import qualitycontrol.contract.StopSuperviseOrInsertArguments;

/**
 * Signs in, listens to the call of an agent, and signs out. The events are read until then.
 *
 * <p>Start it with {@code -Djdk.httpclient.redirects.retrylimit=1}; its argument is the URL of a simulator.
 */
public final class ListenToAnAgent {

    private static final long INSPECTOR = 30169;
    private static final long AGENT = 49999;

    private ListenToAnAgent() {}

    public static void main(String[] args) throws InterruptedException {
        InspectorOptions options = InspectorOptions.of(args.length > 0 ? args[0] : "http://127.0.0.1:4043", INSPECTOR);
        LoginArguments credentials = LoginArguments.of().withPhonenum("40038").withStatus(SignInStatus.IDLE);
        Inspector inspector = Inspector.signIn(options, credentials);

        Thread reader = new Thread(() -> read(inspector));
        reader.start();
        try {
            List<String> calls = inspector
                .queryAllCallInfoByAgentWorkNoEx(QueryAllCallInfoByAgentWorkNoExArguments.of(AGENT))
                .result();
            System.out.println("Calls of the agent: " + calls.size());
            inspector.addSupervise(AddSuperviseArguments.of(AGENT));
            System.out.println("Listening.");
            inspector.stopSuperviseOrInsert(StopSuperviseOrInsertArguments.of(AGENT));
        } catch (InspectorError error) {
            System.out.println(error.outcome() + ": " + error.getMessage());
        } finally {
            inspector.signOut();
            reader.join();
        }
        System.out.println("Signed out.");
    }

    /** Ends when the inspector signs out. */
    private static void read(Inspector inspector) {
        try (EventStream events = inspector.events()) {
            for (StreamItem item : events) {
                if (item instanceof EventItem event) {
                    System.out.println("Event: " + event.event().eventType());
                } else if (item instanceof Gap gap && gap.error().orElse(null) instanceof Aborted) {
                    System.out.println("An event of the last poll may be missing.");
                } else {
                    System.out.println("Check the agent and the call: " + item.kind());
                }
            }
        }
    }
}
