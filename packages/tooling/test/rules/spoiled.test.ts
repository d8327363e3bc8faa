import { describe } from "vitest";
import { byKind, oncePerKind, operations, testSpoilers, testTogether } from "./spoiler.ts";
import { answerFacts } from "./spoilers/answers.ts";
import { catalogueFacts } from "./spoilers/catalogues.ts";
import { componentFacts } from "./spoilers/components.ts";
import { extensionFacts } from "./spoilers/extensions.ts";
import { documentFacts, operationFacts } from "./spoilers/operation.ts";

// In every operation, and one at a time: spoiled.deep.test.ts.
describe("in one operation each", () => {
  const facts = operations.map((entry) => [operationFacts, answerFacts, extensionFacts].flatMap((of) => of(entry)));
  for (const bundle of oncePerKind(facts)) testTogether(bundle);
});
describe("in every component at once", () => {
  testSpoilers(byKind([...documentFacts(), ...componentFacts()]));
});
describe("in every catalogue at once", () => {
  const facts = Object.groupBy(catalogueFacts(), ({ places }) => places[0]?.slice(0, 2).join(".") ?? "");
  for (const bundle of oncePerKind(Object.values(facts).filter((each) => each !== undefined))) testTogether(bundle);
});
