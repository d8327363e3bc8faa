import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { zipSync } from "fflate";
import { DATA, downloadOf, type Edition } from "./editions.ts";

/** The archive of everything that can be downloaded. */
export const ARCHIVE = "qualitycontrol-contract.zip";

/** The folder of the journeys, and what their documents call the contract. */
const JOURNEYS = "journeys";
const CONTRACT = "../../generated/openapi.yaml";

/** Folders of `generated/` that are copied as a whole. */
const FOLDERS = [DATA, "postman", "http"];
/** The documents without what foreign tools do not understand. */
export const FOR_TOOLS = ["openapi.tools.yaml", "openapi.tools.json"];

/** The journeys, as files in the folder of the site. */
export const journeys = (): string[] =>
  globSync("*.arazzo.yaml", { cwd: inRoot("openapi/workflows") })
    .sort()
    .map((name) => `${JOURNEYS}/${name}`);

/** The files below a folder of `generated/`, as files in the folder of the site. */
export const generatedIn = (folder: string): string[] =>
  globSync(`${folder}/**/*.*`, { cwd: inRoot("generated") })
    .map((file) => file.replaceAll("\\", "/"))
    .sort();

/** Copies everything that can be downloaded, except for the archive, into the folder of the site. */
export function copyDownloads(editions: readonly Edition[], folder: string): void {
  for (const edition of editions) {
    for (const format of ["yaml", "json"] as const)
      cpSync(join(edition.source, `openapi.${format}`), join(folder, downloadOf(edition, format)));
  }
  for (const file of [...FOR_TOOLS, ...FOLDERS])
    cpSync(inRoot("generated", file), join(folder, file), { recursive: true });
  for (const file of journeys()) {
    const text = readFileSync(inRoot("openapi/workflows", basename(file)), "utf8");
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text.replace(CONTRACT, "../openapi.yaml"));
  }
}

/** Packs everything in the folder of the site that can be downloaded, the Markdown pages included. The same files give the same archive. */
export function writeArchive(folder: string): void {
  const names = globSync(
    ["openapi*.{yaml,json}", "llms.txt", "**/*.md", ...[JOURNEYS, ...FOLDERS].map((each) => `${each}/**/*.*`)],
    { cwd: folder },
  ).map((name) => name.replaceAll("\\", "/"));
  const files = Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
  writeFileSync(join(folder, ARCHIVE), zipSync(files, { mtime: new Date(2000, 0, 1) }));
}
