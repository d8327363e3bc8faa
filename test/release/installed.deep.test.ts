import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { codeBlocks } from "../code-blocks.ts";
import { defineSamples } from "../packages/define-samples.ts";
import { type Project, run, samplesIn } from "../packages/project.ts";
import { shared } from "../shared/shared.ts";
import { type LoopbackRegistry, publish, runCommand, startRegistry } from "./registry.ts";

const NAMES = ["contract", "client", "testkit"].map((name) => `@qualitycontrol/${name}`);

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
let registry: LoopbackRegistry;
beforeAll(async () => {
  registry = await startRegistry();
  const { built } = await shared("packages");
  expect((await publish(built, registry)).match(/^\+ @qualitycontrol\//gm)).toHaveLength(NAMES.length);
});
afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true });
});

/** The versions in the catalog of this repository. */
const { catalog } = parse(readFileSync(inRoot("pnpm-workspace.yaml"), "utf8")) as { catalog: Record<string, string> };
const vitest = { oldest: catalog["vitest-3"]?.replace("npm:", ""), newest: `vitest@${catalog["vitest"]}` };
const [, pnpm = ""] = /const PNPM = "(.*)";/.exec(readFileSync(inRoot("scripts/run.mjs"), "utf8")) ?? [];

/** Creates an empty project outside of the repository, and installs packages in it. Only ours are from the registry on loopback. */
async function projectOf(name: string, command: string, ...args: string[]): Promise<Project> {
  const project = join(folder, name);
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  writeFileSync(join(project, ".npmrc"), registry.npmrc);
  await runCommand(command, args, project);
  return { folder: project, node: process.execPath };
}

const byNpm = (name: string, ...packages: (string | undefined)[]) =>
  projectOf(
    name,
    "npm",
    "install",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    ...packages.filter((it) => it !== undefined),
  );

defineSamples("what npm installs from a registry, with the oldest vitest", () => byNpm("npm", ...NAMES, vitest.oldest));
defineSamples("what pnpm installs from a registry, with the newest vitest", () =>
  projectOf("pnpm", "npx", "-y", pnpm, "add", ...NAMES, vitest.newest),
);

describe("a project with our packages alone", () => {
  let project: Project;
  beforeAll(async () => {
    project = await byNpm("alone", ...NAMES);
  });

  test("has only them", () => {
    const lock = JSON.parse(readFileSync(join(project.folder, "package-lock.json"), "utf8")) as { packages: object };
    expect(Object.keys(lock.packages)).toEqual(["", ...NAMES.map((name) => `node_modules/${name}`).sort()]);
  });

  test("runs the contract tests by node:test", async () => {
    const [sample = ""] = codeBlocks(
      readFileSync(join(project.folder, "node_modules/@qualitycontrol/testkit/docs/contract-tests.md"), "utf8"),
      "mjs",
    );
    writeFileSync(join(project.folder, "contract.test.mjs"), sample);
    const { code, out } = await run(project, "--test", "--test-reporter", "tap", "contract.test.mjs");
    expect(out).toContain("ok 1 - keeps the quality control contract");
    expect(code).toBe(0);
  });

  test("runs the README's sample by Jest 30, with the setting of the README", async () => {
    const { folder: parent } = project;
    const [modules, tests] = [join(parent, "node_modules"), join(parent, "jest")];
    symlinkSync(inRoot("test/release/node_modules/jest"), join(modules, "jest"), "junction");
    for (const name of [tests, join(modules, ".bin")]) mkdirSync(name, { recursive: true });
    symlinkSync("../jest/bin/jest.js", join(modules, ".bin/jest"));
    writeFileSync(join(tests, "package.json"), samplesIn(project, "testkit", "json")[0] ?? "");
    writeFileSync(join(tests, "mock.test.js"), samplesIn(project, "testkit", "cjs")[0] ?? "");
    const env = { ...process.env, PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter) };
    expect(await runCommand("npm", ["test", "--", "--json"], tests, env)).toContain('"numPassedTests":1,');
  });

  test.each([
    ["node16", "node16"],
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("type-checks with module %s and moduleResolution %s", async (module, resolution) => {
    const samples = ["contract", "client"].map((name) => samplesIn(project, name, "ts")[0] ?? "");
    samples.push(samplesIn(project, "testkit", "js")[0] ?? "");
    const files = samples.map((sample, index) => {
      const file = `${resolution}-${index}.ts`;
      writeFileSync(join(project.folder, file), sample);
      return file;
    });
    const flags = ["--noEmit", "--strict", "--target", "es2023", "--module", module, "--moduleResolution", resolution];
    const types = ["--types", "node", "--typeRoots", inRoot("node_modules/@types")];
    const { code, out } = await run(project, inRoot("node_modules/typescript/bin/tsc"), ...flags, ...types, ...files);
    expect({ code, out }).toEqual({ code: 0, out: "" });
  });
});
