import { posix } from "node:path";
import type { Included } from "./included.ts";
import type { SourcePackage, Target } from "./source-package.ts";

/** Where a file of the code is in the package: compiled, or copied if it is no TypeScript. */
export const compiled = (path: string): string => posix.join("dist", path.replace(/(?<!\.d)\.ts$/, ".js"));

/** A package.json that leads to what is compiled. */
export interface BuiltManifest {
  exports: Readonly<Record<string, Target>>;
  imports?: Readonly<Record<string, Target>>;
  [member: string]: unknown;
}

/** The package.json of a published package: with what is compiled, and without what only this repository needs. */
export function manifestOf(own: SourcePackage, { files }: Included, contents: readonly string[]): BuiltManifest {
  const { dependencies: _, devDependencies: __, publishConfig: ___, exports, imports, bin, ...kept } = own.manifest;
  const codeFolder = own.code === own.folder ? "" : "src/";
  const outputOf = (path: string): string => {
    if (path.startsWith(".")) return `./${compiled(posix.relative(codeFolder, path))}`;
    // A module of another package, which is included.
    const [, name = "", entry = ""] = /^@qualitycontrol\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const found = [...files.values()].find(({ path }) => path === `${name}/${entry}.ts`);
    if (!found) throw new Error(`${path} in "imports" is not included.`);
    return `./${compiled(found.path)}`;
  };
  const exported = (target: Target): Target =>
    typeof target === "string" && target.endsWith(".ts")
      ? { types: outputOf(target).replace(/\.js$/, ".d.ts"), default: outputOf(target) }
      : mapped(target, outputOf);
  return {
    ...kept,
    exports: { ...mapEach(exports ?? {}, exported), "./package.json": "./package.json" },
    ...(imports && { imports: mapEach(imports, (target) => mapped(target, outputOf)) }),
    ...(bin && { bin: mapEach(bin, outputOf) }),
    files: contents,
  };
}

const mapEach = <From, To>(members: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, change(value)]));

/** Replaces each path in a target; declarations in `types` keep their ending. */
const mapped = (target: Target, change: (path: string) => string): Target =>
  typeof target === "string" ? change(target) : mapEach(target, (it) => mapped(it, change));
