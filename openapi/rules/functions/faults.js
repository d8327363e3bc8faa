import { schema as validate } from "@stoplight/spectral-functions";

// Spectral's function compiles each schema anew for each document. Standing in for the document, this object makes it keep
// what it compiled; and of schemas that read alike, one is compiled.
const anyDocument = {};
const compiled = new Map();

/** What Spectral's own `schema` function finds wrong with a value: all of it, or nothing. */
export function faultsOf(value, schema, context) {
  const text = JSON.stringify(schema);
  if (!compiled.has(text)) compiled.set(text, schema);
  const options = { schema: compiled.get(text), dialect: "draft2020-12", allErrors: true };
  return validate(value, options, { ...context, documentInventory: anyDocument }) ?? [];
}
