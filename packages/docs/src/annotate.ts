import { type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { describeOperation } from "./operation.ts";
import { codeSamples } from "./samples.ts";

/**
 * Writes what the extensions hold into the places that Redoc renders, its search included: descriptions and code samples.
 *
 * @param contract the bundle; it is changed
 * @param edition the edition that it is of, for its samples; the newest by default
 */
export function annotate(contract: OpenApiDocument, edition?: string): void {
  hideRangePatterns(contract);
  for (const { operation } of operationsOf(contract)) {
    operation.description = describeOperation(contract, operation);
    operation["x-codeSamples"] = codeSamples(operation.operationId, edition);
  }
  // Redoc shows the description of a server as plain text, unlike every other description.
  for (const server of contract.servers) server.description = server.description?.replaceAll("`", "") ?? "";
}

/** The description states a range in words, which is easier to read than its pattern. */
function hideRangePatterns({ components: { schemas } }: OpenApiDocument): void {
  for (const schema of Object.values(schemas)) if (schema["x-range"]) delete schema.pattern;
}
