import { type OpenApiDocument, operationsOf } from "./document.ts";

/**
 * Appends to each description what is unknown of its subject. The sentences are data, because a page of the docs lists them all.
 *
 * @param source the bundle as written; it is not changed
 */
export function completeUnknowns(source: OpenApiDocument): OpenApiDocument {
  const contract = structuredClone(source);
  const { parameters = {}, securitySchemes = {} } = contract.components;
  contract.info.description = completed(contract.info.description, contract["x-unknown"]);
  const subjects = [
    ...operationsOf(contract).map(({ operation }) => operation),
    ...Object.values(parameters),
    ...Object.values(securitySchemes),
  ];
  for (const subject of subjects) subject.description = completed(subject.description, subject["x-unknown"]);
  return contract;
}

/** Lint reports a missing description. */
const completed = (description: string, sentences: readonly string[] = []): string =>
  sentences.length === 0 ? description : [description.trimEnd(), ...sentences].join(" ");
