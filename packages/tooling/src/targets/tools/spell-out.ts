import type { SchemaObject } from "../../bundle/document.ts";

/** The largest number of the format `int32`. */
const MAX_INT32 = 2 ** 31 - 1;

/**
 * Writes out for tools what follows from a schema. Every integer gets a `format`: `int32` if its values are known and fit, else
 * `int64`, because no source states how large it may become. A constant is also an enumeration of one value, because some tools do
 * not know `const`.
 *
 * @param schema it is changed
 */
export function spellOut(schema: SchemaObject): void {
  const { properties = {}, items, additionalProperties, allOf = [], anyOf = [], oneOf = [] } = schema;
  if ([schema.type].flat().includes("integer")) schema["format"] = isSmall(schema) ? "int32" : "int64";
  if ("const" in schema) schema.enum ??= [schema.const];
  const parts = [...Object.values(properties), ...allOf, ...anyOf, ...oneOf, items, additionalProperties];
  for (const part of parts) if (typeof part === "object") spellOut(part);
}

const isSmall = ({ enum: values, maximum }: SchemaObject): boolean =>
  (values ?? [maximum]).every((value) => typeof value === "number" && Math.abs(value) <= MAX_INT32);
