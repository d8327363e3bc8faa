import { BASE_URL, type SampleCall, TIME_LIMIT } from "./sample-call.ts";
import { className, comment, file, indented, type Lines, ownsAgentId, quoted, urlExpression } from "./text.ts";

/** C# 7 with `HttpClient`, for .NET 5 or later and for Mono. */
export function csharp(call: SampleCall): string {
  const { operationId, target, notes, guidNote, agentId, guid } = call;
  const signature =
    target.length > 0
      ? `public static void Send(${target.map((name) => `string ${name}`).join(", ")})`
      : "public static void Main()";
  return file(
    "using System;",
    "using System.Net.Http;",
    "using System.Net.Http.Headers;",
    "using System.Text.RegularExpressions;",
    "",
    comment("//", [...notes, ...guidNote]),
    `public static class ${className(operationId)}`,
    "{",
    `    const string BaseUrl = ${quoted(BASE_URL)};`,
    ownsAgentId(call) && `    const string AgentId = ${quoted(agentId)};`,
    guid !== undefined && `    const string SessionGuid = ${quoted(guid)};`,
    "",
    `    ${signature}`,
    "    {",
    ...indented(8, callLines(call)),
    "    }",
    "}",
  );
}

function callLines(call: SampleCall): Lines {
  const { operationId, method, guid, guidHeader, contentType, body, data, noResponse } = call;
  const names = { baseUrl: "BaseUrl", agentId: "AgentId" };
  const url = urlExpression(call, (variable) => `Uri.EscapeDataString(${variable})`, names).join(" + ");
  return [
    `var url = ${url};`,
    "string body;",
    "try",
    "{",
    "    using (var handler = new HttpClientHandler { AllowAutoRedirect = false })",
    `    using (var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(${TIME_LIMIT}) })`,
    `    using (var request = new HttpRequestMessage(HttpMethod.${method[0]}${method.slice(1).toLowerCase()}, url))`,
    "    {",
    guid !== undefined && `        request.Headers.Add(${quoted(guidHeader)}, SessionGuid);`,
    body === undefined && "        // Only a request with content can have the header Content-Type.",
    `        request.Content = new StringContent(${quoted(body ?? "")});`,
    `        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(${quoted(contentType)});`,
    "        using (var response = client.SendAsync(request).GetAwaiter().GetResult())",
    "            body = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();",
    "    }",
    "}",
    "catch (Exception error)",
    "{",
    "    // Without its message, which may contain the Guid.",
    `    throw new InvalidOperationException(${quoted(`${operationId}: no valid response (`)} + error.GetType().Name + ${quoted(`)${noResponse}`)});`,
    "}",
    `var found = Regex.Match(body, "\\"retcode\\"\\\\s*:\\\\s*\\"([^\\"]*)\\"");`,
    'var retcode = found.Success ? found.Groups[1].Value : "none";',
    `if (retcode != "0") throw new InvalidOperationException(${quoted(`${operationId} failed: retcode `)} + retcode);`,
    `Console.WriteLine(${quoted(`${operationId} succeeded`)});`,
    data.length > 0 && 'Console.WriteLine(body.Replace(SessionGuid, "***"));',
  ];
}
