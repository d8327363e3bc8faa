import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { inRoot } from "../root.ts";
import { isAtLeast } from "./impact.ts";
import { manifestIn } from "./published.ts";
import type { Registry } from "./registry.ts";

/** A released package, unpacked. */
export interface ReleasedPackage {
  version: string;
  folder: string;
}

/**
 * The last release according to a folder with tarballs, by the names of the packages.
 *
 * @throws UserError if the folder has no tarballs
 */
export function releasedIn(folder: string, scratch: string): Map<string, ReleasedPackage> {
  const found = new Map<string, ReleasedPackage>();
  const tarballs = globSync("*.tgz", { cwd: folder });
  if (tarballs.length === 0) throw new UserError(`${folder} has no tarballs (*.tgz) to compare with.`);
  for (const tarball of tarballs) {
    const unpacked = unpack(join(folder, tarball), scratch);
    const { name, version } = manifestIn(unpacked);
    if (isAtLeast(version, found.get(name)?.version ?? "0.0.0")) found.set(name, { version, folder: unpacked });
  }
  return found;
}

/** The last release according to the tags of this repository, with the tarball of the registry. */
export function releasedByTag(name: string, registry: Registry, scratch: string): ReleasedPackage | undefined {
  const version = lastTag(name);
  if (version === undefined) return undefined;
  const folder = mkdtempSync(join(scratch, "released-"));
  registry.download(name, version, folder);
  const released = releasedIn(folder, scratch).get(name);
  if (!released) throw new UserError(`The registry has no ${name}@${version}, although the repository has its tag.`);
  return released;
}

/**
 * The version in the newest tag of a package, such as `@qualitycontrol/client@0.2.0`, before the present commit.
 *
 * @param repository the folder of a clone
 */
export function lastTag(name: string, repository: string = inRoot()): string | undefined {
  const args = ["tag", "--merged", "HEAD", "--list", `${name}@*`];
  const { stdout, status, stderr } = spawnSync("git", args, { cwd: repository, encoding: "utf8" });
  if (status !== 0) throw new UserError(`git cannot list the tags. ${stderr?.trim() ?? "Is git installed?"}`);
  return stdout
    .split("\n")
    .map((tag) => tag.slice(name.length + 1))
    .filter((version) => /^\d+\.\d+\.\d+$/.test(version))
    .reduce<string | undefined>((last, it) => (last === undefined || isAtLeast(it, last) ? it : last), undefined);
}

/** Unpacks a tarball of npm. Returns the folder of the package. */
export function unpack(tarball: string, scratch: string): string {
  const folder = mkdtempSync(join(scratch, "unpacked-"));
  const { status, stderr } = spawnSync("tar", ["-xzf", tarball, "-C", folder], { encoding: "utf8" });
  if (status !== 0) throw new UserError(`${tarball} cannot be unpacked. ${stderr?.trim() ?? "Is tar installed?"}`);
  return join(folder, "package");
}
