/** Every schema below `components.schemas`, with its path: properties, items and alternatives too, but not what is excluded. */
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

/** The values that a schema states one by one, or undefined. */
export const statedValues = (schema) => schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
