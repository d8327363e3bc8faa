import { BASE_URL, type SampleCall, TIME_LIMIT } from "./sample-call.ts";
import { comment, file, indented, type Lines, ownsAgentId, piecesOf, quoted, urlParts } from "./text.ts";

/** The width of a line, as everything else is formatted later. */
const WIDTH = 120;

/** JavaScript for browsers and Node, with `fetch`. */
export function fetchSample(call: SampleCall): string {
  const { operationId, target, notes, guidNote, agentId, guid, body } = call;
  const lines = callLines(call);
  return file(
    comment("//", [...notes, ...guidNote((header) => `response.headers.get(${quoted(header)})`)], WIDTH),
    `const BASE_URL = ${quoted(BASE_URL)};`,
    ownsAgentId(call) && `const AGENT_ID = ${quoted(agentId)};`,
    guid !== undefined && `const GUID = ${quoted(guid)};`,
    body !== undefined && `const BODY = ${body};`,
    "",
    ...(target.length > 0
      ? [`export async function ${operationId}(${target.join(", ")}) {`, ...indented(2, lines), "}"]
      : lines),
  );
}

function callLines(call: SampleCall): Lines {
  const { operationId, method, guid, guidHeader, contentType, body, data, noResponse } = call;
  const headers = [
    ...(guid === undefined ? [] : [`${quoted(guidHeader)}: GUID`]),
    `"Content-Type": ${quoted(contentType)}`,
  ];
  return [
    `const url = ${urlOf(call)};`,
    `const { ${["retcode", ...data].join(", ")} } = await fetch(url, {`,
    `method: ${quoted(method)},`,
    `headers: { ${headers.join(", ")} },`,
    body !== undefined && "body: JSON.stringify(BODY),",
    `redirect: "error",`,
    `cache: "no-store",`,
    `signal: AbortSignal.timeout(${TIME_LIMIT}_000),`,
    "})",
    ".then((response) => response.json())",
    ".catch((error) => {",
    "// Without its message, which may contain the Guid.",
    "const reason = error.cause?.code ?? error.name;",
    `throw new Error(\`${operationId}: no valid response (\${reason})${noResponse}\`);`,
    "});",
    `if (retcode !== "0") throw new Error(\`${operationId} failed: retcode \${retcode}\`);`,
    `console.log(${[quoted(`${operationId} succeeded`), ...data].join(", ")});`,
  ];
}

/** The URL in pieces that fit into a line. It is percent-encoded, so it has no character that a text or template treats specially. */
const urlOf = (call: SampleCall): string =>
  piecesOf(
    urlParts(call, {
      text: (text) => text,
      value: (expression) => `\${${expression}}`,
      encode: (variable) => `encodeURIComponent(${variable})`,
    }).join(""),
    WIDTH - '  const url = "";'.length,
  )
    .map((piece) => (piece.includes("${") ? `\`${piece}\`` : quoted(piece)))
    .join(" + ");
