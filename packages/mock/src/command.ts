#!/usr/bin/env node
import { authorityIn } from "./authority.ts";
import { readBundle, WrongBundle } from "./bundle.ts";
import { editions, loadContract, UnknownEdition } from "./contract.ts";
import { defaults } from "./defaults.ts";
import { portOf, readFlags, WrongFlag } from "./flags.ts";
import { listScenarios } from "./list.ts";
import { CannotListen } from "./listen.ts";
import { WrongUpstream } from "./proxy/upstream.ts";
import { endOnSignal } from "./signals.ts";

const usage = `Usage: qualitycontrol-mock [serve] [--port <port>] [--host <host>] [--edition <edition> | --bundle <file>]
                          [--scenario <name>]
       qualitycontrol-mock proxy <upstream> [--port <port>] [--host <host>] [--edition <edition>] [--ca <file>]
       qualitycontrol-mock --list [--edition <edition> | --bundle <file>]

Answers each operation of the quality control contract with an example. A request chooses another example by the
header "Prefer: example=<scenario>" or "Prefer: code=<result code>"; a wrong one is answered with those that exist.
"proxy" stands before a gateway, and prints each violation of the contract as a line of JSON. Ctrl-C ends either.

  --port <port>         where to listen (${defaults.port}); 0 takes any free port
  --host <host>         the address to listen on (${defaults.host})
  --edition <edition>   the edition of the gateway (${editions().join(", ")}); without it, the base document
  --bundle <file>       serve this bundle of the contract, JSON or YAML, in place of the built-in one
  --scenario <name>     what to answer where a request does not say it and the operation has it
  --list                show the scenarios of each operation with their result codes
  --ca <file>           proxy: certificates of a private authority, in PEM
  --errors              proxy: answer 502 in place of an answer that breaks the contract
  --forward-invalid     proxy: pass on what the contract does not allow as well
  --help                show this`;

/** The command that a flag is for, where it is for one alone: given to the other, it would be passed over. */
const owners = {
  bundle: "serve",
  scenario: "serve",
  list: "serve",
  ca: "proxy",
  errors: "proxy",
  "forward-invalid": "proxy",
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
  if (command === "proxy") return proxy(upstream ?? "", { host, port, ...version }, flags);
  // Prism takes half a second to load: --help and a wrong flag do not wait for it.
  const { startMock, UnknownScenario } = await import("./start-mock.ts");
  const mock = await startMock({ host, port, ...version, ...(scenario === undefined ? {} : { scenario }) }).catch(
    (error: unknown) => {
      throw error instanceof UnknownScenario ? new WrongFlag(error.message) : error;
    },
  );
  endOnSignal(mock.close);
  console.log(`The mock answers at ${mock.url}. Ctrl-C ends it.`);
}

interface Place {
  host: string;
  port: number;
  edition?: string;
}

async function proxy(
  upstream: string,
  place: Place,
  flags: { ca?: string | undefined; errors: boolean; "forward-invalid": boolean },
): Promise<void> {
  const { startProxy } = await import("./proxy/start-proxy.ts");
  const { ca, errors, "forward-invalid": forwardInvalid } = flags;
  const running = await startProxy({
    upstream,
    ...place,
    errors,
    forwardInvalid,
    ...(ca === undefined ? {} : { ca: authorityIn(ca) }),
    onViolation: (violation) => console.log(JSON.stringify(violation)),
  });
  let told = false;
  endOnSignal(async () => {
    if (!told) console.error(summary(running.tally()));
    told = true;
    await running.close();
  });
  console.error(`The proxy answers at ${running.url}. Ctrl-C ends it.`);
}

const summary = ({
  forwarded,
  refused,
  violations,
  drift,
}: Record<"forwarded" | "refused" | "violations" | "drift", number>) =>
  `${forwarded} requests forwarded, ${refused} refused, ${violations} violations, ${drift} times drift.`;

/** What whoever calls can mend; all else is a fault of the mock. */
const mistakes = [WrongFlag, CannotListen, UnknownEdition, WrongBundle, WrongUpstream];

try {
  await main();
} catch (error) {
  if (!mistakes.some((mistake) => error instanceof mistake)) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
