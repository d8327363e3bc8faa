import openapiTypescript, { astToString, type OpenAPITSOptions } from "openapi-typescript";
import ts from "typescript";
import type { Contract, Schema } from "../bundle/contract.ts";
import { describeRange, rangeOf } from "./range.ts";

/** `types.ts`: the types of every path and component. */
export async function renderTypes(contract: Contract): Promise<string> {
  const document = withRanges(contract) as unknown as Parameters<typeof openapiTypescript>[0];
  return astToString(await openapiTypescript(document, { silent: true, transform: brandUndocumented }));
}

/**
 * TypeScript cannot say "every string but these". A brand keeps the type of an undocumented event apart from the documented
 * ones, so that a `switch` on `eventType` narrows to exactly one member of the union.
 */
const brandUndocumented: NonNullable<OpenAPITSOptions["transform"]> = (schema) => {
  if (!("not" in schema)) return undefined;
  const { factory, SyntaxKind } = ts;
  const readonly = factory.createModifier(SyntaxKind.ReadonlyKeyword);
  const yes = factory.createLiteralTypeNode(factory.createTrue());
  return factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([factory.createPropertySignature([readonly], "__undocumented", undefined, yes)]),
  ]);
};

/** openapi-typescript drops patterns, so the range that a pattern stands for goes into the comment. */
function withRanges(contract: Contract): Contract {
  const copy = structuredClone(contract);
  const { parameters, schemas } = copy.components;
  const state = (described: Schema | { description: string }, schema: Schema | undefined) => {
    const range = rangeOf(schema?.pattern);
    if (range) described.description = `${described.description} ${describeRange(range)}`;
  };
  for (const parameter of Object.values(parameters))
    state(parameter, schemas[parameter.schema.$ref.split("/").at(-1) ?? ""]);
  for (const schema of Object.values(schemas)) state(schema, schema);
  return copy;
}
