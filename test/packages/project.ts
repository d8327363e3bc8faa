import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { codeBlocks } from "../code-blocks.ts";
import { printedUrl } from "../printed.ts";
import { endAfterFile } from "../shared/children.ts";

/** The exit code and output of a process. */
export interface Ended {
  code: number;
  out: string;
  errors: string;
}

/** A project in which the packages are installed, and the Node that runs it. */
export interface Project {
  folder: string;
  node: string;
}

/** Code blocks of the README of an installed package. */
export const samplesIn = ({ folder }: Project, name: string, language: string): string[] =>
  codeBlocks(readFileSync(join(folder, "node_modules/@qualitycontrol", name, "README.md"), "utf8"), language);

/** Runs a script of the project. */
export function run({ folder, node }: Project, ...args: string[]): Promise<Ended> {
  // Without the variables that this vitest sets for its workers.
  const {
    VITEST: _,
    VITEST_WORKER_ID: __,
    VITEST_POOL_ID: ___,
    NODE_ENV: ____,
    NODE_TEST_CONTEXT: _____,
    ...env
  } = process.env;
  return new Promise((resolve) => {
    execFile(node, args, { cwd: folder, env }, (error, out, errors) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, errors }),
    );
  });
}

/** Writes a module of TypeScript, checks its types, and writes the JavaScript next to it. Resolves with what the compiler reports. */
export async function compile(project: Project, name: string, code: string): Promise<string> {
  writeFileSync(join(project.folder, `${name}.ts`), code);
  const types = ["--types", "node", "--typeRoots", inRoot("node_modules/@types")];
  const settings = ["--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom", "--strict", "--skipLibCheck"];
  const { out } = await run(
    { ...project, node: process.execPath },
    inRoot("node_modules/typescript/bin/tsc"),
    ...settings,
    ...types,
    `${name}.ts`,
  );
  return out;
}

/** The path of the installed command. */
export const COMMAND = "node_modules/@qualitycontrol/testkit/dist/command.js";

/** Starts a server by the installed command, and waits until it prints its URL. */
export async function start({ folder, node }: Project, ...args: string[]) {
  const child = spawn(node, [COMMAND, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  endAfterFile(() => child.kill("SIGKILL"));
  const ended = once(child, "close") as Promise<[code: number | null, signal: string | null]>;
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const url = await printedUrl(child.stdout).catch((cause) => {
    throw new Error(`${args.join(" ")} ended: ${errors}`, { cause });
  });
  return { url, ended, errors: () => errors, stop: () => child.kill("SIGINT") };
}
