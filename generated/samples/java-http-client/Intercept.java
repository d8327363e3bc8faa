import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Intercept an agent's call.
 *
 * <p>It may cut a customer's call: call it only for a target that you have checked.
 */
public class Intercept {

    static final String BASE_URL = "http://127.0.0.1:4010";
    static final String AGENT_ID = "30169";
    static final String GUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1";

    public static void send(String workNo) {
        String url =
            BASE_URL +
            "/agentgateway/resource/qualitycontrol/" +
            AGENT_ID +
            "/intercept/" +
            URLEncoder.encode(workNo, StandardCharsets.UTF_8).replace("+", "%20");
        String body;
        try {
            HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .header("Guid", GUID)
                .header("Content-Type", "application/json; charset=UTF-8")
                .build();
            HttpResponse<String> response = client
                .sendAsync(request, BodyHandlers.ofString())
                .orTimeout(15, TimeUnit.SECONDS)
                .join();
            body = response.body();
        } catch (RuntimeException error) {
            // Without its message, which may contain the Guid.
            Throwable reason = error.getCause() == null ? error : error.getCause();
            throw new IllegalStateException(
                "intercept: no valid response (" + reason.getClass().getSimpleName() + "); it may have taken effect"
            );
        }
        // The JDK cannot read JSON.
        Matcher found = Pattern.compile("\"retcode\"\\s*:\\s*\"([^\"]*)\"").matcher(body);
        String retcode = found.find() ? found.group(1) : "none";
        if (!retcode.equals("0")) throw new IllegalStateException("intercept failed: retcode " + retcode);
        System.out.println("intercept succeeded");
    }
}
