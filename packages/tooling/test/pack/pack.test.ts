import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundleDependencies } from "@qualitycontrol/tooling/pack/bundle-dependencies";
import { pruneDeclarations } from "@qualitycontrol/tooling/pack/declarations";
import { copyDocuments } from "@qualitycontrol/tooling/pack/documents";
import { licencesOf } from "@qualitycontrol/tooling/pack/licences";
import { namesImported, replaceSpecifiers, specifiersIn } from "@qualitycontrol/tooling/pack/specifiers";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, onTestFinished, test } from "vitest";
import { runInProcess } from "../../../../test/run-in-process.ts";

/** A folder with these files, which is removed after the test. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-pack-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const CODE = `import { a, type B, c as d } from "one";
import type { E } from "one";
import f, {
  g,
} from "two";
export { h } from "./h.ts";
const i = await import("./i.ts");
const j = new URL("../j.json", import.meta.url);
const folder = new URL("../folder/", import.meta.url);
const k = "import { no } from 'no'";
`;

test("specifiers of every kind are found and replaced", () => {
  expect(specifiersIn(CODE)).toEqual(["one", "one", "two", "./h.ts", "./i.ts", "../j.json"]);
  const replaced = replaceSpecifiers(CODE, (specifier) => `${specifier}+`);
  expect(specifiersIn(replaced)).toEqual(specifiersIn(CODE).map((specifier) => `${specifier}+`));
  expect(replaced.replaceAll("+", "")).toBe(CODE);
});

test("the names that are imported are found, without types", () => {
  expect(namesImported([CODE, 'import { z } from "one";'], "one")).toEqual(["a", "c", "z"]);
  expect(namesImported([CODE], "two")).toEqual(["default", "g"]);
});

test("links lead to where a file is in the package, and a link out of it is an error", () => {
  const folder = folderWith({});
  copyDocuments(folder, {
    "packages/mock/README.md": "docs/mock.md",
    "packages/proxy/README.md": "a/proxy.md",
    "packages/testkit/README.md": "README.md",
    ...rest,
  });
  const mock = readFileSync(join(folder, "docs/mock.md"), "utf8");
  expect(mock).toContain("](../README.md)");
  expect(mock).toContain("](../a/proxy.md)");
  const without = () => copyDocuments(folder, { "packages/mock/README.md": "docs/mock.md" });
  expect(without).toThrow("packages/mock/README.md links to packages/testkit/README.md, which is not in the package.");
});

test("a link to a folder leads to where its files are in the package", () => {
  const folder = folderWith({});
  const languages = readdirSync(inRoot("generated/samples")).filter((name) => name !== "README.md");
  const moved = languages.map((name) => [`generated/samples/${name}`, `a/${name}`]);
  copyDocuments(folder, { "generated/samples/README.md": "README.md", ...Object.fromEntries(moved) });
  expect(readFileSync(join(folder, "README.md"), "utf8")).toContain("](./a/curl)");
});

/** What the README of testkit links to. */
const rest = {
  "packages/simulator/README.md": "docs/simulator.md",
  "packages/simulator/control/openapi.yaml": "docs/control.yaml",
  "packages/contract-tests/README.md": "docs/contract-tests.md",
  "packages/testkit/CHANGELOG.md": "CHANGELOG.md",
  "docs/examples/containers": "docs/containers",
  "docs/migration.md": "docs/migration.md",
};

test("declarations that no entry point reaches are removed, and foreign types are an error", () => {
  const folder = folderWith({
    "dist/index.d.ts": 'export { a } from "./a.js";\nimport type { S } from "node:http";\n',
    "dist/a.d.ts": 'import type { b } from "#b";\nexport declare const a: number;\n',
    "dist/b.d.ts": "export declare const b: number;\n",
    "dist/c.d.ts": 'import "yaml";\n',
    "dist/c.d.ts.map": "{}",
  });
  const entries = {
    exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
    imports: { "#b": "./dist/b.js" },
  };
  pruneDeclarations(folder, entries, (specifier) => specifier.startsWith("node:"));
  for (const name of ["index", "a", "b"]) readFileSync(join(folder, `dist/${name}.d.ts`));
  for (const name of ["c.d.ts", "c.d.ts.map"]) expect(() => readFileSync(join(folder, "dist", name))).toThrow("ENOENT");
  expect(() => pruneDeclarations(folder, entries, () => false)).toThrow(
    "dist/index.d.ts uses types of node:http, which users of the package do not have.",
  );
});

test("a module that a bundled package needs and does not find is an error", async () => {
  const from = folderWith({
    "package.json": "{}",
    "node_modules/p/package.json": JSON.stringify({ name: "p", version: "1.0.0", license: "MIT" }),
    "node_modules/p/index.js": 'exports.found = require("node:fs");\nexports.missing = require("q");\n',
  });
  const files = new Map([["index.js", { file: "index.js", path: "index.js", code: 'import { found } from "p";\n' }]]);
  const included = { files, external: new Set(["p"]), resolve: () => undefined };
  const bundled = () => bundleDependencies(folderWith({}), included, ["p"], from);
  await expect(bundled()).rejects.toThrow(/A module cannot be bundled: .*\bq\b/s);
  writeFileSync(join(from, "node_modules/p/index.js"), 'exports.found = require("node:fs");\n');
  await bundled();
});

test("each package that is bundled has its licence, once", () => {
  const manifest = (license?: string) => JSON.stringify({ name: "p", version: "1.0.0", license });
  const folder = folderWith({
    "node_modules/p/package.json": manifest("MIT"),
    "node_modules/p/LICENSE.md": "Do as you like.\n",
    "node_modules/q/package.json": manifest(),
  });
  const modules = ["a.js", "lib/b.js"].map((name) => join(folder, "node_modules/p", name));
  expect(licencesOf(modules).match(/^p 1\.0\.0 \(MIT\)\n\nDo as you like\.$/gm)).toHaveLength(1);
  expect(() => licencesOf([join(folder, "node_modules/q/index.js")])).toThrow("p does not state its licence.");
});

test.each([
  ["an unknown flag", ["--output", "x"], /^Unknown option '--output'.* Usage: npm run build \[-- --out <folder>\]\n$/],
  [
    "a folder that cannot be written",
    ["--out", inRoot("package.json/x")],
    /^\S+ cannot be written: ENOTDIR\. Choose another folder\.\n$/,
  ],
])("npm run build: %s ends with one line and exit code 2", async (_, args, line) => {
  const { code, out, errors } = await runInProcess(inRoot("scripts/build.ts"), args);
  expect(errors).toMatch(line);
  expect({ code, out }).toEqual({ code: 2, out: "" });
});
