import { nameOf, type OpenApiDocument, resolved, type SchemaObject } from "../../bundle/document.ts";
import { objectsIn } from "../typescript/event-shapes.ts";
import { className } from "./names.ts";

/** The Java type of a member, and the function that converts a value of JSON to an `Optional` of it. */
export interface JavaType {
  type: string;
  /** A reference to the function, such as `Json::asText`. */
  convert: string;
  /** The record that must be declared for the type: its name and schema. `shared` if it is a component of the contract. */
  record?: { name: string; schema: SchemaObject; shared: boolean };
}

const SCALARS = {
  string: { type: "String", convert: "Json::asText" },
  integer: { type: "Long", convert: "Json::asWhole" },
  number: { type: "Double", convert: "Json::asNumber" },
  boolean: { type: "Boolean", convert: "Json::asFlag" },
} satisfies Record<string, JavaType>;

const ANY: JavaType = { type: "Object", convert: "Optional::ofNullable" };
const MAP: JavaType = { type: "Map<String, Object>", convert: "Json::asObject" };

/** The types of JSON that a schema accepts, without null; undefined if it accepts any. */
function kindsOf(contract: OpenApiDocument, schema: SchemaObject): string[] | undefined {
  const { type, anyOf, oneOf, enum: values, const: value } = resolved(contract, schema);
  if (typeof type === "string") return type === "null" ? [] : [type];
  const given = values ?? (value === undefined ? undefined : [value]);
  if (given) return [...new Set(given.map((it) => (typeof it === "number" ? "integer" : typeof it)))];
  const branches = (anyOf ?? oneOf)?.map((branch) => kindsOf(contract, branch));
  if (branches === undefined || branches.includes(undefined)) return undefined;
  return [...new Set(branches.flatMap((it) => it ?? []))];
}

/**
 * The Java type of a schema. A value that may be a number or text becomes text, which loses nothing.
 *
 * @param name the name of a record that is declared for a schema without a name of its own
 */
export function javaTypeOf(contract: OpenApiDocument, schema: SchemaObject, name: string): JavaType {
  const kinds = kindsOf(contract, schema);
  if (kinds === undefined || kinds.length === 0) return ANY;
  const [kind = "", ...others] = kinds;
  if (others.length > 0) return kinds.includes("object") || kinds.includes("array") ? ANY : SCALARS.string;
  if (kind === "array") return listOf(contract, schema, name);
  if (kind === "object") return objectOf(contract, schema, name);
  return SCALARS[kind as keyof typeof SCALARS] ?? ANY;
}

function listOf(contract: OpenApiDocument, schema: SchemaObject, name: string): JavaType {
  const { items = {} } = arrayIn(contract, schema);
  const { type, convert, record } = javaTypeOf(contract, items, name);
  return {
    type: `List<${type}>`,
    convert: `it -> Json.asList(it, ${convert})`,
    ...(record && { record }),
  };
}

function objectOf(contract: OpenApiDocument, schema: SchemaObject, name: string): JavaType {
  const [own = {}, ...others] = objectsIn(contract, schema);
  if (others.length > 0 || own.properties === undefined) return MAP;
  const { $ref } = schema;
  const type = $ref === undefined ? className(name) : className(nameOf($ref));
  return {
    type,
    convert: `it -> Json.asObject(it).map(${type}::from)`,
    record: { name: type, schema: own, shared: $ref !== undefined },
  };
}

function arrayIn(contract: OpenApiDocument, schema: SchemaObject): SchemaObject {
  const own = resolved(contract, schema);
  const branch = (own.anyOf ?? own.oneOf ?? []).find((it) => kindsOf(contract, it)?.[0] === "array");
  return own.type === "array" || branch === undefined ? own : arrayIn(contract, branch);
}
