import { testOperations } from "./spoiler.ts";
import { operationFacts } from "./spoilers/operation.ts";

testOperations(operationFacts);
