import { globSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { filesOf, matching, type Target } from "./source-package.ts";
import { specifiersIn } from "./specifiers.ts";

/** The members of a package.json that lead to code. */
interface Entries {
  exports: Readonly<Record<string, Target>>;
  imports?: Readonly<Record<string, Target>>;
}

/**
 * Removes the declarations that no entry point leads to.
 *
 * @param isForeign whether the declarations may use the types of a module from elsewhere
 * @throws Error if a declaration uses types of another package, which its users do not have
 */
export function pruneDeclarations(
  folder: string,
  { exports, imports = {} }: Entries,
  isForeign: (specifier: string) => boolean,
): void {
  const queue = Object.values(exports)
    .flatMap(filesOf)
    .filter((file) => file.endsWith(".d.ts"))
    .flatMap((file) => matching(folder, file))
    .map((file) => posix.normalize(file));
  const reached = new Set<string>();
  for (const file of queue) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const specifier of specifiersIn(readFileSync(join(folder, file), "utf8"))) {
      const mapped = imports[specifier];
      if (mapped !== undefined) queue.push(...filesOf(mapped).map(declarationsOf));
      else if (specifier.startsWith(".")) queue.push(declarationsOf(posix.join(dirname(file), specifier)));
      else if (!isForeign(specifier))
        throw new Error(`${file} uses types of ${specifier}, which users of the package do not have.`);
    }
  }
  for (const file of globSync("dist/**/*.d.ts", { cwd: folder })) {
    if (reached.has(file.replaceAll("\\", "/"))) continue;
    for (const name of [file, `${file}.map`]) rmSync(join(folder, name), { force: true });
  }
}

const declarationsOf = (file: string): string => posix.normalize(file.replace(/\.js$/, ".d.ts"));
