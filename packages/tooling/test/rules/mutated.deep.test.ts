import { describe } from "vitest";
import { byKind, contract, everyOperation, testInTurn, testMutations, withoutNext } from "./mutation.ts";
import { catalogueFacts } from "./mutations/catalogues.ts";
import { componentFacts } from "./mutations/components.ts";
import { extensionFacts } from "./mutations/extensions.ts";
import { documentFacts, operationFacts } from "./mutations/operation.ts";
import { responseFacts } from "./mutations/responses.ts";

describe("in every operation at once", () => {
  testMutations(byKind([operationFacts, responseFacts, extensionFacts].flatMap(everyOperation)), withoutNext(contract));
});
for (const factsOf of [operationFacts, responseFacts, extensionFacts])
  describe(factsOf.name, () => testInTurn(factsOf));
describe("one at a time", () => testMutations([...documentFacts(), ...componentFacts(), ...catalogueFacts()]));
