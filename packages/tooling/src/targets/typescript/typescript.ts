import type { OpenApiDocument } from "../../bundle/document.ts";
import { withNotice } from "../../notice.ts";
import { AS_DOCUMENTED, defaultEditionOf, type Files, inFolder, ofEach, type Target } from "../target.ts";
import { renderCalls } from "./calls.ts";
import { renderEditions } from "./editions.ts";
import { renderEvents } from "./events.ts";
import { docComment, literal } from "./literal.ts";
import { operationTypes, renderOperations } from "./operations.ts";
import { renderResultCodes } from "./result-codes.ts";
import { renderTypes } from "./types.ts";
import { renderValidators, renderValidatorTypes } from "./validators.ts";
import { renderValueMeanings } from "./value-meanings.ts";
import { renderValues } from "./values.ts";

/**
 * Types, catalogues, the call table and validators for TypeScript and JavaScript. What depends on the edition is at the top for
 * the default edition.
 */
export const typescript: Target = {
  folder: "typescript",
  render: async ({ base, editions }) => {
    const [name, contract] = defaultEditionOf(editions);
    return {
      ...inFolder(AS_DOCUMENTED, await ofEdition(base)),
      ...(await ofEach(editions, ofEdition)),
      ...ofDefault(name),
      "result-codes.ts": withNotice.code(renderResultCodes(base)),
      "events.ts": withNotice.code(renderEvents(base)),
      "values.ts": withNotice.code(renderValues(base)),
      "value-meanings.ts": withNotice.code(renderValueMeanings(base)),
      "editions.ts": withNotice.code(renderEditions(Object.keys(editions).sort())),
      "calls.ts": withNotice.code(
        renderCalls(contract, { ...editions, [AS_DOCUMENTED]: base }) + renderDefaultEdition(name),
      ),
    };
  },
};

const renderDefaultEdition = (name: string): string =>
  `\n${docComment("The edition that everything uses by default: the newest.")}export const defaultEdition = ${literal(name)};\n`;

/** The files that depend on the edition. */
const ofEdition = async (contract: OpenApiDocument): Promise<Files> => ({
  "types.ts": withNotice.code(await renderTypes(contract)),
  "operations.ts": withNotice.code(renderOperations(contract)),
  "validators.js": withNotice.code(renderValidators(contract)),
  "validators.d.ts": withNotice.code(renderValidatorTypes()),
});

/** The same files of an edition, under the names without an edition. */
function ofDefault(edition: string): Files {
  const from = (module: string) => `"./editions/${edition}/${module}"`;
  return {
    "types.ts": withNotice.code(`export type * from ${from("types.ts")};\n`),
    "operations.ts": withNotice.code(
      [
        `import type { OperationId, operations } from ${from("operations.ts")};\n`,
        `export { type OperationId, operations, sampleGuid } from ${from("operations.ts")};\n`,
        operationTypes,
      ].join("\n"),
    ),
    "validators.js": withNotice.code(`export * from ${from("validators.js")};\n`),
    "validators.d.ts": withNotice.code(`export * from ${from("validators.js")};\n`),
  };
}
