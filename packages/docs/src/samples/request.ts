import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { type OperationId, operations, sampleGuid } from "@qualitycontrol/contract/operations";

/** The request of a sample, made from the contract's examples. */
export interface SampleRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

/** What a sample reads from the bundle. It is looser than the inferred type of the file, which changes with every operation. */
interface Bundle {
  "x-content-type": string;
  paths: Record<string, Record<string, { requestBody?: Ref }>>;
  components: {
    securitySchemes: { Guid: { name: string } };
    requestBodies?: Record<string, { content: Record<string, { examples?: Record<string, Ref> }> }>;
    examples: Record<string, { value: unknown }>;
  };
}
type Ref = { $ref: string };

interface SampleParameter {
  name: string;
  in: string;
  required: boolean;
  example?: string | undefined;
}

const { "x-content-type": contentType, paths, components } = document as unknown as Bundle;

/**
 * The request that calls an operation with the examples of the contract, Guid included.
 *
 * @param baseUrl the URL before the contract's paths, without a trailing slash
 * @param values values of parameters that replace their examples, by name
 * @throws Error if the contract has no example for something the operation needs
 */
export function sampleRequest(
  operationId: OperationId,
  baseUrl: string,
  values: Record<string, string> = {},
): SampleRequest {
  const { method, path, secured } = operations[operationId];
  const documented: readonly SampleParameter[] = operations[operationId].parameters;
  const parameters = documented.map((parameter) => ({
    ...parameter,
    example: values[parameter.name] ?? parameter.example,
  }));
  return {
    method,
    url: baseUrl + target(path, parameters),
    headers: {
      ...(secured ? { [components.securitySchemes.Guid.name]: sampleGuid } : {}),
      "Content-Type": contentType,
      ...Object.fromEntries(given(parameters, "header")),
    },
    body: bodyOf(operationId),
  };
}

/** The path parameter that names the sender. The client knows it, so it is not an argument of a call. */
const INSPECTOR = "agentid";

/**
 * The arguments of the same request in a call through `@qualitycontrol/client`.
 *
 * @throws Error if the contract has no example for something the operation needs
 */
export function sampleArguments(operationId: OperationId): { agentId: string; args: Record<string, unknown> } {
  const parameters: readonly SampleParameter[] = operations[operationId].parameters;
  const { [INSPECTOR]: agentId = "", ...args } = Object.fromEntries([
    ...given(parameters, "path"),
    ...given(parameters, "query"),
  ]);
  return { agentId, args: { ...args, ...(bodyOf(operationId) as object | undefined) } };
}

function target(path: string, parameters: readonly SampleParameter[]): string {
  const filled = given(parameters, "path").reduce(
    (url, [name, example]) => url.replace(`{${name}}`, encodeURIComponent(example)),
    path,
  );
  const query = new URLSearchParams(given(parameters, "query"));
  return query.size === 0 ? filled : `${filled}?${query}`;
}

function given(parameters: readonly SampleParameter[], place: string): [name: string, example: string][] {
  return parameters
    .filter((parameter) => parameter.in === place)
    .flatMap(({ name, required, example }): [string, string][] => {
      if (example === undefined && required) throw new Error(`The parameter ${name} has no example.`);
      return example === undefined ? [] : [[name, example]];
    });
}

function bodyOf(operationId: OperationId): unknown {
  const { method, path, hasBody } = operations[operationId];
  if (!hasBody) return undefined;
  const requestBody = paths[path]?.[method.toLowerCase()]?.requestBody;
  const content = requestBody && components.requestBodies?.[nameOf(requestBody)]?.content["application/json"];
  const [first] = Object.values(content?.examples ?? {});
  const example = first && components.examples[nameOf(first)];
  if (example?.value === undefined) throw new Error(`The body of ${operationId} has no example.`);
  return example.value;
}

const nameOf = ({ $ref }: Ref): string => $ref.slice($ref.lastIndexOf("/") + 1);
