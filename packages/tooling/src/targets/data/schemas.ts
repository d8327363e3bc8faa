import {
  component,
  entryOf,
  nameOf,
  type OpenApiDocument,
  operationsOf,
  responseOf,
  type SchemaObject,
} from "../../bundle/document.ts";
import { NOTICE } from "../../notice.ts";
import { toJson } from "../../serialize.ts";
import type { Files } from "../target.ts";

/** The file of the schema of an event. */
export const eventFile = (eventType: string): string => `${eventType}.event.json`;

/** The file of the schema of the body of an operation's request or response. */
export const bodyFile = (operationId: string, kind: "request" | "response"): string => `${operationId}.${kind}.json`;

/** A JSON Schema (2020-12) for each event, and for each body of a request or response. Each contains all that it refers to. */
export function jsonSchemas(contract: OpenApiDocument): Files {
  const files: Files = {};
  const add = (file: string, title: string, name: string) => {
    files[file] = toJson(jsonSchema(contract, file, title, name));
  };
  for (const [eventType, { schema = eventType }] of Object.entries(contract.components["x-triggered-events"]))
    add(eventFile(eventType), `The event ${eventType}`, schema);
  for (const { operation } of operationsOf(contract)) {
    const { operationId, requestBody } = operation;
    const { schema } = responseOf(contract, operation).content["application/json"];
    add(bodyFile(operationId, "response"), `The body of a response to ${operationId}`, nameOf(schema.$ref));
    if (!requestBody) continue;
    const { content } = component(contract, "requestBodies", requestBody);
    const { $ref } = content["application/json"].schema;
    add(bodyFile(operationId, "request"), `The body of a request of ${operationId}`, nameOf($ref));
  }
  return files;
}

/** `$id` is the name of the file, so that it is right wherever the folder is. */
function jsonSchema({ components: { schemas } }: OpenApiDocument, file: string, title: string, name: string) {
  const used = new Set<string>();
  const root = inJsonSchema(entryOf(schemas, name), used);
  const definitions: Record<string, SchemaObject> = {};
  // Definitions that these refer to are added while the loop runs.
  for (const each of used) definitions[each] = inJsonSchema(entryOf(schemas, each), used);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: file,
    $comment: NOTICE,
    title,
    ...root,
    ...(used.size > 0 && { $defs: definitions }),
  };
}

/** Keywords that JSON Schema does not have, or values of them: `password` is a format of OpenAPI only. */
const isOpenApi = (keyword: string): boolean => keyword.startsWith("x-") || keyword === "format";

/**
 * A schema without OpenAPI's own keywords, that refers to definitions of the same file.
 *
 * @param used gets the names of the schemas that it refers to
 */
function inJsonSchema<Node>(node: Node, used: Set<string>, isMap = false): Node {
  if (Array.isArray(node)) return node.map((item) => inJsonSchema(item, used)) as Node;
  if (typeof node !== "object" || node === null) return node;
  const members = Object.entries(node).flatMap(([key, value]): [string, unknown][] => {
    if (isMap) return [[key, inJsonSchema(value, used)]];
    if (isOpenApi(key)) return [];
    if (key !== "$ref") return [[key, inJsonSchema(value, used, key === "properties")]];
    used.add(nameOf(value));
    return [[key, `#/$defs/${nameOf(value)}`]];
  });
  return withRequired(Object.fromEntries(members)) as Node;
}

/** A required member that only a schema of `allOf` describes is also named here: Ajv's strict mode takes it for a misspelling. */
function withRequired(schema: SchemaObject): SchemaObject {
  const { required, properties } = schema;
  const missing = Array.isArray(required) ? required.filter((name) => !Object.hasOwn(properties ?? {}, name)) : [];
  if (missing.length === 0) return schema;
  return { ...schema, properties: { ...properties, ...Object.fromEntries(missing.map((name) => [name, {}])) } };
}
