import { schemasIn, statedValues } from "./schemas.js";

const MATCHES = { string: "string", integer: "number", number: "number", boolean: "boolean" };

/** Values that are listed are of one type, and the schema says which: generators make nothing that compiles of a mixture. */
export default function enumTyped(schemas, _options, { path: root }) {
  return schemasIn(schemas, root).flatMap(({ schema, path }) => {
    const values = statedValues(schema);
    if (values === undefined) return [];
    const types = new Set(values.map((value) => typeof value));
    // A single type that is not stated is for other rules to report, where it has to be.
    if (types.size === 1 && (schema.type === undefined || types.has(MATCHES[schema.type]))) return [];
    return [{ message: "Give the values one type: numbers and texts are two schemas under anyOf", path }];
  });
}
