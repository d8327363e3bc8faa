import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { helpInReadme } from "../../../test/help-in-readme.ts";
import { printedUrl } from "../../../test/printed.ts";

const home = join(import.meta.dirname, "..");
const testkit = join(home, "../testkit");
const readme = readFileSync(join(home, "README.md"), "utf8");
const node = async (cwd: string, ...args: string[]) =>
  (await promisify(execFile)(process.execPath, args, { cwd })).stdout;

/** The first block of code in a language. */
function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "ms").exec(readme)?.[1] ?? "";
}

/** Removes the padding that a formatter adds to the cells of a table. */
const unaligned = (markdown: string): string => markdown.replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");

test("the README shows what --help prints", async () => {
  expect(helpInReadme(await node(home, "src/command.ts", "--help"))).toBe(block(""));
});

test("the README lists the rules as --rules prints them", async () => {
  expect(unaligned(readme)).toContain(unaligned(await node(home, "src/command.ts", "--rules")));
});

describe("the sample of the README", () => {
  /** A folder in which the package is installed, with the world of the README in it. */
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "world.yaml"), block("yaml"));
  mkdirSync(join(folder, "node_modules/@qualitycontrol"), { recursive: true });
  symlinkSync(testkit, join(folder, "node_modules/@qualitycontrol/testkit"));

  test("prints the output in its comment", async () => {
    const sample = block("ts");
    const printed = /console\.log\(.*\); \/\/ (.*)$/m.exec(sample)?.[1];
    expect(await node(folder, "--input-type=module", "--eval", sample)).toBe(`${printed}\n`);
  });

  test("as a command: the simulator answers", async () => {
    const [command = "", ...args] = block("sh").trim().split(" ");
    const { bin } = JSON.parse(readFileSync(join(testkit, "package.json"), "utf8")) as { bin: Record<string, string> };
    const script = join(testkit, bin[command] ?? "");
    const child = spawn(process.execPath, [script, ...args, "--port", "0"], { cwd: folder });
    const ended = once(child, "close");
    onTestFinished(() => void child.kill());
    const url = await printedUrl(child.stdout);
    const floor = (await (await fetch(`${url}/_simulator/floor`)).json()) as { agents: { workno: string }[] };
    expect(floor.agents.map(({ workno }) => workno)).toEqual(["30169", "49999"]);
    child.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
  });
});
