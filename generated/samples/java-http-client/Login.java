import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sign in.
 *
 * <p>The response may have a new Guid to send from now on, after the "=" in {@code
 * response.headers().firstValue("Set-GUID")}.
 */
public class Login {

    static final String BASE_URL = "http://127.0.0.1:4010";
    static final String AGENT_ID = "30169";
    static final String BODY = """
    {
      "password": "",
      "phonenum": "40038",
      "status": "4",
      "releasephone": "false",
      "agenttype": "4"
    }""";

    public static void main(String[] args) {
        String url = BASE_URL + "/agentgateway/resource/onlineagent/" + AGENT_ID;
        String body;
        try {
            HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .PUT(HttpRequest.BodyPublishers.ofString(BODY))
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
                "login: no valid response (" + reason.getClass().getSimpleName() + "); it may have taken effect"
            );
        }
        // The JDK cannot read JSON.
        Matcher found = Pattern.compile("\"retcode\"\\s*:\\s*\"([^\"]*)\"").matcher(body);
        String retcode = found.find() ? found.group(1) : "none";
        if (!retcode.equals("0")) throw new IllegalStateException("login failed: retcode " + retcode);
        System.out.println("login succeeded");
    }
}
