import { type Contract, component, type Response, type Schema } from "../../bundle/contract.ts";

/**
 * The members of a successful answer that a caller looks into, with the type that each must have; a question mark stands
 * for one that may be null or absent. It is far from the whole
 * schema, which the validators check: enough that reading an answer as its type says cannot throw.
 *
 * @returns undefined if there is nothing to look into
 */
export function shapeOf(contract: Contract, { content }: Response): Record<string, string> | undefined {
  const answer = resolved(contract, content["application/json"].schema);
  const success = resolved(contract, answer.oneOf?.[0] ?? answer);
  const members = Object.entries(success.properties ?? {}).flatMap(([name, schema]) => {
    const type = typeOf(contract, schema);
    // Nobody reads a member that is reserved.
    return type === undefined || resolved(contract, schema).additionalProperties === true
      ? []
      : [[name, success.required?.includes(name) ? type : `${type}?`]];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

const resolved = (contract: Contract, schema: Schema): Schema =>
  schema.$ref === undefined ? schema : component(contract, "schemas", { $ref: schema.$ref });

function typeOf(contract: Contract, schema: Schema): "array" | "object" | undefined {
  const { type, anyOf, oneOf } = resolved(contract, schema);
  if (type === "array" || type === "object") return type;
  const types = (anyOf ?? oneOf ?? []).map((member) => typeOf(contract, member)).filter((it) => it !== undefined);
  return types[0];
}
