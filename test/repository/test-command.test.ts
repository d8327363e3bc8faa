import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyCheckout } from "./checkout.ts";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
// In a copy, because the command replaces the report of a running test run.
beforeAll(() => copyCheckout(folder));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `npm test -- <paths>` runs. */
const run = (...paths: string[]) =>
  spawnSync(process.execPath, ["scripts/test.ts", ...paths], { cwd: folder, encoding: "utf8" });

test("with a file, only its tests run, without the checks before them", () => {
  const { status, stdout } = run("test/repository/layers.test.ts");
  expect(status, stdout).toBe(0);
  expect(stdout).not.toContain("code format and lint");
  expect(stdout).toMatch(/Test Files .*1 passed.*\n\d+ passed, 0 failed, 0 skipped\n$/s);
});

test("a file that does not exist is reported, with the usage", () => {
  const { status, stderr } = run("test/missing.test.ts");
  expect(status).toBe(2);
  expect(stderr).toMatch(/^test\/missing\.test\.ts does not exist\nUsage: npm test /);
});

test.each([
  ["test/recipes/recipes.deep.test.ts", [], "npm run test:deep"],
  ["test/recipes/recipes.test.ts", ["--deep"], "npm test"],
])("%s with %j is reported, with the command that runs it", (file, flags, command) => {
  const { status, stderr } = run(...flags, file);
  expect(status).toBe(2);
  expect(stderr).toMatch(new RegExp(`^\\S+ is for ${command}\nUsage: npm test `));
});
