import { type Document, resolve, type Schema } from "../contract.ts";
import { show, type Violation } from "./violation.ts";

/**
 * Finds drift: members that the schema tolerates but does not describe, and events of an undocumented type. The schemas are
 * open where a gateway may add members.
 *
 * @param schema of the value, or of the union that it belongs to
 */
export function driftOf(document: Document, schema: Schema, value: unknown, place = "body"): Violation[] {
  if (Array.isArray(value)) {
    const items = alternatives(document, schema, value).find(({ items }) => items)?.items;
    return items ? value.flatMap((item, index) => driftOf(document, items, item, `${place}/${index}`)) : [];
  }
  if (typeof value !== "object" || value === null) return [];
  // An object schema without properties describes an empty object.
  const described = alternatives(document, schema, value).filter(
    ({ type, properties }) => properties || type === "object",
  );
  if (described.length === 0) return [];
  const properties: Record<string, Schema> = Object.assign({}, ...described.map(({ properties }) => properties));
  return Object.entries(value).flatMap(([name, member]) => {
    const inner = `${place}/${name}`;
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known === undefined) return [{ kind: "drift", place: inner, expected: "no such property", got: show(member) }];
    if (isExclusion(known, member)) {
      return [{ kind: "drift", place: inner, expected: "a documented event type", got: show(member) }];
    }
    return driftOf(document, known, member, inner);
  });
}

/** The branches of a schema that may describe a value. Of a union with a constant as discriminator, only those that match it. */
function alternatives(document: Document, schema: Schema, value: unknown): Schema[] {
  const { allOf = [], anyOf = [], oneOf = [], ...own } = resolve(document, schema);
  const parts = [...allOf, ...anyOf, ...oneOf].flatMap((part) => alternatives(document, part, value));
  // A schema that lists only parts, without own properties, describes no object itself.
  const all = parts.length > 0 && !own.properties ? parts : [own, ...parts];
  const chosen = all.filter(({ properties = {} }) =>
    Object.entries(properties).some(([name, property]) => isConstant(document, property, member(value, name))),
  );
  return chosen.length > 0 ? chosen : all.filter((part) => !contradicts(document, part, value));
}

const member = (value: unknown, name: string): unknown => (value as Record<string, unknown>)[name];

function isConstant(document: Document, property: Schema, value: unknown): boolean {
  const { const: constant } = resolve(document, property);
  return constant !== undefined && constant === value;
}

function contradicts(document: Document, { properties = {} }: Schema, value: unknown): boolean {
  return Object.entries(properties).some(([name, property]) => {
    const { const: constant } = resolve(document, property);
    return constant !== undefined && constant !== member(value, name);
  });
}

/** The schema of an undocumented event describes its type only as "not one of the documented types". */
const isExclusion = (schema: Schema & { not?: Schema }, value: unknown): boolean =>
  schema.not?.enum !== undefined && !schema.not.enum.includes(value);
