import {
  type Contract,
  component,
  nameOf,
  type Operation,
  type Parameter,
  type Ref,
  type Schema,
} from "../bundle/contract.ts";

/** The path parameter that names the inspector: a client knows it, so a call does not. */
const INSPECTOR = "agentid";

/** The parameters of an operation that its caller gives. */
export const parametersOf = (contract: Contract, operation: Operation): Parameter[] =>
  (operation.parameters ?? [])
    .map((ref) => component(contract, "parameters", ref))
    .filter(({ name }) => name !== INSPECTOR);

/** The name and the schema of what an operation takes as its body. */
export function bodyOf(
  { components }: Contract,
  { requestBody }: Operation,
): { name: string; schema: Schema } | undefined {
  if (requestBody === undefined) return undefined;
  const bodies = components.requestBodies as Record<string, { content: Record<string, { schema: Ref }> }> | undefined;
  const ref = bodies?.[nameOf(requestBody.$ref)]?.content["application/json"]?.schema;
  const name = nameOf(ref?.$ref ?? "");
  const schema = components.schemas[name];
  if (schema === undefined) throw new Error(`${requestBody.$ref} has no JSON schema of its own.`);
  return { name, schema };
}

/** The names of the arguments that a call cannot do without. */
export const requiredOf = (contract: Contract, operation: Operation): string[] => [
  ...parametersOf(contract, operation).flatMap(({ name, required }) => (required ? [name] : [])),
  ...(bodyOf(contract, operation)?.schema.required ?? []),
];
