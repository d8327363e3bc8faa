import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";
import { isAtLeast } from "./impact.ts";
import { manifestIn } from "./published.ts";

/** A package, unpacked from its tarball. */
export interface UnpackedPackage {
  version: string;
  folder: string;
}

/**
 * The newest packages of a folder with tarballs, by their names.
 *
 * @param scratch a folder to unpack them in
 */
export function packagesIn(folder: string, scratch: string): Map<string, UnpackedPackage> {
  const found = new Map<string, UnpackedPackage>();
  for (const tarball of globSync("*.tgz", { cwd: folder })) {
    const unpacked = unpack(join(folder, tarball), scratch);
    const { name, version } = manifestIn(unpacked);
    if (isAtLeast(version, found.get(name)?.version ?? "0.0.0")) found.set(name, { version, folder: unpacked });
  }
  return found;
}

function unpack(tarball: string, scratch: string): string {
  const folder = mkdtempSync(join(scratch, "unpacked-"));
  const { status, stderr } = spawnSync("tar", ["-xzf", tarball, "-C", folder], { encoding: "utf8" });
  if (status !== 0) throw new UserError(`${tarball} cannot be unpacked. ${stderr?.trim() ?? "Is tar installed?"}`);
  return join(folder, "package");
}
