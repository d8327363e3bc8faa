import { editions } from "@qualitycontrol/contract/calls";

/** Where `npm start` serves the simulator, and the edition of the gateway that it simulates: the newest. */
export const defaults = { host: "127.0.0.1", port: 4043, edition: editions.at(-1) as (typeof editions)[number] };
