import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * List all agents with their states.
 *
 * <p>Only the vendor's own client code shows this operation, so a gateway may not have it.
 *
 * <p>Start Java with {@code -Djdk.httpclient.redirects.retrylimit=1}: without it, Java sends a GET again if its
 * response is lost.
 */
public class AllAgentStatus {

    static final String BASE_URL = "http://127.0.0.1:4010";
    static final String AGENT_ID = "30169";
    static final String GUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1";

    public static void main(String[] args) {
        String url = BASE_URL + "/agentgateway/resource/agentgroup/" + AGENT_ID + "/allagentstatus";
        String body;
        try {
            HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .GET()
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
                "allAgentStatus: no valid response (" + reason.getClass().getSimpleName() + ")"
            );
        }
        // The JDK cannot read JSON.
        Matcher found = Pattern.compile("\"retcode\"\\s*:\\s*\"([^\"]*)\"").matcher(body);
        String retcode = found.find() ? found.group(1) : "none";
        if (!retcode.equals("0")) throw new IllegalStateException("allAgentStatus failed: retcode " + retcode);
        System.out.println("allAgentStatus succeeded");
        System.out.println(body.replace(GUID, "***"));
    }
}
