import { testSpoilers } from "./spoiler.ts";
import { catalogueFacts } from "./spoilers/catalogues.ts";
import { componentFacts } from "./spoilers/components.ts";
import { documentFacts } from "./spoilers/operation.ts";

testSpoilers([...documentFacts(), ...componentFacts(), ...catalogueFacts()]);
