#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { portOf, readFlags, WrongFlag } from "@qualitycontrol/mock/flags";
import { CannotListen } from "@qualitycontrol/mock/listen";
import { endOnSignal } from "@qualitycontrol/mock/signals";
import { defaults } from "./defaults.ts";
import { lineOf } from "./journal.ts";
import { Mistake } from "./mistake.ts";
import type { SimulatorOptions } from "./start-simulator.ts";

const usage = `Usage: qualitycontrol-simulator [options]

A gateway on this machine: agents, calls, inspections and events, by the rules that the README lists. Ctrl-C ends it.

  --port <port>           where to listen (${defaults.port}); 0 takes any free port
  --host <host>           the address to listen on (${defaults.host})
  --edition <edition>     the edition of the gateway (${defaults.edition})
  --seed <file>           who is there, YAML or JSON; without it the story of the contract's examples
  --authmode <1|2>        1: a Guid lives as long as its session; 2: it changes about every 60 s (2)
  --undelivered <what>    an event whose answer did not arrive is "kept" or "lost" (lost)
  --none <shape>          an answer without an event has "event" null, or it is "absent" (null)
  --clock <which>         "real", or "virtual": time stands still until the control advances it (real)
  --guid-seed <number>    makes the same Guids each time
  --rules                 print every rule with its mark, in Markdown
  --explain               print each request with its rule and mark, and each event
  --no-control            without the paths below /_simulator
  --control-from <whom>   who may use them: "loopback" or "anywhere" (loopback)
  --cert <file>           speak HTTPS with this certificate, PEM …
  --key <file>            … and its key
  --help                  show this`;

async function main(): Promise<void> {
  const flags = readFlags({
    port: { type: "string", default: String(defaults.port) },
    host: { type: "string", default: defaults.host },
    edition: { type: "string", default: defaults.edition },
    seed: { type: "string" },
    authmode: { type: "string", default: "2" },
    undelivered: { type: "string", default: "lost" },
    none: { type: "string", default: "null" },
    clock: { type: "string", default: "real" },
    "guid-seed": { type: "string" },
    rules: { type: "boolean", default: false },
    explain: { type: "boolean", default: false },
    "no-control": { type: "boolean", default: false },
    "control-from": { type: "string", default: "loopback" },
    cert: { type: "string" },
    key: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  });
  if (flags.help) return console.log(usage);
  if (flags.rules) return printRules(flags.edition);
  const controlFrom = oneOf("--control-from", flags["control-from"], "loopback", "anywhere");
  const options: SimulatorOptions = {
    port: portOf("--port", flags.port),
    host: flags.host,
    edition: flags.edition,
    authMode: oneOf("--authmode", flags.authmode, "1", "2") === "1" ? 1 : 2,
    undelivered: oneOf("--undelivered", flags.undelivered, "kept", "lost"),
    none: oneOf("--none", flags.none, "null", "absent"),
    clock: oneOf("--clock", flags.clock, "real", "virtual"),
    controlFrom: flags["no-control"] ? "nowhere" : controlFrom,
  };
  if (flags["guid-seed"] !== undefined) options.seed = numberOf("--guid-seed", flags["guid-seed"]);
  if (flags.explain) options.explain = (entry) => console.log(lineOf(entry));
  if ((flags.cert === undefined) !== (flags.key === undefined))
    throw new WrongFlag("Give both --cert and --key, or neither.");
  if (flags.cert !== undefined && flags.key !== undefined) {
    options.tls = { cert: contentsOf("--cert", flags.cert), key: contentsOf("--key", flags.key) };
  }
  if (flags.seed !== undefined) options.world = await (await import("./seed.ts")).readSeed(flags.seed);
  // --help and a wrong flag do not wait for the rest to load.
  const { startSimulator } = await import("./start-simulator.ts");
  const simulator = await startSimulator(options);
  endOnSignal(simulator.close);
  console.log(`The simulator answers at ${simulator.url}, edition ${flags.edition}. Ctrl-C ends it.`);
}

async function printRules(edition: string): Promise<void> {
  const [{ loadEdition }, { ruleTable }] = await Promise.all([
    import("./contract/edition.ts"),
    import("./rule-table.ts"),
  ]);
  console.log(ruleTable(await loadEdition(edition)));
}

function oneOf<const Value extends string>(flag: string, value: string, ...values: Value[]): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new WrongFlag(`${flag} ${value}: give ${values.join(" or ")}.`);
  return found;
}

function numberOf(flag: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new WrongFlag(`${flag} ${value}: give a whole number of up to nine digits.`);
}

function contentsOf(flag: string, file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new WrongFlag(`${flag} ${file}: the file cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

const mistakes = [WrongFlag, CannotListen, Mistake];

try {
  await main();
} catch (error) {
  if (!mistakes.some((mistake) => error instanceof mistake)) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
