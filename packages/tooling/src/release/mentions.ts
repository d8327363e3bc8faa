import { globSync, readFileSync, writeFileSync } from "node:fs";
import { inRoot } from "../root.ts";

/** Files that mention the version of the packages: documents of the contract, READMEs, and examples that install the packages. */
const FILES = [
  "README.md",
  "openapi/**/*.{yaml,md}",
  "packages/*/README.md",
  "packages/simulator/control/openapi.yaml",
  "packages/tooling/src/targets/openapi/package-readme.md",
  "docs/examples/*/{package.json,README.md}",
];

/** The version of a document of the contract, in the name of a tarball, or of a dependency. */
const mention = (version: string): RegExp =>
  new RegExp(
    `(?<=^\\s*(?:update: \\{.* )?version: |qualitycontrol-\\w+-|"@qualitycontrol/\\w+": ")${version.replaceAll(".", "\\.")}(?=$|[+"]|\\.tgz)`,
    "gm",
  );

/** The files that mention a version, by their path in a folder such as this repository. */
export const filesThatMention = (version: string, folder: string = inRoot()): string[] =>
  globSync(FILES, { cwd: folder, exclude: ["**/node_modules"] })
    .filter((file) => mention(version).test(readFileSync(`${folder}/${file}`, "utf8")))
    .sort();

/** Replaces a version wherever it is mentioned. */
export function replaceMentions(version: string, by: string): void {
  for (const file of filesThatMention(version))
    writeFileSync(inRoot(file), readFileSync(inRoot(file), "utf8").replaceAll(mention(version), by));
}
