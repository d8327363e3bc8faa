import { globSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { inRoot } from "../root.ts";

/** What `exports`, `imports` and `bin` of a package.json lead to: a file, or a file for each condition. */
export type Target = string | { readonly [condition: string]: Target };

export interface SourceManifest {
  name: string;
  version: string;
  private?: boolean;
  exports?: Record<string, Target>;
  imports?: Record<string, Target>;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  [member: string]: unknown;
}

/** A package of this repository. */
export interface SourcePackage {
  folder: string;
  manifest: SourceManifest;
  /** The folder of its code. */
  code: string;
}

/** Every package that may be included in a published one, by its name. */
export function sourcePackages(): ReadonlyMap<string, SourcePackage> {
  const folders = [inRoot("generated"), ...globSync("packages/*", { cwd: inRoot() }).map((folder) => inRoot(folder))];
  return new Map(
    folders.map((folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as SourceManifest;
      const code = manifest.name === "@qualitycontrol/contract" ? folder : join(folder, "src");
      return [manifest.name, { folder, manifest, code }];
    }),
  );
}

/** The files that a target leads to. */
export const filesOf = (target: Target): string[] =>
  typeof target === "string" ? [target] : Object.values(target).flatMap(filesOf);

/** A path with `*` as a glob: in the last part of a path, Node's `*` also matches deeper folders. */
export const deepGlob = (path: string): string => path.replace(/\*(?=[^/]*$)/, "**/*");

/** The names in a folder that a path with `*` matches, with slashes. */
export const matching = (folder: string, path: string): string[] =>
  path.includes("*")
    ? globSync(deepGlob(path), { cwd: folder }).map((name) => `./${name.replaceAll(sep, "/")}`)
    : [path];

/** A path below a folder, with slashes. */
export const slashed = (from: string, to: string): string => relative(from, to).replaceAll(sep, "/");
