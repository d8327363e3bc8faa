import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { mockHeader } from "../src/index.ts";

const home = join(import.meta.dirname, "..");
const readme = readFileSync(join(home, "README.md"), "utf8");
const node = async (...args: string[]) => (await promisify(execFile)(process.execPath, args, { cwd: home })).stdout;

/** The first block of code in a language. */
function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "ms").exec(readme)?.[1] ?? "";
}

test("the README shows what --help prints", async () => {
  expect(await node("src/command.ts", "--help")).toBe(block(""));
});

test("the sample of the README prints what it says", async () => {
  const sample = block("ts");
  const printed = /console\.log\(.*\); \/\/ (.*)$/m.exec(sample)?.[1];
  expect(await node("--input-type=module-typescript", "--eval", sample)).toBe(`${printed}\n`);
});

test("the README names the header of the mock", () => {
  expect(readme).toContain(`\`${mockHeader}\``);
});
