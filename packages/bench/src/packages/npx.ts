import { rmSync } from "node:fs";
import { join } from "node:path";
import { publish, startRegistry } from "../../../../test/release/registry.ts";
import { summarize } from "../pipeline/timing.ts";
import { buildInto, inEmptyFolder, timeUntil } from "./workplace.ts";

const RUNS = 5;
const COMMAND = ["npx", "--yes", "--package", "@qualitycontrol/testkit", "qualitycontrol", "simulate", "--port", "0"];

/** The time in ms from `npx` to a ready simulator, from a registry on loopback: with an empty cache, and cached. */
await inEmptyFolder(async (folder) => {
  buildInto(folder);
  const registry = await startRegistry();
  try {
    await publish(folder, registry);
    const cache = join(folder, "npm-cache");
    const env = { ...registry.env, npm_config_cache: cache, npm_config_update_notifier: "false" };
    const times = { emptyCache: [] as number[], cached: [] as number[] };
    for (let run = 0; run < RUNS; run += 1) {
      rmSync(cache, { recursive: true, force: true });
      for (const kind of ["emptyCache", "cached"] as const)
        times[kind].push(await inEmptyFolder((cwd) => timeUntil("Ctrl-C stops it.", COMMAND, cwd, env)));
    }
    console.log(JSON.stringify({ emptyCache: summarize(times.emptyCache), cached: summarize(times.cached) }));
  } finally {
    await registry.close();
  }
});
