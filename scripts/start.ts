import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { defaults } from "@qualitycontrol/mock/defaults";
import { portOf, readFlags, WrongFlag } from "@qualitycontrol/mock/flags";
import { CannotListen, type Listening, listen } from "@qualitycontrol/mock/listen";
import { endOnSignal } from "@qualitycontrol/mock/signals";
import sirv from "sirv";
import { buildDocs } from "./docs.ts";
import { Fault, run } from "./fault.ts";
import { inRoot } from "./root.ts";

const DOCS_PORT = 8080;

const usage = `Usage: npm start -- [--port <port>] [--docs-port <port>] [--host <host>]

Serves the mock of the gateway and the docs of the contract, and prints a curl for each operation. Ctrl-C ends both.

  --port <port>       where the mock listens (${defaults.port}); 0 takes any free port
  --docs-port <port>  where the docs are served (${DOCS_PORT}); 0 takes any free port
  --host <host>       the address of both (${defaults.host})
  --help              show this`;

/** Where to serve what. */
interface Places {
  host: string;
  mockPort: number;
  docsPort: number;
}

/** Starts both at once, for each takes its time to load. If one cannot start, the other is ended. */
async function startBoth({ host, mockPort, docsPort }: Places): Promise<{ mock: Listening; docs: Listening }> {
  const [mock, docs] = await Promise.allSettled([
    import("@qualitycontrol/mock").then(({ startMock }) => startMock({ host, port: mockPort })),
    buildDocs().then((folder) => listen(createServer(sirv(folder, { dev: true })), host, docsPort)),
  ]);
  if (mock.status === "fulfilled" && docs.status === "fulfilled") return { mock: mock.value, docs: docs.value };
  const started = [mock, docs].filter((result) => result.status === "fulfilled");
  await Promise.all(started.map(({ value }) => value.close()));
  throw [mock, docs].find((result) => result.status === "rejected")?.reason;
}

async function samplesFor(baseUrl: string): Promise<string[]> {
  const { operations } = await import("@qualitycontrol/contract/operations");
  const { curl } = await import("./samples/curl.ts");
  return Object.values(operations).map(({ operationId, summary }) => `${summary}:\n${curl(operationId, baseUrl)}\n`);
}

async function start(): Promise<void> {
  const flags = readFlags({
    port: { type: "string", default: String(defaults.port) },
    "docs-port": { type: "string", default: String(DOCS_PORT) },
    host: { type: "string", default: defaults.host },
    help: { type: "boolean", short: "h", default: false },
  });
  if (flags.help) return console.log(usage);
  const places = {
    host: flags.host,
    mockPort: portOf("--port", flags.port),
    docsPort: portOf("--docs-port", flags["docs-port"]),
  };
  for (const file of ["generated/openapi.json", "generated/operations.ts"]) {
    if (!existsSync(inRoot(file))) throw new Fault(`${file} is missing. Run: npm run generate`);
  }
  const { mock, docs } = await startBoth(places);
  endOnSignal(() => Promise.all([mock.close(), docs.close()]));
  console.log(`Mock  ${mock.url}\nDocs  ${docs.url}\n`);
  console.log([...(await samplesFor(mock.url)), "Ctrl-C ends both."].join("\n"));
}

await run(async () => {
  try {
    await start();
    return 0;
  } catch (error) {
    throw error instanceof WrongFlag || error instanceof CannotListen ? new Fault(error.message) : error;
  }
});
