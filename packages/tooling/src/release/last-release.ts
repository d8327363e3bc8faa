import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { inRoot } from "../root.ts";
import { isAtLeast } from "./impact.ts";
import type { Registry } from "./registry.ts";
import { packagesIn, type UnpackedPackage } from "./tarballs.ts";

/** The last release according to the tags of this repository, with the tarball of the registry. */
export function releasedByTag(name: string, registry: Registry, scratch: string): UnpackedPackage | undefined {
  const version = lastTag(name);
  if (version === undefined) return undefined;
  const folder = mkdtempSync(join(scratch, "released-"));
  registry.download(name, version, folder);
  const released = packagesIn(folder, scratch).get(name);
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
