import { hostsOf, originsOf } from "@qualitycontrol/core/admission";
import { UserError } from "@qualitycontrol/core/user-error";
import type { Entry } from "./simulation/journal.ts";
import type { Settings } from "./state/floor.ts";
import type { World } from "./state/world.ts";

export interface SimulatorOptions {
  /** The port to listen on. By default, or with 0, any free one. */
  port?: number;
  /** The address to listen on; 127.0.0.1 by default. */
  host?: string;
  /** The edition of the gateway, or `as-documented`: each page in its own edition. The newest edition by default. */
  edition?: string;
  /** The initial state: an object, or the path of a YAML or JSON file. By default, the world of the contract's examples. */
  world?: World | string;
  /** `virtual`: the time is fixed until `control.advanceClock` is called. `real` by default. */
  clock?: "real" | "virtual";
  /** The random number seed: the same number gives the same Guids. By default they differ each time. */
  seed?: number;
  /** How many nodes the gateway has, behind a load balancer that finds the node of a session by a cookie; 1 by default. */
  cluster?: number;
  /** 1: a Guid lives as long as its session. 2, the default: it changes about every 60 s and expires after 120 s. */
  authMode?: Settings["authMode"];
  /** Whether an event whose response did not arrive is kept or lost; `lost` by default. */
  undelivered?: Settings["undelivered"];
  /** A response without an event has no `event` (`absent`, the default), or one that is `null`. */
  none?: Settings["none"];
  /** The events of a state that an inspector has forced: that of the state, one of its own (`forced`), or `both`, the default. */
  forced?: Settings["forced"];
  /** Who may use the control over HTTP; this machine (`loopback`) by default. */
  controlFrom?: "loopback" | "anywhere" | "nowhere";
  /** Further host names by which the simulator may be called, next to loopback names and the address. */
  allowHosts?: readonly string[];
  /** The origins of web pages that may use the control. By default, none. */
  allowOrigins?: readonly string[];
  /** Key and certificate, PEM, to serve HTTPS. */
  tls?: { key: string | Buffer; cert: string | Buffer };
  /** Called with each entry of the journal. */
  explain?: (entry: Entry) => void;
}

/** The values of options with a fixed set of values. */
export const choices = {
  clock: ["real", "virtual"],
  authMode: [1, 2],
  undelivered: ["kept", "lost"],
  none: ["absent", "null"],
  forced: ["both", "state", "forced"],
  controlFrom: ["loopback", "anywhere", "nowhere"],
} as const;

/** The least and the largest value of options that are numbers. */
export const ranges = { seed: [0, 999_999_999], cluster: [1, 100] } as const;

/** What to give instead of an invalid number of nodes. */
export const GIVE_NODES = `give the number of nodes, from ${ranges.cluster.join(" to ")}.`;

/** What to give instead of an invalid seed, and how to give the initial state, which a seed may be taken for. */
export const giveSeed = (world: string): string => `give a whole number from ${ranges.seed.join(" to ")}. ${world}`;

/** An unknown option, or an invalid value. */
export class BadOption extends UserError {
  override name = "BadOption";
}

type Check = [isRight: (value: unknown) => boolean, give: string];

const oneOf = (values: readonly unknown[]): Check => [
  (value) => values.includes(value),
  `give ${values.join(" or ")}.`,
];
const wholeNumber = ([least, largest]: readonly [number, number], give: string): Check => [
  (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= largest,
  give,
];
const ofType = (type: string, give: string): Check => [(value) => typeof value === type, give];

/** Checks a list with the reader of the flag of the same name. */
const listOf = (read: (values: string[]) => unknown, give: string): Check => [
  (value) => {
    try {
      return Array.isArray(value) && value.every((one) => typeof one === "string") && read(value) !== undefined;
    } catch {
      return false;
    }
  },
  give,
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isPem = (value: unknown): boolean => typeof value === "string" || value instanceof Uint8Array;

const checks: Record<keyof SimulatorOptions, Check> = {
  port: ofType("number", "give a number, or 0 for any free port."),
  host: ofType("string", "give an address of this machine."),
  edition: ofType("string", "give the name of an edition."),
  world: [
    (value) => typeof value === "string" || isObject(value),
    "give an object, or the path of a YAML or JSON file.",
  ],
  clock: oneOf(choices.clock),
  seed: wholeNumber(ranges.seed, giveSeed("The initial state is the option world.")),
  cluster: wholeNumber(ranges.cluster, GIVE_NODES),
  authMode: oneOf(choices.authMode),
  undelivered: oneOf(choices.undelivered),
  none: oneOf(choices.none),
  forced: oneOf(choices.forced),
  controlFrom: oneOf(choices.controlFrom),
  allowHosts: listOf(hostsOf, "give a list of host names without ports."),
  allowOrigins: listOf(originsOf, "give a list of origins, such as http://localhost:8080."),
  tls: [(value) => isObject(value) && [value["key"], value["cert"]].every(isPem), "give key and cert, both PEM."],
  explain: ofType("function", "give a function."),
};

/**
 * Checks options that may come from JavaScript.
 *
 * @throws BadOption for the first one that is unknown or has an invalid value; values are not quoted
 */
export function checkOptions(options: object): asserts options is SimulatorOptions {
  if (!isObject(options)) throw new BadOption("Pass the options as an object.");
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(checks, name)) {
      throw new BadOption(
        `Unknown option ${JSON.stringify(name)}. The options are: ${Object.keys(checks).join(", ")}.`,
      );
    }
    const [isRight, give] = checks[name as keyof SimulatorOptions];
    if (value !== undefined && !isRight(value)) throw new BadOption(`Invalid option ${name}: ${give}`);
  }
}
