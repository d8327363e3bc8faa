import { readFileSync } from "node:fs";
import { hostsOf, originsOf } from "@qualitycontrol/core/admission";
import { portOf, readFlags, WrongFlag } from "@qualitycontrol/core/flags";
import { defaults } from "./defaults.ts";
import { choices, MAX_CLUSTER, MAX_SEED, type SimulatorOptions } from "./options.ts";
import { lineOf } from "./simulation/journal.ts";

/** What `--help` prints. */
export const usage = `Usage: qualitycontrol-simulator [options]

A stateful simulator of the gateway: agents, calls, inspections and events, by the rules in the README. Ctrl-C stops it.

  --port <port>           the port to listen on (${defaults.port}); 0 for any free port
  --host <host>           the address to listen on (${defaults.host})
  --edition <edition>     the edition of the gateway (the newest)
  --world <file>          the initial state, YAML or JSON; by default that of the contract's examples
  --seed <number>         the random number seed: the same number gives the same Guids
  --cluster <n>           n nodes behind a load balancer: send the cookie of the sign-in with every call (1)
  --authmode <1|2>        1: a Guid lives as long as its session; 2: it changes about every 60 s (2)
  --undelivered <what>    an event whose response did not arrive is "kept" or "lost" (lost)
  --none <shape>          in a response without an event, "event" is "absent" or "null" (absent)
  --forced <events>       a state forced by an inspector has its "state" event, a "forced" one, or "both" (both)
  --clock <which>         "real", or "virtual": the time is fixed until the control advances it (real)
  --rules                 print every rule with its mark, in Markdown
  --explain               print each request with its rule and mark, and each event
  --no-control            do not serve the control, below /_simulator
  --control-from <sender> senders that may use the control: "loopback" or "anywhere" (loopback)
  --allow-host <name>     a further host name by which the simulator may be called; may be repeated
  --allow-origin <origin> pages of this origin may use the control; may be repeated
  --cert <file>           serve HTTPS with this certificate, PEM …
  --key <file>            … and its key
  --help                  show this help`;

/** The task of the command. */
export type Task =
  | { do: "help" }
  | { do: "print rules"; edition: string }
  | { do: "start"; options: SimulatorOptions & { edition: string } };

/**
 * Reads the arguments of the command.
 *
 * @throws WrongFlag if a flag is unknown, lacks its value or has an invalid one
 */
export function readCommandLine(args?: string[]): Task {
  const flags = readFlags(
    {
      port: { type: "string", default: String(defaults.port) },
      host: { type: "string", default: defaults.host },
      edition: { type: "string", default: defaults.edition },
      world: { type: "string" },
      seed: { type: "string" },
      cluster: { type: "string", default: "1" },
      authmode: { type: "string", default: "2" },
      undelivered: { type: "string", default: "lost" },
      none: { type: "string", default: "absent" },
      forced: { type: "string", default: "both" },
      clock: { type: "string", default: "real" },
      rules: { type: "boolean", default: false },
      explain: { type: "boolean", default: false },
      "no-control": { type: "boolean", default: false },
      "control-from": { type: "string", default: "loopback" },
      "allow-host": { type: "string", multiple: true },
      "allow-origin": { type: "string", multiple: true },
      cert: { type: "string" },
      key: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
    args,
  );
  if (flags.help) return { do: "help" };
  if (flags.rules) return { do: "print rules", edition: flags.edition };
  const controlFrom = oneOf("--control-from", flags["control-from"], ["loopback", "anywhere"]);
  if ((flags.cert === undefined) !== (flags.key === undefined))
    throw new WrongFlag("Give both --cert and --key, or neither.");
  const options = {
    port: portOf("--port", flags.port),
    host: flags.host,
    edition: flags.edition,
    cluster: nodesOf(flags.cluster),
    authMode: oneOf("--authmode", flags.authmode, ["1", "2"]) === "1" ? 1 : 2,
    undelivered: oneOf("--undelivered", flags.undelivered, choices.undelivered),
    none: oneOf("--none", flags.none, choices.none),
    forced: oneOf("--forced", flags.forced, choices.forced),
    clock: oneOf("--clock", flags.clock, choices.clock),
    controlFrom: flags["no-control"] ? "nowhere" : controlFrom,
    allowHosts: hostsOf(flags["allow-host"]),
    allowOrigins: originsOf(flags["allow-origin"]),
    ...(flags.world === undefined ? {} : { world: flags.world }),
    ...(flags.seed === undefined ? {} : { seed: seedOf(flags.seed) }),
    ...(flags.explain ? { explain: (entry) => console.log(lineOf(entry)) } : {}),
    ...(flags.cert === undefined || flags.key === undefined
      ? {}
      : { tls: { cert: contentsOf("--cert", flags.cert), key: contentsOf("--key", flags.key) } }),
  } satisfies SimulatorOptions;
  return { do: "start", options };
}

function oneOf<const Value extends string>(flag: string, value: string, values: readonly Value[]): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new WrongFlag(`${flag} ${value}: give ${values.join(" or ")}.`);
  return found;
}

function seedOf(value: string): number {
  if (/^\d+$/.test(value) && Number(value) <= MAX_SEED) return Number(value);
  throw new WrongFlag(
    `--seed ${value}: give a whole number from 0 to ${MAX_SEED}. A file with the initial state is given as --world <file>.`,
  );
}

function nodesOf(value: string): number {
  if (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= MAX_CLUSTER) return Number(value);
  throw new WrongFlag(`--cluster ${value}: give the number of nodes, from 1 to ${MAX_CLUSTER}.`);
}

function contentsOf(flag: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new WrongFlag(`${flag} ${file}: the file cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
