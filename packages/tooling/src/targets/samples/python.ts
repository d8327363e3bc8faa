import { BASE_URL, type SampleCall, TIME_LIMIT } from "./sample-call.ts";
import {
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

/** The width of a line as Black has it. */
const WIDTH = 88;

/** Python 3 with its standard library. */
export function python(call: SampleCall): string {
  const { operationId, target, notes, guidNote, agentId, guid, body } = call;
  const lines = callLines(call);
  return file(
    comment("#", [...notes, ...guidNote((header) => `response.headers[${quoted(header)}]`)], WIDTH),
    "import json",
    "import urllib.request",
    target.length > 0 && "from urllib.parse import quote",
    "",
    `BASE_URL = ${quoted(BASE_URL)}`,
    ownsAgentId(call) && `AGENT_ID = ${quoted(agentId)}`,
    guid !== undefined && `GUID = ${quoted(guid)}`,
    ...(body === undefined ? [] : bodyLines(JSON.parse(body))),
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

const bodyLines = (body: object): string[] => [
  "BODY = {",
  ...Object.entries(body).map(([name, value]) => `    ${quoted(name)}: ${literal(value)},`),
  "}",
];

function callLines(call: SampleCall): Lines {
  const { operationId, method, guid, guidHeader, contentType, body, data, noResponse } = call;
  const headers = [
    ...(guid === undefined ? [] : [`${quoted(guidHeader)}: GUID`]),
    `"Content-Type": ${quoted(contentType)}`,
  ];
  return [
    ...urlLines(call),
    "request = urllib.request.Request(",
    "    url,",
    `    method=${quoted(method)},`,
    `    headers={${headers.join(", ")}},`,
    body !== undefined && "    data=json.dumps(BODY).encode(),",
    ")",
    "opener = urllib.request.build_opener(AnyStatus)",
    "try:",
    `    with opener.open(request, timeout=${TIME_LIMIT}) as response:`,
    "        answer = json.load(response)",
    `    retcode = answer["retcode"]`,
    "except Exception as error:",
    "    # Without its message, which may contain the Guid.",
    "    raise RuntimeError(",
    `        f"${operationId}: no valid response ({type(error).__name__})"`,
    noResponse !== "" && `        ${quoted(noResponse)}`,
    "    ) from None",
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

/** The URL as a variable: in a line for each piece if one line would be too long. */
function urlLines(call: SampleCall): string[] {
  // Texts within an f-string cannot have its quotes before Python 3.12.
  const url = urlParts(call, { ...inBraces, encode: (variable) => `quote(${variable}, safe='')` }).join("");
  if (url.length <= WIDTH - 'url = f""'.length) return [`url = f"${url}"`];
  return [
    "url = (",
    ...piecesOf(url, WIDTH - '        f""'.length).map((piece) => `    ${interpolated("f", piece)}`),
    ")",
  ];
}
