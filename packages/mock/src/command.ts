#!/usr/bin/env node
import { editions, loadContract } from "@qualitycontrol/core/contract";
import { defaults } from "@qualitycontrol/core/defaults";
import { portOf, readFlags, WrongFlag } from "@qualitycontrol/core/flags";
import { runCommand } from "@qualitycontrol/core/run-command";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { readBundle } from "@qualitycontrol/prism-server/bundle";
import { flagNames as proxyFlags } from "@qualitycontrol/proxy/flags";
import { runProxy } from "@qualitycontrol/proxy/run-proxy";
import { listScenarios } from "./list-scenarios.ts";

const usage = `Usage: qualitycontrol-mock [serve] [--port <port>] [--host <host>] [--edition <edition> | --bundle <file>]
                          [--scenario <name>]
       qualitycontrol-mock --list [--edition <edition> | --bundle <file>]

Responds to each operation of the quality control contract with an example. A request chooses another example with the header
"Prefer: example=<scenario>" or "Prefer: code=<result code>"; for an unknown name, the response lists the valid ones. Ctrl-C
stops it. "qualitycontrol-mock proxy" is a deprecated name of qualitycontrol-proxy.

  --port <port>        listen on this port (${defaults.port}); 0 takes any free port
  --host <host>        listen on this address (${defaults.host})
  --edition <edition>  serve this edition of the gateway (${editions().join(", ")}); default: the base document
  --bundle <file>      serve this bundle of the contract, JSON or YAML, instead of the built-in one
  --scenario <name>    default scenario for requests without a Prefer header
  --list               list the scenarios of each operation with their result codes
  --help               print this help`;

const definitions = {
  port: { type: "string", default: String(defaults.port) },
  host: { type: "string", default: defaults.host },
  edition: { type: "string" },
  bundle: { type: "string" },
  scenario: { type: "string" },
  list: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

async function serve(args: string[]): Promise<void> {
  const foreign = proxyFlags.find((name) => !Object.hasOwn(definitions, name) && args.includes(`--${name}`));
  if (foreign !== undefined)
    throw new WrongFlag(`--${foreign} is a flag of qualitycontrol-proxy, not of the mock. See --help.`);
  const flags = readFlags(definitions, args);
  if (flags.help) return console.log(usage);
  const { host, edition, bundle, scenario } = flags;
  if (bundle !== undefined && edition !== undefined) {
    throw new WrongFlag("--bundle and --edition exclude each other: a bundle has one edition. Omit one of them.");
  }
  if (flags.list) {
    return console.log(listScenarios(await (bundle === undefined ? loadContract(edition) : readBundle(bundle))));
  }
  const port = portOf("--port", flags.port);
  const version = { ...(edition === undefined ? {} : { edition }), ...(bundle === undefined ? {} : { bundle }) };
  // Loading Prism takes half a second. --help and an invalid flag do not wait for it.
  const { startMock } = await import("./start-mock.ts");
  const mock = await startMock({ host, port, ...version, ...(scenario === undefined ? {} : { scenario }) });
  endOnSignal(mock.close);
  console.log(`The mock answers at ${mock.url}. Ctrl-C stops it.`);
}

const [command, ...args] = process.argv.slice(2);
await (command === "proxy"
  ? runProxy(args)
  : runCommand(() => serve(command === "serve" ? args : process.argv.slice(2))));
