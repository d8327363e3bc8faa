import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "@qualitycontrol/core/user-error";
import { runMain } from "@qualitycontrol/tooling/run-main";
import { summarize } from "../pipeline/timing.ts";
import { CLICKED, SLOWDOWN } from "./docs.ts";
import { type LoadTimes, timeToInteractive } from "./reader.ts";

/** How often each page is loaded. */
const LOADS = 5;
const USAGE =
  "Usage: node packages/bench/src/docs/compare.ts <page> <other page>: Redoc's page, and that of docs built from another commit.";

/** Loads two of Redoc's pages in turns, so that what else the machine does affects both, and prints the ratio of the medians. */
await runMain(async () => {
  const [page, other, ...more] = process.argv.slice(2);
  if (page === undefined || other === undefined || more.length > 0) throw new UserError(USAGE);
  const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  const loads: Record<string, LoadTimes[]> = { [page]: [], [other]: [] };
  for (let turn = 0; turn < LOADS; turn += 1)
    for (const [file, times] of Object.entries(loads))
      times.push(await timeToInteractive(chromium, pathToFileURL(resolve(file)).href, CLICKED, SLOWDOWN));
  const figures = Object.values(loads).map((times) => ({
    interactive: summarize(times.map(({ interactive }) => interactive)),
    mainThread: summarize(times.map(({ mainThread }) => mainThread)),
  }));
  const [own, others] = figures as [(typeof figures)[0], (typeof figures)[0]];
  const ratio = (name: "interactive" | "mainThread") => Number((own[name].median / others[name].median).toFixed(2));
  console.log(
    JSON.stringify({ figures, ratio: { interactive: ratio("interactive"), mainThread: ratio("mainThread") } }, null, 2),
  );
  return 0;
});
