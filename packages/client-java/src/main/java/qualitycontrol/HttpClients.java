package qualitycontrol;

import java.lang.ref.WeakReference;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javax.net.ssl.SSLContext;

/** Creates and checks the HTTP clients of the Java runtime. */
final class HttpClients {

    /** Like undici's: a connection that takes longer proves that nothing was sent. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** The clients of contexts. Weak: a client ends its threads when no inspector uses it any more. */
    private static final Map<SSLContext, WeakReference<HttpClient>> TRUSTING = new WeakHashMap<>();

    private HttpClients() {}

    /** Created when it is first used. Its connections and threads are shared by all inspectors; cookies are not. */
    private static final class Shared {

        private static final HttpClient CLIENT = create(Optional.empty());
    }

    static HttpClient shared() {
        return Shared.CLIENT;
    }

    /** The client of a context: the options of many inspectors may name the same one. */
    static synchronized HttpClient trusting(SSLContext context) {
        WeakReference<HttpClient> known = TRUSTING.get(context);
        HttpClient client = known == null ? null : known.get();
        if (client == null) {
            client = create(Optional.of(context));
            TRUSTING.put(context, new WeakReference<>(client));
        }
        return client;
    }

    private static HttpClient create(Optional<SSLContext> context) {
        HttpClient.Builder builder = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT);
        context.ifPresent(builder::sslContext);
        return builder.build();
    }

    /** Why an HTTP client must not be used, as the end of a sentence; empty if it may. */
    static Optional<String> problem(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            return Optional.of("must not follow redirects: the Guid would be sent elsewhere");
        }
        if (client.authenticator().isPresent()) {
            return Optional.of("must not authenticate: it would send a request twice");
        }
        return client.cookieHandler().isPresent()
            ? Optional.of("must not store cookies: those of several inspectors would be mixed")
            : Optional.empty();
    }
}
