import { globSync, readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { type InputOptions, type OutputChunk, type Plugin, type RolldownOutput, rolldown } from "rolldown";
import { relativeTo } from "./compile.ts";
import type { Included } from "./included.ts";
import { licencesOf } from "./licences.ts";
import { namesImported, replaceSpecifiers } from "./specifiers.ts";

/** The file of the licences of all packages that are bundled. */
export const LICENCES = "THIRD-PARTY-LICENSES.txt";

/** Two packages below Prism that a bundler would break. */
const repairs: Plugin = {
  name: "repairs",
  async resolveId(specifier, importer) {
    if (specifier !== "jsonc-parser") return null;
    // Its CommonJS passes `require` on, so that no bundler can follow it.
    const found = await this.resolve(specifier, importer, { skipSelf: true });
    return found && { ...found, id: found.id.replace("/lib/umd/", "/lib/esm/") };
  },
  transform(code, id) {
    // It exports by `this`, which is undefined in a bundle.
    return id.includes("/uri-template-lite/") ? code.replaceAll("this.URI", "exports.URI") : null;
  },
};

/**
 * Refuses what a bundler cannot find: it would leave the import as it is, and only a warning says so.
 *
 * @throws Error for a module that is not found
 */
export const refuseUnresolved: LogHandler = (_, { code, message }) => {
  if (code === "UNRESOLVED_IMPORT") throw new Error(`A module cannot be bundled: ${message}`);
};
type LogHandler = NonNullable<InputOptions["onLog"]>;

/**
 * The chunks of a bundle.
 *
 * @throws Error if one of them imports what is neither among them nor a part of Node
 */
export function chunksOf(output: RolldownOutput["output"]): OutputChunk[] {
  const chunks = output.filter((it) => it.type === "chunk");
  const outside = chunks
    .flatMap(({ imports }) => imports)
    .filter((it) => !isBuiltin(it) && !chunks.some(({ fileName }) => fileName === it));
  if (outside.length > 0) throw new Error(`These modules cannot be bundled: ${outside.join(", ")}`);
  return chunks;
}

/**
 * Bundles the packages of others that the compiled code imports into `dist/vendor`, so that nothing has to be installed for it and no
 * install script runs. Only what the code imports is bundled.
 *
 * @param from the folder of the package, which resolves them
 * @throws Error if a package cannot be bundled
 */
export async function bundleDependencies(
  folder: string,
  { files }: Included,
  specifiers: readonly string[],
  from: string,
): Promise<void> {
  if (specifiers.length === 0) return;
  const codes = [...files.values()].map(({ code }) => code);
  const entries = new Map(specifiers.map((specifier) => [`bundled:${specifier}`, specifier]));
  const stubs: Plugin = {
    name: "stubs",
    resolveId(specifier, importer) {
      if (entries.has(specifier)) return specifier;
      return importer !== undefined && entries.has(importer)
        ? this.resolve(specifier, join(from, "package.json"), { skipSelf: true })
        : null;
    },
    load(id) {
      const specifier = entries.get(id);
      if (specifier === undefined) return null;
      return `export { ${namesImported(codes, specifier).join(", ")} } from ${JSON.stringify(specifier)};`;
    },
  };
  const input = Object.fromEntries([...entries].map(([entry, specifier]) => [fileOf(specifier), entry]));
  const bundle = await rolldown({ input, platform: "node", plugins: [stubs, repairs], onLog: refuseUnresolved });
  const { output } = await bundle.write({ dir: join(folder, "dist/vendor"), format: "esm", minify: true });
  await bundle.close();
  writeFileSync(join(folder, LICENCES), licencesOf(chunksOf(output).flatMap(({ moduleIds }) => moduleIds)));
  importBundled(folder, specifiers);
}

const fileOf = (specifier: string): string => specifier.replace(/^@/, "").replaceAll("/", "-");

/** Makes the compiled code import what is bundled. */
function importBundled(folder: string, specifiers: readonly string[]): void {
  for (const name of globSync("dist/**/*.js", { cwd: folder, exclude: ["dist/vendor"] })) {
    const path = name.replaceAll("\\", "/");
    const code = readFileSync(join(folder, name), "utf8");
    const changed = replaceSpecifiers(code, (specifier) =>
      specifiers.includes(specifier) ? relativeTo(path, `dist/vendor/${fileOf(specifier)}.js`) : specifier,
    );
    if (changed !== code) writeFileSync(join(folder, name), changed);
  }
}
