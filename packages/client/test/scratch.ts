import { execFile } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { delimiter, join, relative } from "node:path";
import { promisify } from "node:util";
import { root } from "@qualitycontrol/tooling/root";
import { scratchIn } from "@qualitycontrol/tooling/scratch";

const bin = join(root, "node_modules/.bin");

/** The exit code and output of a command. */
export interface CommandResult {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs commands in sequence until one fails, in a new folder with the given files and the repository's TypeScript settings.
 * The folder is inside the repository, so that its packages are found. It is deleted afterwards.
 *
 * @returns the result of the last command
 */
export const runIn = (files: Record<string, string>, ...commands: [string, ...string[]][]): Promise<CommandResult> =>
  runInPackage(root, files, ...commands);

/** Like `runIn`, but inside a package of the repository, so that the package's dependencies are found. */
export async function runInPackage(
  base: string,
  files: Record<string, string>,
  ...commands: [string, ...string[]][]
): Promise<CommandResult> {
  const folder = scratchIn(join(base, "dist"), "scratch");
  const settings = { extends: relative(folder, join(root, "tsconfig.json")), include: ["."], exclude: [] };
  const all = { "tsconfig.json": JSON.stringify(settings), ...files };
  try {
    for (const [name, content] of Object.entries(all)) writeFileSync(join(folder, name), content);
    let result: CommandResult = { status: 0, stdout: "", stderr: "" };
    for (const command of commands) if (result.status === 0) result = await run(folder, command);
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(cwd: string, [command, ...args]: [string, ...string[]]): Promise<CommandResult> {
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
