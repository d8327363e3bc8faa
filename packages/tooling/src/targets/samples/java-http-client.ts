import { javadoc } from "../java/javadoc.ts";
import { BASE_URL, type SampleCall, TIME_LIMIT } from "./sample-call.ts";
import { className, file, type Lines, ownsAgentId, quoted, urlParts } from "./text.ts";

/** Without this property, `java.net.http` sends a GET again if the connection closes without a response. */
export const NO_REPEATS = "-Djdk.httpclient.redirects.retrylimit=1";

/** The signature of the method that sends the call: it takes the target, or Java starts it. */
export const javaSignature = ({ target }: SampleCall): string =>
  target.length > 0
    ? `public static void send(${target.map((name) => `String ${name}`).join(", ")})`
    : "public static void main(String[] args)";

/** Java 17 with `java.net.http`. */
export function javaHttpClient(call: SampleCall): string {
  const { operationId, target, notes, guidNote, agentId, guid, body } = call;
  const name = className(operationId);
  return file(
    "import java.net.URI;",
    target.length > 0 && "import java.net.URLEncoder;",
    "import java.net.http.HttpClient;",
    "import java.net.http.HttpRequest;",
    "import java.net.http.HttpResponse;",
    "import java.net.http.HttpResponse.BodyHandlers;",
    target.length > 0 && "import java.nio.charset.StandardCharsets;",
    "import java.util.concurrent.TimeUnit;",
    "import java.util.regex.Matcher;",
    "import java.util.regex.Pattern;",
    "",
    `${javadoc([...notes, ...guidNote((header) => `\`response.headers().firstValue(${quoted(header)})\``), ...repeatsNote(call)])}public class ${name} {`,
    `static final String BASE_URL = ${quoted(BASE_URL)};`,
    ownsAgentId(call) && `static final String AGENT_ID = ${quoted(agentId)};`,
    guid !== undefined && `static final String GUID = ${quoted(guid)};`,
    body !== undefined && `static final String BODY = ${textBlock(body)};`,
    "",
    `${javaSignature(call)} {`,
    ...callLines(call),
    "}",
    "}",
  );
}

const repeatsNote = ({ method }: SampleCall): string[] =>
  method === "GET"
    ? [`Start Java with \`${NO_REPEATS}\`: without it, Java sends a GET again if its response is lost.`]
    : [];

function callLines(call: SampleCall): Lines {
  const { operationId, method, guid, guidHeader, contentType, body, data, noResponse } = call;
  const encode = (variable: string) => `URLEncoder.encode(${variable}, StandardCharsets.UTF_8).replace("+", "%20")`;
  const publisher = `HttpRequest.BodyPublishers.${body === undefined ? "noBody()" : "ofString(BODY)"}`;
  const takesBody = method === "POST" || method === "PUT";
  return [
    `String url = ${urlParts(call, { text: quoted, value: (it) => it, encode }).join(" + ")};`,
    "String body;",
    "try {",
    "HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();",
    "HttpRequest request = HttpRequest.newBuilder(URI.create(url))",
    `.${method}(${takesBody ? publisher : ""})`,
    guid !== undefined && `.header(${quoted(guidHeader)}, GUID)`,
    `.header("Content-Type", ${quoted(contentType)})`,
    ".build();",
    `HttpResponse<String> response = client.sendAsync(request, BodyHandlers.ofString()).orTimeout(${TIME_LIMIT}, TimeUnit.SECONDS).join();`,
    "body = response.body();",
    "} catch (RuntimeException error) {",
    "// Without its message, which may contain the Guid.",
    "Throwable reason = error.getCause() == null ? error : error.getCause();",
    `throw new IllegalStateException(${quoted(`${operationId}: no valid response (`)} + reason.getClass().getSimpleName() + ${quoted(`)${noResponse}`)});`,
    "}",
    "// The JDK cannot read JSON.",
    `Matcher found = Pattern.compile("\\"retcode\\"\\\\s*:\\\\s*\\"([^\\"]*)\\"").matcher(body);`,
    'String retcode = found.find() ? found.group(1) : "none";',
    `if (!retcode.equals("0")) throw new IllegalStateException(${quoted(`${operationId} failed: retcode `)} + retcode);`,
    `System.out.println(${quoted(`${operationId} succeeded`)});`,
    data.length > 0 && 'System.out.println(body.replace(GUID, "***"));',
  ];
}

/** A text block, which keeps the lines of a text. */
const textBlock = (text: string): string => `"""\n${text.replaceAll("\\", "\\\\").replaceAll('"""', '""\\"')}"""`;
