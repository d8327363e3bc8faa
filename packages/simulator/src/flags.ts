import { readFileSync } from "node:fs";
import { hostsOf, originsOf } from "@qualitycontrol/core/admission";
import { listenFlags, type Values } from "@qualitycontrol/core/command";
import { editionNames } from "@qualitycontrol/core/contract";
import { portOf, WrongFlag, wholeNumberOf } from "@qualitycontrol/core/flags";
import { defaults } from "./defaults.ts";
import { choices, GIVE_NODES, giveSeed, ranges, type SimulatorOptions } from "./options.ts";
import { lineOf } from "./simulation/journal.ts";
import { defaultSettings } from "./state/floor.ts";

/** The flags of `qualitycontrol simulate`. */
export const simulatorFlags = {
  ...listenFlags(defaults.port),
  edition: {
    value: "<edition>",
    help: `simulate this edition of the gateway (${editionNames().join(", ")}); default: the newest edition`,
  },
  world: { value: "<file>", help: "begin in this state, YAML or JSON; default: that of the contract's examples" },
  seed: { value: "<number>", help: "seed the random numbers: the same number gives the same Guids" },
  cluster: {
    value: "<n>",
    help: "simulate n nodes behind a load balancer: send the cookie of the sign-in with every call (1)",
  },
  authmode: {
    value: "<1|2>",
    help: `1: keep a Guid as long as its session; 2: replace it about every 60 s (${defaultSettings.authMode})`,
  },
  undelivered: {
    value: "<what>",
    help: `an event whose response did not arrive is "kept" or "lost" (${defaultSettings.undelivered})`,
  },
  none: {
    value: "<shape>",
    help: `in a response without an event, "event" is "absent" or "null" (${defaultSettings.none})`,
  },
  forced: {
    value: "<events>",
    help: `send for a state forced by an inspector its "state" event, a "forced" one, or "both" (${defaultSettings.forced})`,
  },
  clock: {
    value: "<which>",
    help: '"real", or "virtual": the time is fixed until the control advances it (real)',
  },
  rules: { help: "print every rule with its mark, in Markdown" },
  explain: { help: "print each request with its rule and mark, and each event" },
  "no-control": { help: "do not serve the control, below /_simulator" },
  "control-from": {
    value: "<sender>",
    help: 'let these senders use the control: "loopback" or "anywhere" (loopback)',
  },
  "allow-host": {
    value: "<name>",
    repeatable: true,
    help: "allow this Host, in addition to loopback names and --host; repeatable",
  },
  "allow-origin": {
    value: "<origin>",
    repeatable: true,
    help: "allow pages of this origin to send requests and to use the control (default: none); repeatable",
  },
  cert: { value: "<file>", help: "serve HTTPS with this certificate, PEM …" },
  key: { value: "<file>", help: "… and its key" },
} as const;

/** The edition that flags name; the newest by default. */
export const editionOf = ({ edition = defaults.edition }: Values<typeof simulatorFlags>): string => edition;

/**
 * Reads the options of the simulator from flags.
 *
 * @throws WrongFlag if one has an invalid value
 */
export function optionsOf(flags: Values<typeof simulatorFlags>): SimulatorOptions {
  const controlFrom = oneOf("--control-from", flags["control-from"] ?? "loopback", ["loopback", "anywhere"]);
  if ((flags.cert === undefined) !== (flags.key === undefined))
    throw new WrongFlag("Give both --cert and --key, or neither.");
  return {
    port: portOf("--port", flags.port ?? String(defaults.port)),
    host: flags.host ?? defaults.host,
    edition: editionOf(flags),
    cluster: wholeNumberOf("--cluster", flags.cluster ?? "1", ranges.cluster, GIVE_NODES),
    authMode: oneOf("--authmode", flags.authmode ?? String(defaultSettings.authMode), ["1", "2"]) === "1" ? 1 : 2,
    undelivered: oneOf("--undelivered", flags.undelivered ?? defaultSettings.undelivered, choices.undelivered),
    none: oneOf("--none", flags.none ?? defaultSettings.none, choices.none),
    forced: oneOf("--forced", flags.forced ?? defaultSettings.forced, choices.forced),
    clock: oneOf("--clock", flags.clock ?? "real", choices.clock),
    controlFrom: flags["no-control"] ? "nowhere" : controlFrom,
    allowHosts: hostsOf(flags["allow-host"]),
    allowOrigins: originsOf(flags["allow-origin"]),
    ...(flags.world === undefined ? {} : { world: flags.world }),
    ...(flags.seed === undefined ? {} : { seed: seedOf(flags.seed) }),
    ...(flags.explain ? { explain: (entry) => console.log(lineOf(entry)) } : {}),
    ...(flags.cert === undefined || flags.key === undefined
      ? {}
      : { tls: { cert: contentsOf("--cert", flags.cert), key: contentsOf("--key", flags.key) } }),
  };
}

function oneOf<const Value extends string>(flag: string, value: string, values: readonly Value[]): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new WrongFlag(`${flag} ${value}: give ${values.join(" or ")}.`);
  return found;
}

function seedOf(value: string): number {
  const give = giveSeed("A file with the initial state is given as --world <file>.");
  return wholeNumberOf("--seed", value, ranges.seed, give);
}

function contentsOf(flag: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new WrongFlag(`${flag} ${file}: the file cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
