import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { defaultEdition } from "@qualitycontrol/core/contract";
import { ErrorList } from "@qualitycontrol/tooling/error-list";
import { explainGenerated } from "@qualitycontrol/tooling/explain";
import { replaceFolder } from "@qualitycontrol/tooling/replace-folder";
import { inRoot } from "@qualitycontrol/tooling/root";
import { runMain } from "@qualitycontrol/tooling/run-main";
import { scratchIn } from "@qualitycontrol/tooling/scratch";
import { toolOf } from "@qualitycontrol/tooling/tool.mjs";

const client = inRoot("packages/client");

/** The modules of other packages that the client imports. They are included, so the published client has no dependencies. */
const INCLUDED = {
  contract: {
    folder: inRoot("generated/typescript"),
    modules: [
      "calls",
      "events",
      "result-codes",
      "types",
      `editions/${defaultEdition}/types`,
      "values",
      "value-meanings",
    ],
  },
  wire: { folder: inRoot("packages/wire/src"), modules: ["conceal", "cookies", "guid", "not-sent"] },
};

interface Manifest {
  publishConfig: { exports: object; imports: object };
  [member: string]: unknown;
}

/**
 * Builds the client as JavaScript, into a folder for `npm pack` and `npm publish`.
 *
 * @throws UserError if the code does not compile
 */
export function build(target: string): void {
  const fresh = scratchIn(dirname(target), basename(target));
  const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-build-"));
  try {
    // Resolves the client's peer dependencies.
    symlinkSync(join(client, "node_modules"), join(scratch, "node_modules"), "junction");
    writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
    writeSources(scratch);
    compile(scratch, join(fresh, "dist"));
    for (const name of ["README.md", "docs"]) cpSync(join(client, name), join(fresh, name), { recursive: true });
    cpSync(inRoot("LICENSE"), join(fresh, "LICENSE"));
    writeFileSync(join(fresh, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
    mkdirSync(target, { recursive: true });
    replaceFolder(fresh, target, { last: "package.json" });
  } finally {
    for (const folder of [scratch, fresh]) rmSync(folder, { recursive: true });
  }
}

/** Writes the sources as the package has them: with the included modules, and with imports of `.js` files. */
function writeSources(folder: string): void {
  const sources = [
    ...globSync("**/*.ts", { cwd: join(client, "src") }).map((name) => ({ from: join(client, "src", name), name })),
    ...Object.entries(INCLUDED).flatMap(([name, { folder, modules }]) =>
      modules.map((module) => ({ from: join(folder, `${module}.ts`), name: `${name}/${module}.ts` })),
    ),
  ];
  for (const { from, name } of sources) {
    const up = relative(dirname(name), ".").replaceAll(sep, "/") || ".";
    const code = readFileSync(from, "utf8")
      .replaceAll(/(from ")(\.[^"]*)\.ts(")/g, "$1$2.js$3")
      .replaceAll(/(from ")@qualitycontrol\/(contract|wire)\/([^"]+)(")/g, `$1${up}/$2/$3.js$4`);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), code);
  }
  const { type, imports } = manifest();
  // In this folder, the modules are at the paths that they have below `dist` in the package.
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type, imports }).replaceAll("./dist/", "./"));
}

function compile(folder: string, target: string): void {
  const settings = {
    extends: inRoot("tsconfig.json"),
    compilerOptions: {
      target: "es2022",
      lib: ["es2024", "dom", "dom.iterable", "esnext.disposable"],
      rootDir: ".",
      outDir: target,
      types: [],
      allowImportingTsExtensions: false,
      noEmit: false,
      declaration: true,
    },
    include: ["."],
    exclude: ["node_modules"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const tsc = toolOf("tsc") ?? "";
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  if (status !== 0) throw new ErrorList(explainGenerated() ?? `The client does not compile:\n${stdout}`);
}

/** The client's package.json without what only the repository needs. */
function manifest(): Record<string, unknown> {
  const own: Manifest = JSON.parse(readFileSync(join(client, "package.json"), "utf8"));
  const { dependencies: _, devDependencies: __, publishConfig, ...published } = own;
  const { exports, imports } = publishConfig;
  return { ...published, exports, imports };
}

if (import.meta.main) {
  await runMain(async () => {
    const { values } = parse();
    const target = values.out === undefined ? inRoot("dist/client") : resolve(values.out);
    build(target);
    // npm takes a path without a leading dot for a repository of GitHub.
    const folder = relative(process.cwd(), target).replace(/^(?!\.)/, "./");
    console.log(`The client is in ${folder}. Next: npm pack ${folder}`);
    return 0;
  });
}

function parse() {
  try {
    return parseArgs({ options: { out: { type: "string" } } });
  } catch (error) {
    throw new ErrorList(`${(error as Error).message}\nUsage: npm run build [-- --out <folder>]`);
  }
}
