import { accessSync, constants, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { explain, explainGenerated } from "../explain.ts";
import { npm } from "../npm.ts";
import { publishedPackages } from "../release/published.ts";
import { replaceFolder } from "../replace-folder.ts";
import { scratchIn } from "../scratch.ts";
import { toJson } from "../serialize.ts";
import { bundleDependencies, LICENCES } from "./bundle-dependencies.ts";
import { compile } from "./compile.ts";
import { pruneDeclarations } from "./declarations.ts";
import { copyDocuments } from "./documents.ts";
import { includedIn } from "./included.ts";
import { manifestOf } from "./manifest.ts";
import { packings } from "./packages.ts";
import { type SourcePackage, sourcePackages } from "./source-package.ts";

/**
 * Builds every published package into a folder of its own, for `npm publish`, and packs it.
 *
 * @param target the folder of these folders and of the tarballs
 * @param buildDocs builds the docs, which testkit includes
 * @returns the tarballs
 * @throws UserError if the folder cannot be written, a generated file is missing or the code does not compile
 */
export async function pack(target: string, buildDocs: () => Promise<unknown>): Promise<string[]> {
  refuseUnwritable(target);
  refuseBroken();
  await buildDocs();
  const sources = sourcePackages();
  const folders = await Promise.all(
    publishedPackages().map(async ({ name }) => {
      const folder = join(target, basename(name));
      await build(sources.get(name) as SourcePackage, basename(name), folder);
      return folder;
    }),
  );
  return packTarballs(folders, target);
}

function refuseUnwritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(explain(error) ?? `${folder} cannot be written: ${code}. Choose another folder.`);
  }
}

/** Before anything is compiled, because that takes seconds. */
function refuseBroken(): void {
  const broken = explainGenerated();
  if (broken !== undefined) throw new UserError(broken);
}

/**
 * Builds one published package into a folder.
 *
 * @param name without its scope
 * @throws UserError if a generated file is missing, or the code does not compile
 */
export async function buildPackage(name: string, target: string): Promise<void> {
  refuseBroken();
  await build(sourcePackages().get(`@qualitycontrol/${name}`) as SourcePackage, name, target);
}

async function build(own: SourcePackage, name: string, target: string): Promise<void> {
  const { platform, contents } = packings[name] as (typeof packings)[string];
  const fresh = scratchIn(dirname(target), name);
  try {
    const included = includedIn(own);
    copyDocuments(fresh, contents);
    const peers = Object.keys(own.manifest.peerDependencies ?? {});
    const isPeer = (specifier: string) => peers.some((peer) => `${specifier}/`.startsWith(`${peer}/`));
    const bundled = [...included.external].filter((it) => !it.startsWith("#") && !isBuiltin(it) && !isPeer(it));
    const names = [...readdirSync(fresh), "dist", "src", ...(bundled.length > 0 ? [LICENCES] : [])];
    const manifest = manifestOf(own, included, names.sort());
    writeFileSync(join(fresh, "package.json"), toJson(manifest));
    await compile(fresh, included, join(own.folder, "node_modules"), platform);
    await bundleDependencies(fresh, included, bundled, own.folder);
    pruneDeclarations(fresh, manifest, (it) => isPeer(it) || (platform.types.includes("node") && isBuiltin(it)));
    mkdirSync(target, { recursive: true });
    replaceFolder(fresh, target, { last: "package.json" });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Packs folders by npm, which chooses the files as it does for `npm publish`. Tarballs of former versions are removed. */
function packTarballs(folders: readonly string[], target: string): string[] {
  const fresh = scratchIn(target, "tarballs");
  try {
    const args = ["pack", ...folders, "--pack-destination", fresh, "--ignore-scripts", "--offline", "--silent"];
    const { status, stderr } = npm(args, target);
    if (status !== 0) throw new UserError(`npm pack failed: ${stderr.trim().split("\n", 1)}`);
    const isTarball = (name: string) => /^qualitycontrol-.*\.tgz$/.test(name);
    const made = readdirSync(fresh).filter(isTarball);
    replaceFolder(fresh, target, { keeps: (name) => !isTarball(name) });
    return made.map((name) => join(target, name));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
