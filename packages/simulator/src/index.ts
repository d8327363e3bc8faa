export { UnknownEdition } from "@qualitycontrol/core/contract";
export { CannotListen } from "@qualitycontrol/core/listen";
export { type Control, Refused } from "./control/control.ts";
export { BadOption, type SimulatorOptions } from "./options.ts";
export type {
  InjectedFault,
  /** The former name, until the first release. */
  InjectedFault as Fault,
} from "./simulation/injected-faults.ts";
export type { Entry } from "./simulation/journal.ts";
export { BadCertificate, noteOn, type Simulator, startSimulator } from "./start-simulator.ts";
export type { World } from "./state/world.ts";
export { BadWorld } from "./world/check-world.ts";
export { readWorld } from "./world/read-world.ts";
