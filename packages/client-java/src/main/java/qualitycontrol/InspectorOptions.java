package qualitycontrol;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import qualitycontrol.contract.Edition;

/** The options of an inspector. They are immutable: each method returns new options. */
public final class InspectorOptions {

    final List<String> baseUrls;
    final String agentId;
    final GuidSource guidSource;
    final String guid;
    final Duration timeout;
    final Edition edition;
    final HttpClient httpClient;
    final Consumer<CallReport> onCall;
    final Consumer<Optional<SavedSession>> onSession;
    final Consumer<SessionNotSaved> onSaveError;
    final Timing timing;

    private InspectorOptions(Draft draft) {
        baseUrls = List.copyOf(draft.baseUrls);
        agentId = draft.agentId;
        guidSource = draft.guidSource;
        guid = draft.guid;
        timeout = draft.timeout;
        edition = draft.edition;
        httpClient = draft.httpClient;
        onCall = draft.onCall;
        onSession = draft.onSession;
        onSaveError = draft.onSaveError;
        timing = draft.timing;
    }

    /** Options that are being changed. */
    private static final class Draft {

        private List<String> baseUrls = List.of();
        private String agentId;
        private GuidSource guidSource;
        private String guid;
        /** Longer than the gateway holds a poll open while it waits for an event. */
        private Duration timeout = Duration.ofSeconds(15);
        private Edition edition;
        private HttpClient httpClient;
        private Consumer<CallReport> onCall = report -> {};
        private Consumer<Optional<SavedSession>> onSession = saved -> {};
        private Consumer<SessionNotSaved> onSaveError = error ->
            System.getLogger("qualitycontrol").log(System.Logger.Level.WARNING, error.getMessage());
        private Timing timing = Timing.SYSTEM;
    }

    private InspectorOptions with(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.baseUrls = baseUrls;
        draft.agentId = agentId;
        draft.guidSource = guidSource;
        draft.guid = guid;
        draft.timeout = timeout;
        draft.edition = edition;
        draft.httpClient = httpClient;
        draft.onCall = onCall;
        draft.onSession = onSession;
        draft.onSaveError = onSaveError;
        draft.timing = timing;
        change.accept(draft);
        return new InspectorOptions(draft);
    }

    /**
     * The required options.
     *
     * @param baseUrl the URL of the gateway, such as {@code https://gateway.example:8043}
     * @param agentId the inspector's own agent ID
     * @return the options
     */
    public static InspectorOptions of(String baseUrl, String agentId) {
        Draft draft = new Draft();
        draft.baseUrls = Optional.ofNullable(baseUrl).map(List::of).orElse(List.of());
        draft.agentId = agentId;
        return new InspectorOptions(draft);
    }

    /**
     * The required options.
     *
     * @param baseUrl the URL of the gateway, such as {@code https://gateway.example:8043}
     * @param agentId the inspector's own agent ID
     * @return the options
     */
    public static InspectorOptions of(String baseUrl, long agentId) {
        return of(baseUrl, Long.toString(agentId));
    }

    /**
     * These options with several gateways, for {@link Inspector#signIn} only. They are tried in order: the next one only if nothing was
     * sent to the one before, because its host name is unknown or no address accepts a connection. After an invalid certificate, a
     * timeout or any response, no other one is tried. The session stays at the gateway that accepted it.
     *
     * @param baseUrls the URLs of the gateways
     * @return the options
     */
    public InspectorOptions withBaseUrls(List<String> baseUrls) {
        return with(draft -> draft.baseUrls = baseUrls);
    }

    /**
     * These options for another inspector. Inspectors of one gateway share its connections.
     *
     * @param agentId the inspector's own agent ID
     * @return the options
     */
    public InspectorOptions withAgentId(String agentId) {
        return with(draft -> draft.agentId = agentId);
    }

    /**
     * These options with the Guid of a session. The client updates it when the gateway replaces it. Not needed if this client signs in.
     *
     * @param guid the Guid
     * @return the options
     */
    public InspectorOptions withGuid(String guid) {
        return with(draft -> {
            draft.guid = guid;
            draft.guidSource = null;
        });
    }

    /**
     * These options with a source of the Guid, which is asked before each call.
     *
     * @param source the source
     * @return the options
     */
    public InspectorOptions withGuid(GuidSource source) {
        return with(draft -> {
            draft.guid = null;
            draft.guidSource = source;
        });
    }

    /**
     * These options with the time that a call may take until the complete response has arrived; 15 s by default.
     *
     * @param timeout the timeout
     * @return the options
     */
    public InspectorOptions withTimeout(Duration timeout) {
        return with(draft -> draft.timeout = timeout);
    }

    /**
     * These options with the edition of the gateway; the newest one by default. The client refuses calls that the edition does not
     * accept.
     *
     * @param edition the edition
     * @return the options
     */
    public InspectorOptions withEdition(Edition edition) {
        return with(draft -> draft.edition = edition);
    }

    /**
     * These options for a gateway whose certificate a private CA has issued. See {@link CertificateAuthority}. Inspectors with the same
     * context share their connections.
     *
     * @param context trusts that CA
     * @return the options
     */
    public InspectorOptions withSslContext(SSLContext context) {
        return withHttpClient(HttpClients.trusting(Objects.requireNonNull(context, "context")));
    }

    /**
     * These options with an HTTP client of your own, such as one that uses a proxy. It must not follow redirects, authenticate or store
     * cookies. If it has an executor, do not shut that down before the inspectors have signed out: Java's client would wait forever.
     *
     * @param httpClient the HTTP client
     * @return the options
     */
    public InspectorOptions withHttpClient(HttpClient httpClient) {
        return with(draft -> draft.httpClient = httpClient);
    }

    /**
     * These options with an observer, which receives a report of each attempt before its call ends: operation, outcome, times and sizes,
     * without secrets. What it throws is ignored.
     *
     * @param onCall the observer
     * @return the options
     */
    public InspectorOptions onCall(Consumer<CallReport> onCall) {
        return with(draft -> draft.onCall = Objects.requireNonNull(onCall, "onCall"));
    }

    /**
     * These options with an observer of the session, so that it can be resumed after a restart. It receives the session whenever that
     * changes: after the sign-in, when the gateway replaces the Guid or a cookie, and empty when the session is over. A cookie of
     * which only the expiry moves is reported when the saved one would live less than half as long. The observer is called by
     * the thread of a call, before the call's own result is handed out, and not while another thread of this inspector calls it. An
     * interruption of that call takes effect after it. The first error that it throws goes to {@link #onSaveError}; neither stops a call
     * or the poll.
     *
     * <p>The session authorizes every action of the agent. Keep it where only this program can read it.
     *
     * @param onSession the observer
     * @return the options
     */
    public InspectorOptions onSession(Consumer<Optional<SavedSession>> onSession) {
        return with(draft -> draft.onSession = Objects.requireNonNull(onSession, "onSession"));
    }

    /**
     * These options with a receiver of the first error of {@link #onSession}; later ones are not reported. By default it is logged.
     *
     * @param onSaveError the receiver
     * @return the options
     */
    public InspectorOptions onSaveError(Consumer<SessionNotSaved> onSaveError) {
        return with(draft -> draft.onSaveError = Objects.requireNonNull(onSaveError, "onSaveError"));
    }

    /** These options with other clocks, for tests. */
    InspectorOptions withTiming(Timing timing) {
        return with(draft -> draft.timing = timing);
    }

    /** Without the Guid, and without the URL, which is not validated yet and may contain a password. */
    @Override
    public String toString() {
        return "InspectorOptions[agentId=" + agentId + "]";
    }
}
