import { defaultEdition } from "@qualitycontrol/contract/calls";
import { simulatorDefaults } from "@qualitycontrol/core/defaults";

/** Where `npm start` serves the simulator, and the edition of the gateway that it simulates. */
export const defaults = { ...simulatorDefaults, edition: defaultEdition };
