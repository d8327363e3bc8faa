import { INSPECTOR } from "../typescript/call-arguments.ts";
import { BASE_URL, type SampleCall } from "./sample-call.ts";
import { comment, file, type Lines, ownsAgentId, quoted } from "./text.ts";

/** The width of comments; everything else is formatted later. */
const WIDTH = 100;

/**
 * TypeScript with `@qualitycontrol/client`.
 *
 * @param edition the edition of the gateway; undefined for the client's own default
 */
export function typescriptSample(call: SampleCall, edition: string | undefined): string {
  const { operationId, target, notes } = call;
  const lines = callLines(call, edition);
  const parameters = target.map((name) => `${name}: string`).join(", ");
  return file(
    'import { createInspector } from "@qualitycontrol/client";',
    "",
    comment("//", notes, WIDTH),
    ...(target.length > 0
      ? [`export async function ${operationId}(${parameters}): Promise<void> {`, ...lines, "}"]
      : lines),
  );
}

function callLines(call: SampleCall, edition: string | undefined): Lines {
  const { operationId, target, agentId, guid, args, data } = call;
  const given = Object.entries(args).map(([name, value]) =>
    target.includes(name) ? name : `${quoted(name)}: ${JSON.stringify(value)}`,
  );
  const result = data.length > 0 ? `const { ${data.join(", ")} } = ` : "";
  return [
    "const inspector = createInspector({",
    `baseUrl: ${quoted(BASE_URL)},`,
    `agentId: ${ownsAgentId(call) ? quoted(agentId) : INSPECTOR},`,
    guid !== undefined && `guid: ${quoted(guid)},`,
    edition !== undefined && `edition: ${quoted(edition)},`,
    "});",
    "// Throws an InspectorError unless the gateway reports success. Its outcome says whether the call may",
    "// have taken effect; its message has no Guid.",
    `${result}await inspector.${operationId}(${given.length > 0 ? `{ ${given.join(", ")} }` : ""});`,
    `console.log(${[quoted(`${operationId} succeeded`), ...data].join(", ")});`,
  ];
}
