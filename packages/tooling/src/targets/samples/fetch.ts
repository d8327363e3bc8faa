import { BASE_URL, type SampleCall, TIME_LIMIT } from "./sample-call.ts";
import { comment, file, indented, type Lines, ownsAgentId, quoted, urlExpression } from "./text.ts";

/** JavaScript for browsers and Node, with `fetch`. */
export function fetchSample(call: SampleCall): string {
  const { operationId, target, notes, guidNote, agentId, guid } = call;
  const lines = callLines(call);
  return file(
    comment("//", [...notes, ...guidNote]),
    `const BASE_URL = ${quoted(BASE_URL)};`,
    ownsAgentId(call) && `const AGENT_ID = ${quoted(agentId)};`,
    guid !== undefined && `const GUID = ${quoted(guid)};`,
    "",
    ...(target.length > 0
      ? [`export async function ${operationId}(${target.join(", ")}) {`, ...indented(2, lines), "}"]
      : lines),
  );
}

function callLines(call: SampleCall): Lines {
  const { operationId, method, guid, guidHeader, contentType, body, data, noResponse } = call;
  const url = urlExpression(call, (variable) => `encodeURIComponent(${variable})`).join(" + ");
  const headers = [
    ...(guid === undefined ? [] : [`${quoted(guidHeader)}: GUID`]),
    `"Content-Type": ${quoted(contentType)}`,
  ];
  return [
    `const url = ${url};`,
    `const { ${["retcode", ...data].join(", ")} } = await fetch(url, {`,
    `method: ${quoted(method)},`,
    `headers: { ${headers.join(", ")} },`,
    body !== undefined && `body: JSON.stringify(${body}),`,
    `redirect: "error",`,
    `cache: "no-store",`,
    `signal: AbortSignal.timeout(${TIME_LIMIT}_000),`,
    "})",
    ".then((response) => response.json())",
    ".catch((error) => {",
    "// Without its message, which may contain the Guid.",
    `throw new Error(\`${operationId}: no valid response (\${error.name})${noResponse}\`);`,
    "});",
    `if (retcode !== "0") throw new Error(\`${operationId} failed: retcode \${retcode}\`);`,
    `console.log(${[quoted(`${operationId} succeeded`), ...data].join(", ")});`,
  ];
}
