import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { bundleEditions, source } from "./bundle/bundle.ts";
import type { OpenApiDocument } from "./bundle/document.ts";
import { ErrorList } from "./error-list.ts";
import { format } from "./format.ts";
import { lintBundle } from "./lint/lint.ts";
import { refuseMissing, refuseMissingInFile } from "./missing.ts";
import { replaceFolder } from "./replace-folder.ts";
import { inRoot } from "./root.ts";
import { scratchIn } from "./scratch.ts";
import { targets } from "./targets/index.ts";

/** The folder of everything that is generated. */
export const generated: string = inRoot("generated");

/** False for `node_modules`, which pnpm adds to the folder, and for the changelog, to which Changesets adds each release. */
export const isGenerated = (name: string): boolean => name !== "node_modules" && name !== "CHANGELOG.md";

/**
 * Writes what is generated from the contract into a new folder with the layout of `generated/`.
 *
 * @param names the targets to generate
 * @returns the folder; the caller must move or remove it
 * @throws UserError if the contract cannot be bundled or violates a rule, or a target does not exist; no files remain
 */
export async function render(folder: string = source, names: string[] = Object.keys(targets)): Promise<string> {
  const wanted = names.map(targetNamed);
  const documents = await bundleEditions(folder);
  for (const [name, contract] of Object.entries({ base: documents.base, ...documents.editions })) {
    await refuseFindings(name, contract);
    refuseMissing(contract);
  }
  const fresh = scratchIn(inRoot("dist"), "generated");
  try {
    for (const { folder, render } of wanted) write(join(fresh, folder), await render(documents));
    format([relative(inRoot(), fresh)], "--vcs-enabled=false", "--no-errors-on-unmatched");
    return fresh;
  } catch (error) {
    rmSync(fresh, { recursive: true });
    throw error;
  }
}

function targetNamed(name: string) {
  if (Object.hasOwn(targets, name)) return targets[name] as (typeof targets)[string];
  throw new UserError(`${JSON.stringify(name)} is not a target. Use one of: ${Object.keys(targets).join(", ")}.`);
}

/** From a contract that violates a lint rule, wrong files could be generated. */
async function refuseFindings(name: string, contract: OpenApiDocument): Promise<void> {
  const findings = await lintBundle(contract);
  if (findings.length === 0) return;
  const lines = findings.map(({ rule, message, path }) => `${message} (${rule}) at ${path.join(".")}`);
  throw new ErrorList(
    [
      `Nothing was generated. Problems of the ${name} contract:`,
      ...lines,
      "To see files and lines, run: npm run lint",
    ].join("\n"),
  );
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    refuseMissingInFile(path, text);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * Replaces the content of `generated/`.
 *
 * @param name the target to generate; all by default
 * @throws UserError as `render` does; then `generated/` is unchanged
 */
export async function generate(name?: string): Promise<void> {
  const fresh = await render(source, name === undefined ? undefined : [name]);
  const keeps = (entry: string) => !isGenerated(entry) || (name !== undefined && ownerOf(entry) !== name);
  mkdirSync(generated, { recursive: true });
  replaceFolder(fresh, generated, { keeps: (path) => keeps(path.split(sep, 1).join()) });
  rmSync(fresh, { recursive: true });
}

/** The target of an entry of `generated/`. An entry that no target has as its folder or file belongs to the target without either. */
const ownerOf = (entry: string): string | undefined => {
  const names = Object.keys(targets);
  const owns = (name: string) => targets[name]?.files?.includes(entry) ?? targets[name]?.folder === entry;
  return names.find(owns) ?? names.find((name) => targets[name]?.folder === "." && !targets[name].files);
};
