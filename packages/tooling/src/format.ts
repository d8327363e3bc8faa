import { spawnSync } from "node:child_process";
import { inRoot } from "./root.ts";
import { toolOf } from "./tool.mjs";

/**
 * Formats files and folders as everything else in this repository is formatted.
 *
 * @param flags of `biome format`
 * @throws Error if Biome fails
 */
export function format(paths: readonly string[], ...flags: string[]): void {
  const args = [toolOf("biome") ?? "", "format", "--write", ...flags, ...paths];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: inRoot(), encoding: "utf8" });
  if (status !== 0) throw new Error(`Biome could not format ${paths.join(", ")}:\n${stderr}`);
}
