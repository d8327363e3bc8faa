import { type ChildProcess, spawn } from "node:child_process";
import { inRoot } from "./root.ts";
import { toolOf } from "./tool.mjs";

/** How long a process may take to end after a signal, in ms. */
const GRACE_PERIOD = 5_000;

const running = new Set<ChildProcess>();

/**
 * Runs a script or a tool of this repository. Its processes end with this one: they receive its signals, and are killed if they do
 * not end. Killing only vitest would leave its workers and the commands that they run.
 *
 * @returns the exit code, and the whole output if `output` is piped
 */
export function execute(
  [command, ...args]: readonly [string, ...string[]],
  output: "inherit" | "pipe",
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [toolOf(command) ?? command, ...args], {
      cwd: inRoot(),
      stdio: ["ignore", output, output],
      env: { ...process.env, ...env },
      // A separate process group, so that signals reach all of them. Windows has no groups; it ends them with the console.
      detached: process.platform !== "win32",
    });
    running.add(child);
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk: string) => {
        printed += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: printed });
    });
  });
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined && process.platform !== "win32") process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // The whole group has already ended.
  }
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(name, () => {
    const children = [...running];
    for (const child of children) signal(child, name);
    const end = () => {
      for (const child of children) signal(child, "SIGKILL");
      process.exit(1);
    };
    setTimeout(end, GRACE_PERIOD).unref();
    Promise.all(children.map((child) => new Promise((resolve) => child.once("close", resolve)))).then(end);
  });
}
