import { cpSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startServer } from "../bench/child.ts";
import { type Timing, time } from "../bench/median.ts";
import { source } from "../bundle.ts";
import { inRoot } from "../root.ts";
import { writtenGuides } from "./guides.ts";

const RUNS = 5;

/** From saving a file until the page in the browser has reloaded and shows its title, in ms. */
export interface WatchFigures {
  guide: Timing;
  contract: Timing;
}

/** Measures how soon a writer sees what they have saved. */
export async function benchWatch(browser: Browser, scratch: string): Promise<WatchFigures> {
  const contract = join(scratch, "openapi");
  cpSync(source, contract, { recursive: true });
  const watching = await startServer("scripts/docs-watch.ts", "--port", "0", "--contract", contract);
  try {
    const page = await browser.newPage();
    await page.goto(watching.url);
    const untilReloaded = (save: () => void) =>
      time(RUNS, async () => {
        await page.evaluate(() => {
          document.body.dataset["before"] = "";
        });
        save();
        await page.locator("body:not([data-before]) h1").waitFor();
      });
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
