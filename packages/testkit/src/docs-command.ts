import { createServer } from "node:http";
import { type Command, listenFlags } from "@qualitycontrol/core/command";
import { DOCS_PORT, defaults } from "@qualitycontrol/core/defaults";
import { portOf, serverUrlIn, WrongFlag } from "@qualitycontrol/core/flags";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { findPackaged } from "@qualitycontrol/core/packaged";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { requestTimeouts } from "@qualitycontrol/core/timeouts";
import { UserError } from "@qualitycontrol/core/user-error";
import { defaults as simulated } from "@qualitycontrol/simulator/defaults";
import { docsWithConsole } from "./console/docs-with-console.ts";
import type { Targets } from "./console/targets.ts";

/** Where the docs are: in the published package, else where `npm run docs` builds them. */
const folders = ["../site/", "../../../dist/docs/"].map((path) => new URL(path, import.meta.url));

const urlOn = (port: number) => `http://${defaults.host}:${port}`;

const flags = {
  mock: { value: "<url>", help: `the mock of the console (${urlOn(defaults.port)})` },
  simulator: { value: "<url>", help: `the simulator of the console (${urlOn(simulated.port)})` },
  ...listenFlags(DOCS_PORT),
} as const;

/** `qualitycontrol docs` */
export const docsCommand: Command<typeof flags> = {
  name: "docs",
  usage: "[options]",
  about: `Serves the documentation: operations, guides, editions and downloads. Ctrl-C stops it. The page of each operation has a
console, which sends requests to a mock or a simulator that you started, and to nothing else.`,
  flags,
  notes: `The console uses the control of the simulator: start it with --allow-origin and the URL of the docs.`,
  async run({
    port = String(DOCS_PORT),
    host = defaults.host,
    mock = urlOn(defaults.port),
    simulator = urlOn(simulated.port),
  }) {
    const targets = {
      mock: originOf("--mock", mock, defaults.port),
      simulator: originOf("--simulator", simulator, simulated.port),
    };
    const { url, close } = await serveDocs(host, portOf("--port", port), Promise.resolve(targets));
    endOnSignal(close);
    console.log(`The docs are at ${url}. Ctrl-C stops it.`);
    return 0;
  },
};

/**
 * Serves the docs, with a console.
 *
 * @throws UserError if the docs are not built
 * @throws CannotListen if the host or port is invalid or in use
 */
export function serveDocs(host: string, port: number, targets: Promise<Targets>): Promise<Listening> {
  const folder = folders.find((it) => findPackaged(new URL("index.html", it)));
  if (folder === undefined) throw new UserError("The docs are not built. Run: npm run docs");
  return listen(createServer(requestTimeouts, docsWithConsole(folder, targets)), host, port);
}

function originOf(flag: string, url: string, port: number): string {
  const origin = serverUrlIn(url)?.origin;
  if (origin !== undefined) return origin;
  throw new WrongFlag(`${flag}: not a URL such as ${urlOn(port)}, without a password.`);
}
