import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linkDependencies } from "./checkout.ts";

// A clone as git on Windows creates it by default, at a path with blanks.
const folder = join(mkdtempSync(join(tmpdir(), "qualitycontrol-")), "a clone");
const git = (...args: string[]) => spawnSync("git", args, { cwd: folder, encoding: "utf8" });
const run = (...args: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stderr };
};

beforeAll(() => {
  spawnSync("git", ["clone", "--quiet", "--config", "core.autocrlf=true", root, folder]);
  linkDependencies(folder);
});
afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

test("a clone with core.autocrlf has the bytes that are committed", () => {
  expect(git("config", "core.autocrlf").stdout).toBe("true\n");
  const files = git("ls-files", "--eol").stdout.trimEnd().split("\n");
  expect(files.filter((line) => /^i\/(\S+) +w\/(?!\1 )/.test(line))).toEqual([]);
  expect(files.filter((line) => /w\/(?:crlf|mixed)/.test(line) && !line.endsWith(".csv"))).toEqual([]);
  expect(readFileSync(join(folder, "generated/openapi.yaml"), "utf8")).not.toContain("\r");
});

test.each([
  ["biome", "ci", "--error-on-warnings", "."],
  ["scripts/lint.ts"],
  ["scripts/check-generated.ts"],
  ["scripts/build.ts"],
])("%s succeeds there", (...command) => {
  expect(run(...command)).toMatchObject({ status: 0 });
  expect(git("status", "--porcelain").stdout).toBe("");
});

test("generated files that are all empty are regenerated", () => {
  for (const name of readdirSync(join(folder, "generated"), { recursive: true, encoding: "utf8" }))
    if (/^(?!node_modules|package\.json|CHANGELOG).*\.(?:ts|js|json|yaml|md)$/.test(name))
      truncateSync(join(folder, "generated", name), 0);
  expect(run("scripts/generate.ts")).toEqual({ status: 0, stderr: "" });
  expect(git("status", "--porcelain").stdout).toBe("");
});

test("exactly the generated files are marked for reviewers", () => {
  const marked = (...files: string[]) => git("check-attr", "linguist-generated", ...files).stdout.match(/: set$/gm);
  expect(marked("generated/openapi.yaml", "generated/typescript/types.ts", "pnpm-lock.yaml")).toHaveLength(3);
  expect(marked("openapi/openapi.yaml", "scripts/generate.ts")).toBeNull();
});

test("after a kill while generated files are replaced, each file is complete", () => {
  const disguise = join(folder, "..", "disguise.mjs");
  writeFileSync(
    disguise,
    `import fs from "node:fs";
     import { syncBuiltinESMExports } from "node:module";
     const { renameSync } = fs;
     let moved = 0;
     fs.renameSync = (from, to) => {
       if (moved === 3) process.kill(process.pid, "SIGKILL");
       moved += 1;
       renameSync(from, to);
     };
     syncBuiltinESMExports();`,
  );
  const env = { ...process.env, NODE_OPTIONS: `--import ${pathToFileURL(disguise)}` };
  const { status } = spawnSync(process.execPath, ["scripts/run.mjs", "scripts/generate.ts"], { cwd: folder, env });
  expect(status).toBe(1);
  expect(git("status", "--porcelain").stdout).toBe("");
});

test("a killed docs build leaves no files", async () => {
  rmSync(join(folder, "dist"), { recursive: true, force: true });
  const build = spawn(process.execPath, ["scripts/run.mjs", "scripts/docs.ts"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(build, "close");
  const made = () => (existsSync(join(folder, "dist")) ? readdirSync(join(folder, "dist")) : []);
  await expect.poll(made).not.toEqual([]);
  build.kill("SIGTERM");
  await ended;
  expect(made()).toEqual([]);
});
