import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { endAfterFile } from "./shared/children.ts";

/** Runs a script in a separate process, which ends with the test file at the latest. */
export function runScript(script: string, args: string[]) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  endAfterFile(() => child.kill("SIGKILL"));
  const ended = once(child, "close") as Promise<[code: number | null, signal: string | null]>;
  return { child, ended, errors: text(child.stderr) };
}
