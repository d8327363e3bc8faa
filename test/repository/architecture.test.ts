import { globSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";
import { describe, expect, test } from "vitest";

const document = readFileSync(inRoot("ARCHITECTURE.md"), "utf8");

/** What `import`, `export … from`, `import(…)`, `require(…)` and `import.meta.resolve(…)` name. */
const SPECIFIER =
  /^(?:import|export)\s(?:[^"';]*?\sfrom\s)?"([^"]+)"|\b(?:import|require|resolve)\(\s*["`]([@.\w][^"`$]*)/gm;

/** The files of a folder of the picture, whose code the arrows are about. */
const filesOf = (folder: string): string[] =>
  globSync(`${folder.startsWith("packages/") ? `${folder}/src` : folder}/**/*.{ts,mjs,js}`, {
    cwd: inRoot(),
    exclude: ["**/node_modules"],
  });

export const specifiersIn = (code: string): string[] =>
  [...code.matchAll(SPECIFIER)].flatMap(([, named, called]) => named ?? called ?? []);

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(inRoot(folder, "package.json"), "utf8")) as Manifest;
/** All packages of the picture: the benchmarks may import any of them. */
const packages = globSync("packages/*", { cwd: inRoot() }).filter((folder) => folder !== "packages/bench");
/** Each folder of the picture by its name there. */
const folders = new Map(
  ["openapi", "generated", "scripts", ...packages].map((folder) => [folder.replace("packages/", ""), folder]),
);
const namesByPackage = new Map(
  ["generated", ...packages].map((folder) => [manifestOf(folder).name, folder.replace("packages/", "")]),
);

/** The name of the folder that a specifier leads to, or the specifier itself if it leads out of the repository. */
function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith(".")) return namesByPackage.get(specifier.split("/", 2).join("/")) ?? specifier;
  const path = join(dirname(file), specifier);
  if (/(^|\/)test\//.test(path)) return path;
  return [...folders].find(([, folder]) => path.startsWith(`${folder}/`))?.[0] ?? path;
}

/** Everything outside itself that a folder imports. */
const importsOf = new Map(
  [...folders].map(([name, folder]) => {
    const targets = filesOf(folder).flatMap((file) =>
      specifiersIn(readFileSync(inRoot(file), "utf8")).map((specifier) => targetOf(file, specifier)),
    );
    return [name, new Set(targets.filter((target) => target !== name))] as const;
  }),
);
const foldersThat = (name: string) => [...(importsOf.get(name) ?? [])].filter((target) => folders.has(target)).sort();

test.each([...folders.keys()])("the code of %s imports nothing from tests", (name) => {
  expect([...(importsOf.get(name) ?? [])].filter((target) => /(^|\/)test\//.test(target))).toEqual([]);
});

const [, drawing = ""] = /```imports\n(.*?)```/s.exec(document) ?? [];
/** Each line of the picture: a name, and the names that its arrow leads to. */
const picture = drawing
  .trim()
  .split("\n")
  .map((line) => {
    const [from = "", to = ""] = line.split("─▶").map((part) => part.trim());
    return [from, to === "nothing" ? [] : to.split(", ")] as const;
  });

describe("the picture in ARCHITECTURE.md", () => {
  test("names every folder once", () => {
    expect(picture.map(([from]) => from).sort()).toEqual([...folders.keys()].sort());
  });

  test.each([...folders.keys()])("has every arrow of %s and no other", (name) => {
    expect([...(new Map(picture).get(name) ?? [])].sort()).toEqual(foldersThat(name));
  });

  test("has no arrow that leads down, so that there is no cycle", () => {
    const names = picture.map(([from]) => from);
    const down = picture.flatMap(([from, to], line) =>
      to.filter((name) => !names.slice(0, line).includes(name)).map((name) => `${from} ─▶ ${name}`),
    );
    expect(down).toEqual([]);
  });
});

describe("package.json", () => {
  const declaring = ["scripts", ...packages];
  test.each(declaring)("of %s declares what its code imports", (folder) => {
    const { dependencies = {}, devDependencies = {} } = manifestOf(folder);
    const declared = Object.keys(folder === "scripts" ? devDependencies : dependencies);
    const imported = foldersThat(folder.replace("packages/", ""));
    expect(imported.filter((name) => !declared.some((dependency) => namesByPackage.get(dependency) === name))).toEqual(
      [],
    );
  });
});

describe("what a part never imports according to ARCHITECTURE.md", () => {
  const claims = [...document.matchAll(/^\*\*([^*]+)\*\*(.*?)\n\n/gms)].flatMap(([, folder = "", text = ""]) => {
    const [, list] = /Never\s+imports\s+([^.]*)\.$/.exec(text) ?? [];
    return list === undefined ? [] : [{ name: folder.replace(/^packages\/|\/$/g, ""), never: list.match(/[^`\s,]+/g) }];
  });

  test("is said of every folder in the picture", () => {
    expect(claims.map(({ name }) => name).sort()).toEqual([...folders.keys()].sort());
  });

  test.each(claims)("is so for $name", ({ name, never }) => {
    const broken = [...(importsOf.get(name) ?? [])].filter((target) =>
      never?.some((claim) => matchesGlob(target, claim) || matchesGlob(target, `${claim}/**`)),
    );
    expect(never?.length).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });
});

test("every kind of import is read", () => {
  const code = [
    'import "a";',
    'import type { B } from "b";',
    'import {\n  c,\n} from "c";',
    'import d from "d.json" with { type: "json" };',
    'export { e } from "./e.ts";',
    'const f = await import("f");',
    'const g = (x: import("g").G) => import.meta.resolve("h");',
    `const i = require(\`i/\${name}\`);`,
    `const text = 'import { no } from "no";';`,
  ];
  expect(specifiersIn(code.join("\n"))).toEqual(["a", "b", "c", "d.json", "./e.ts", "f", "g", "h", "i/"]);
});
