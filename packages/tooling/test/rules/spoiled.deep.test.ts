import { describe } from "vitest";
import { byKind, everyOperation, testInTurn, testSpoilers } from "./spoiler.ts";
import { answerFacts } from "./spoilers/answers.ts";
import { catalogueFacts } from "./spoilers/catalogues.ts";
import { componentFacts } from "./spoilers/components.ts";
import { extensionFacts } from "./spoilers/extensions.ts";
import { documentFacts, operationFacts } from "./spoilers/operation.ts";

describe("in every operation at once", () => {
  testSpoilers(byKind([operationFacts, answerFacts, extensionFacts].flatMap(everyOperation)));
});
for (const factsOf of [operationFacts, answerFacts, extensionFacts]) describe(factsOf.name, () => testInTurn(factsOf));
describe("one at a time", () => testSpoilers([...documentFacts(), ...componentFacts(), ...catalogueFacts()]));
