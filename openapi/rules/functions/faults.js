import { schema as validate } from "@stoplight/spectral-functions";

// Spectral's function compiles each schema again for each document. With this object instead of a document, it keeps the compiled
// schemas, and compiles equal schemas only once.
const anyDocument = {};
const compiled = new Map();

/** The errors that Spectral's own `schema` function finds in a value. */
export function faultsOf(value, schema, context) {
  const text = JSON.stringify(schema);
  if (!compiled.has(text)) compiled.set(text, schema);
  const options = { schema: compiled.get(text), dialect: "draft2020-12", allErrors: true };
  return validate(value, options, { ...context, documentInventory: anyDocument }) ?? [];
}
