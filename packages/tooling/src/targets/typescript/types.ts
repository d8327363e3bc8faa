import openapiTypescript, { astToString, type OpenAPITSOptions } from "openapi-typescript";
import ts from "typescript";
import { component, type OpenApiDocument, type SchemaObject } from "../../bundle/document.ts";

/** `types.ts`: the types of every path and component. */
export async function renderTypes(contract: OpenApiDocument): Promise<string> {
  const document = withMeanings(contract) as unknown as Parameters<typeof openapiTypescript>[0];
  return astToString(await openapiTypescript(document, { silent: true, transform: standInForUndocumented }));
}

/** In TypeScript, represents the type of an undocumented event, which may be any string except the documented types. */
const STAND_IN = "(an undocumented event type)";

/**
 * TypeScript cannot say "every string but these", and `string` would stay in each branch of a `switch` on `eventType`. With
 * a literal that no event has, the union narrows to exactly one member.
 */
const standInForUndocumented: NonNullable<OpenAPITSOptions["transform"]> = (schema) =>
  "not" in schema ? ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(STAND_IN)) : undefined;

/** A member shows what its values mean: an editor does not show the comment of the type that the member refers to. */
function withMeanings(contract: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(contract);
  const describe = (schema: SchemaObject): void => {
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
