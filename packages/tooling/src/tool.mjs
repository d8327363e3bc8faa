// Plain JavaScript in old syntax, because scripts/run.mjs needs it before anything is installed.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** The folders of the commands that the scripts run. */
const FOLDERS = {
  biome: "node_modules/@biomejs/biome",
  changeset: "test/release/node_modules/@changesets/cli",
  postject: "test/release/node_modules/postject",
  tsc: "node_modules/typescript",
  vitest: "node_modules/vitest",
};

/**
 * The script of a command, to be run by Node. The files in node_modules/.bin are shell scripts, which Windows starts only with a
 * shell, and a shell would split a path with blanks.
 *
 * @param {string} name
 * @returns {string | undefined} undefined if the command is unknown
 */
export function toolOf(name) {
  if (!Object.hasOwn(FOLDERS, name)) return undefined;
  const folder = join(root, FOLDERS[name]);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}

/**
 * The command that starts npm or npx, and its arguments. On Windows both are .cmd files, which need a shell; so their scripts are
 * run.
 *
 * @param {"npm" | "npx"} name
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npmCommand(name, args) {
  const places = [
    process.env.npm_execpath && dirname(process.env.npm_execpath),
    join(dirname(process.execPath), "node_modules", "npm", "bin"),
  ];
  const script = places.map((place) => place && join(place, `${name}-cli.js`)).find((file) => file && existsSync(file));
  return script ? [process.execPath, [script, ...args]] : [name, [...args]];
}
