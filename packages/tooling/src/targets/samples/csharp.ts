import { BASE_URL, type SampleCall, TIME_LIMIT } from "./sample-call.ts";
import {
  className,
  comment,
  file,
  inBraces,
  indented,
  interpolated,
  type Lines,
  ownsAgentId,
  piecesOf,
  quoted,
  urlParts,
} from "./text.ts";

const WIDTH = 100;

/** C# 7 with `HttpClient`, for .NET 5 or later and for Mono. */
export function csharp(call: SampleCall): string {
  const { operationId, target, notes, guidNote, agentId, guid, body } = call;
  return file(
    "using System;",
    "using System.Net.Http;",
    "using System.Net.Http.Headers;",
    "using System.Text.RegularExpressions;",
    "using System.Threading.Tasks;",
    "",
    comment("//", [...notes, ...guidNote((header) => `response.Headers.GetValues(${quoted(header)})`)], WIDTH),
    `public static class ${className(operationId)}`,
    "{",
    `    const string BaseUrl = ${quoted(BASE_URL)};`,
    ownsAgentId(call) && `    const string AgentId = ${quoted(agentId)};`,
    guid !== undefined && `    const string SessionGuid = ${quoted(guid)};`,
    // A verbatim text has no escapes but that of quotes.
    body !== undefined && `    const string Body = @"${body.replaceAll('"', '""')}";`,
    "",
    "    static readonly HttpClient Client = new HttpClient(",
    "        new HttpClientHandler { AllowAutoRedirect = false })",
    "    {",
    `        Timeout = TimeSpan.FromSeconds(${TIME_LIMIT}),`,
    "    };",
    "",
    ...(target.length > 0 ? [] : ["    public static void Main() => SendAsync().GetAwaiter().GetResult();", ""]),
    `    public static async Task SendAsync(${target.map((name) => `string ${name}`).join(", ")})`,
    "    {",
    ...indented(8, callLines(call)),
    "    }",
    "}",
  );
}

function callLines(call: SampleCall): Lines {
  const { operationId, method, guid, guidHeader, contentType, body, data, noResponse } = call;
  return [
    ...urlLines(call),
    "string body;",
    "try",
    "{",
    `    using (var request = new HttpRequestMessage(HttpMethod.${method[0]}${method.slice(1).toLowerCase()}, url))`,
    "    {",
    guid !== undefined && `        request.Headers.Add(${quoted(guidHeader)}, SessionGuid);`,
    body === undefined && "        // Only a request with content can have the header Content-Type.",
    `        request.Content = new StringContent(${body === undefined ? '""' : "Body"});`,
    "        request.Content.Headers.ContentType =",
    `            MediaTypeHeaderValue.Parse(${quoted(contentType)});`,
    "        using (var response = await Client.SendAsync(request))",
    "            body = await response.Content.ReadAsStringAsync();",
    "    }",
    "}",
    "catch (Exception error)",
    "{",
    "    // Without its message, which may contain the Guid.",
    "    throw new InvalidOperationException(",
    `        $"${operationId}: no valid response ({error.GetBaseException().GetType().Name})${noResponse}");`,
    "}",
    `var found = Regex.Match(body, "\\"retcode\\"\\\\s*:\\\\s*\\"([^\\"]*)\\"");`,
    'var retcode = found.Success ? found.Groups[1].Value : "none";',
    'if (retcode != "0")',
    "    throw new InvalidOperationException(",
    `        $"${operationId} failed: retcode {retcode}");`,
    `Console.WriteLine(${quoted(`${operationId} succeeded`)});`,
    data.length > 0 && 'Console.WriteLine(body.Replace(SessionGuid, "***"));',
  ];
}

/** The URL as a variable: in a line for each piece if one line would be too long. */
function urlLines(call: SampleCall): string[] {
  const url = urlParts(call, {
    ...inBraces,
    encode: (variable) => `Uri.EscapeDataString(${variable})`,
    baseUrl: "BaseUrl",
    agentId: "AgentId",
  }).join("");
  const pieces = piecesOf(url, WIDTH - '        var url = $"";'.length).map((piece) => interpolated("$", piece));
  return pieces.length === 1 ? [`var url = ${pieces.join()};`] : ["var url =", `    ${pieces.join(" +\n    ")};`];
}
