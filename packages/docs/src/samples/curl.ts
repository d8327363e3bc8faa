import type { OperationId } from "@qualitycontrol/contract/operations";
import { sampleRequest } from "./request.ts";

/**
 * A shell command that calls an operation with the examples of the contract, Guid included.
 *
 * @param baseUrl the URL before the contract's paths, without a trailing slash
 * @param between the text between the parts of the command; by default a space, which makes it one line
 * @throws Error if the contract has no example for something the operation needs
 */
export function curl(operationId: OperationId, baseUrl: string, between = " "): string {
  const { method, url, headers, body } = sampleRequest(operationId, baseUrl);
  return [
    `curl -X ${method} ${quoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data ${quoted(JSON.stringify(body))}`]),
  ].join(between);
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
