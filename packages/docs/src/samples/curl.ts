import type { OperationId } from "@qualitycontrol/contract/operations";
import { sampleRequest } from "./request.ts";

/**
 * A command for a shell that calls an operation with the examples of the contract, Guid included.
 *
 * @param baseUrl where the paths of the contract start, without a slash at its end
 * @param between what stands between its parts: without it, a space, so that it is one line
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
