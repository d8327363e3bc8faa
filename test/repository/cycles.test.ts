import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
afterAll(() => rmSync(folder, { recursive: true }));
copyFileSync(inRoot("biome.json"), join(folder, "biome.json"));

/** Lints two files with the configuration of the repository, which has no Git here. */
function lint(files: Record<"one.ts" | "other.ts", string>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const options = ["--vcs-enabled=false", "--error-on-warnings", "--colors=off"];
  return spawnSync(inRoot("node_modules/.bin/biome"), ["lint", ...options, "."], { cwd: folder, encoding: "utf8" });
}

const one = 'import type { Other } from "./other.ts";\n\nexport interface One {\n  other?: Other;\n}\n';

test("lint reports an import cycle of types", () => {
  const other = 'import type { One } from "./one.ts";\n\nexport interface Other {\n  one?: One;\n}\n';
  const { status, stderr, stdout } = lint({ "one.ts": one, "other.ts": other });
  expect(status).toBe(1);
  for (const file of ["one.ts", "other.ts"]) expect(stderr + stdout).toContain(`${file}:1:`);
  expect(stderr + stdout).toContain("lint/suspicious/noImportCycles");
});

test("lint accepts the same files without the cycle", () => {
  const { status, stderr } = lint({ "one.ts": one, "other.ts": "export interface Other {\n  one?: unknown;\n}\n" });
  expect(status, stderr).toBe(0);
});
