import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { UserError } from "@qualitycontrol/core/user-error";
import { inRoot } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startsPrism } from "../../../test/prism/start-prism.ts";
import { shared } from "../../../test/shared/shared.ts";
import { guidePages, writtenGuides } from "../src/pages/guides.ts";
import { MOCK } from "../src/samples.ts";
import { readContract } from "./contract.ts";

const START = "npm start";

/** A block of code in a guide, with the output that the guide shows below it, if any. */
interface Block {
  name: string;
  language: string;
  code: string;
  shown: { language: string; text: string } | undefined;
}

/** Printed after the output of a program. */
const END = "\0";

/** Imports programs one after the other: a Node process for each would take most of the time of these tests. */
const IMPORT_ALL = `for (const file of process.argv.slice(1)) {
  await import(file);
  process.stdout.write("\\0");
}`;

const written = writtenGuides().flatMap(({ file }) => blocksOf(file));
const programs = written.filter(({ language }) => language === "ts");
// The commands that start Prism are run in test/prism.
const commands = written.filter(
  ({ language, code }) => language === "sh" && code.trim() !== START && !startsPrism(code),
);

describe("the guides", () => {
  let mock: string;
  let started: ChildProcess;
  let ended: Promise<unknown[]>;
  let folder: string;

  beforeAll(async () => {
    ({ started, mock } = await start());
    ended = once(started, "exit");
    folder = scratchIn(inRoot("dist"), "guides");
    const settings = { extends: "../../tsconfig.json", include: ["."], exclude: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
    for (const [index, { code }] of programs.entries()) {
      writeFileSync(join(folder, `${index}.ts`), code.replaceAll(MOCK, mock));
    }
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    started.kill("SIGINT");
    await ended;
  });

  test("begin with the command that starts the mock, and the other blocks run against it", () => {
    const { scripts } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
    expect(written[0]?.code.trim()).toBe(START);
    expect(scripts.start).toContain("scripts/start.ts");
  });

  test("have only blocks that are run or are the output of one", () => {
    const run = new Set(["sh", "ts"]);
    expect(written.filter(({ language }) => !run.has(language))).toEqual([]);
  });

  test("have TypeScript that type-checks", async () => {
    const tsc = inRoot("node_modules/.bin/tsc");
    expect(await outcome(tsc, ["-p", folder, "--pretty", "false"])).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  // guides.deep.test.ts runs each in a process of its own.
  let together: Promise<Outcome> | undefined;
  const ran = async (index: number): Promise<Outcome> => {
    const files = programs.map((_, at) => join(folder, `${at}.ts`));
    if (process.env["MODE"] === "deep") return outcome(process.execPath, [files[index] ?? ""]);
    together ??= outcome(process.execPath, ["--input-type=module", "--eval", IMPORT_ALL, ...files]);
    const all = await together;
    return { ...all, stdout: all.stdout.split(END)[index] ?? "" };
  };

  test.each(programs.map((block, index) => ({ ...block, index })))("$name runs", async ({ index, ...block }) => {
    const { status, stdout, stderr } = await ran(index);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    if (block.code.includes("console.log")) expect(stdout).not.toBe("");
    compare(stdout, block);
  });

  test("state how to run a program in a clone", async () => {
    const [, command, file] = /`(node scripts\S+) (\S+\.ts)`/.exec(writtenGuides()[0]?.text ?? "") ?? [];
    expect(file).toBeDefined();
    const { status, stdout, stderr } = await outcome("sh", [
      "-ec",
      `${command} ${relative(inRoot(), join(folder, "0.ts"))}`,
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("You have left the call.");
  });

  test.each(commands)("$name runs", async (block) => {
    const code = block.code.replaceAll(MOCK, mock).replaceAll("dist/", `${folder}/`);
    const { status, stdout, stderr } = await outcome("sh", ["-ec", code]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    if (block.code.startsWith("curl")) expect(JSON.parse(stdout)).toHaveProperty("retcode");
    expect(stdout).not.toBe("");
    compare(stdout, block);
  });
});

describe("a guide that links to something that does not exist", () => {
  test("fails the build with the name of the guide", () => {
    const contract = readContract();
    const [code = ""] = Object.keys(contract.components["x-result-codes"]).filter((each) =>
      writtenGuides().some(({ text }) => text.includes(`(code:${each})`)),
    );
    const without = readContract();
    delete without.components["x-result-codes"][code];
    expect(() => guidePages(without)).toThrow(UserError);
    expect(() => guidePages(without)).toThrow(new RegExp(`docs/guides/\\S+\\.md:\\d+ links to code:${code}`));
  });
});

function compare(stdout: string, { shown }: Block): void {
  if (shown?.language === "json") expect(JSON.parse(stdout)).toEqual(JSON.parse(shown.text));
  if (shown?.language === "text") expect(stdout).toBe(shown.text);
}

/** The blocks of a guide; a block of `json` or `text` is the output of the one above it. */
function blocksOf(file: string): Block[] {
  const markdown = readFileSync(inRoot("docs/guides", file), "utf8");
  const found: Block[] = [];
  for (const { 1: language = "", 2: text = "", index } of markdown.matchAll(/^```(\w*)\n(.*?)^```$/gms)) {
    const above = found.at(-1);
    if (above && above.shown === undefined && ["json", "text"].includes(language)) above.shown = { language, text };
    else found.push({ name: `${file}:${lineOf(markdown, index)}`, language, code: text, shown: undefined });
  }
  return found;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split("\n").length + 1;
}

/** `npm start` as in the first guide, but on free ports. */
async function start(): Promise<{ started: ChildProcess; mock: string }> {
  await shared("docs");
  const ports = ["--port", "0", "--simulator-port", "0", "--docs-port", "0"];
  const child = spawn(process.execPath, [inRoot("scripts/start.ts"), ...ports], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  for await (const chunk of child.stdout.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    output += chunk;
    if (output.includes("Ctrl-C")) break;
  }
  const [, mock] = /^Mock +(\S+)$/m.exec(output) ?? [];
  if (mock === undefined) throw new Error(`npm start ended before it was ready: ${output}`);
  return { started: child, mock };
}

interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

async function outcome(command: string, args: string[]): Promise<Outcome> {
  // Warnings of npm about the settings of this machine are not output of the guides.
  const env = { ...process.env, npm_config_loglevel: "error", NO_PROXY: "*", FORCE_COLOR: undefined, NO_COLOR: "1" };
  try {
    return { status: 0, ...(await promisify(execFile)(command, args, { env })) };
  } catch (error) {
    const { code, stdout = "", stderr = "" } = error as { code: number | string } & Partial<Outcome>;
    if (typeof code !== "number") throw error;
    return { status: code, stdout, stderr };
  }
}
