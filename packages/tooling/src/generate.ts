import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { bundleEditions, source } from "./bundle/bundle.ts";
import type { Contract } from "./bundle/contract.ts";
import { ErrorList } from "./error-list.ts";
import { lintBundle } from "./lint/lint.ts";
import { refuseMissing, refuseMissingInFile } from "./missing.ts";
import { replaceFolder } from "./replace-folder.ts";
import { inRoot } from "./root.ts";
import { scratchIn } from "./scratch.ts";
import { targets } from "./targets/index.ts";
import { toolOf } from "./tool.mjs";

/** The folder of everything that is generated. */
export const generated: string = inRoot("generated");

/** What pnpm links into the folder is not generated. */
export const isGenerated = (name: string): boolean => name !== "node_modules";

/**
 * Writes what is generated from the contract into a new folder, as `generated/` has it.
 *
 * @param names the targets to make
 * @returns the folder, which is the caller's to move or remove
 * @throws UserError if the contract cannot be bundled or breaks a rule, or a target does not exist; nothing is left behind
 */
export async function render(folder: string = source, names: string[] = Object.keys(targets)): Promise<string> {
  const wanted = names.map(targetNamed);
  const contracts = await bundleEditions(folder);
  for (const [name, contract] of Object.entries({ base: contracts.base, ...contracts.editions })) {
    await refuseFindings(name, contract);
    refuseMissing(contract);
  }
  const fresh = scratchIn(inRoot("dist"), "generated");
  try {
    for (const { folder, render } of wanted) write(join(fresh, folder), await render(contracts));
    format(fresh);
    return fresh;
  } catch (error) {
    rmSync(fresh, { recursive: true });
    throw error;
  }
}

function targetNamed(name: string) {
  if (Object.hasOwn(targets, name)) return targets[name] as (typeof targets)[string];
  throw new UserError(`There is no target ${JSON.stringify(name)}. Use one of: ${Object.keys(targets).join(", ")}.`);
}

/** A contract that breaks a rule of lint would give wrong files, or none. */
async function refuseFindings(name: string, contract: Contract): Promise<void> {
  const findings = await lintBundle(contract);
  if (findings.length === 0) return;
  const lines = findings.map(({ rule, message, path }) => `${message} (${rule}) at ${path.join(".")}`);
  throw new ErrorList(
    [`Nothing was generated. In the ${name} contract:`, ...lines, "Files and lines: npm run lint"].join("\n"),
  );
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    refuseMissingInFile(path, text);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function format(folder: string): void {
  const args = [toolOf("biome") ?? "", "format", "--write", "--vcs-enabled=false", relative(inRoot(), folder)];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: inRoot(), encoding: "utf8" });
  if (status !== 0) throw new Error(`The generated code could not be formatted:\n${stderr}`);
}

/**
 * Replaces what is in `generated/`.
 *
 * @param name the only target to make, instead of all
 * @throws UserError as `render` does; then `generated/` stays as it was
 */
export async function generate(name?: string): Promise<void> {
  const fresh = await render(source, name === undefined ? undefined : [name]);
  const stays = (entry: string) => !isGenerated(entry) || (name !== undefined && ownerOf(entry) !== name);
  mkdirSync(generated, { recursive: true });
  replaceFolder(fresh, generated, { stays: (path) => stays(path.split(sep, 1).join()) });
  rmSync(fresh, { recursive: true });
}

/** The target that an entry of `generated/` belongs to: what is in no folder of a target is of the one without its own. */
const ownerOf = (entry: string): string | undefined => {
  const byFolder = (folder: string) => Object.keys(targets).find((name) => targets[name]?.folder === folder);
  return byFolder(entry) ?? byFolder(".");
};
