import { type OpenApiDocument, resolved, type SchemaObject } from "@qualitycontrol/tooling/bundle/document";
import { code } from "./markdown.ts";

/** A member of an object, or of an object in it. */
export interface Member {
  /** Its name, after those of the members that it is in, such as `result.status` or `result[].status`. */
  path: string;
  isRequired: boolean;
  schema: SchemaObject;
}

/**
 * The members of an object.
 *
 * @param isDeep whether each is followed by the members of the object, or of the objects in the list, that it holds
 */
export const members = (contract: OpenApiDocument, schema: SchemaObject, isDeep: boolean): Member[] =>
  membersWithin(contract, schema, isDeep, "", []);

/** @param demanded members that are required although the schema itself does not require them */
function membersWithin(
  contract: OpenApiDocument,
  schema: SchemaObject,
  isDeep: boolean,
  before: string,
  demanded: string[],
): Member[] {
  const { allOf = [], properties = {}, required = [] } = resolved(contract, schema);
  const always = [...demanded, ...required];
  return [
    ...allOf.flatMap((part) => membersWithin(contract, part, isDeep, before, always)),
    ...Object.entries(properties).flatMap(([name, reference]) => {
      const own = resolved(contract, reference);
      const path = before + name;
      const member = { path, isRequired: always.includes(name), schema: own };
      if (!isDeep) return [member];
      return [member, ...membersWithin(contract, own.items ?? own, isDeep, `${path}${own.items ? "[]" : ""}.`, [])];
    }),
  ];
}

/**
 * The members of a successful response.
 *
 * @param schema the union of success and failure, success first
 */
export function answerMembers(contract: OpenApiDocument, schema: SchemaObject): Member[] {
  const { oneOf: [success = schema] = [] } = resolved(contract, schema);
  return members(contract, success, true);
}

/** A row of a table for each member: its path, whether it is always present, and its description. */
export const memberRows = (all: Member[]): string[][] =>
  all.map(({ path, isRequired, schema }) => [code(path), isRequired ? "yes" : "no", describeMember(schema)]);

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
