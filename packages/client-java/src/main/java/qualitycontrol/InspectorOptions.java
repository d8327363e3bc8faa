package qualitycontrol;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import qualitycontrol.contract.Contract;
import qualitycontrol.contract.Edition;

/** The options of an inspector. They are immutable: each method returns new options. */
public final class InspectorOptions {

    /** Longer than the gateway holds a poll open while it waits for an event. */
    static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);

    final String baseUrl;
    final String agentId;
    final GuidSource guidSource;
    final String guid;
    final Duration timeout;
    final Edition edition;
    final HttpClient httpClient;
    final Consumer<CallReport> onCall;
    final Timing timing;

    private InspectorOptions(
        String baseUrl,
        String agentId,
        GuidSource guidSource,
        String guid,
        Duration timeout,
        Edition edition,
        HttpClient httpClient,
        Consumer<CallReport> onCall,
        Timing timing
    ) {
        this.baseUrl = baseUrl;
        this.agentId = agentId;
        this.guidSource = guidSource;
        this.guid = guid;
        this.timeout = timeout;
        this.edition = edition;
        this.httpClient = httpClient;
        this.onCall = onCall;
        this.timing = timing;
    }

    /**
     * The required options.
     *
     * @param baseUrl the URL of the gateway, such as {@code https://gateway.example:8043}
     * @param agentId the inspector's own agent ID
     * @return the options
     */
    public static InspectorOptions of(String baseUrl, String agentId) {
        return new InspectorOptions(
            baseUrl,
            agentId,
            null,
            null,
            DEFAULT_TIMEOUT,
            Contract.EDITION,
            null,
            report -> {},
            Timing.SYSTEM
        );
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
     * These options for another inspector. Inspectors of one gateway share its connections.
     *
     * @param agentId the inspector's own agent ID
     * @return the options
     */
    public InspectorOptions withAgentId(String agentId) {
        return new InspectorOptions(baseUrl, agentId, guidSource, guid, timeout, edition, httpClient, onCall, timing);
    }

    /**
     * These options with the Guid of a session. The client updates it when the gateway replaces it. Not needed if this client signs
     * in.
     *
     * @param guid the Guid
     * @return the options
     */
    public InspectorOptions withGuid(String guid) {
        return new InspectorOptions(baseUrl, agentId, null, guid, timeout, edition, httpClient, onCall, timing);
    }

    /**
     * These options with a source of the Guid, which is asked before each call.
     *
     * @param source the source
     * @return the options
     */
    public InspectorOptions withGuid(GuidSource source) {
        return new InspectorOptions(baseUrl, agentId, source, null, timeout, edition, httpClient, onCall, timing);
    }

    /**
     * These options with the time that a call may take until the complete response has arrived; 15 s by default.
     *
     * @param timeout the timeout
     * @return the options
     */
    public InspectorOptions withTimeout(Duration timeout) {
        return new InspectorOptions(baseUrl, agentId, guidSource, guid, timeout, edition, httpClient, onCall, timing);
    }

    /**
     * These options with the edition of the gateway; the newest one by default. The client refuses calls that the edition does not
     * accept.
     *
     * @param edition the edition
     * @return the options
     */
    public InspectorOptions withEdition(Edition edition) {
        return new InspectorOptions(baseUrl, agentId, guidSource, guid, timeout, edition, httpClient, onCall, timing);
    }

    /**
     * These options for a gateway whose certificate a private CA has issued. See {@link CertificateAuthority}.
     *
     * @param context trusts that CA
     * @return the options
     */
    public InspectorOptions withSslContext(SSLContext context) {
        return withHttpClient(HttpClients.create(Optional.of(context)));
    }

    /**
     * These options with an HTTP client of your own, such as one that uses a proxy. It must not follow redirects, authenticate or
     * store cookies.
     *
     * @param httpClient the HTTP client
     * @return the options
     */
    public InspectorOptions withHttpClient(HttpClient httpClient) {
        return new InspectorOptions(baseUrl, agentId, guidSource, guid, timeout, edition, httpClient, onCall, timing);
    }

    /**
     * These options with an observer, which receives a report of each attempt before its call ends: operation, outcome, times and
     * sizes, without secrets. What it throws is ignored.
     *
     * @param onCall the observer
     * @return the options
     */
    public InspectorOptions onCall(Consumer<CallReport> onCall) {
        return new InspectorOptions(baseUrl, agentId, guidSource, guid, timeout, edition, httpClient, onCall, timing);
    }

    /** These options with other clocks, for tests. */
    InspectorOptions withTiming(Timing timing) {
        return new InspectorOptions(baseUrl, agentId, guidSource, guid, timeout, edition, httpClient, onCall, timing);
    }

    /** Without the Guid. */
    @Override
    public String toString() {
        return "InspectorOptions[baseUrl=" + baseUrl + ", agentId=" + agentId + "]";
    }
}
