import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { inEmptyFolder, timeUntil } from "./workplace.ts";

const FREE_PORTS = ["--port", "0", "--simulator-port", "0", "--docs-port", "0"];

/** The time in ms from `git clone` to the line of `npm start` that everything is ready, with empty caches of npm and pnpm. */
await inEmptyFolder(async (folder) => {
  const clone = join(folder, "clone");
  const start = performance.now();
  const { status, stderr } = spawnSync("git", ["clone", "--quiet", inRoot(), clone], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const cloned = Math.round(performance.now() - start);
  const env = {
    ...process.env,
    npm_config_cache: join(folder, "npm"),
    XDG_CACHE_HOME: join(folder, "cache"),
    XDG_DATA_HOME: join(folder, "data"),
    XDG_STATE_HOME: join(folder, "state"),
  };
  const ready = await timeUntil("Ctrl-C stops everything.", ["npm", "start", "--", ...FREE_PORTS], clone, env);
  console.log(JSON.stringify({ cloneMilliseconds: cloned, readyMilliseconds: cloned + ready }));
});
