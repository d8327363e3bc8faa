import { type Contract, component, type Schema } from "./contract.ts";
import { patternOf } from "./range.ts";
import { describeValues } from "./values.ts";

/**
 * Completes what the source states as data: each `x-range` gets its pattern, and the description of each schema says what its
 * values mean. So does that of each parameter, and which tenant it has to be of, because most tools show the description of
 * a parameter and hide that of its schema.
 *
 * @param source the bundle as it was written; it is not changed
 */
export function completeValues(source: Contract): Contract {
  const contract = structuredClone(source);
  const { schemas, parameters = {} } = contract.components;
  for (const parameter of Object.values(parameters)) {
    // A schema in place, which lint refuses, has nothing to add.
    const schema = parameter.schema?.$ref ? component(source, "schemas", parameter.schema) : undefined;
    const tenant = parameter["x-tenant"] && `The agent must belong to the sender's ${parameter["x-tenant"]}.`;
    describe(parameter, tenant, schema && describeValues(source, schema));
  }
  for (const schema of Object.values(schemas)) completeSchema(source, schema);
  return contract;
}

/** @param source the bundle as it was written, in which no description has been completed yet */
function completeSchema(source: Contract, schema: Schema): void {
  if (schema["x-range"]) schema.pattern = patternOf(schema["x-range"]);
  if (schema.description !== undefined) describe(schema, describeValues(source, schema));
  const { properties = {}, items, allOf = [], anyOf = [], oneOf = [] } = schema;
  for (const part of [...Object.values(properties), ...(items ? [items] : []), ...allOf, ...anyOf, ...oneOf])
    completeSchema(source, part);
}

/** Adds sentences to a description, and a list below it. */
function describe(described: { description?: string }, ...additions: (string | undefined)[]): void {
  for (const addition of additions.filter((it) => it !== undefined))
    described.description = `${described.description}${addition.startsWith("- ") ? "\n\n" : " "}${addition}`;
}
