import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";

/** What the site is built from in addition to the documents: guides, code with its inputs, and versions of dependencies. */
const INPUTS = [
  "generated",
  "docs",
  "openapi/workflows",
  "packages/docs/src",
  "packages/tooling/src",
  "packages/core/src/defaults.ts",
  "pnpm-lock.yaml",
];

/** A hash of everything that the site is built from. */
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
