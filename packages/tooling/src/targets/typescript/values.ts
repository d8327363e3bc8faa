import type { OpenApiDocument, SchemaObject } from "../../bundle/document.ts";
import { namedValues } from "../../bundle/values.ts";
import { docComment, wrap } from "./literal.ts";

/** `values.ts`: for each schema with named values, an object of the values by name, and their type. */
export function renderValues(contract: OpenApiDocument): string {
  return Object.entries(contract.components.schemas)
    .map(([name, schema]) => renderSchema(contract, name, schema))
    .filter((text) => text !== undefined)
    .join("\n");
}

function renderSchema(
  contract: OpenApiDocument,
  schema: string,
  { description = "", ...own }: SchemaObject,
): string | undefined {
  // A schema that refers to another has no values of its own.
  const named = own.$ref ? [] : namedValues(contract, own);
  if (named.length === 0) return undefined;
  const [summary = ""] = description.split("\n\n");
  const members = named.map(
    ({ value, name, meaning }) => `${docComment(wrap(`${value}: ${meaning}`))}${name}: ${JSON.stringify(value)},`,
  );
  return [
    `${docComment(wrap(summary))}export const ${schema} = {\n${members.join("\n")}\n} as const;\n`,
    `${docComment(wrap(summary))}export type ${schema} = (typeof ${schema})[keyof typeof ${schema}];\n`,
  ].join("\n");
}
