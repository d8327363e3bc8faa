import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deepGlob } from "../pack/source-package.ts";

/** What `exports` of a package.json has: a file, a file for each condition, or null for a path that is not offered. */
type Target = string | null | { [condition: string]: Target };

/**
 * The entry points of a package, each with its file: of declarations, if it has them. An entry point with a `*` is one for each file
 * that it matches.
 */
export function entriesOf(folder: string): Map<string, string> {
  const { exports = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    exports?: Record<string, Target>;
  };
  return new Map(
    Object.entries(exports).flatMap(([entry, target]) => {
      const file = fileIn(target);
      if (file === undefined) return [];
      return entry.includes("*") ? matches(folder, entry, file) : [[entry, file] as const];
    }),
  );
}

/** Each file that the path of an entry with a `*` matches, by the name of the entry for it. */
const matches = (folder: string, entry: string, file: string) =>
  globSync(deepGlob(file), { cwd: folder })
    .sort()
    .map((found) => {
      const [start = "", end = ""] = file.replace(/^\.\//, "").split("*");
      const path = found.replaceAll("\\", "/");
      const star = path.slice(start.length, path.length - end.length);
      return [entry.replaceAll("*", star), file.replaceAll("*", star)] as const;
    });

/** Whether a file has declarations for TypeScript. */
export const isDeclarations = (file: string): boolean => /\.d\.[cm]?ts$/.test(file);

/** The file that TypeScript reads; else the one that Node loads. */
function fileIn(target: Target | undefined): string | undefined {
  if (typeof target !== "object" || target === null) return target ?? undefined;
  return fileIn(target["types"] ?? target["import"] ?? target["default"]);
}
