import { schemasIn, statedValues } from "./schemas.js";

const MATCHES = { string: "string", integer: "number", number: "number", boolean: "boolean" };

/** Enumerated values have one type, which the schema states: from mixed types, generators generate code that does not compile. */
export default function enumTyped(schemas, _options, { path: root }) {
  return schemasIn(schemas, root).flatMap(({ schema, path }) => {
    const values = statedValues(schema);
    if (values === undefined) return [];
    const types = new Set(values.map((value) => typeof value));
    // If the schema must state the type, other rules report that it is missing.
    if (types.size === 1 && (schema.type === undefined || types.has(MATCHES[schema.type]))) return [];
    return [{ message: "Give the values one type; write numbers and texts as two schemas under anyOf", path }];
  });
}
