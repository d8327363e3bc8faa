import { existsSync, readFileSync } from "node:fs";
import { defaultEdition } from "@qualitycontrol/contract/calls";
import { editions } from "@qualitycontrol/core/contract";
import { type OpenApiDocument, operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { exampleArguments, inspectorOf, type Listed } from "@qualitycontrol/tooling/targets/conformance/request";
import type { SampleLanguage } from "@qualitycontrol/tooling/targets/samples/languages";
import { placeholdersOf, sampleCallOf } from "@qualitycontrol/tooling/targets/samples/sample-call";
import { INSPECTOR } from "@qualitycontrol/tooling/targets/typescript/call-arguments";

/** The document of an edition. */
export const documentOf = (edition: string = defaultEdition): OpenApiDocument =>
  JSON.parse(readFileSync(inRoot("generated/editions", edition, "openapi.json"), "utf8"));

/** The folder of the samples of an edition in a language. Of an edition other than the newest, it has only what differs. */
const folderOf = ({ name }: SampleLanguage, edition: string): string =>
  inRoot("generated/samples", ...(edition === defaultEdition ? [] : ["editions", edition]), name);

/** A sample as it is in `generated/samples`. */
export interface Sample {
  edition: string;
  listed: Listed;
  operationId: string;
  source: string;
}

/** The samples of a language, of all editions. */
export const samplesIn = (language: SampleLanguage): Sample[] =>
  editions().flatMap((edition) =>
    operationsOf(documentOf(edition)).flatMap((listed) => {
      const { operationId } = listed.operation;
      const file = `${folderOf(language, edition)}/${language.fileOf(operationId)}`;
      if (!existsSync(file)) return [];
      return [{ edition, listed, operationId, source: readFileSync(file, "utf8") }];
    }),
  );

/** The values for the function that a sample defines: the examples of the contract. */
export function targetValues(contract: OpenApiDocument, listed: Listed): string[] {
  const args: Record<string, unknown> = {
    [INSPECTOR]: inspectorOf(contract),
    ...exampleArguments(contract, listed.operation),
  };
  return sampleCallOf(contract, listed).target.map((name) => String(args[name]));
}

/** A sample for another gateway and session, as a reader changes it. */
export function filled(
  source: string,
  contract: OpenApiDocument,
  to: { baseUrl: string; guid?: string | undefined },
): string {
  const { baseUrl, guid } = placeholdersOf(contract);
  return source.replaceAll(baseUrl, () => to.baseUrl).replaceAll(guid, () => to.guid ?? guid);
}
