import { cpSync, existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { deepGlob } from "@qualitycontrol/tooling/pack/source-package";
import { inRoot } from "@qualitycontrol/tooling/root";
import { publint } from "publint";
import { beforeAll, describe, expect, test } from "vitest";
import { shared } from "../shared/shared.ts";
import { run } from "./project.ts";

interface Manifest {
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
  [member: string]: unknown;
}

const names = ["client", "contract", "testkit"];
let built: string;
let modules: string;
beforeAll(async () => {
  const { built: folder, project } = await shared("packages");
  built = folder;
  modules = join(project, "node_modules");
});

test("the packages install without a registry, and nothing is installed with them", () => {
  const lock = JSON.parse(readFileSync(join(modules, "../package-lock.json"), "utf8")) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const installed = Object.entries(lock.packages).filter(([path]) => path !== "");
  expect(installed.map(([path]) => path).sort()).toEqual(names.map((name) => `node_modules/@qualitycontrol/${name}`));
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
});

describe.each(names)("the package %s", (name) => {
  let folder: string;
  let files: string[];
  let manifest: Manifest;
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  beforeAll(() => {
    folder = join(modules, "@qualitycontrol", name);
    files = globSync("**", { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => posix.relative(folder, posix.join(entry.parentPath, entry.name)));
    manifest = JSON.parse(read("package.json"));
  });

  test("states what it needs, and neither dependencies nor addresses that do not exist yet", () => {
    const { version } = JSON.parse(readFileSync(inRoot("generated/package.json"), "utf8")) as Manifest;
    expect(manifest).toMatchObject({ version, type: "module", license: "Apache-2.0", engines: { node: ">=20.19" } });
    const unwanted = ["dependencies", "devDependencies", "scripts", "private", "repository", "bugs", "homepage"];
    expect(Object.keys(manifest).filter((member) => unwanted.includes(member))).toEqual([]);
    expect(read("package.json")).not.toMatch(/"(?:workspace|catalog):/);
  });

  test("has documents, compiled code and its sources, and no tests", () => {
    expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "CHANGELOG.md", "package.json"]));
    const tops = [...new Set(files.map((file) => file.split("/")[0]))].sort();
    const own = ["CHANGELOG.md", "LICENSE", "README.md", "dist", "docs", "package.json", "src"];
    const more = { testkit: ["THIRD-PARTY-LICENSES.txt", "console", "site"], contract: ["samples"] }[name] ?? [];
    expect(tops).toEqual([...own, ...more].sort());
    expect(files.filter((file) => /(^|\/)(test|bench|node_modules)\/|\.test\./.test(file))).toEqual([]);
    expect(files.filter((file) => /^dist\/.*(?<!\.d)\.ts$/.test(file))).toEqual([]);
  });

  test("has entry points with types and without TypeScript sources", () => {
    const targets = Object.values(manifest.exports);
    expect(targets.length).toBeGreaterThan(1);
    for (const target of targets) {
      if (typeof target === "string") expect(target).toMatch(/\.(json|yaml|csv)$|^\.\/dist\/http\/\*$/);
      else
        expect(target).toEqual({ types: expect.stringMatching(/\.d\.ts$/), default: expect.stringMatching(/\.js$/) });
    }
    const paths = targets.flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)));
    expect(paths.filter((path) => globSync(deepGlob(path), { cwd: folder }).length === 0)).toEqual([]);
  });

  test("has maps that lead to its sources", () => {
    const maps = files.filter((file) => file.endsWith(".map"));
    expect(maps.some((file) => file.endsWith(".d.ts.map")) && maps.some((file) => file.endsWith(".js.map"))).toBe(true);
    const sources = maps.flatMap((file) =>
      (JSON.parse(read(file)) as { sources: string[] }).sources.map((source) =>
        posix.join(posix.dirname(file), source),
      ),
    );
    expect(sources.filter((source) => !files.includes(source))).toEqual([]);
    const mapped = files.filter((file) =>
      /^dist\/(?!contract\/.*validators|typescript\/.*validators|control\/validators|vendor\/).*\.(js|d\.ts)$/.test(
        file,
      ),
    );
    expect(mapped.filter((file) => !files.includes(`${file}.map`))).toEqual([]);
  });

  test("has links that lead to its files", () => {
    const broken = files
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)]
          .filter(([, path = ""]) => !existsSync(join(folder, dirname(file), path)))
          .map(([, path]) => `${file}: ${path}`),
      );
    expect(broken).toEqual([]);
  });

  test("names no file of this repository", () => {
    const texts = files.filter((file) => /\.(js|ts|json|md|map)$/.test(file) && !file.startsWith("site/"));
    expect(texts.filter((file) => read(file).includes(inRoot()))).toEqual([]);
  });

  test("passes publint", async () => {
    const { messages } = await publint({ pkgDir: folder, strict: true });
    expect(messages).toEqual([]);
  });

  test("passes are-the-types-wrong as an ESM-only package", async () => {
    const [tarball = ""] = readdirSync(built).filter((file) => file.startsWith(`qualitycontrol-${name}-`));
    const data = new Uint8Array(readFileSync(join(built, tarball)));
    // YAML is no module.
    const options = { excludeEntrypoints: [/\.yaml$/] };
    const analysis = await checkPackage(createPackageFromTarballData(data), options);
    // Older resolution modes support neither subpaths nor modules; they are not needed for Node 20 and later.
    const problems = (analysis.types && "problems" in analysis ? analysis.problems : []).filter(
      (problem) => !("resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind)),
    );
    expect(analysis.types).toBeTruthy();
    expect(problems).toEqual([]);
  });
});

test("the contract has the same data as the repository", () => {
  const [packed, source] = [join(modules, "@qualitycontrol/contract/dist/data"), inRoot("generated/data")];
  const files = globSync("*/**/*.*", { cwd: source }).sort();
  expect(files.length).toBeGreaterThan(200);
  expect(globSync("*/**/*.*", { cwd: packed }).sort()).toEqual(files);
  for (const file of files) expect(readFileSync(join(packed, file)), file).toEqual(readFileSync(join(source, file)));
});

test("testkit has the licences of everything that is bundled in it", () => {
  const text = readFileSync(join(modules, "@qualitycontrol/testkit/THIRD-PARTY-LICENSES.txt"), "utf8");
  for (const name of ["@stoplight/prism-http", "fast-check", "find-my-way", "tinyqueue", "yaml"])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, "m"));
});

test("without vitest, a contract suite says what to install", async () => {
  const project = join(built, "without-vitest");
  cpSync(join(modules, "@qualitycontrol/testkit"), join(project, "node_modules/@qualitycontrol/testkit"), {
    recursive: true,
  });
  const code = `import { defineContractSuite } from "@qualitycontrol/testkit/vitest";
    try { defineContractSuite({ url: "http://127.0.0.1:1" }); } catch (error) { console.log(error.message); }`;
  const out = "A contract suite needs a test file of vitest 3 or newer. Run: npm install --save-dev vitest\n";
  const args = ["--input-type=module", "--eval", code];
  expect(await run({ folder: project, node: process.execPath }, ...args)).toEqual({ code: 0, out, errors: "" });
});
