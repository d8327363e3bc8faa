import type { OperationId } from "@qualitycontrol/contract/operations";
import { sampleRequest } from "./request.ts";

/**
 * JavaScript that calls an operation with `fetch` and the examples of the contract, Guid included.
 *
 * @param baseUrl the URL before the contract's paths, without a trailing slash
 * @throws Error if the contract has no example for something the operation needs
 */
export function fetchCall(operationId: OperationId, baseUrl: string): string {
  const { method, url, headers, body } = sampleRequest(operationId, baseUrl);
  return [
    `const response = await fetch(${JSON.stringify(url)}, {`,
    `  method: ${JSON.stringify(method)},`,
    `  headers: ${indented(headers)},`,
    ...(body === undefined ? [] : [`  body: JSON.stringify(${indented(body)}),`]),
    "});",
    "const { retcode, message } = await response.json();",
    "console.log(retcode, message);",
  ].join("\n");
}

const indented = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
