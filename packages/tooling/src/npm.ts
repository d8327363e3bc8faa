import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { UserError } from "@qualitycontrol/core/user-error";
import { npmCommand } from "./tool.mjs";

/**
 * Runs npm.
 *
 * @throws UserError if it cannot be started
 */
export function npm(args: readonly string[], cwd?: string): SpawnSyncReturns<string> {
  const ended = spawnSync(...npmCommand("npm", args), { cwd, encoding: "utf8" });
  if (ended.error) throw new UserError(`npm cannot be started (${ended.error.message}). Put npm on the PATH.`);
  return ended;
}
