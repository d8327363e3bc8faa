import { describe } from "vitest";
import { byKind, oncePerKind, operations, testMutations, testTogether } from "./mutation.ts";
import { catalogueFacts } from "./mutations/catalogues.ts";
import { componentFacts } from "./mutations/components.ts";
import { extensionFacts } from "./mutations/extensions.ts";
import { documentFacts, operationFacts } from "./mutations/operation.ts";
import { responseFacts } from "./mutations/responses.ts";

// mutated.deep.test.ts mutates every operation, and one fact at a time.
describe("in one operation each", () => {
  const facts = operations.map((entry) => [operationFacts, responseFacts, extensionFacts].flatMap((of) => of(entry)));
  for (const bundle of oncePerKind(facts)) testTogether(bundle);
});
describe("in every component at once", () => {
  testMutations(byKind([...documentFacts(), ...componentFacts()]));
});
describe("in every catalogue at once", () => {
  const facts = Object.groupBy(catalogueFacts(), ({ places }) => places[0]?.slice(0, 2).join(".") ?? "");
  for (const bundle of oncePerKind(Object.values(facts).filter((each) => each !== undefined))) testTogether(bundle);
});
