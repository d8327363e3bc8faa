import { cpSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Edition, editionsOf } from "@qualitycontrol/docs/editions";
import { CHANGES } from "@qualitycontrol/docs/live-server";
import { writtenGuides } from "@qualitycontrol/docs/pages/guides";
import { referenceOf } from "@qualitycontrol/docs/reference/render-reference";
import { source } from "@qualitycontrol/tooling/bundle/bundle";
import { inRoot } from "@qualitycontrol/tooling/root";
import type { Browser } from "playwright-core";
import { startServer } from "../pipeline/child.ts";
import { summarize, type Timing } from "../pipeline/timing.ts";

const RUNS = 5;

/** The time from saving a file until the browser has reloaded the page and shows its title, in ms. */
export interface WatchFigures {
  guide: Timing;
  contract: Timing;
}

/** Measures how soon a writer sees a saved change when nothing else is being built. */
export async function benchWatch(browser: Browser, scratch: string): Promise<WatchFigures> {
  const contract = join(scratch, "openapi");
  cpSync(source, contract, { recursive: true });
  const watching = await startServer("scripts/docs-watch.ts", "--port", "0", "--contract", contract);
  try {
    const page = await browser.newPage();
    await page.goto(watching.url);
    // What is built last.
    const last = referenceOf(editionsOf(inRoot("generated")).at(-1) as Edition);
    const built = await follow(watching.url + CHANGES);
    const untilReloaded = async (save: () => void) => {
      const taken: number[] = [];
      for (let run = 0; run <= RUNS; run += 1) {
        await page.evaluate(() => {
          document.body.dataset["before"] = "";
        });
        const begun = performance.now();
        save();
        await page.locator("body:not([data-before]) h1").waitFor();
        // The first run is a warm-up.
        if (run > 0) taken.push(performance.now() - begun);
        await built(last);
      }
      return summarize(taken);
    };
    const guide = inRoot("docs/guides", writtenGuides()[0]?.file ?? "");
    const written = join(contract, "openapi.yaml");
    return {
      guide: await untilReloaded(() => utimesSync(guide, new Date(), new Date())),
      contract: await untilReloaded(() => writeFileSync(written, `${readFileSync(written, "utf8")}# Saved.\n`)),
    };
  } finally {
    await watching.end();
  }
}

/** Listens to the server's changes. The returned function resolves when a file was rebuilt. */
async function follow(changes: string): Promise<(file: string) => Promise<void>> {
  const { body } = await fetch(changes);
  if (!body) throw new Error(`${changes} has no body.`);
  const events = body.pipeThrough(new TextDecoderStream()).getReader();
  return async (file) => {
    for (let text = ""; !text.includes(`data: ${file}\n`); ) {
      const { done, value } = await events.read();
      if (done) throw new Error(`The server ended before ${file} was rebuilt.`);
      text += value;
    }
  };
}
