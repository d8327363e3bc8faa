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

/**
 * A row for each member of a successful response. A member of a member is named with it, such as `result.status`.
 *
 * @param schema the union of success and failure, success first
 */
export function answerMembers(contract: OpenApiDocument, schema: SchemaObject): string[][] {
  const { oneOf: [success = schema] = [] } = resolved(contract, schema);
  return rowsOf(contract, success, "");
}

function rowsOf(contract: OpenApiDocument, schema: SchemaObject, prefix: string): string[][] {
  const { allOf = [], properties = {}, required = [] } = resolved(contract, schema);
  return [
    ...allOf.flatMap((part) => rowsOf(contract, part, prefix)),
    ...Object.entries(properties).flatMap(([name, member]) => {
      const own = resolved(contract, member);
      const row = [code(prefix + name), required.includes(name) ? "yes" : "no", describeMember(own)];
      const inside = own.items
        ? rowsOf(contract, own.items, `${prefix}${name}[].`)
        : rowsOf(contract, own, `${prefix}${name}.`);
      return [row, ...inside];
    }),
  ];
}
