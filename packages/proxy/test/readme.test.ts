import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { codeBlocks } from "../../../test/code-blocks.ts";
import { helpInReadme } from "../../../test/help-in-readme.ts";
import { proxyHeader } from "../src/index.ts";

const home = join(import.meta.dirname, "..");
const readme = readFileSync(join(home, "README.md"), "utf8");
const node = async (...args: string[]) => (await promisify(execFile)(process.execPath, args, { cwd: home })).stdout;

const blocks = (language: string) => codeBlocks(readme, language);

test("the README shows the output of --help", async () => {
  expect(helpInReadme(await node("src/command.ts", "--help"))).toBe(blocks("")[0]);
});

test("the sample prints the output in its comments", async () => {
  const [sample = ""] = blocks("ts");
  const printed = /; \/\/ (.*)$/m.exec(sample)?.[1];
  expect(await node("--input-type=module-typescript", "--eval", sample)).toBe(`${printed}\n`);
});

test("the README names the header of the proxy", () => {
  expect(readme).toContain(`\`${proxyHeader}\``);
});
