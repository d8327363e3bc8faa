import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
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
