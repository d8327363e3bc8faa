import { BASE_URL, type SampleCall, TIME_LIMIT } from "./sample-call.ts";
import { comment, file, indented, type Lines, ownsAgentId, quoted, urlExpression } from "./text.ts";

/** Python 3 with its standard library. */
export function python(call: SampleCall): string {
  const { operationId, target, notes, guidNote, agentId, guid } = call;
  const imports = ["json", ...(target.length > 0 ? ["urllib.parse"] : []), "urllib.request"];
  const lines = callLines(call);
  return file(
    comment("#", [...notes, ...guidNote]),
    ...imports.map((name) => `import ${name}`),
    "",
    `BASE_URL = ${quoted(BASE_URL)}`,
    ownsAgentId(call) && `AGENT_ID = ${quoted(agentId)}`,
    guid !== undefined && `GUID = ${quoted(guid)}`,
    "",
    "",
    "class AnyStatus(urllib.request.HTTPErrorProcessor):",
    "    # Only retcode decides, whatever the HTTP status; a redirect is not followed.",
    "    def http_response(self, request, response):",
    "        return response",
    "",
    "    https_response = http_response",
    "",
    "",
    ...(target.length > 0 ? [`def ${operationId}(${target.join(", ")}):`, ...indented(4, lines)] : lines),
  );
}

function callLines(call: SampleCall): Lines {
  const { operationId, method, guid, guidHeader, contentType, body, data, noResponse } = call;
  const url = urlExpression(call, (variable) => `urllib.parse.quote(${variable}, safe="")`);
  const headers = [
    ...(guid === undefined ? [] : [`${quoted(guidHeader)}: GUID`]),
    `"Content-Type": ${quoted(contentType)}`,
  ];
  return [
    "request = urllib.request.Request(",
    ...urlLines(url),
    `    method=${quoted(method)},`,
    `    headers={${headers.join(", ")}},`,
    body !== undefined && `    data=json.dumps(${literal(JSON.parse(body))}).encode(),`,
    ")",
    "try:",
    `    with urllib.request.build_opener(AnyStatus).open(request, timeout=${TIME_LIMIT}) as response:`,
    "        answer = json.load(response)",
    `    retcode = answer["retcode"]`,
    "except Exception as error:",
    "    # Without its message, which may contain the Guid.",
    `    raise RuntimeError(f"${operationId}: no valid response ({type(error).__name__})${noResponse}") from None`,
    `if retcode != "0":`,
    `    raise RuntimeError(f"${operationId} failed: retcode {retcode}")`,
    `print(${[quoted(`${operationId} succeeded`), ...data.map((name) => `answer.get(${quoted(name)})`)].join(", ")})`,
  ];
}

/** A value of JSON as Python writes it. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value !== "object") return String(value);
  if (value === null) return "None";
  const members = Object.entries(value).map(([name, it]) => `${quoted(name)}: ${literal(it)}`);
  return `{${members.join(", ")}}`;
}

/** The URL of a request: in a line for each part if a line would be too long. */
const urlLines = (parts: string[]): string[] => {
  const line = `    ${parts.join(" + ")},`;
  return line.length <= 110 ? [line] : [`    ${parts.join("\n    + ")},`];
};
