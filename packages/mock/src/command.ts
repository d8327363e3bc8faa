#!/usr/bin/env node
import { defaults } from "./defaults.ts";
import { portOf, readFlags, WrongFlag } from "./flags.ts";
import { CannotListen } from "./listen.ts";
import { endOnSignal } from "./signals.ts";

const usage = `Usage: qualitycontrol-mock [--port <port>] [--host <host>]

Answers each operation of the quality control contract with an example. A request chooses another example by the
header "Prefer: example=<scenario>"; a wrong scenario is answered with those that exist. Ctrl-C ends the mock.

  --port <port>  where to listen (${defaults.port}); 0 takes any free port
  --host <host>  the address to listen on (${defaults.host})
  --help         show this`;

async function main(): Promise<void> {
  const { help, host, port } = readFlags({
    port: { type: "string", default: String(defaults.port) },
    host: { type: "string", default: defaults.host },
    help: { type: "boolean", short: "h", default: false },
  });
  if (help) return console.log(usage);
  const number = portOf("--port", port);
  // Prism takes half a second to load: --help and a wrong flag do not wait for it.
  const { startMock } = await import("./start-mock.ts");
  const mock = await startMock({ host, port: number });
  endOnSignal(mock.close);
  console.log(`The mock answers at ${mock.url}. Ctrl-C ends it.`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof WrongFlag || error instanceof CannotListen)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
