import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { faultsOf } from "../src/seed.ts";

const home = join(import.meta.dirname, "..");
const readme = readFileSync(join(home, "README.md"), "utf8");
const node = async (...args: string[]) => (await promisify(execFile)(process.execPath, args, { cwd: home })).stdout;

/** The first block of code in a language. */
function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "ms").exec(readme)?.[1] ?? "";
}

/** A formatter pads the cells of a table. */
const unaligned = (markdown: string): string => markdown.replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");

test("the README shows what --help prints", async () => {
  expect(await node("src/command.ts", "--help")).toBe(block(""));
});

test("the README lists the rules as --rules prints them", async () => {
  expect(unaligned(readme)).toContain(unaligned(await node("src/command.ts", "--rules")));
});

test("the sample of the README prints what it says", async () => {
  const sample = block("ts");
  const printed = /console\.log\(.*\); \/\/ (.*)$/m.exec(sample)?.[1];
  expect(await node("--input-type=module", "--eval", sample)).toBe(`${printed}\n`);
});

test("the seed of the README is a world", () => {
  expect(faultsOf(parse(block("yaml")))).toEqual([]);
});
