import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import type { OperationId } from "@qualitycontrol/contract/operations";
import { type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { exampleArguments, requestFor } from "@qualitycontrol/tooling/targets/conformance/request";

/** The request of a sample, made from the contract's examples. */
export interface SampleRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

const contract = document as unknown as OpenApiDocument;
const listed = new Map(operationsOf(contract).map((each) => [each.operation.operationId, each]));

/**
 * The request that calls an operation with the examples of the contract, Guid included.
 *
 * @param baseUrl the URL before the contract's paths, without a trailing slash
 * @param values values of parameters that replace their examples, by name
 */
export function sampleRequest(
  operationId: OperationId,
  baseUrl: string,
  values: Record<string, string> = {},
): SampleRequest {
  const found = listed.get(operationId);
  if (found === undefined) throw new Error(`The base document has no operation ${operationId}.`);
  const args = { ...exampleArguments(contract, found.operation), ...values };
  const { method, target, headers, body } = requestFor(contract, found, args);
  return {
    method,
    url: baseUrl + target,
    headers: { ...headers, "Content-Type": contract["x-content-type"] },
    body,
  };
}
