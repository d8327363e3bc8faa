import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseDocument, visit } from "yaml";
import type { Finding } from "../bundle/bundle.ts";
import { root } from "../root.ts";

/** Finds the files of paths and components that no `$ref` leads to, so they are missing in the contract. */
export function unreferencedFiles(folder: string): Finding[] {
  const reached = new Set<string>();
  const reach = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const reference of referencesOf(file)) reach(join(dirname(file), reference));
  };
  reach(join(folder, "openapi.yaml"));
  return globSync("{paths,components}/**/*.yaml", { cwd: folder })
    .map((name) => join(folder, name))
    .filter((file) => !reached.has(file))
    .sort()
    .map((file) => ({
      severity: "warn",
      text: `${relative(root, file)}:1:1 No $ref leads to this file. Refer to it, or delete it (unreferenced-file)`,
    }));
}

/** The files that a file refers to. Redocly reports missing and broken files. */
function referencesOf(file: string): string[] {
  const references: string[] = [];
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return references;
  }
  visit(parseDocument(text), {
    Pair(_key, { key, value }) {
      if (String(key) === "$ref" && !String(value).startsWith("#")) references.push(String(value).split("#")[0] ?? "");
    },
  });
  return references;
}
