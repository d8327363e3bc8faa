import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linkDependencies } from "./checkout.ts";

// What is committed, as git on Windows writes it by default, at a path with blanks.
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
  expect(git("ls-files", "--eol").stdout).not.toContain("w/crlf");
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

test("generated files that are all empty are generated again", () => {
  for (const name of readdirSync(join(folder, "generated"), { recursive: true, encoding: "utf8" }))
    if (/^(?!node_modules|package\.json).*\.(?:ts|js|json|yaml|md)$/.test(name))
      truncateSync(join(folder, "generated", name), 0);
  expect(run("scripts/generate.ts")).toEqual({ status: 0, stderr: "" });
  expect(git("status", "--porcelain").stdout).toBe("");
});
