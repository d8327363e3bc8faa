import type { OpenApiDocument } from "../../bundle/document.ts";
import { withNotice } from "../../notice.ts";
import { ofEach, type Target } from "../target.ts";
import { renderCalls } from "./calls.ts";
import { renderEditions } from "./editions.ts";
import { renderEvents } from "./events.ts";
import { operationTypes, renderOperations } from "./operations.ts";
import { renderResultCodes } from "./result-codes.ts";
import { renderTypes } from "./types.ts";
import { renderValidators, renderValidatorTypes } from "./validators.ts";
import { renderValueMeanings } from "./value-meanings.ts";
import { renderValues } from "./values.ts";

/** Types, catalogues, the call table and validators for TypeScript and JavaScript. */
export const typescript: Target = {
  folder: "typescript",
  render: async (documents) => ({
    ...(await ofEach(documents, ofEdition)),
    "result-codes.ts": withNotice.code(renderResultCodes(documents.base)),
    "events.ts": withNotice.code(renderEvents(documents.base)),
    "values.ts": withNotice.code(renderValues(documents.base)),
    "value-meanings.ts": withNotice.code(renderValueMeanings(documents.base)),
    "editions.ts": withNotice.code(renderEditions(Object.keys(documents.editions).sort())),
    "calls.ts": withNotice.code(renderCalls(documents.base, documents.editions)),
  }),
};

/** The files that depend on the edition. */
const ofEdition = async (contract: OpenApiDocument, edition?: string) => ({
  "types.ts": withNotice.code(await renderTypes(contract)),
  "operations.ts": withNotice.code(renderOperations(contract) + (edition === undefined ? operationTypes : "")),
  "validators.js": withNotice.code(renderValidators(contract)),
  "validators.d.ts": withNotice.code(renderValidatorTypes()),
});
