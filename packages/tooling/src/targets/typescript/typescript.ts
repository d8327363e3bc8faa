import type { Contract } from "../../bundle/contract.ts";
import { withNotice } from "../../notice.ts";
import { ofEach, type Target } from "../target.ts";
import { renderCalls } from "./calls.ts";
import { renderEvents } from "./events.ts";
import { operationTypes, renderOperations } from "./operations.ts";
import { renderResultCodes } from "./result-codes.ts";
import { renderTypes } from "./types.ts";
import { renderValidators, renderValidatorTypes } from "./validators.ts";
import { renderValues } from "./values.ts";

/** What programs in TypeScript and JavaScript read: types, catalogues, the table of calls, validators. */
export const typescript: Target = {
  folder: "typescript",
  render: async (contracts) => ({
    ...(await ofEach(contracts, ofEdition)),
    "result-codes.ts": withNotice.code(renderResultCodes(contracts.base)),
    "events.ts": withNotice.code(renderEvents(contracts.base)),
    "values.ts": withNotice.code(renderValues(contracts.base)),
    "calls.ts": withNotice.code(renderCalls(contracts.base, contracts.editions)),
  }),
};

/** What depends on the facts of an edition. */
const ofEdition = async (contract: Contract, edition?: string) => ({
  "types.ts": withNotice.code(await renderTypes(contract)),
  "operations.ts": withNotice.code(renderOperations(contract) + (edition === undefined ? operationTypes : "")),
  "validators.js": withNotice.code(renderValidators(contract)),
  "validators.d.ts": withNotice.code(renderValidatorTypes()),
});
