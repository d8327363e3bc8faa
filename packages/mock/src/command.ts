#!/usr/bin/env node
import { authorityIn } from "@qualitycontrol/core/authority";
import { editions, loadContract, UnknownEdition } from "@qualitycontrol/core/contract";
import { defaults, MAX_RESPONSE } from "@qualitycontrol/core/defaults";
import { portOf, readFlags, WrongFlag } from "@qualitycontrol/core/flags";
import { CannotListen } from "@qualitycontrol/core/listen";
import { hostsOf, originsOf } from "@qualitycontrol/core/origins";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { readBundle, WrongBundle } from "@qualitycontrol/prism-server/bundle";
import type { ProxyOptions } from "@qualitycontrol/proxy/start-proxy";
import { WrongUpstream } from "@qualitycontrol/proxy/upstream";
import { listScenarios } from "./list.ts";

const usage = `Usage: qualitycontrol-mock [serve] [--port <port>] [--host <host>] [--edition <edition> | --bundle <file>]
                          [--scenario <name>]
       qualitycontrol-mock proxy <upstream> [--port <port>] [--host <host>] [--edition <edition>] [--ca <file>]
       qualitycontrol-mock --list [--edition <edition> | --bundle <file>]

Answers each operation of the quality control contract with an example. A request chooses another example by the header
"Prefer: example=<scenario>" or "Prefer: code=<result code>"; an unknown name is answered with the list of valid ones.
"proxy" runs in front of a gateway and prints each violation of the contract as a line of JSON. Ctrl-C stops either.

  --port <port>            listen on this port (${defaults.port}); 0 takes any free port
  --host <host>            listen on this address (${defaults.host})
  --edition <edition>      serve this edition of the gateway (${editions().join(", ")}); default: the base document
  --bundle <file>          serve this bundle of the contract, JSON or YAML, instead of the built-in one
  --scenario <name>        default scenario for requests without a Prefer header
  --list                   list the scenarios of each operation with their result codes
  --ca <file>              proxy: trust the certificates of a private authority, in PEM
  --errors                 proxy: replace a response that breaks the contract by a 502
  --forward-invalid        proxy: pass on invalid requests too, unchanged
  --max-response <bytes>   proxy: replace a longer response by a 502 (${MAX_RESPONSE})
  --allow-host <name>      proxy: allow this Host, in addition to loopback names and --host; may be repeated
  --allow-origin <origin>  proxy: allow requests from web pages of this origin (default: none); may be repeated
  --help                   print this help`;

/** The command that a flag is for, where it is for one alone: given to the other, it would be passed over. */
const owners = {
  bundle: "serve",
  scenario: "serve",
  list: "serve",
  ca: "proxy",
  errors: "proxy",
  "forward-invalid": "proxy",
  "max-response": "proxy",
  "allow-host": "proxy",
  "allow-origin": "proxy",
} as const;

async function main(): Promise<void> {
  const [, , ...given] = process.argv;
  const [command, upstream, ...args] =
    given[0] === "proxy" ? given : ["serve", "", ...(given[0] === "serve" ? given.slice(1) : given)];
  const flags = readFlags(
    {
      port: { type: "string", default: String(defaults.port) },
      host: { type: "string", default: defaults.host },
      edition: { type: "string" },
      bundle: { type: "string" },
      scenario: { type: "string" },
      list: { type: "boolean", default: false },
      ca: { type: "string" },
      errors: { type: "boolean", default: false },
      "forward-invalid": { type: "boolean", default: false },
      "max-response": { type: "string" },
      "allow-host": { type: "string", multiple: true },
      "allow-origin": { type: "string", multiple: true },
      help: { type: "boolean", short: "h", default: false },
    },
    args,
  );
  if (flags.help || upstream === "--help") return console.log(usage);
  const { host, edition, bundle, scenario } = flags;
  const foreign = Object.entries(owners).find(
    ([flag, owner]) => owner !== command && flags[flag as keyof typeof flags],
  );
  if (foreign) throw new WrongFlag(`--${foreign[0]} is for ${foreign[1]} alone. See --help.`);
  if (bundle !== undefined && edition !== undefined) {
    throw new WrongFlag("A bundle is of one edition: leave one of --bundle and --edition out.");
  }
  const version = { ...(edition === undefined ? {} : { edition }), ...(bundle === undefined ? {} : { bundle }) };
  if (flags.list) {
    const menu = await (bundle === undefined ? loadContract(edition) : readBundle(bundle));
    return console.log(listScenarios(menu));
  }
  const port = portOf("--port", flags.port);
  if (command === "proxy") {
    const maxResponse = bytesOf("--max-response", flags["max-response"] ?? String(MAX_RESPONSE));
    const options = {
      maxResponse,
      errors: flags.errors,
      forwardInvalid: flags["forward-invalid"],
      allowHosts: hostsOf(flags["allow-host"]),
      allowOrigins: originsOf(flags["allow-origin"]),
      ...(flags.ca === undefined ? {} : { ca: authorityIn(flags.ca) }),
    };
    return proxy({ upstream: upstream ?? "", host, port, ...version, ...options });
  }
  // Prism takes half a second to load: --help and a wrong flag do not wait for it.
  const { startMock, UnknownScenario } = await import("./start-mock.ts");
  const mock = await startMock({ host, port, ...version, ...(scenario === undefined ? {} : { scenario }) }).catch(
    (error: unknown) => {
      throw error instanceof UnknownScenario ? new WrongFlag(error.message) : error;
    },
  );
  endOnSignal(mock.close);
  console.log(`The mock answers at ${mock.url}. Ctrl-C stops it.`);
}

async function proxy(options: ProxyOptions): Promise<void> {
  const { startProxy } = await import("@qualitycontrol/proxy/start-proxy");
  const running = await startProxy({
    ...options,
    onViolation: (violation) => console.log(JSON.stringify(violation)),
  });
  let summarized = false;
  endOnSignal(async () => {
    if (!summarized) console.error(summary(running.tally()));
    summarized = true;
    await running.close();
  });
  console.error(`The proxy answers at ${running.url}. Ctrl-C stops it.`);
}

const summary = ({
  forwarded,
  refused,
  violations,
  drift,
}: Record<"forwarded" | "refused" | "violations" | "drift", number>) =>
  `${forwarded} requests forwarded, ${refused} refused, ${violations} violations, ${drift} times drift.`;

/** A number of bytes that a flag names. */
function bytesOf(flag: string, value: string): number {
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new WrongFlag(`${flag} ${value}: not a number of bytes. Give one such as ${MAX_RESPONSE}.`);
}

/** Errors of the caller; any other is a fault of the mock. */
const mistakes = [WrongFlag, CannotListen, UnknownEdition, WrongBundle, WrongUpstream];

try {
  await main();
} catch (error) {
  if (!mistakes.some((mistake) => error instanceof mistake)) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
