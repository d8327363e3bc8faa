import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { ErrorList } from "../error-list.ts";
import { execute } from "../process-group.ts";
import { inRoot } from "../root.ts";
import { type Included, type IncludedFile, isCode } from "./included.ts";
import { compiled } from "./manifest.ts";
import { replaceSpecifiers } from "./specifiers.ts";

/** What the code of a package may use. */
export interface Platform {
  /** The newest part of ECMAScript and the runtimes that its oldest supported version has. */
  lib: readonly string[];
  /** Packages with global types, such as `node`. */
  types: readonly string[];
}

const isSource = ({ path }: IncludedFile): boolean => path.endsWith(".ts") && !path.endsWith(".d.ts");

/** Writes the sources to `src/` and what is compiled to `dist/`, with declarations and maps. `package.json` must be there. */
export async function compile(folder: string, { files, resolve }: Included, modules: string, platform: Platform) {
  for (const source of files.values()) {
    const { file, path } = source;
    const code = isCode(path)
      ? replaceSpecifiers(source.code, (specifier) => {
          const target = files.get(resolve(specifier, file) ?? "");
          return target ? relativeTo(path, target.path).replace(/\.ts$/, ".js") : specifier;
        })
      : source.code;
    write(join(folder, "src", path), code);
    if (!isSource(source)) write(join(folder, compiled(path)), code);
  }
  // Resolves the packages that the code imports.
  symlinkSync(modules, join(folder, "node_modules"), "junction");
  await runTsc(folder, platform);
  for (const name of ["node_modules", "tsconfig.json"]) rmSync(join(folder, name));
  // They are in dist/ too, and no map leads to them.
  for (const source of files.values()) if (!isSource(source)) rmSync(join(folder, "src", source.path));
}

async function runTsc(folder: string, { lib, types }: Platform): Promise<void> {
  const settings = {
    extends: inRoot("tsconfig.json"),
    compilerOptions: {
      target: "es2022",
      lib,
      types,
      typeRoots: [inRoot("node_modules/@types")],
      rootDir: "src",
      outDir: "dist",
      allowImportingTsExtensions: false,
      noEmit: false,
      declaration: true,
      declarationMap: true,
      sourceMap: true,
    },
    include: ["src"],
    exclude: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const { code, output } = await execute(["tsc", "-p", folder, "--pretty", "false"], "pipe");
  if (code !== 0) throw new ErrorList(`${folder} does not compile:\n${output}`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The specifier of a file for another one; paths with slashes. */
export function relativeTo(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}
