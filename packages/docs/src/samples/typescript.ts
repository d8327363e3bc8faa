import { type OperationId, operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { sampleArguments } from "./request.ts";

/**
 * TypeScript that calls an operation with `@qualitycontrol/client` and the examples of the contract, Guid included where one is needed.
 *
 * @param baseUrl the URL before the contract's paths, without a trailing slash
 * @throws Error if the contract has no example for something the operation needs
 */
export function clientCall(operationId: OperationId, baseUrl: string): string {
  const { agentId, args } = sampleArguments(operationId);
  const call = Object.keys(args).length === 0 ? "" : literal(args);
  return [
    'import { createInspector } from "@qualitycontrol/client";',
    "",
    "const inspector = createInspector({",
    `  baseUrl: ${JSON.stringify(baseUrl)},`,
    `  agentId: ${JSON.stringify(agentId)},`,
    ...(operations[operationId].secured ? [`  guid: ${JSON.stringify(sampleGuid)},`] : []),
    "});",
    `const { retcode, message } = await inspector.${operationId}(${call});`,
    "console.log(retcode, message);",
  ].join("\n");
}

/** Formats a value as a person would: on one line if it is short, names without quotes. */
function literal(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replaceAll(/^( *)"([A-Za-z_$][\w$]*)":/gm, "$1$2:");
  const line = text.replaceAll(/\n */g, " ");
  return line.length <= 60 ? line : text;
}
