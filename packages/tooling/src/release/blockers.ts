import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { inRoot } from "../root.ts";
import type { Changeset } from "./changesets.ts";
import { type Manifest, manifestIn, type PublishedPackage } from "./published.ts";
import type { Registry } from "./registry.ts";

/** Members of package.json that npm shows, and that provenance needs. They are unknown until the repository has an address. */
const ADDRESSES = ["repository", "bugs", "homepage"];

/** Files that each tarball has. */
const FILES = ["LICENSE", "README.md", "CHANGELOG.md"];

/** What a package still needs before it can be published. */
export function blockersOf(
  { name, version }: PublishedPackage,
  built: string,
  { registry, released }: { registry: Registry; released: string | undefined },
): string[] {
  const manifest = manifestIn(built);
  const missing = ADDRESSES.filter((member) => manifest[member] === undefined);
  const versions = registry.versionsOf(name);
  return [
    ...(missing.length > 0 ? [`package.json has no ${missing.join(", ")}`] : []),
    ...FILES.filter((file) => !existsSync(join(built, file))).map((file) => `${file} is missing in the package`),
    ...unresolved(manifest),
    ...(manifest.version === version
      ? []
      : [`what is built is version ${manifest.version}, not ${version}. Run: npm run build`]),
    ...(hasEntry(join(built, "CHANGELOG.md"), version) ? [] : [`CHANGELOG.md has no entry for ${version}`]),
    ...aboutName(versions, version, released),
  ];
}

/** What the repository still needs before a release. */
export const blockersOfRepository = (pending: readonly Changeset[], uncommitted: readonly string[]): string[] => [
  ...(pending.length > 0 ? [`${pending.length} changesets are pending. Run: npm run release:version`] : []),
  ...(uncommitted.length > 0 ? [`${uncommitted.length} files are not committed, see: git status`] : []),
];

/** The files of the repository that differ from its present commit. */
export function uncommittedFiles(): string[] {
  const { stdout, status } = spawnSync("git", ["status", "--porcelain"], { cwd: inRoot(), encoding: "utf8" });
  if (status !== 0) throw new UserError("git cannot list the files that are not committed: is this a clone?");
  return stdout.split("\n").filter((line) => line !== "");
}

/** Dependencies that only the workspace can resolve. */
const unresolved = ({ dependencies, peerDependencies }: Manifest): string[] =>
  Object.entries({ ...dependencies, ...peerDependencies })
    .filter(([, version]) => /^(?:workspace|catalog|file|link):/.test(version))
    .map(([name, version]) => `package.json needs ${name} ${version}, which npm cannot install`);

const hasEntry = (changelog: string, version: string): boolean =>
  existsSync(changelog) && readFileSync(changelog, "utf8").split("\n").includes(`## ${version}`);

function aboutName(versions: string[] | undefined, version: string, released: string | undefined): string[] {
  if (versions === undefined) return ["the registry does not answer whether the name is free"];
  if (released === undefined && versions.length > 0)
    return ["the registry has a package of this name, but this repository has no tag of it. Run: git fetch --tags"];
  return versions.includes(version) ? [`the registry already has version ${version}`] : [];
}
