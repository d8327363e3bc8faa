import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printed } from "../printed.ts";
import { copyCheckout } from "./checkout.ts";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
const copy = join(folder, "a copy");
beforeAll(() => copyCheckout(copy));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs scripts/run.mjs as if on another version of Node or another machine. */
function runAs(
  process_: { version?: string; platform?: string; arch?: string; readOnly?: boolean; root?: string },
  ...args: string[]
) {
  const disguise = join(folder, "disguise.mjs");
  const { version = process.versions.node, platform = process.platform, arch = process.arch } = process_;
  writeFileSync(
    disguise,
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });
     Object.defineProperty(process, "platform", { value: "${platform}" });
     Object.defineProperty(process, "arch", { value: "${arch}" });
     import fs from "node:fs";
     import { syncBuiltinESMExports } from "node:module";
     if (${process_.readOnly === true}) fs.accessSync = () => { throw new Error("EACCES"); };
     syncBuiltinESMExports();`,
  );
  const command = ["--import", disguise, join(process_.root ?? inRoot(), "scripts/run.mjs"), ...args];
  // An npx that installs nothing and prints its arguments.
  const env = { ...process.env, npm_execpath: join(folder, "npm-cli.js") };
  return spawnSync(process.execPath, command, { encoding: "utf8", env });
}

test("on an older Node, the required version is reported in one line", () => {
  const { status, stdout, stderr } = runAs({ version: "18.20.0" }, "scripts/start.ts");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^This needs Node 20 or newer; this is Node 18\.20\.0 .*\n$/);
});

test.each(["darwin", "win32"])("on %s without Node 24, this is reported in one line", (platform) => {
  const { status, stderr } = runAs({ version: "22.9.0", platform }, "scripts/start.ts");
  expect(status).toBe(2);
  expect(stderr).toMatch(/^On \w+\/\w+ this needs Node 24 or newer; this is Node 22\.9\.0\.\n$/);
});

test("a second run installs nothing", () => {
  runAs({}, "biome", "--version");
  const { status, stdout, stderr } = runAs({}, "biome", "--version");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("Version");
});

test("the command runs on Node 24, and its exit code is passed on", () => {
  const { status } = runAs({}, "scripts/generate.ts", "--no-such-flag");
  expect(status).toBe(2);
  const { stdout } = runAs({}, "node", "--version");
  expect(stdout).toMatch(/^v24\./);
});

test("a checkout that cannot be written is reported in one line, with the command that fixes it", () => {
  const { status, stdout, stderr } = runAs({ arch: "another", readOnly: true }, "biome", "--version");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.trim().split("\n").at(-1)).toMatch(/ cannot be written, .* Run: sudo chown -R "\$\(id -un\)" "\/.*"$/);
});

test("an unknown tool is reported in one line", () => {
  const { status, stderr } = runAs({}, "biom");
  expect({ status, stderr }).toEqual({ status: 2, stderr: '"biom" is not a script or a tool of this repository.\n' });
});

/** An npx that installs nothing and prints its arguments. */
const printArguments = () =>
  writeFileSync(join(folder, "npx-cli.js"), "console.error(JSON.stringify(process.argv.slice(2)))");

test.each([
  ["what npm start needs", ["scripts/contract.ts", "--help"], /,"--prod","--filter-prod","qualitycontrol\.\.\.",/],
  ["everything else but extras", ["biome", "--version"], /,"--filter","!@qualitycontrol\/bench",/],
  ["everything", ["biome", "--version", "--deep"], /"--frozen-lockfile"\]\n/],
  ["everything", ["scripts/build-executable.ts", "--help"], /"--frozen-lockfile"\]\n/],
])("installs %s for %j, once", (_, args, flags) => {
  printArguments();
  rmSync(join(copy, "node_modules/.installed"), { force: true });
  expect(runAs({ root: copy }, ...args).stderr).toMatch(flags);
  expect(runAs({ root: copy }, ...args).stderr).not.toContain("Installing");
});

test("what is installed stays if less is needed", () => {
  printArguments();
  rmSync(join(copy, "node_modules/.installed"), { force: true });
  runAs({ root: copy }, "biome", "--version");
  expect(runAs({ root: copy }, "scripts/contract.ts", "--help").stderr).not.toContain("Installing");
  const other = runAs({ root: copy, arch: "another" }, "scripts/contract.ts", "--help");
  expect(other.stderr).toContain('"--filter","!@qualitycontrol/bench"');
});

test("on Windows, installs and runs tools without a shell, at a path with blanks", () => {
  printArguments();
  const { status, stdout, stderr } = runAs({ platform: "win32", root: copy }, "biome", "--version");
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("Version") });
  expect(stderr).toMatch(
    /^Installing .*\n\["-y","pnpm@[\d.]+","install","--frozen-lockfile","--filter","!@qualitycontrol\/bench","--filter","!@qualitycontrol\/collections","--filter","!@qualitycontrol\/generators","--filter","!@qualitycontrol\/releases","--filter","!@qualitycontrol\/runtimes"\]\n$/,
  );
});

test("ending npm ends the command, although npm's shell does not forward SIGTERM", async () => {
  const script = join(folder, "waits.mjs");
  writeFileSync(
    script,
    'console.log(process.pid); setInterval(() => {}, 1000); process.on("SIGTERM", () => process.exit());',
  );
  // Like npm: a shell in between that does not replace itself by the command.
  const line = `node ${inRoot("scripts/run.mjs")} node ${script}; exit`;
  const shell = spawn("sh", ["-c", line], { stdio: ["ignore", "pipe", "inherit"] });
  const pid = Number((await printed(shell.stdout, /^\d+(?=\n)/))[0]);
  shell.kill("SIGTERM");
  // The pipe closes when the last process that could write to it has ended.
  await once(shell.stdout, "close");
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});

test.runIf(process.platform === "linux")(
  "a shell that ends during the installation ends the command, too",
  async () => {
    rmSync(join(copy, "node_modules/.installed"), { force: true });
    // The installation takes until the shell has ended.
    writeFileSync(
      join(folder, "npx-cli.js"),
      `const { readFileSync } = require("node:fs");
     const parentOf = (pid) => / . (\\d+) /.exec(readFileSync("/proc/" + pid + "/stat", "utf8").replace(/^.*\\)/s, ""))[1];
     const shell = parentOf(process.ppid);
     process.kill(Number(shell), "SIGTERM");
     while (parentOf(process.ppid) === shell);`,
    );
    const line = 'node "$0/scripts/run.mjs" node --eval "console.log(1)"; exit';
    const env = { ...process.env, npm_execpath: join(folder, "npm-cli.js") };
    const shell = spawn("sh", ["-c", line, copy], { stdio: ["ignore", "pipe", "ignore"], env });
    expect(await text(shell.stdout)).toBe("");
  },
);
