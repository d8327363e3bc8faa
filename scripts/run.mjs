// Prepares the workspace, then runs one command in it: node scripts/run.mjs <scripts/verb.ts | tool> [arguments]
//
// Plain JavaScript in old syntax without dependencies, because it runs before anything is installed, on the machine's Node.
// Everything after it runs on Node 24, on Linux from the npm registry (docs/decisions/014-node-versions.md).
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { npmCommand, toolOf } from "../packages/tooling/src/tool.mjs";

// npm sends SIGTERM to its shell, which ends without forwarding it; an orphan must not keep a server running. Read at the
// start, because the shell may end during the installation.
const parent = process.ppid;
// Not "packageManager" in package.json: pnpm would then lock itself for platforms that its registry entry does not have.
const PNPM = "pnpm@12.21.0";
const OLDEST_NODE = 20;
const RUNTIME_NODE = 24;
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const bin = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".installed");
const major = Number(process.versions.node.split(".")[0]);
const nodeFromRegistry = process.platform === "linux" && (process.arch === "x64" || process.arch === "arm64");

function stop(message) {
  console.error(message);
  process.exit(2);
}

/** Packages that are installed only for benchmarks, deep tests and releases: programs to compare with, generators, Changesets. */
const EXTRAS = [
  "@qualitycontrol/bench",
  "@qualitycontrol/collections",
  "@qualitycontrol/generators",
  "@qualitycontrol/releases",
  "@qualitycontrol/runtimes",
];
/** The sets of packages that may be installed, each with all before it, and what selects them. */
const LEVELS = {
  use: ["--prod", "--filter-prod", "qualitycontrol...", "--filter-prod", "@qualitycontrol/scripts..."],
  develop: EXTRAS.flatMap((name) => ["--filter", `!${name}`]),
  extras: [],
};
const levels = Object.keys(LEVELS);
const args = process.argv.slice(2);
const needed = args.some((argument) =>
  /^packages\/bench\/|^scripts\/build-executable\.ts$|^(--deep|changeset|version)$/.test(argument),
)
  ? "extras"
  : /^scripts\/(start|docs|contract)\.ts$/.test(args[0])
    ? "use"
    : "develop";

/** A hash of everything that an installation depends on. If it is unchanged, nothing is installed. */
function fingerprint() {
  const hash = createHash("sha256").update(process.platform + process.arch);
  for (const file of ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml"]) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

function install() {
  const wanted = fingerprint();
  const [installed, former] = existsSync(stamp) ? readFileSync(stamp, "utf8").split("\n") : [];
  // What was installed once stays: another command needs it.
  const level = levels[Math.max(levels.indexOf(needed), levels.indexOf(former))];
  if (installed === wanted && level === former) return;
  console.error(`Installing the dependencies with ${PNPM} (once) …`);
  try {
    accessSync(root, constants.W_OK);
  } catch {
    stop(
      `The dependencies cannot be installed: ${root} cannot be written, or is not yours. Run: sudo chown -R "$(id -un)" "${root}"`,
    );
  }
  const { status, error } = spawnSync(
    ...npmCommand("npx", ["-y", PNPM, "install", "--frozen-lockfile", ...LEVELS[level]]),
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
      env: { ...process.env, npm_config_loglevel: "error", npm_config_update_notifier: "false" },
    },
  );
  if (error) stop(`The installation failed: npx could not be started (${error.message}). Put npm on the PATH.`);
  if (status !== 0)
    stop("The installation failed: see the lines above. It needs the npm registry, and contacts nothing else.");
  writeFileSync(stamp, `${wanted}\n${level}`);
}

if (major < OLDEST_NODE) {
  stop(`This needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node} (${process.execPath}).`);
}
if (!nodeFromRegistry && major < RUNTIME_NODE) {
  stop(
    `On ${process.platform}/${process.arch} this needs Node ${RUNTIME_NODE} or newer; this is Node ${process.versions.node}.`,
  );
}
install();
if (process.ppid !== parent) process.exit(1);

const node = nodeFromRegistry ? join(bin, "node") : process.execPath;
const [command = "", ...rest] = args;
const script = command.endsWith(".ts");
const tool = script ? join(root, command) : command === "node" ? undefined : toolOf(command);
if (tool === undefined && command !== "node") stop(`"${command}" is not a script or a tool of this repository.`);
const explained = script
  ? ["--import", pathToFileURL(join(root, "packages", "tooling", "src", "explain.ts")).href]
  : [];
const child = spawn(node, [...explained, ...(tool === undefined ? [] : [tool]), ...rest], {
  stdio: "inherit",
  env: {
    // Shares compiled code between processes.
    NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "compiled"),
    ...process.env,
    PATH: [bin, join(root, "packages", "tooling", "node_modules", ".bin"), process.env.PATH].join(delimiter),
    REDOCLY_TELEMETRY: "off",
    DO_NOT_TRACK: "1",
  },
});
let orphaned = false;
setInterval(() => {
  if (process.ppid === parent) return;
  child.kill("SIGTERM");
  if (!orphaned) console.error(`${command} ends, because the process that started it has ended.`);
  orphaned = true;
}, 500).unref();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => stop(`${command} could not be started: ${error.message}`));
child.on("exit", (code, signal) => process.exit(signal ? 1 : code));
