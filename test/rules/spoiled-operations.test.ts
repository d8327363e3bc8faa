import { testOperations, testSpoilers } from "./spoiler.ts";
import { answerFacts } from "./spoilers/answers.ts";
import { catalogueFacts } from "./spoilers/catalogues.ts";
import { componentFacts } from "./spoilers/components.ts";
import { documentFacts, operationFacts } from "./spoilers/operation.ts";

testOperations((entry) => [...operationFacts(entry), ...answerFacts(entry)]);
testSpoilers([...documentFacts(), ...componentFacts(), ...catalogueFacts()]);
