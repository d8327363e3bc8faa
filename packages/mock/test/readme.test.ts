import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { mockHeader } from "../src/index.ts";

const home = join(import.meta.dirname, "..");
const readme = readFileSync(join(home, "README.md"), "utf8");
const node = async (...args: string[]) => (await promisify(execFile)(process.execPath, args, { cwd: home })).stdout;

/** The blocks of code in a language. */
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map(([, code = ""]) => code);

test("the README shows what --help prints", async () => {
  expect(await node("src/command.ts", "--help")).toBe(blocks("")[0]);
});

test.each(blocks("ts"))("a sample of the README prints what it says: %#", async (sample) => {
  const printed = /; \/\/ (.*)$/m.exec(sample)?.[1];
  expect(await node("--input-type=module-typescript", "--eval", sample)).toBe(`${printed}\n`);
});

test("the sample for node:test passes there", async () => {
  const [sample = ""] = blocks("mjs");
  // Inside the package, or it would not find the package.
  const place = mkdtempSync(join(home, "test/sample-"));
  // The variable by which Node knows a test in a test would make it run none.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const run = (code: string) => {
    writeFileSync(join(place, "sample.mjs"), code);
    const args = ["--test", "--test-reporter=tap", join(place, "sample.mjs")];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8", env });
    return { status, tally: stdout.match(/^# (pass|fail) [1-9]/gm) };
  };
  try {
    expect(run(sample)).toEqual({ status: 0, tally: ["# pass 1"] });
    expect(run(sample.replace('"900-004"', '"0"'))).toEqual({ status: 1, tally: ["# fail 1"] });
  } finally {
    rmSync(place, { recursive: true });
  }
});

test("the one line for vitest names what provides a mock", async () => {
  const [name] = /@qualitycontrol\/mock\/vitest/.exec(blocks("js")[0] ?? "") ?? [];
  const { default: setup } = await import(name ?? "");
  let url = "";
  const end = await setup({ provide: (_: string, value: string) => (url = value) });
  expect((await fetch(url)).headers.has(mockHeader)).toBe(true);
  await end();
  await expect(fetch(url)).rejects.toThrow();
});

test("the README names the header of the mock", () => {
  expect(readme).toContain(`\`${mockHeader}\``);
});
