import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";

/** Runs an action in an empty folder outside of the repository, which is removed afterwards. */
export async function inEmptyFolder<T>(action: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-bench-"));
  try {
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Builds the packages, as `npm run build` does. */
export function buildInto(folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, [inRoot("scripts/build.ts"), "--out", folder], {
    cwd: inRoot(),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}

/**
 * The time in ms until a command prints a text. Then it is interrupted, with all processes that it started.
 *
 * @throws Error if it ends before
 */
export async function timeUntil(text: string, command: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<number> {
  const [program = "", ...args] = command;
  const start = performance.now();
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  let output = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) {
    output += chunk;
    if (output.includes(text)) break;
  }
  const taken = Math.round(performance.now() - start);
  if (!output.includes(text)) throw new Error(`${command.join(" ")} ended before it printed "${text}": ${output}`);
  process.kill(-(child.pid as number), "SIGINT");
  await closed;
  return taken;
}
