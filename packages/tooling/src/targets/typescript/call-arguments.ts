import {
  component,
  nameOf,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type SchemaObject,
} from "../../bundle/document.ts";

/** The path parameter for the inspector's own ID: the client fills it in, so it is not an argument of a call. */
export const INSPECTOR = "agentid";

/** The parameters of an operation that a caller passes; includes the inspector's own ID only on request. */
export const parametersOf = (
  contract: OpenApiDocument,
  operation: OperationObject,
  withInspector = false,
): ParameterObject[] =>
  (operation.parameters ?? [])
    .map((ref) => component(contract, "parameters", ref))
    .filter(({ name }) => withInspector || name !== INSPECTOR);

/** Whether a parameter or a member of a body that refers to a schema names an agent: lint holds every such ID to a schema of that name. */
export const namesAgent = ({ $ref = "" }: SchemaObject): boolean => nameOf($ref).startsWith("AgentId");

/** The schemas of the parameters that name an agent or a call. */
const NAMES_TARGET = /^(?:AgentId|CallId)/;

/** The names of the parameters that say whom an operation concerns: those of agents and calls, or else the sender. */
export function targetOf(parameters: readonly ParameterObject[]): string[] {
  const named = parameters.filter(({ name, schema }) => name !== INSPECTOR && NAMES_TARGET.test(nameOf(schema.$ref)));
  return named.length > 0 ? named.map(({ name }) => name) : [INSPECTOR];
}

/** The name and the schema of an operation's request body. */
export function bodyOf(
  { components }: OpenApiDocument,
  { requestBody }: OperationObject,
): { name: string; schema: SchemaObject } | undefined {
  if (requestBody === undefined) return undefined;
  const name = nameOf(
    components.requestBodies[nameOf(requestBody.$ref)]?.content["application/json"].schema.$ref ?? "",
  );
  const schema = components.schemas[name];
  if (schema === undefined) throw new Error(`${requestBody.$ref} has no JSON schema of its own.`);
  return { name, schema: flattened(components.schemas, schema) };
}

/** A schema, including the members of the schemas that it extends with `allOf`. */
function flattened(schemas: Record<string, SchemaObject>, schema: SchemaObject): SchemaObject {
  const extended = (schema.allOf ?? []).map(({ $ref = "" }) => flattened(schemas, schemas[nameOf($ref)] ?? {}));
  return {
    ...schema,
    properties: Object.assign({}, ...extended.map(({ properties }) => properties), schema.properties),
    required: [...extended, schema].flatMap(({ required = [] }) => required),
  };
}

/** An argument of a call: a parameter, or a member of the body. */
export interface Argument {
  name: string;
  in: ParameterObject["in"] | "body";
  required: boolean;
  schema: SchemaObject;
  /** The description of a parameter. */
  description?: string;
}

/** The arguments of an operation; includes the inspector's own ID only on request. */
export function argumentsOf(contract: OpenApiDocument, operation: OperationObject, withInspector = false): Argument[] {
  const { properties = {}, required = [] } = bodyOf(contract, operation)?.schema ?? {};
  return [
    ...parametersOf(contract, operation, withInspector).map((it) => ({ ...it, required: it.required ?? false })),
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      in: "body" as const,
      required: required.includes(name),
      schema,
    })),
  ];
}

/** The names of the required arguments. */
export const requiredOf = (contract: OpenApiDocument, operation: OperationObject): string[] =>
  argumentsOf(contract, operation).flatMap(({ name, required }) => (required ? [name] : []));
