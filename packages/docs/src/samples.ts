import { existsSync, readFileSync } from "node:fs";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import type { OperationObject } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { languages } from "@qualitycontrol/tooling/targets/samples/languages";
import { BASE_URL } from "@qualitycontrol/tooling/targets/samples/sample-call";

/** Where `npm start` serves the mock, so that a sample works when it is pasted. */
export const MOCK = BASE_URL;

/** A code sample of an operation. `placeholdersOf` names the texts in it that a reader replaces. */
export interface Sample {
  /** The language of the code, for highlighting. */
  language: string;
  /** Its name in addresses. */
  name: string;
  /** Its name for readers: two samples may be in the same language. */
  label: string;
  source: string;
}

/**
 * The samples of an operation in `generated/samples`; none for an operation that is not in `generated/`.
 *
 * @param edition the edition of the gateway; the newest by default
 */
export function samplesOf(operationId: string, edition = ""): Sample[] {
  if (!isGenerated(operationId)) return [];
  return languages.map(({ name, label, code, fileOf }) => {
    const path = `${name}/${fileOf(operationId)}`;
    const own = inRoot("generated/samples/editions", edition, path);
    const file = existsSync(own) ? own : inRoot("generated/samples", path);
    return { name, language: code, label, source: readFileSync(file, "utf8").trimEnd() };
  });
}

/** The same as the extension that Redoc renders. */
export const codeSamples = (operationId: string, edition?: string): NonNullable<OperationObject["x-codeSamples"]> =>
  samplesOf(operationId, edition).map(({ language, label, source }) => ({ lang: language, label, source }));

/** Whether an operation has samples. */
export const isGenerated = (operationId: string): operationId is OperationId => Object.hasOwn(operations, operationId);
