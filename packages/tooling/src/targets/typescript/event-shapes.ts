import { type OpenApiDocument, resolved, type SchemaObject } from "../../bundle/document.ts";
import { docComment, literal } from "./literal.ts";

const TYPES = `
/** The types of members, by name, separated by \`|\`. \`undefined\` marks an optional member. */
export type Shape = Readonly<Record<string, string>>;
`;

/**
 * The types of the members of each documented event: enough to ensure that code that relies on the event's type does not
 * throw. A `content` that is documented as null is not checked, because gateways are known to send content there.
 */
export function renderEventShapes(contract: OpenApiDocument): string {
  const types = Object.keys(contract.components["x-triggered-events"]);
  const [first = ""] = types;
  const shapes = types.map((type) => [type, contentShape(contract, contract.components.schemas[type] as SchemaObject)]);
  return [
    TYPES,
    `${docComment("The members that all documented events have in common, with their types.")}export const eventShape: Shape = ${literal(commonShape(contract, contract.components.schemas[first] as SchemaObject))};\n`,
    `${docComment("The members of the content of each documented event, with their types; the empty name is the content itself.")}export const contentShapes: Readonly<Record<EventType, Shape>> = ${literal(Object.fromEntries(shapes))};\n`,
  ].join("\n");
}

export function commonShape(
  contract: OpenApiDocument,
  { properties = {}, required = [] }: SchemaObject,
): Record<string, string> {
  const { eventType: _, content: __, ...others } = properties;
  return members(contract, others, required);
}

export function contentShape(
  contract: OpenApiDocument,
  { properties = {}, required = [] }: SchemaObject,
): Record<string, string> {
  const content = properties["content"] as SchemaObject;
  const types = typesOf(contract, content);
  if (types === undefined || (types.length === 1 && types[0] === "null")) return {};
  const own = objectsIn(contract, content).map((it) => members(contract, it.properties ?? {}, it.required ?? []));
  return { "": named(types, required.includes("content")), ...Object.assign({}, ...own) };
}

/** Members of unknown type are omitted. */
function members(
  contract: OpenApiDocument,
  properties: Record<string, SchemaObject>,
  required: string[],
): Record<string, string> {
  const shapes = Object.entries(properties).flatMap(([name, schema]) => {
    const types = typesOf(contract, schema);
    return types === undefined ? [] : [[name, named(types, required.includes(name))]];
  });
  return Object.fromEntries(shapes);
}

const named = (types: string[], required: boolean): string => [...types, ...(required ? [] : ["undefined"])].join("|");

/** The types that a schema accepts, as `typeof` names them, or `null` and `array`; undefined if it accepts any. */
function typesOf(contract: OpenApiDocument, schema: SchemaObject): string[] | undefined {
  const { type, anyOf, oneOf, enum: values, const: value } = resolved(contract, schema);
  if (value !== undefined) return [typeof value];
  if (typeof type === "string") return [type === "integer" ? "number" : type];
  if (values) return [...new Set(values.map((it) => typeof it))];
  const branches = (anyOf ?? oneOf)?.map((member) => typesOf(contract, member));
  if (branches === undefined || branches.includes(undefined)) return undefined;
  return [...new Set(branches.flatMap((it) => it ?? []))];
}

/** The schemas of the objects that a schema accepts. */
export function objectsIn(contract: OpenApiDocument, schema: SchemaObject): SchemaObject[] {
  const own = resolved(contract, schema);
  return own.type === "object" ? [own] : (own.anyOf ?? own.oneOf ?? []).flatMap((it) => objectsIn(contract, it));
}
