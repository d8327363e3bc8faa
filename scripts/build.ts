import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { explainCutShort } from "@qualitycontrol/tooling/explain";
import { Fault, run } from "@qualitycontrol/tooling/fault";
import { inRoot } from "@qualitycontrol/tooling/root";
import { toolOf } from "@qualitycontrol/tooling/tool.mjs";

const client = inRoot("packages/client");

/** The modules of other packages that the client uses. They become part of it, so that it depends on nothing. */
const INCLUDED = {
  contract: { folder: inRoot("generated/typescript"), modules: ["calls", "events", "result-codes", "types"] },
  wire: { folder: inRoot("packages/wire/src"), modules: ["conceal", "guid", "not-sent"] },
};

interface Manifest {
  publishConfig: { exports: object; imports: object };
  [member: string]: unknown;
}

/**
 * Builds the client as JavaScript: a folder that `npm pack` and `npm publish` take as it stands.
 *
 * @throws Fault if the code does not compile
 */
export function build(target: string): void {
  const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-build-"));
  try {
    // Where the packages that the client knows are found.
    symlinkSync(join(client, "node_modules"), join(scratch, "node_modules"), "junction");
    writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
    stage(scratch);
    rmSync(target, { recursive: true, force: true });
    compile(scratch, join(target, "dist"));
    for (const name of ["README.md", "docs"]) cpSync(join(client, name), join(target, name), { recursive: true });
    cpSync(inRoot("LICENSE"), join(target, "LICENSE"));
    writeFileSync(join(target, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Lays out the sources as the package holds them: what they include next to them, each import naming JavaScript. */
function stage(folder: string): void {
  const sources = [
    ...globSync("**/*.ts", { cwd: join(client, "src") }).map((name) => ({ from: join(client, "src", name), name })),
    ...Object.entries(INCLUDED).flatMap(([name, { folder, modules }]) =>
      modules.map((module) => ({ from: join(folder, `${module}.ts`), name: `${name}/${module}.ts` })),
    ),
  ];
  for (const { from, name } of sources) {
    const up = relative(dirname(name), ".") || ".";
    const code = readFileSync(from, "utf8")
      .replaceAll(/(from ")(\.[^"]*)\.ts(")/g, "$1$2.js$3")
      .replaceAll(/(from ")@qualitycontrol\/(contract|wire)\/([^"]+)(")/g, `$1${up}/$2/$3.js$4`);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), code);
  }
  const { type, imports } = manifest();
  // There, the modules lie where `dist` has them in the package.
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
  if (status !== 0) throw new Fault(explainCutShort() ?? `The client does not compile:\n${stdout}`);
}

/** The package's own, without what concerns the repository alone. */
function manifest(): Record<string, unknown> {
  const own: Manifest = JSON.parse(readFileSync(join(client, "package.json"), "utf8"));
  const { dependencies: _, devDependencies: __, publishConfig, ...published } = own;
  const { exports, imports } = publishConfig;
  return { ...published, exports, imports };
}

if (import.meta.main) {
  await run(async () => {
    const { values } = parse();
    const target = values.out ?? inRoot("dist/client");
    build(target);
    console.log(
      `The client is in ${relative(process.cwd(), target)}. Next: npm pack ${relative(process.cwd(), target)}`,
    );
    return 0;
  });
}

function parse() {
  try {
    return parseArgs({ options: { out: { type: "string" } } });
  } catch (error) {
    throw new Fault(`${(error as Error).message}\nnpm run build [-- --out <folder>]`);
  }
}
