import { execFile } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { delimiter, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { scratchIn } from "@qualitycontrol/tooling/scratch";

/** The folder of the repository. */
export const root: string = resolve(import.meta.dirname, "../../..");

const bin = join(root, "node_modules/.bin");

/** What a command printed, and its exit code. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs commands, one after the other until one fails, in a new folder that holds the given files and the repository's
 * own type settings. The folder lies in the repository, so that its packages are found; it is removed afterwards.
 *
 * @returns what the last command did
 */
export const runIn = (files: Record<string, string>, ...commands: [string, ...string[]][]): Promise<Ran> =>
  runBelow(root, files, ...commands);

/** As `runIn`, but in a package of the repository, whose own dependencies are found. */
export async function runBelow(
  base: string,
  files: Record<string, string>,
  ...commands: [string, ...string[]][]
): Promise<Ran> {
  const folder = scratchIn(join(base, "dist"), "scratch");
  const settings = { extends: relative(folder, join(root, "tsconfig.json")), include: ["."], exclude: [] };
  const all = { "tsconfig.json": JSON.stringify(settings), ...files };
  try {
    for (const [name, content] of Object.entries(all)) writeFileSync(join(folder, name), content);
    let ran: Ran = { status: 0, stdout: "", stderr: "" };
    for (const command of commands) if (ran.status === 0) ran = await run(folder, command);
    return ran;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(cwd: string, [command, ...args]: [string, ...string[]]): Promise<Ran> {
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env["PATH"]}`,
    FORCE_COLOR: undefined,
    NO_COLOR: "1",
  };
  try {
    return { status: 0, ...(await promisify(execFile)(command, args, { cwd, env })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number | string; stdout?: string; stderr?: string };
    if (typeof code !== "number") throw error;
    return { status: code, stdout: stdout ?? "", stderr: stderr ?? "" };
  }
}
