import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { inRoot } from "@qualitycontrol/tooling/root";
import { summarize } from "../pipeline/timing.ts";
import { buildInto, inEmptyFolder, timeUntil } from "./workplace.ts";

const RUNS = 5;
const COMMANDS = {
  help: { args: ["--help"], text: "Exit codes:" },
  simulate: { args: ["simulate", "--port", "0"], text: "Ctrl-C stops it." },
  mock: { args: ["mock", "--port", "0"], text: "Ctrl-C stops it." },
  docs: { args: ["docs", "--port", "0"], text: "Ctrl-C stops it." },
};

/** The size of the executable and of Node in it in bytes, and the time in ms until each command is ready; next to it, that of the package on Node. */
await inEmptyFolder(async (folder) => {
  buildInto(folder);
  execFileSync(process.execPath, [inRoot("scripts/build-executable.ts")], { cwd: inRoot(), stdio: "pipe" });
  const file = inRoot(`dist/qualitycontrol-linux-${process.arch}`);
  const programs = { executable: [file], package: [process.execPath, join(folder, "testkit/dist/command.js")] };
  const starts: Record<string, Record<string, object>> = {};
  for (const [name, { args, text }] of Object.entries(COMMANDS)) {
    const times = { executable: [] as number[], package: [] as number[] };
    for (let run = 0; run < RUNS; run += 1)
      for (const kind of ["executable", "package"] as const)
        times[kind].push(await inEmptyFolder((cwd) => timeUntil(text, [...programs[kind], ...args], cwd, {})));
    starts[name] = { executable: summarize(times.executable), package: summarize(times.package) };
  }
  const bytes = statSync(file).size;
  const gzip = gzipSync(readFileSync(file)).length;
  console.log(JSON.stringify({ bytes, gzip, bytesOfNode: statSync(process.execPath).size, starts }));
});
