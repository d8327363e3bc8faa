import { spawnSync } from "node:child_process";
import { UserError } from "@qualitycontrol/core/user-error";

/**
 * Runs npm.
 *
 * @throws UserError if it fails or is not installed
 */
export function npm(args: readonly string[], cwd: string): void {
  const { npm_execpath: script = "" } = process.env;
  // On Windows, npm is a .cmd file, which needs a shell; so its script is run.
  const [command, first] = script.endsWith("npm-cli.js") ? [process.execPath, [script]] : ["npm", []];
  const { status, stderr, error } = spawnSync(command, [...first, ...args], { cwd, encoding: "utf8" });
  if (error) throw new UserError(`npm cannot be started (${error.message}). Put npm on the PATH.`);
  if (status !== 0) throw new UserError(`npm ${args[0]} failed: ${stderr.trim().split("\n", 1)}`);
}
