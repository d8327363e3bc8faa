import { spawn } from "node:child_process";
import { once } from "node:events";
import { median } from "../pipeline/timing.ts";

/** The median time in ms from starting the command to its message that it is ready. */
const command = new URL("../../../simulator/src/command.ts", import.meta.url).pathname;
const starts: number[] = [];
for (let count = 0; count < 7; count += 1) {
  const before = performance.now();
  const child = spawn(process.execPath, [command, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  starts.push(performance.now() - before);
  child.kill("SIGINT");
  await once(child, "close");
}
console.log(JSON.stringify({ readyMilliseconds: Math.round(median(starts)) }));
