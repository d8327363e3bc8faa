import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { expect, test } from "vitest";
import { codeBlocks } from "../../../test/code-blocks.ts";
import { helpInReadme } from "../../../test/help-in-readme.ts";
import { runInProcess } from "../../../test/run-in-process.ts";
import { mockHeader } from "../src/index.ts";

const home = join(import.meta.dirname, "..");
const readme = readFileSync(join(home, "README.md"), "utf8");

/** Whether to check that a changed sample fails: readme.deep.test.ts runs this file. */
const deep = process.env["MODE"] === "deep";

const blocks = (language: string) => codeBlocks(readme, language);

test("the README shows the output of --help", async () => {
  expect(helpInReadme((await runInProcess(join(home, "src/command.ts"), ["--help"])).out)).toBe(blocks("")[0]);
});

test.each(blocks("ts"))("a sample prints the output in its comments: %#", async (sample) => {
  const printed = /; \/\/ (.*)$/m.exec(sample)?.[1];
  // Inside the package, so that it can import the package.
  const place = scratchIn(join(home, "dist"), "sample");
  try {
    writeFileSync(join(place, "sample.ts"), sample);
    expect((await runInProcess(join(place, "sample.ts"), [])).out).toBe(`${printed}\n`);
  } finally {
    rmSync(place, { recursive: true });
  }
});

test("the sample for node:test passes", async () => {
  const [sample = ""] = blocks("mjs");
  const place = scratchIn(join(home, "dist"), "sample");
  // Node sets this variable in tests. A nested test run with it would run no test.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const run = (code: string) => {
    writeFileSync(join(place, "sample.mjs"), code);
    const args = ["--test", "--test-reporter=tap", join(place, "sample.mjs")];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8", env });
    return { status, tally: stdout.match(/^# (pass|fail) [1-9]/gm) };
  };
  try {
    expect(run(sample)).toEqual({ status: 0, tally: ["# pass 1"] });
    if (deep) expect(run(sample.replace('"900-004"', '"0"'))).toEqual({ status: 1, tally: ["# fail 1"] });
  } finally {
    rmSync(place, { recursive: true });
  }
});

test("the line for vitest starts one mock for all tests of a project", () => {
  const project = join(home, "test/vitest-project");
  expect(readFileSync(join(project, "vitest.config.js"), "utf8")).toBe(blocks("js")[0]);
  // Without the variables that this vitest sets for its workers.
  const { VITEST: _, VITEST_WORKER_ID: __, VITEST_POOL_ID: ___, NODE_ENV: ____, ...env } = process.env;
  const vitest = fileURLToPath(new URL("../vitest.mjs", import.meta.resolve("vitest")));
  const args = [vitest, "run", "--root", project, "--reporter", "tap-flat", "--no-cache"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^1\.\.1$.*^ok 1 - inject\.spec\.js > the mock answers/ms);
});

test("the README states the header of the mock", () => {
  expect(readme).toContain(`\`${mockHeader}\``);
});
