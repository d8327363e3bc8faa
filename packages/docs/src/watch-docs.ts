import { cpSync, existsSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import { DOCS_PORT } from "@qualitycontrol/core/defaults";
import { portOf, readFlags } from "@qualitycontrol/core/flags";
import { listen } from "@qualitycontrol/core/listen";
import { endOnSignal } from "@qualitycontrol/core/signals";
import { UserError } from "@qualitycontrol/core/user-error";
import { source } from "@qualitycontrol/tooling/bundle/bundle";
import { explain } from "@qualitycontrol/tooling/explain";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { buildDocs } from "./build-docs.ts";
import { liveServer } from "./live-server.ts";
import { bundleInto, rebuildPages } from "./rebuild.ts";
import { watchFolder } from "./watch-folder.ts";

/** An editor writes a file in several steps. In ms. */
const SETTLED = 30;

const usage = `Usage: npm run docs:watch -- [--port <port>] [--contract <folder>]

Serves the docs, and rebuilds and reloads them when the contract, a guide or a diagram is saved. An error is shown with its
file and line in the terminal and in the page; the last good page remains. Restart it after a change of the code that builds
the docs (packages/docs/src). Ctrl-C stops it.

  --port <port>        port of the docs (default: ${DOCS_PORT}); 0 picks a free port
  --contract <folder>  folder of the hand-written contract (default: openapi)
  --help               show this help`;

/**
 * Serves the docs, and rebuilds them when a file is saved, until the process receives a signal to end.
 *
 * @throws WrongFlag, CannotListen or UserError if it cannot start
 */
export async function watchDocs(): Promise<void> {
  const flags = readFlags({
    port: { type: "string", default: String(DOCS_PORT) },
    contract: { type: "string", default: source },
    help: { type: "boolean", short: "h", default: false },
  });
  if (flags.help) return console.log(usage);
  if (!existsSync(flags.contract)) throw new UserError(`--contract ${flags.contract}: this folder does not exist.`);
  const good = await buildDocs();
  const scratch = scratchIn(inRoot("dist"), "docs-watch");
  const folder = join(scratch, "docs");
  cpSync(good, folder, { recursive: true });
  const live = liveServer(folder);
  const listening = await listen(live.server, "127.0.0.1", portOf("--port", flags.port));

  const documents = join(scratch, "documents");
  /** How many times a file was saved, and whether the contract has changed since it was bundled. */
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
        console.log(`${page} was rebuilt in ${Math.round(performance.now() - begun)} ms.`);
        return done === saved;
      });
    } catch (error) {
      // Any error, because a file may be missing only for a moment, such as while git checks out another commit.
      const message = error instanceof UserError ? error.message : explain(error);
      live.failed(message ?? String(error));
      console.error(message ?? error);
      console.error("The last good page is still shown.");
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
  const failed = console.error;
  const watchers = [
    watchFolder(flags.contract, {
      changed() {
        stale = true;
        changed();
      },
      failed,
    }),
    watchFolder(inRoot("docs"), { changed, failed }),
    watchFolder(inRoot("packages/docs/src"), {
      changed(file) {
        if (!file.endsWith(".ts")) changed();
        else console.log(`${relative(inRoot(), file)} has changed. Restart this command to use the new code.`);
      },
      failed,
    }),
  ];
  working = work(); // Bundles the contract now, so that a saved guide is rebuilt faster.
  endOnSignal(async () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    await listening.close();
    await working;
    rmSync(scratch, { recursive: true, force: true });
  });
  console.log(`Docs  ${listening.url}\n\nSave a file to see the change. Ctrl-C stops the server.`);
}
