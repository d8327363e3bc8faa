import { defaultEdition } from "@qualitycontrol/contract/calls";

/** Where `npm start` serves the simulator, and the edition of the gateway that it simulates. */
export const defaults = { host: "127.0.0.1", port: 4043, edition: defaultEdition };
