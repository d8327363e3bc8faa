import { join, relative } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { chunksOf, refuseUnresolved } from "../pack/bundle-dependencies.ts";

const MAIN = "main";

/**
 * Bundles the command of a built package into one CommonJS file, because a single executable application of Node takes only that. The
 * URL of each module is its path in the package, by which `readPackaged` finds the files of the package among the assets.
 *
 * @param folder the built package
 * @param command the module with the command, and the name of the function that takes its arguments
 * @param file where the bundle goes
 * @throws Error if a module cannot be bundled
 */
export async function bundleProgram(
  folder: string,
  { module, name }: { module: string; name: string },
  file: string,
): Promise<void> {
  const main: Plugin = {
    name: MAIN,
    resolveId: (specifier) => (specifier === MAIN ? MAIN : null),
    load: (id) =>
      id === MAIN
        ? `import { ${name} } from ${JSON.stringify(join(folder, module))};\n${name}(process.argv.slice(2));`
        : null,
    transform(code, id) {
      const url = JSON.stringify(`file:///${relative(folder, id).replaceAll("\\", "/")}`);
      return code.replaceAll("import.meta.url", url);
    },
  };
  const bundle = await rolldown({ input: MAIN, platform: "node", plugins: [main], onLog: refuseUnresolved });
  const { output } = await bundle.write({ file, format: "cjs", minify: true, codeSplitting: false });
  await bundle.close();
  chunksOf(output);
}
