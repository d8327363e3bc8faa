import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qualitycontrol.EventItem;
import qualitycontrol.EventStream;
import qualitycontrol.GatewayFailure;
import qualitycontrol.Inspector;
import qualitycontrol.InspectorOptions;
import qualitycontrol.Outcome;
import qualitycontrol.contract.AddSuperviseArguments;
import qualitycontrol.contract.EventType;
import qualitycontrol.contract.LoginArguments;
import qualitycontrol.contract.SignInStatus;
import qualitycontrol.contract.StopSuperviseOrInsertArguments;

/** Tests against a simulator, whose URL is the system property {@code simulator}. Start one with {@code qualitycontrol simulate}. */
class ListeningTest {

    private static final long AGENT = 49999;

    private Inspector inspector;

    @BeforeEach
    void signIn() {
        InspectorOptions options = InspectorOptions.of(System.getProperty("simulator", "http://127.0.0.1:4043"), 30169);
        inspector = Inspector.signIn(options, LoginArguments.of().withPhonenum("40038").withStatus(SignInStatus.IDLE));
    }

    @AfterEach
    void signOut() {
        inspector.signOut();
    }

    @Test
    void listeningMakesTheInspectorBusy() {
        inspector.addSupervise(AddSuperviseArguments.of(AGENT));
        List<String> seen = new ArrayList<>();
        try (EventStream events = inspector.events()) {
            while (!seen.contains(EventType.AGENT_STATE_BUSY.eventType())) {
                if (events.next() instanceof EventItem item) {
                    seen.add(item.event().eventType());
                }
            }
        }
        inspector.stopSuperviseOrInsert(StopSuperviseOrInsertArguments.of(AGENT));
        assertEquals(EventType.AGENT_STATE_BUSY.eventType(), seen.get(seen.size() - 1));
    }

    @Test
    void nobodyListensToAnUnknownAgent() {
        GatewayFailure failure = assertThrows(GatewayFailure.class, () ->
            inspector.addSupervise(AddSuperviseArguments.of(555555))
        );
        assertEquals(Outcome.REFUSED, failure.outcome());
    }
}
