import { cpSync, existsSync, rmSync, watch } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { portOf, readFlags } from "@qualitycontrol/core/flags";
import { listen } from "@qualitycontrol/core/listen";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { UserError } from "@qualitycontrol/core/user-error";
import { source } from "@qualitycontrol/tooling/bundle/bundle";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { buildDocs } from "./build-docs.ts";
import { liveServer } from "./live-server.ts";
import { bundleInto, rebuildPages } from "./rebuild.ts";
import { watchFolder } from "./watch-folder.ts";

const PORT = 8080;

/** An editor writes a file in several steps. In ms. */
const SETTLED = 30;

const usage = `Usage: npm run docs:watch -- [--port <port>] [--contract <folder>]

Serves the docs, and builds them anew and reloads them when the contract, a guide or a diagram is saved. A mistake is shown
where it is, in the terminal and in the page, and the last good page stays. Ctrl-C ends it. A change of the code that builds
the docs (packages/docs/src) is seen after a new start.

  --port <port>        where the docs are served (${PORT}); 0 takes any free port
  --contract <folder>  the hand-written contract (openapi)
  --help               show this`;

/**
 * Serves the docs and rebuilds them when something is saved, until the process is told to end.
 *
 * @throws WrongFlag, CannotListen or UserError if it cannot start
 */
export async function watchDocs(): Promise<void> {
  const flags = readFlags({
    port: { type: "string", default: String(PORT) },
    contract: { type: "string", default: source },
    help: { type: "boolean", short: "h", default: false },
  });
  if (flags.help) return console.log(usage);
  if (!existsSync(flags.contract)) throw new UserError(`--contract ${flags.contract}: no such folder.`);
  const good = await buildDocs();
  const scratch = scratchIn(inRoot("dist"), "docs-watch");
  const folder = join(scratch, "docs");
  cpSync(good, folder, { recursive: true });
  const live = liveServer(folder);
  const listening = await listen(live.server, "127.0.0.1", portOf("--port", flags.port));

  const documents = join(scratch, "documents");
  /** How often something was saved, and whether the contract was since it was bundled. */
  let saved = 0;
  let stale = true;
  let working: Promise<void> | undefined;
  const work = async () => {
    for (let done = -1; done !== saved; ) {
      done = saved;
      await buildOnce(done);
    }
    working = undefined;
  };
  const buildOnce = async (done: number) => {
    const begun = performance.now();
    try {
      if (stale) await bundleAgain();
      if (done === 0) return;
      await rebuildPages(documents, folder, (page) => {
        live.built(page);
        console.log(`${page} is new after ${Math.round(performance.now() - begun)} ms.`);
        return done === saved;
      });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      live.failed(error.message);
      console.error(`${error.message}\nThe last good page stays.`);
    }
  };
  const bundleAgain = async () => {
    stale = false;
    try {
      await bundleInto(flags.contract, documents);
    } catch (error) {
      stale = true;
      throw error;
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      saved += 1;
      working ??= work();
    }, SETTLED);
  };
  const watchers = [
    watchFolder(flags.contract, () => {
      stale = true;
      changed();
    }),
    watchFolder(inRoot("docs"), changed),
    watch(inRoot("packages/docs/src"), (_, name) => {
      if (!name?.endsWith(".ts")) changed();
      else
        console.log(
          `packages/docs/src/${name} has changed. The code that builds the docs is read once: start this again.`,
        );
    }),
  ];
  working = work(); // Bundles the contract, so that a guide that is saved waits for its page alone.
  endOnSignal(async () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    await listening.close();
    await working;
    rmSync(scratch, { recursive: true, force: true });
  });
  console.log(`Docs  ${listening.url}\n\nSave a file to see it there. Ctrl-C ends it.`);
}
