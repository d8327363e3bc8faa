import {
  chmodSync,
  copyFileSync,
  existsSync,
  globSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { ErrorList } from "../error-list.ts";
import { buildPackage } from "../pack/pack.ts";
import { execute } from "../process-group.ts";
import { inRoot } from "../root.ts";
import { scratchIn } from "../scratch.ts";
import { bundleProgram } from "./bundle-program.ts";

/** The name of Node's licence among the files of the package. */
const NODE_LICENCE = "NODE-LICENSE.txt";

/** What `postject` searches in Node, to mark that an application is included. Node documents both. */
const RESOURCE = "NODE_SEA_BLOB";
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

/**
 * Builds one executable file that contains Node, the command of testkit and the docs: a single executable application of Node, for
 * the architecture of this machine.
 *
 * @param buildDocs builds the docs
 * @returns its path, `dist/qualitycontrol-linux-<architecture>`
 * @throws UserError if this is not Linux, or something cannot be built
 */
export async function buildExecutable(buildDocs: () => Promise<unknown>): Promise<string> {
  const { platform, arch } = process;
  if (platform !== "linux") throw new UserError(`The executable is built on Linux, for Linux. This is ${platform}.`);
  await buildDocs();
  const scratch = scratchIn(inRoot("dist"), "executable");
  try {
    const testkit = join(scratch, "testkit");
    await buildPackage("testkit", testkit);
    const bundle = join(scratch, "bundle.cjs");
    await bundleProgram(testkit, { module: "dist/qualitycontrol.js", name: "qualitycontrol" }, bundle);
    const blob = join(scratch, "blob");
    await prepareBlob(bundle, assetsOf(testkit), blob);
    const program = join(scratch, "program");
    // A copy: in pnpm's store the file is a hard link, so that a change of it would change Node in every project.
    copyFileSync(process.execPath, program);
    await run("postject", program, RESOURCE, blob, "--sentinel-fuse", FUSE);
    chmodSync(program, 0o755);
    const target = inRoot(`dist/qualitycontrol-${platform}-${arch}`);
    renameSync(program, target);
    return target;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The files that the program reads, by their path in the package: its documents, the docs and the licences. */
function assetsOf(testkit: string): Record<string, string> {
  const names = globSync("{package.json,LICENSE,THIRD-PARTY-LICENSES.txt,dist/**/*.json,site/**,console/**}", {
    cwd: testkit,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(testkit.length + 1))
    .sort();
  const licence = resolve(realpathSync(process.execPath), "../../LICENSE");
  if (!existsSync(licence))
    throw new UserError(`Node's licence is missing: ${licence}. Run it by npm, which installs Node.`);
  return { ...Object.fromEntries(names.map((name) => [name, join(testkit, name)])), [NODE_LICENCE]: licence };
}

/** Makes what is injected into Node: the bundle with its compiled code, the assets, and how Node starts. */
async function prepareBlob(main: string, assets: Record<string, string>, output: string): Promise<void> {
  const settings = {
    main,
    output,
    assets,
    disableExperimentalSEAWarning: true,
    // Starts in a third of the time.
    useCodeCache: true,
    // Prism's packages use functions of Node that are deprecated.
    execArgv: ["--no-deprecation"],
    // NODE_OPTIONS of the environment are meant for other programs.
    execArgvExtension: "none",
  };
  const file = `${main}.json`;
  writeFileSync(file, JSON.stringify(settings));
  await run("--experimental-sea-config", file);
}

async function run(...command: [string, ...string[]]): Promise<void> {
  const { code, output } = await execute(command, "pipe");
  if (code !== 0) throw new ErrorList(`The executable cannot be built. ${command[0]} failed:\n${output}`);
}
