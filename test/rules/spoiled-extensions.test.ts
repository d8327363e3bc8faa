import { testOperations } from "./spoiler.ts";
import { extensionFacts } from "./spoilers/extensions.ts";

testOperations(extensionFacts);
