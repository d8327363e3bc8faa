import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The names, versions and licences of the packages that modules belong to.
 *
 * @throws Error if a package does not state its licence
 */
export function licencesOf(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? []));
  const sections = [...folders].map((folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
    const [file] = globSync("{LICENSE,LICENCE,License,license}*", { cwd: folder }).filter((name) =>
      existsSync(join(folder, name)),
    );
    const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
    const { name, version, license } = manifest;
    if (text === "" && typeof license !== "string") throw new Error(`${name} does not state its licence.`);
    return `${name} ${version}${typeof license === "string" ? ` (${license})` : ""}\n${text && `\n${text}\n`}`;
  });
  const introduction = "This package includes code of the following packages.\n";
  return [introduction, ...new Set(sections.sort())].join(`\n${"-".repeat(80)}\n\n`);
}
