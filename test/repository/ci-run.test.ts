import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs .ci/run with an npm that prints the output of the case for each script, and exits with its code. */
function ciRun(scripts: { test: string; deep: string }, args: string[] = []) {
  const stub = ["#!/bin/sh", `case "$*" in`, `"${["run test --", ...args].join(" ")}") ${scripts.test};;`];
  stub.push(`"run test:deep") ${scripts.deep};;`, "*) exit 9;;", "esac");
  writeFileSync(join(folder, "npm"), stub.join("\n"), { mode: 0o755 });
  for (const name of ["chromium", "sudo", "apt-get"]) writeFileSync(join(folder, name), "#!/bin/sh\n", { mode: 0o755 });
  const env = { ...process.env, PATH: [folder, process.env["PATH"]].join(delimiter) };
  const { status, stdout } = spawnSync(inRoot(".ci/run"), args, { encoding: "utf8", env });
  return { status, last: stdout.trimEnd().split("\n").at(-1) };
}

const DEEP = "echo 20 passed, 0 failed, 1 skipped";

test.each([
  ["both pass", "echo 100 passed, 0 failed, 2 skipped", DEEP, 0, "120 passed, 0 failed, 3 skipped"],
  ["one fails", "echo 99 passed, 1 failed, 0 skipped; exit 1", DEEP, 1, "119 passed, 1 failed, 1 skipped"],
  ["one ends without a result", "echo broken; exit 1", DEEP, 1, "20 passed, 1 failed, 1 skipped"],
  ["a result is missing", "true", DEEP, 1, "20 passed, 1 failed, 1 skipped"],
  ["the second fails", "echo 1 passed, 0 failed, 0 skipped", "exit 2", 1, "1 passed, 1 failed, 0 skipped"],
])(".ci/run adds up both test commands where %s", (_, first, deep, status, last) => {
  expect(ciRun({ test: first, deep })).toEqual({ status, last });
});

test(".ci/run passes its arguments to npm test", () => {
  const ran = ciRun({ test: "echo 1 passed, 0 failed, 0 skipped", deep: DEEP }, ["--coverage"]);
  expect(ran).toEqual({ status: 0, last: "21 passed, 0 failed, 1 skipped" });
});
