import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endAfterFile } from "../shared/children.ts";

/** What may be installed before `npm start` begins: half of what it once was, 640 packages with 663 MB. */
const MOST = { packages: 320, megabytes: 331 };

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-clone-"));
beforeAll(() => {
  spawnSync("git", ["clone", "--quiet", root, folder]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("npm start begins with half of what was installed for it once", async () => {
  const free = ["--port", "0", "--simulator-port", "0", "--docs-port", "0"];
  const child = spawn(process.execPath, ["scripts/run.mjs", "scripts/start.ts", ...free], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  endAfterFile(() => child.kill("SIGKILL"));
  const ended = once(child, "close");
  let output = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    output += text;
    if (output.includes("Ctrl-C stops everything.")) child.kill("SIGINT");
  }
  expect(output).toContain("Ctrl-C stops everything.");
  expect(await ended).toEqual([0, null]);

  const store = join(folder, "node_modules/.pnpm");
  const packages = globSync("*@*/", { cwd: store });
  const bytes = globSync("*@*/node_modules/**", { cwd: store, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.length).toBeLessThanOrEqual(MOST.packages);
  expect(bytes / 2 ** 20).toBeLessThanOrEqual(MOST.megabytes);
});

test("after that, npx qualitycontrol runs in the clone", () => {
  const { status, stderr } = spawnSync(join(folder, "node_modules/.bin/qualitycontrol"), ["check", "--help"], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("npm test installs what is missing", () => {
  const args = ["scripts/run.mjs", "biome", "--version"];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("Version") });
});
