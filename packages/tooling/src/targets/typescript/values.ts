import type { Contract, Schema } from "../../bundle/contract.ts";
import { namedValues } from "../../bundle/values.ts";
import { docComment, wrap } from "./literal.ts";

/** `values.ts`: for each schema whose values have names an object that holds them by name, and the type of its values. */
export function renderValues(contract: Contract): string {
  return Object.entries(contract.components.schemas)
    .map(([name, schema]) => renderSchema(contract, name, schema))
    .filter((text) => text !== undefined)
    .join("\n");
}

function renderSchema(contract: Contract, schema: string, { description = "", ...own }: Schema): string | undefined {
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
