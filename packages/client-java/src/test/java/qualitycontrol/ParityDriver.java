package qualitycontrol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import qualitycontrol.contract.Json;

/**
 * Runs small functions of this client for a test that compares them with those of the TypeScript client. Reads a line of JSON for each
 * call, such as {@code {"function":"readGuid","headers":["JSESSIONID=x"]}}, and prints {@code {"result":"x"}}.
 */
public final class ParityDriver {

    private ParityDriver() {}

    public static void main(String[] args) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Map<String, Object> call = Json.asObject(JsonText.read(line)).orElseThrow();
            String result = run(call);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("result", result == null ? List.of() : result);
            out.println(JsonText.write(answer));
        }
        out.flush();
    }

    private static String run(Map<String, Object> call) {
        return switch (text(call, "function")) {
            case "conceal" -> {
                Concealer concealer = new Concealer(texts(call, "secrets"));
                String text = text(call, "text");
                yield call.get("length") instanceof Long length
                    ? concealer.conceal(text, length.intValue())
                    : concealer.conceal(text);
            }
            case "readGuid" -> GuidHeader.read(texts(call, "headers")).orElse(null);
            case "printable" -> Printable.of(text(call, "text"), ((Long) call.get("length")).intValue());
            case "cookieHeader" -> {
                Cookies cookies = new Cookies();
                Instant now = Instant.parse(text(call, "now"));
                texts(call, "headers").forEach(header -> cookies.store(List.of(header), 0, now));
                yield cookies.header(text(call, "path"), (Boolean) call.get("secure"), now).orElse(null);
            }
            case "pathProblem" -> ValueCheck.pathProblem(call.get("value")).orElse(null);
            case "encodePath" -> Uris.encodePathSegment(text(call, "text"));
            case "encodeQuery" -> Uris.encodeQueryPart(text(call, "text"));
            case "errorCodes" -> Stream.of(ErrorCode.values())
                .map(code -> code.value() + " " + code.outcomes().stream().map(Outcome::value).toList())
                .toList()
                .toString();
            case "publicTypes" -> PublicNames.types();
            case "publicMethods" -> PublicNames.methodsOf(text(call, "type"));
            default -> throw new IllegalArgumentException(text(call, "function"));
        };
    }

    private static String text(Map<String, Object> call, String name) {
        return (String) call.get(name);
    }

    private static List<String> texts(Map<String, Object> call, String name) {
        return ((List<?>) call.get(name)).stream().map(String.class::cast).toList();
    }
}
