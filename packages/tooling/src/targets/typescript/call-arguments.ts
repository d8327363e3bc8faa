import {
  type Contract,
  component,
  nameOf,
  type Operation,
  type Parameter,
  type Schema,
} from "../../bundle/contract.ts";

/** The path parameter for the inspector's own ID: the client fills it in, so it is not an argument of a call. */
export const INSPECTOR = "agentid";

/** The parameters of an operation that a caller passes; includes the inspector's own ID only on request. */
export const parametersOf = (contract: Contract, operation: Operation, withInspector = false): Parameter[] =>
  (operation.parameters ?? [])
    .map((ref) => component(contract, "parameters", ref))
    .filter(({ name }) => withInspector || name !== INSPECTOR);

/** The name and the schema of an operation's request body. */
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

/** A schema, including the members of the schemas that it extends with `allOf`. */
function flattened(schemas: Record<string, Schema>, schema: Schema): Schema {
  const extended = (schema.allOf ?? []).map(({ $ref = "" }) => flattened(schemas, schemas[nameOf($ref)] ?? {}));
  return {
    ...schema,
    properties: Object.assign({}, ...extended.map(({ properties }) => properties), schema.properties),
    required: [...extended, schema].flatMap(({ required = [] }) => required),
  };
}

/** The names of the required arguments. */
export const requiredOf = (contract: Contract, operation: Operation): string[] => [
  ...parametersOf(contract, operation).flatMap(({ name, required }) => (required ? [name] : [])),
  ...(bodyOf(contract, operation)?.schema.required ?? []),
];
