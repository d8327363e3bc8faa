import { describe } from "vitest";
import { testInTurn, testSpoilers } from "./spoiler.ts";
import { answerFacts } from "./spoilers/answers.ts";
import { componentFacts } from "./spoilers/components.ts";
import { extensionFacts } from "./spoilers/extensions.ts";
import { documentFacts, operationFacts } from "./spoilers/operation.ts";

for (const factsOf of [operationFacts, answerFacts, extensionFacts]) describe(factsOf.name, () => testInTurn(factsOf));
describe("one at a time", () => testSpoilers([...documentFacts(), ...componentFacts()]));
