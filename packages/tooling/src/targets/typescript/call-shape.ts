import {
  type OpenApiDocument,
  type OperationObject,
  resolved,
  responseOf,
  type SchemaObject,
} from "../../bundle/document.ts";

/**
 * The members of a successful response that contain data, with their types; a question mark marks a member that may be null
 * or absent. This is not the complete schema, which the validators check, but enough to ensure that code that relies on the
 * response's type does not throw.
 *
 * @returns undefined if there is no such member
 */
export function shapeOf(contract: OpenApiDocument, operation: OperationObject): Record<string, string> | undefined {
  const { content } = responseOf(contract, operation);
  const answer = resolved(contract, content["application/json"].schema);
  const success = resolved(contract, answer.oneOf?.[0] ?? answer);
  const members = Object.entries(success.properties ?? {}).flatMap(([name, schema]) => {
    const type = typeOf(contract, schema);
    // Reserved members contain no data.
    return type === undefined || resolved(contract, schema).additionalProperties === true
      ? []
      : [[name, success.required?.includes(name) ? type : `${type}?`]];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

function typeOf(contract: OpenApiDocument, schema: SchemaObject): "array" | "object" | undefined {
  const { type, anyOf, oneOf } = resolved(contract, schema);
  if (type === "array" || type === "object") return type;
  const types = (anyOf ?? oneOf ?? []).map((member) => typeOf(contract, member)).filter((it) => it !== undefined);
  return types[0];
}
