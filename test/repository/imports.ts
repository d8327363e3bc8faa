import { globSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob } from "node:path";
import { inRoot } from "@qualitycontrol/tooling/root";

/** The code of the folders in the diagram of ARCHITECTURE.md, by file name. */
export type Sources = ReadonlyMap<string, string>;

/** Benchmarks may import any package, so they are not in the diagram. */
const packages = globSync("packages/*", { cwd: inRoot() }).filter((folder) => folder !== "packages/bench");

/** The folders of the diagram by their names there. */
export const folders: ReadonlyMap<string, string> = new Map(
  ["openapi", "generated", "scripts", ...packages].map((folder) => [folder.replace("packages/", ""), folder]),
);

interface Manifest {
  name: string;
  private?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(inRoot(folder, "package.json"), "utf8")) as Manifest;
const namesByPackage = new Map(
  ["generated", ...packages].map((folder) => [manifestOf(folder).name, folder.replace("packages/", "")]),
);

/** Samples for readers are code of no package: they import the client as its users do. */
const SAMPLES = "generated/samples/**";

export function readSources(): Sources {
  const files = [...folders.values()].flatMap((folder) =>
    globSync(`${folder.startsWith("packages/") ? `${folder}/src` : folder}/**/*.{ts,mjs,js}`, {
      cwd: inRoot(),
      exclude: ["**/node_modules", SAMPLES],
    }),
  );
  return new Map(files.map((file) => [file, readFileSync(inRoot(file), "utf8")]));
}

/** The specifiers of `import`, `export … from`, `import(…)`, `require(…)` and `import.meta.resolve(…)`. */
const SPECIFIER =
  /^(?:import|export)\s(?:[^"';]*?\sfrom\s)?"([^"]+)"|\b(?:import|require|resolve)\(\s*["`]([@.\w][^"`$]*)/gm;

export const specifiersIn = (code: string): string[] =>
  [...code.matchAll(SPECIFIER)].flatMap(([, named, called]) => named ?? called ?? []);

/** The package that a specifier names. */
const packageIn = (specifier: string): string => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

/** The name of the folder that a specifier leads to, or the specifier itself if it leads outside the repository. */
function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith(".")) return namesByPackage.get(packageIn(specifier)) ?? specifier;
  const path = join(dirname(file), specifier);
  if (isTest(path)) return path;
  return [...folders].find(([, folder]) => path.startsWith(`${folder}/`))?.[0] ?? path;
}

const isTest = (path: string): boolean => /(^|\/)test\//.test(path);

/** The other folders that each folder in the diagram imports from. */
function importsOf(sources: Sources): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...folders].map(([name, folder]) => {
      const files = [...sources].filter(([file]) => file.startsWith(`${folder}/`));
      const targets = files.flatMap(([file, code]) => specifiersIn(code).map((specifier) => targetOf(file, specifier)));
      return [name, new Set(targets.filter((target) => target !== name))] as const;
    }),
  );
}

/** What ARCHITECTURE.md states: the arrows of its diagram, in their order, and what each folder never imports. */
function statementsOf(document: string) {
  const [, drawing = ""] = /```imports\n(.*?)```/s.exec(document) ?? [];
  const arrows = drawing
    .trim()
    .split("\n")
    .map((line) => {
      const [from = "", to = ""] = line.split("─▶").map((part) => part.trim());
      return [from, to === "nothing" ? [] : to.split(", ")] as const;
    });
  const never = [...document.matchAll(/^\*\*([^*]+)\*\*(.*?)\n\n/gms)].flatMap(([, folder = "", text = ""]) => {
    const [, list] = /Never\s+imports\s+([^.]*)\.$/.exec(text) ?? [];
    const name = folder.replace(/^packages\/|\/$/g, "");
    return list === undefined ? [] : [[name, list.match(/[^`\s,]+/g) ?? []] as const];
  });
  return { arrows, never: new Map(never) };
}

/** The differences of the code from ARCHITECTURE.md, and its violations of rules that hold for all folders. */
export function findingsIn(sources: Sources, document: string): string[] {
  const imports = importsOf(sources);
  const { arrows, never } = statementsOf(document);
  const drawn = new Map(arrows);
  const order = arrows.map(([from]) => from);
  const names = [...folders.keys()];
  return [
    ...names.filter((name) => !drawn.has(name)).map((name) => `${name} is not in the diagram`),
    ...order.filter((name) => !folders.has(name)).map((name) => `${name} is in the diagram but does not exist`),
    ...arrows.flatMap(([from, to], line) =>
      to.filter((name) => !order.slice(0, line).includes(name)).map((name) => `${from} ─▶ ${name} does not point up`),
    ),
    ...misplacedPeers(sources),
    ...undeclaredImports(sources),
    ...importsOfTooling(sources),
    ...names.flatMap((name) => {
      const actual = [...(imports.get(name) ?? [])];
      const arrowsTo = drawn.get(name) ?? [];
      return [
        ...actual
          .filter((it) => folders.has(it) && !arrowsTo.includes(it))
          .map((it) => `${name} imports ${it}: no arrow`),
        ...arrowsTo.filter((it) => !actual.includes(it)).map((it) => `${name} does not import ${it}: redundant arrow`),
        ...actual.filter(isTest).map((it) => `${name} imports the test file ${it}`),
        ...actual
          .filter((it) => folders.has(it) && !isDeclared(name, it))
          .map((it) => `${name} does not declare ${it}`),
        ...actual.filter((it) => isAmong(it, never.get(name))).map((it) => `${name} never imports ${it}`),
        ...(never.get(name)?.length ? [] : [`${name} has no "Never imports"`]),
      ];
    }),
  ];
}

