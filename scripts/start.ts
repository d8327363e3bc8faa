import { existsSync } from "node:fs";
import { defaultEdition } from "@qualitycontrol/core/contract";
import { DOCS_PORT, defaults } from "@qualitycontrol/core/defaults";
import { portOf, readFlags } from "@qualitycontrol/core/flags";
import type { Listening } from "@qualitycontrol/core/listen";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { UserError } from "@qualitycontrol/core/user-error";
import { buildDocs } from "@qualitycontrol/docs/build-docs";
import { defaults as simulated } from "@qualitycontrol/simulator/defaults";
import { inRoot } from "@qualitycontrol/tooling/root";
import { runMain } from "@qualitycontrol/tooling/run-main";

const usage = `Usage: npm start -- [--port <port>] [--simulator-port <port>] [--docs-port <port>] [--host <host>]

Serves the mock, the simulator and the docs, and prints a curl command for each operation of the mock. Ctrl-C stops
everything.

  --port <port>            port of the mock (default: ${defaults.port}); 0 picks a free port
  --simulator-port <port>  port of the simulator (default: ${simulated.port}); 0 picks a free port
  --docs-port <port>       port of the docs (default: ${DOCS_PORT}); 0 picks a free port
  --host <host>            address that all three listen on (default: ${defaults.host})
  --help                   show this help`;

/** The addresses of the three servers. */
interface Addresses {
  host: string;
  mockPort: number;
  simulatorPort: number;
  docsPort: number;
}

/**
 * Starts all servers in parallel, because each takes time to load. The simulator waits for the URL of the docs, whose pages may
 * use its control; the console of the docs waits for the URLs of the others. If one server cannot start, the others are stopped.
 */
async function startAll({ host, mockPort, simulatorPort, docsPort }: Addresses) {
  const targets = Promise.withResolvers<{ mock: string; simulator: string }>();
  const mock = import("@qualitycontrol/mock").then(({ startMock }) => startMock({ host, port: mockPort }));
  const docs = Promise.all([import("@qualitycontrol/testkit/docs"), buildDocs()]).then(([{ serveDocs }]) =>
    serveDocs(host, docsPort, targets.promise),
  );
  const simulator = Promise.all([import("@qualitycontrol/simulator"), docs]).then(([{ startSimulator }, { url }]) =>
    startSimulator({ host, port: simulatorPort, allowOrigins: originsOf(url) }),
  );
  const results = await Promise.allSettled<Listening>([mock, simulator, docs]);
  const started = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const failed = results.find((result) => result.status === "rejected");
  if (!failed) {
    const servers = { mock: await mock, simulator: await simulator, docs: await docs };
    targets.resolve({ mock: servers.mock.url, simulator: servers.simulator.url });
    return servers;
  }
  await Promise.all(started.map(({ close }) => close()));
  throw failed.reason;
}

/** The origins of a page on this machine: the printed address, and the same with `localhost`. */
function originsOf(url: string): string[] {
  const { origin, protocol, hostname, port } = new URL(url);
  return hostname === "127.0.0.1" ? [origin, new URL(`${protocol}//localhost:${port}`).origin] : [origin];
}

async function samplesFor(baseUrl: string): Promise<string[]> {
  const { operations } = await import("@qualitycontrol/contract/operations");
  const { curl } = await import("@qualitycontrol/docs/samples/curl");
  return Object.values(operations).map(({ operationId, summary }) => `${summary}:\n${curl(operationId, baseUrl)}\n`);
}

async function start(): Promise<void> {
  const flags = readFlags({
    port: { type: "string", default: String(defaults.port) },
    "simulator-port": { type: "string", default: String(simulated.port) },
    "docs-port": { type: "string", default: String(DOCS_PORT) },
    host: { type: "string", default: defaults.host },
    help: { type: "boolean", short: "h", default: false },
  });
  if (flags.help) return console.log(usage);
  const addresses = {
    host: flags.host,
    mockPort: portOf("--port", flags.port),
    simulatorPort: portOf("--simulator-port", flags["simulator-port"]),
    docsPort: portOf("--docs-port", flags["docs-port"]),
  };
  for (const file of ["generated/openapi.json", "generated/typescript/operations.ts"]) {
    if (!existsSync(inRoot(file))) throw new UserError(`${file} is missing. Run: npm run generate`);
  }
  const { mock, simulator, docs } = await startAll(addresses);
  endOnSignal(() => Promise.all([mock, simulator, docs].map(({ close }) => close())));
  console.log(
    `Mock       ${mock.url}\nSimulator  ${simulator.url}\nDocs       ${docs.url}\nEdition    ${defaultEdition}\n`,
  );
  const { noteOn } = await import("@qualitycontrol/simulator");
  const note = noteOn(simulator);
  if (note !== undefined) console.log(`${note}\n`);
  console.log([...(await samplesFor(mock.url)), "Ctrl-C stops everything."].join("\n"));
}

await runMain(async () => {
  await start();
  return 0;
});
