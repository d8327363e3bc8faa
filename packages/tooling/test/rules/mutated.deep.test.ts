import { describe } from "vitest";
import { byKind, everyOperation, testInTurn, testMutations } from "./mutation.ts";
import { answerFacts } from "./mutations/answers.ts";
import { catalogueFacts } from "./mutations/catalogues.ts";
import { componentFacts } from "./mutations/components.ts";
import { extensionFacts } from "./mutations/extensions.ts";
import { documentFacts, operationFacts } from "./mutations/operation.ts";

describe("in every operation at once", () => {
  testMutations(byKind([operationFacts, answerFacts, extensionFacts].flatMap(everyOperation)));
});
for (const factsOf of [operationFacts, answerFacts, extensionFacts]) describe(factsOf.name, () => testInTurn(factsOf));
describe("one at a time", () => testMutations([...documentFacts(), ...componentFacts(), ...catalogueFacts()]));
