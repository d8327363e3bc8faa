import {
  type Contract,
  component,
  nameOf,
  type Operation,
  type Parameter,
  type Schema,
} from "../../bundle/contract.ts";

/** The path parameter that names the inspector: a client knows it, so a call does not. */
export const INSPECTOR = "agentid";

/** The parameters of an operation that its caller gives, the inspector's own ID among them only if asked for. */
export const parametersOf = (contract: Contract, operation: Operation, withInspector = false): Parameter[] =>
  (operation.parameters ?? [])
    .map((ref) => component(contract, "parameters", ref))
    .filter(({ name }) => withInspector || name !== INSPECTOR);

/** The name and the schema of what an operation takes as its body. */
export function bodyOf(
  { components }: Contract,
  { requestBody }: Operation,
): { name: string; schema: Schema } | undefined {
  if (requestBody === undefined) return undefined;
  const name = nameOf(
    components.requestBodies[nameOf(requestBody.$ref)]?.content["application/json"].schema.$ref ?? "",
  );
  const schema = components.schemas[name];
  if (schema === undefined) throw new Error(`${requestBody.$ref} has no JSON schema of its own.`);
  return { name, schema: flattened(components.schemas, schema) };
}

/** A schema with the members of those that it extends by `allOf`. */
function flattened(schemas: Record<string, Schema>, schema: Schema): Schema {
  const extended = (schema.allOf ?? []).map(({ $ref = "" }) => flattened(schemas, schemas[nameOf($ref)] ?? {}));
  return {
    ...schema,
    properties: Object.assign({}, ...extended.map(({ properties }) => properties), schema.properties),
    required: [...extended, schema].flatMap(({ required = [] }) => required),
  };
}

/** The names of the arguments that a call cannot do without. */
export const requiredOf = (contract: Contract, operation: Operation): string[] => [
  ...parametersOf(contract, operation).flatMap(({ name, required }) => (required ? [name] : [])),
  ...(bodyOf(contract, operation)?.schema.required ?? []),
];
