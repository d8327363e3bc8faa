import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { afterAll, expect, test } from "vitest";
import { printed } from "../printed.ts";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the next run removes the folder of a killed run, but no folder in use or of another user", () => {
  const { pid: dead } = spawnSync(process.execPath, ["--eval", ""]);
  const others = [`made-${process.ppid}-x1`, `other-${dead}-x1`, "made-by-hand", "made"];
  for (const name of [`made-${dead}-x1`, ...others]) mkdirSync(join(folder, name, "within"), { recursive: true });
  const fresh = basename(scratchIn(folder, "made"));
  expect(fresh).toMatch(new RegExp(`^made-${process.pid}-`));
  expect(readdirSync(folder).sort()).toEqual([fresh, ...others].sort());
});

test.each(["SIGINT", "SIGTERM", "SIGHUP", "exit"] as const)("a folder is removed with its process: %s", async (how) => {
  const script = `import { scratchIn } from ${JSON.stringify(pathToFileURL(inRoot("packages/tooling/src/scratch.ts")))};
    console.log(scratchIn(${JSON.stringify(folder)}, "gone"));
    ${how === "exit" ? "process.exit(1);" : "setInterval(() => {}, 1000);"}`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [place] = await printed(child.stdout, /^.+(?=\n)/);
  if (how !== "exit") child.kill(how);
  expect(await ended).toEqual(how === "exit" ? [1, null] : [null, how]);
  expect(existsSync(place)).toBe(false);
});

/** Creates a folder outside the system's temporary folder, not below another one, and not by scratchIn. */
const ELSEWHERE = /mkdtempSync\((?!\s*join\((?:tmpdir\(\)|scratch|folder|parent),)/;

test("no other temporary folder is created in the checkout", () => {
  const files = globSync("{scripts,test,packages/*/{src,test}}/**/*.ts", {
    cwd: inRoot(),
    exclude: ["**/node_modules"],
  });
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => ELSEWHERE.test(readFileSync(inRoot(file), "utf8")))).toEqual([]);
});
