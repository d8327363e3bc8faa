import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";

/** A test file that takes a while. */
const LONG = "packages/client/test/disconnects.test.ts";

interface Running {
  pid: number;
  parent: number;
  command: string;
}

function running(): Running[] {
  return globSync("/proc/[0-9]*").flatMap((folder) => {
    try {
      const [, pid, parent] = /^(\d+) \(.*\) [^Z] (\d+)/s.exec(readFileSync(`${folder}/stat`, "utf8")) ?? [];
      const command = readFileSync(`${folder}/cmdline`, "utf8");
      return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
    } catch {
      // The process has ended in the meantime.
      return [];
    }
  });
}

/** The descendants of a process. */
function descendantsOf(ancestor: number): Running[] {
  const all = running();
  const below = (pid: number): Running[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  return below(ancestor);
}

/** The workers of vitest. */
function workersIn(started: Running[]): Running[] {
  const vitest = started.find(({ command }) => command.includes("vitest.mjs"));
  return started.filter(({ parent }) => parent === vitest?.pid);
}

test.runIf(process.platform === "linux").each([
  { how: "a kill", signal: "SIGTERM", group: false },
  { how: "Ctrl-C, which a terminal sends to all in front of it", signal: "SIGINT", group: true },
] as const)("npm test ends all that it has started on $how", async ({ signal, group }) => {
  const npm = spawn("npm", ["test", "--", LONG], { cwd: inRoot(), stdio: "ignore", detached: true });
  const ended = new Promise((resolve) => npm.once("exit", resolve));
  const { pid } = npm;
  if (pid === undefined) throw new Error("npm was not started.");
  let started: Running[] = [];
  const look = () => {
    started = descendantsOf(pid);
    return workersIn(started).length;
  };
  await expect.poll(look).toBeGreaterThan(0);
  // A process that hangs would not end on its own.
  for (const worker of workersIn(started)) process.kill(worker.pid, "SIGSTOP");
  process.kill(group ? -pid : pid, signal);
  await ended;
  const left = () => running().filter((each) => started.some(({ pid }) => pid === each.pid));
  await expect.poll(() => left().map(({ command }) => command)).toEqual([]);
});

test.runIf(process.platform !== "win32")("says why it ends when the process that started it ends", async () => {
  const command = `"${process.execPath}" scripts/run.mjs node -e "console.log(); setInterval(() => {}, 1e6)"`;
  const shell = spawn("sh", ["-c", `${command} & read _`], { cwd: inRoot(), stdio: ["pipe", "pipe", "pipe"] });
  const errors = text(shell.stderr);
  shell.stdout.once("data", () => shell.stdin.end("\n"));
  expect(await errors).toBe("node ends, because the process that started it has ended.\n");
});
