import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { inRoot } from "../root.ts";

/** What the page follows from beside the description: the code that makes it, what that reads, and its versions. */
const INPUTS = ["generated", "scripts", "packages/mock/src/defaults.ts", "pnpm-lock.yaml"];

/** Stands for everything that a page is made from: as long as it is the same, so is the page. */
export function fingerprint(description: string): string {
  const hash = createHash("sha256");
  for (const file of [description, ...INPUTS.flatMap((input) => filesOf(inRoot(input)))]) {
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
