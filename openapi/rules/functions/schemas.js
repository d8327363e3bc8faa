/** Every schema below `components.schemas` with its path, including properties, items and alternatives, except excluded ones. */
export function schemasIn(schemas, path) {
  return Object.entries(schemas ?? {}).flatMap(([name, schema]) => within(schema, [...path, name]));
}

function within(schema, path) {
  if (typeof schema !== "object" || schema === null) return [];
  const lists = ["allOf", "anyOf", "oneOf"].flatMap((kind) =>
    (schema[kind] ?? []).flatMap((part, index) => within(part, [...path, kind, index])),
  );
  return [
    { schema, path },
    ...schemasIn(schema.properties, [...path, "properties"]),
    ...within(schema.items, [...path, "items"]),
    ...lists,
  ];
}

/** The values that a schema enumerates, or undefined. */
export const statedValues = (schema) => schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
