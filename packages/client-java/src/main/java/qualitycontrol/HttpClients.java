package qualitycontrol;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Creates and checks the HTTP clients of the Java runtime. */
final class HttpClients {

    /** Like undici's: a connection that takes longer proves that nothing was sent. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private HttpClients() {}

    /** Created when it is first used. Its connections and threads are shared by all inspectors; cookies are not. */
    private static final class Shared {

        private static final HttpClient CLIENT = create(Optional.empty());
    }

    static HttpClient shared() {
        return Shared.CLIENT;
    }

    static HttpClient create(Optional<SSLContext> context) {
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