/** The entry point of the client that may import a peer dependency. */
const PEERS = { msw: "testing", "openapi-fetch": "openapi-fetch" };

const misplacedPeers = (sources: Sources): string[] =>
  Object.entries(PEERS).flatMap(([peer, entry]) =>
    [...sources]
      .filter(([file, code]) => file.startsWith("packages/client/") && specifiersIn(code).map(packageIn).includes(peer))
      .filter(([file]) => file !== `packages/client/src/${entry}.ts`)
      .map(([file]) => `${file} imports ${peer}: only the entry point ${entry} may`),
  );

/** It runs before anything is installed, so it names no package. */
const BEFORE_INSTALLATION = "scripts/run.mjs";

/** Imports that no package.json declares: by a path into another folder, of the importing package, or of one from elsewhere. */
const undeclaredImports = (sources: Sources): string[] =>
  [...folders].flatMap(([name, folder]) =>
    [...sources]
      .filter(([file]) => file.startsWith(`${folder}/`) && file !== BEFORE_INSTALLATION)
      .flatMap(([file, code]) =>
        specifiersIn(code).flatMap((specifier) => {
          if (specifier.startsWith("."))
            return join(dirname(file), specifier).startsWith(`${folder}/`)
              ? []
              : `${file} imports ${specifier}, which is in another folder`;
          const imported = packageIn(specifier);
          if (namesByPackage.get(imported) === name) return `${file} imports its own package`;
          return namesByPackage.has(imported) || isBuiltIn(specifier) || isDeclared(name, imported)
            ? []
            : `${file} imports ${imported}, which its package.json does not declare`;
        }),
      ),
  );

/** Whether a specifier names a module of Node, or one that the package.json maps itself. */
const isBuiltIn = (specifier: string): boolean => /^(?:node:|#)/.test(specifier);

/** What tooling imports must work when `generated/` is missing or broken, because tooling generates it. */
function importsOfTooling(sources: Sources): string[] {
  const allowed = ["user-error", "defaults"];
  return [
    ...[...sources]
      .filter(([name]) => name.startsWith("packages/tooling/"))
      .flatMap(([name, code]) => specifiersIn(code).map((specifier) => [name, specifier] as const))
      .filter(([, specifier]) => specifier.startsWith("@qualitycontrol/core/"))
      .filter(([, specifier]) => !allowed.includes(specifier.replace("@qualitycontrol/core/", "")))
      .map(([name, specifier]) => `${name} imports ${specifier}, which may need generated/`),
    ...allowed
      .map((name) => `packages/core/src/${name}.ts`)
      .flatMap((file) =>
        specifiersIn(sources.get(file) ?? "").map(
          (specifier) => `${file} imports ${specifier}: tooling needs it without generated/`,
        ),
      ),
  ];
}

const isAmong = (target: string, claims: readonly string[] = []): boolean =>
  claims.some((claim) => matchesGlob(target, claim) || matchesGlob(target, `${claim}/**`));

/** Whether the package.json of a folder that has one declares a package, named as in the diagram or as npm names it. */
function isDeclared(name: string, imported: string): boolean {
  const folder = folders.get(name) ?? "";
  if (folder !== "scripts" && !folder.startsWith("packages/")) return true;
  const manifest = manifestOf(folder);
  const { dependencies = {}, devDependencies = {}, peerDependencies = {} } = manifest;
  // What npm start does not need of scripts and tooling is for development, in the repository too. A published package includes what it needs of our other packages, so it depends on them only until it is built.
  const includes = !manifest.private && folders.has(imported);
  const declared =
    folder === "scripts" || name === "tooling"
      ? { ...dependencies, ...devDependencies, ...(name === "scripts" ? manifestOf(".").devDependencies : {}) }
      : { ...dependencies, ...peerDependencies, ...(includes ? devDependencies : {}) };
  return Object.keys(declared).some((dependency) => (namesByPackage.get(dependency) ?? dependency) === imported);
}
