import { type Contract, nameOf, operationsOf } from "@qualitycontrol/tooling/bundle/contract";
import { describeRange, rangeOf } from "@qualitycontrol/tooling/targets/typescript/range";
import { blocks } from "./markdown.ts";
import { describeOperation } from "./operation.ts";
import { codeSamples } from "./samples.ts";

/**
 * Writes what the extensions hold into the places that Redoc renders, its search included: descriptions and code samples.
 *
 * @param contract the bundle; it is changed
 */
export function annotate(contract: Contract): void {
  describeRanges(contract);
  for (const { operation } of operationsOf(contract)) {
    operation.description = describeOperation(contract, operation);
    operation["x-codeSamples"] = codeSamples(operation.operationId);
  }
  // Redoc shows the description of a server as plain text, unlike every other description.
  for (const server of contract.servers) server.description = server.description?.replaceAll("`", "") ?? "";
}

/** States each range in words, in place of its pattern. Redoc shows a parameter's own description, not its schema's. */
function describeRanges({ components: { parameters, schemas } }: Contract): void {
  for (const schema of Object.values(schemas)) {
    const range = rangeOf(schema.pattern);
    if (!range) continue;
    schema.description = blocks(schema.description, describeRange(range));
    delete schema.pattern;
  }
  for (const parameter of Object.values(parameters)) {
    parameter.description = blocks(parameter.description, schemas[nameOf(parameter.schema.$ref)]?.description);
  }
}
