import { component, type OpenApiDocument, operationsOf, type SchemaObject } from "./document.ts";
import { patternOf } from "./range.ts";
import { describeValues } from "./values.ts";

/**
 * Completes texts and patterns from data: each `x-range` gets its pattern, and the description of each schema states the meaning of
 * its values. The description of a parameter states its tenant and repeats the description of its schema, because most tools show
 * only the parameter's. The meaning of a result code states whether it ends the session.
 *
 * @param source the bundle as written; it is not changed
 */
export function completeValues(source: OpenApiDocument): OpenApiDocument {
  const contract = structuredClone(source);
  const { schemas, parameters = {} } = contract.components;
  for (const schema of Object.values(schemas)) completeSchema(source, schema);
  for (const parameter of Object.values(parameters)) {
    const tenant = parameter["x-tenant"] && ` The agent must belong to the sender's ${parameter["x-tenant"]}.`;
    // An inline schema, which lint rejects, adds nothing.
    const { description } = parameter.schema?.$ref ? component(contract, "schemas", parameter.schema) : {};
    parameter.description = [`${parameter.description}${tenant ?? ""}`, description].filter(Boolean).join("\n\n");
  }
  const { info, "x-content-type": contentType } = contract;
  info.description = filled(info.description, { "x-content-type": contentType });
  const described = [
    ...operationsOf(contract).map(({ operation }) => operation),
    ...Object.values(contract.components.securitySchemes ?? {}),
  ];
  for (const it of described) if (it.description) it.description = filled(it.description, { ...it });
  for (const code of Object.values(contract.components["x-result-codes"])) {
    if (code?.meaningRead === false) code.meaning = `A code of the ${code.family} family; its meaning was not read.`;
    if (code?.meaning && code.endsSession) code.meaning += " The agent must sign in again.";
  }
  return contract;
}

/** A description with the value of each extension that it names in braces, such as `{x-long-poll}`. */
const filled = (description: string, extensions: Record<string, unknown>): string =>
  description.replaceAll(/\{(x-[\w-]+)\}/g, (text, name: string) =>
    extensions[name] === undefined ? text : [extensions[name]].flat().join(" or "),
  );

/** @param source the bundle as written, before any description is completed */
function completeSchema(source: OpenApiDocument, schema: SchemaObject): void {
  const { "x-range": range, description, properties = {}, items, allOf = [], anyOf = [], oneOf = [] } = schema;
  if (range) schema.pattern = patternOf(range);
  const values = describeValues(source, schema);
  if (description !== undefined && values) schema.description = `${description}${range ? " " : "\n\n"}${values}`;
  for (const part of [...Object.values(properties), ...(items ? [items] : []), ...allOf, ...anyOf, ...oneOf])
    completeSchema(source, part);
}
