package example;

import java.nio.file.Path;
import java.util.concurrent.Flow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import qualitycontrol.CertificateAuthority;
import qualitycontrol.Inspector;
import qualitycontrol.InspectorOptions;
import qualitycontrol.StreamItem;
import qualitycontrol.contract.AddSuperviseArguments;
import qualitycontrol.contract.AddSuperviseCode;
import qualitycontrol.contract.Answer;
import qualitycontrol.contract.Done;
import qualitycontrol.contract.LoginArguments;

/**
 * The inspections of one supervisor, as a Spring service. A session lasts from {@link #begin} to {@link #end}: the application calls
 * both when the supervisor says so, never when a bean is created or destroyed.
 */
@Service
public class InspectionService {

    private final InspectorOptions options;
    private Inspector inspector;

    public InspectionService(
        @Value("${gateway.url}") String url,
        @Value("${gateway.agent-id}") String agentId,
        @Value("${gateway.ca-file}") Path authority
    ) throws Exception {
        options = InspectorOptions.of(url, agentId).withSslContext(CertificateAuthority.trustOnly(authority));
    }

    /** Signs the supervisor in, and publishes what happens to the session. Subscribe at once: the gateway expects polls. */
    public synchronized Flow.Publisher<StreamItem> begin(String phone, String password) {
        inspector = Inspector.signIn(options, LoginArguments.of().withPhonenum(phone).withPassword(password));
        return inspector.eventPublisher();
    }

    /** Listens to an agent. Returns a sentence for the supervisor. */
    public synchronized String listen(String workNo) {
        Answer<Done, AddSuperviseCode> answer = inspector.answers().addSupervise(AddSuperviseArguments.of(workNo));
        if (answer instanceof Answer.Failure<Done, AddSuperviseCode> failure) {
            return failure.code().resultCode().advice().orElse(failure.message());
        }
        return answer instanceof Answer.Success
            ? "You are listening."
            : "The gateway refused. Check the agent and the call.";
    }

    public synchronized void end() {
        inspector.signOut();
    }
}
