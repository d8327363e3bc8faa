import openapiTypescript, { astToString, type OpenAPITSOptions } from "openapi-typescript";
import ts from "typescript";
import { type Contract, component, type Schema } from "../../bundle/contract.ts";

/** `types.ts`: the types of every path and component. */
export async function renderTypes(contract: Contract): Promise<string> {
  const document = withMeanings(contract) as unknown as Parameters<typeof openapiTypescript>[0];
  return astToString(await openapiTypescript(document, { silent: true, transform: standInForUndocumented }));
}

/** What stands in TypeScript for the name of an undocumented event type, which may be any but the documented ones. */
const STAND_IN = "(an undocumented event type)";

/**
 * TypeScript cannot say "every string but these", and `string` would stay in each branch of a `switch` on `eventType`. A
 * literal that no event has lets the union narrow to exactly one member, and reads as what it means.
 */
const standInForUndocumented: NonNullable<OpenAPITSOptions["transform"]> = (schema) =>
  "not" in schema ? ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(STAND_IN)) : undefined;

/** A member shows what its values mean: an editor does not show the comment of the type that the member refers to. */
function withMeanings(contract: Contract): Contract {
  const copy = structuredClone(contract);
  const describe = (schema: Schema): void => {
    for (const member of Object.values(schema.properties ?? {})) {
      const { $ref } = member;
      if ($ref !== undefined) member.description ??= component(contract, "schemas", { $ref }).description ?? "";
      else describe(member);
    }
    for (const part of [schema.items, ...(schema.anyOf ?? [])]) if (part && !part.$ref) describe(part);
  };
  for (const schema of Object.values(copy.components.schemas)) describe(schema);
  return copy;
}
