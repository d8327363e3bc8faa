// Plain JavaScript in old syntax, as scripts/run.mjs, which needs it before anything is installed.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** The packages of the commands that the scripts run. */
const PACKAGES = { biome: "@biomejs/biome", tsc: "typescript", vitest: "vitest" };

/**
 * The file of a command, to be run by Node: what lies in node_modules/.bin is a shell script, which Windows cannot start
 * without a shell, and a shell would take a path with blanks apart.
 *
 * @param {string} name
 * @returns {string | undefined} undefined if the scripts know no such command
 */
export function toolOf(name) {
  if (!Object.hasOwn(PACKAGES, name)) return undefined;
  const folder = join(root, "node_modules", PACKAGES[name]);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}
