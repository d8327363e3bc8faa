import { testOperations } from "./spoiler.ts";
import { answerFacts } from "./spoilers/answers.ts";

testOperations(answerFacts);
