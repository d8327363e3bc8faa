import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";

/** What the site follows from beside the documents: the guides, the code that makes it, what that reads, and its versions. */
const INPUTS = [
  "generated",
  "docs",
  "packages/docs/src",
  "packages/tooling/src",
  "packages/core/src/defaults.ts",
  "pnpm-lock.yaml",
];

/** Stands for everything that the site is made from: as long as it is the same, so is the site. */
export function fingerprint(source: string): string {
  const hash = createHash("sha256");
  for (const file of [source, ...INPUTS.map((input) => inRoot(input))].flatMap(filesOf)) {
    hash.update(`${relative(inRoot(), file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== "node_modules")
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
