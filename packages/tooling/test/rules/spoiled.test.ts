import { describe } from "vitest";
import { byKind, everyOperation, testSpoilers } from "./spoiler.ts";
import { answerFacts } from "./spoilers/answers.ts";
import { catalogueFacts } from "./spoilers/catalogues.ts";
import { componentFacts } from "./spoilers/components.ts";
import { extensionFacts } from "./spoilers/extensions.ts";
import { documentFacts, operationFacts } from "./spoilers/operation.ts";

// One at a time: spoiled.deep.test.ts.
describe("in every operation at once", () => {
  testSpoilers(byKind([operationFacts, answerFacts, extensionFacts].flatMap(everyOperation)));
});
describe("in every component and catalogue at once", () => {
  testSpoilers(byKind([...documentFacts(), ...componentFacts(), ...catalogueFacts()]));
});
