export { CannotListen } from "@qualitycontrol/mock/listen";
export { UnknownEdition } from "./contract/edition.ts";
export { type Control, Refused } from "./control/control.ts";
export type { Fault } from "./faults.ts";
export type { World } from "./floor/people.ts";
export type { Entry } from "./journal.ts";
export { BadSeed, readSeed } from "./seed.ts";
export { BadCertificate, type Simulator, type SimulatorOptions, startSimulator } from "./start-simulator.ts";
