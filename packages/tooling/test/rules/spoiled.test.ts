import { describe } from "vitest";
import { byKind, oncePerKind, testSpoilers, testTogether } from "./spoiler.ts";
import { answerFacts } from "./spoilers/answers.ts";
import { catalogueFacts } from "./spoilers/catalogues.ts";
import { componentFacts } from "./spoilers/components.ts";
import { extensionFacts } from "./spoilers/extensions.ts";
import { documentFacts, operationFacts } from "./spoilers/operation.ts";

// In every operation, and one at a time: spoiled.deep.test.ts.
describe("in one operation each", () => {
  const bundles = oncePerKind((entry) =>
    [operationFacts, answerFacts, extensionFacts].flatMap((facts) => facts(entry)),
  );
  for (const bundle of bundles) testTogether(bundle);
});
describe("in every component and catalogue at once", () => {
  testSpoilers(byKind([...documentFacts(), ...componentFacts(), ...catalogueFacts()]));
});
