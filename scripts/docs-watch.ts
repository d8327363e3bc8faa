import { cpSync, mkdirSync, mkdtempSync, rmSync, watch } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { portOf, readFlags, WrongFlag } from "@qualitycontrol/mock/flags";
import { CannotListen, listen } from "@qualitycontrol/mock/listen";
import { endOnSignal } from "@qualitycontrol/mock/signals";
import { source } from "./bundle.ts";
import { liveServer } from "./docs/live-server.ts";
import { rebuild } from "./docs/rebuild.ts";
import { buildDocs } from "./docs.ts";
import { Fault, run } from "./fault.ts";
import { inRoot } from "./root.ts";

const PORT = 8080;

/** An editor writes a file in several steps. In ms. */
const SETTLED = 30;

const usage = `Usage: npm run docs:watch -- [--port <port>] [--contract <folder>]

Serves the docs, and builds them anew and reloads them when the contract, a guide or a diagram is saved. A mistake is shown
where it is, in the terminal and in the page, and the last good page stays. Ctrl-C ends it.

  --port <port>        where the docs are served (${PORT}); 0 takes any free port
  --contract <folder>  the hand-written contract (openapi)
  --help               show this`;

async function start(): Promise<void> {
  const flags = readFlags({
    port: { type: "string", default: String(PORT) },
    contract: { type: "string", default: source },
    help: { type: "boolean", short: "h", default: false },
  });
  if (flags.help) return console.log(usage);
  const good = await buildDocs();
  mkdirSync(inRoot("dist"), { recursive: true });
  const scratch = mkdtempSync(inRoot("dist", "docs-watch-"));
  const folder = join(scratch, "docs");
  cpSync(good, folder, { recursive: true });
  const live = liveServer(folder);
  const listening = await listen(live.server, "127.0.0.1", portOf("--port", flags.port));

  let wanted = 0;
  let working: Promise<void> | undefined;
  const work = async () => {
    for (let done = -1; done !== wanted; ) {
      done = wanted;
      await buildOnce(done);
    }
    working = undefined;
  };
  const buildOnce = async (done: number) => {
    const begun = performance.now();
    try {
      await rebuild(flags.contract, join(scratch, "documents"), folder, (page) => {
        live.built(page);
        console.log(`${page} is new after ${Math.round(performance.now() - begun)} ms.`);
        return done === wanted;
      });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      live.failed(error.message);
      console.error(`${error.message}\nThe last good page stays.`);
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      wanted += 1;
      working ??= work();
    }, SETTLED);
  };
  const watchers = [flags.contract, inRoot("docs"), inRoot("scripts/docs")].map((place) =>
    watch(place, { recursive: true }, changed),
  );
  endOnSignal(async () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    await listening.close();
    await working;
    rmSync(scratch, { recursive: true, force: true });
  });
  console.log(`Docs  ${listening.url}\n\nSave a file to see it there. Ctrl-C ends it.`);
}

await run(
  async () => {
    await start();
    return 0;
  },
  WrongFlag,
  CannotListen,
);
