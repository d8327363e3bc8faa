import { type OpenApiDocument, resolved, type SchemaObject } from "@qualitycontrol/tooling/bundle/document";
import { code } from "./markdown.ts";

/**
 * A row for each member of an object: its name, whether it is always present, and its description.
 *
 * @param demanded members that are required although the schema itself does not require them
 */
export function membersOf(contract: OpenApiDocument, schema: SchemaObject, demanded: string[] = []): string[][] {
  const { allOf = [], properties = {}, required = [] } = resolved(contract, schema);
  const always = [...demanded, ...required];
  return [
    ...allOf.flatMap((part) => membersOf(contract, part, always)),
    ...Object.entries(properties).map(([name, member]) => [
      code(name),
      always.includes(name) ? "yes" : "no",
      describeMember(resolved(contract, member)),
    ]),
  ];
}

/** Its description with its allowed values and size limits. */
function describeMember({ description = "", enum: values = [], maxLength, maxItems, ...schema }: SchemaObject): string {
  // The description already lists named values.
  const allowed = schema["x-enum-varnames"] ? [] : [...new Set(values.map((value) => code(String(value))))];
  return [
    description,
    allowed.length > 0 && `One of ${allowed.join(", ")}.`,
    maxLength !== undefined && `At most ${maxLength} characters.`,
    maxItems !== undefined && `At most ${maxItems} entries.`,
  ]
    .filter(Boolean)
    .join(" ");
}
