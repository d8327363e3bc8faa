import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { filesOf, matching, type SourcePackage, slashed, sourcePackages, type Target } from "./source-package.ts";
import { specifiersIn } from "./specifiers.ts";

/** A file of this repository that a package includes. */
export interface IncludedFile {
  /** Where it is. */
  file: string;
  /** Its path below the folder of the package's code, with slashes. */
  path: string;
  code: string;
}

/** The files that a package includes, and the specifiers of modules from elsewhere. */
export interface Included {
  /** By their place in this repository. */
  files: ReadonlyMap<string, IncludedFile>;
  external: ReadonlySet<string>;
  /** Where a specifier in a file of the package leads: to an included file, or elsewhere. */
  resolve(specifier: string, importer: string): string | undefined;
}

export const isCode = (path: string): boolean => /\.(?:ts|js)$/.test(path);

/** Follows the imports of a package from its entry points through the packages of this repository. */
export function includedIn(own: SourcePackage): Included {
  const packages = sourcePackages();
  const pathOf = (file: string): string => {
    const owner = [...packages.values()].find(({ code }) => file.startsWith(join(code, "/")));
    if (!owner) throw new Error(`${file} belongs to no package.`);
    const path = slashed(owner.code, file);
    return owner.folder === own.folder ? path : posix.join(owner.manifest.name.split("/")[1] ?? "", path);
  };
  const inPackage = (specifier: string): string[] | undefined => {
    const name = specifier.split("/", 2).join("/");
    const target = packages.get(name);
    return target && targetsOf(target, `.${specifier.slice(name.length)}`).map((it) => join(target.folder, it));
  };
  const resolveAll = (specifier: string, importer: string): string[] | undefined => {
    if (specifier.startsWith(".")) return [join(dirname(importer), specifier)];
    return inPackage(specifier);
  };
  const files = new Map<string, IncludedFile>();
  const external = new Set<string>();
  const queue = entriesOf(own).flatMap((entry) => inPackage(entry) ?? [join(own.folder, entry)]);
  for (const file of queue) {
    if (files.has(file) || file === join(own.folder, "package.json")) continue;
    if (!existsSync(file)) throw new UserError(`${slashed(process.cwd(), file)} is missing. Run: npm run generate`);
    const code = readFileSync(file, "utf8");
    files.set(file, { file, path: pathOf(file), code });
    if (!isCode(file)) continue;
    const declarations = file.replace(/\.js$/, ".d.ts");
    if (declarations !== file) queue.push(declarations);
    for (const specifier of specifiersIn(code)) {
      const found = resolveAll(specifier, file);
      if (found) queue.push(...found);
      else external.add(specifier);
    }
  }
  const resolve = (specifier: string, importer: string) =>
    resolveAll(specifier, importer)?.find((file) => !file.endsWith(".d.ts"));
  return { files, external, resolve };
}

/** Every file and specifier that the package.json names. */
const entriesOf = ({ folder, manifest: { exports = {}, imports = {}, bin = {} } }: SourcePackage): string[] =>
  [...Object.values(exports), ...Object.values(imports), ...Object.values(bin)]
    .flatMap(filesOf)
    .flatMap((path) => (path.startsWith(".") ? matching(folder, path) : [path]));

/** The files that `exports` of a package has for an entry point, such as `./calls`. */
function targetsOf({ manifest }: SourcePackage, entry: string): string[] {
  for (const [pattern, target] of Object.entries(manifest.exports ?? {})) {
    const [start = "", end] = pattern.split("*");
    if (end === undefined ? entry === pattern : entry.startsWith(start) && entry.endsWith(end)) {
      const star = entry.slice(start.length, end === undefined ? undefined : entry.length - end.length);
      return filesOf(target as Target).map((file) => file.replaceAll("*", star));
    }
  }
  throw new UserError(`${manifest.name} does not export ${JSON.stringify(entry)}.`);
}
