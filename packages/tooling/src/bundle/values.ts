import { type OpenApiDocument, resolved, type SchemaObject } from "./document.ts";
import { describeRange, type Range } from "./range.ts";

/** A value with its name and meaning. */
export interface NamedValue {
  value: string | number;
  name: string;
  meaning: string;
}

/** The named values of a schema and of its alternatives. A value that may be sent as a number or as text is listed once. */
export function namedValues(contract: OpenApiDocument, schema: SchemaObject): NamedValue[] {
  const found = new Map<string, NamedValue>();
  for (const { enum: values = [], "x-enum-varnames": names = [], ...own } of alternatives(contract, schema)) {
    for (const [index, name] of names.entries()) {
      const value = values[index] as NamedValue["value"];
      const meaning = own["x-enum-descriptions"]?.[index] ?? "";
      if (!found.has(String(value))) found.set(String(value), { value, name, meaning });
    }
  }
  return [...found.values()];
}

/** Every schema with named values of its own. One that refers to another has none. */
export const namedSchemas = (
  contract: OpenApiDocument,
): { name: string; schema: SchemaObject; values: NamedValue[] }[] =>
  Object.entries(contract.components.schemas)
    .filter(([, schema]) => schema.$ref === undefined)
    .map(([name, schema]) => ({ name, schema, values: namedValues(contract, schema) }))
    .filter(({ values }) => values.length > 0);

/** What the values of a schema mean, in Markdown: a list, or the sentence of a range; undefined if none has a meaning. */
export function describeValues(contract: OpenApiDocument, schema: SchemaObject): string | undefined {
  const [range] = rangesOf([resolved(contract, schema)]);
  if (range) return describeRange(range);
  const rows = valueRows(contract, schema);
  return rows.length === 0
    ? undefined
    : rows.map(([value, name, meaning]) => `- ${value}${name && ` (${name})`}: ${meaning}`).join("\n");
}

/** A row for each value of a schema that has any with a name: value, name and meaning, in Markdown. */
export function valueRows(
  contract: OpenApiDocument,
  schema: SchemaObject,
): [value: string, name: string, meaning: string][] {
  const named = namedValues(contract, schema);
  if (named.length === 0) return [];
  const branches = alternatives(contract, schema);
  const ranges = branches.flatMap((branch) => rangesOf([branch]).map((range) => ({ range, branch })));
  return [
    ...named.map(({ value, name, meaning }): [string, string, string] => [`\`${value}\``, `\`${name}\``, meaning]),
    ...ranges.map(({ range: [from, to], branch }): [string, string, string] => [
      `\`${from}\` to \`${to}\``,
      "",
      branch.description ?? "",
    ]),
    ...(branches.some(isOpen) ? [["any other value", "", "not documented"] as [string, string, string]] : []),
  ];
}

const rangesOf = (schemas: SchemaObject[]): Range[] =>
  schemas.flatMap((schema) => (schema["x-range"] ? [schema["x-range"]] : []));

/** Whether a schema accepts any value of its type. */
const isOpen = ({ enum: values, const: value, "x-range": range, anyOf }: SchemaObject): boolean =>
  values === undefined && value === undefined && range === undefined && anyOf === undefined;

function alternatives(contract: OpenApiDocument, schema: SchemaObject): SchemaObject[] {
  const own = resolved(contract, schema);
  return own.anyOf ? own.anyOf.flatMap((branch) => alternatives(contract, branch)) : [own];
}
