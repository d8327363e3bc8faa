import { UserError } from "@qualitycontrol/core/user-error";
import { npm } from "../npm.ts";

/** The npm registry, as a release check asks it; replaced in tests. */
export interface Registry {
  /** The published versions of a package; none if nobody has published it; undefined if the registry does not answer. */
  versionsOf(name: string): string[] | undefined;
  /** Writes the tarball of a version into a folder. */
  download(name: string, version: string, folder: string): void;
}

/** The registry that npm is set up for. */
export const npmRegistry: Registry = {
  versionsOf(name) {
    const { stdout, status } = npm(["view", name, "versions", "--json"]);
    const answer = readJson(stdout);
    if (status === 0) return [answer].flat().map(String);
    return (answer as { error?: { code?: string } } | undefined)?.error?.code === "E404" ? [] : undefined;
  },
  download(name, version, folder) {
    const { status, stderr } = npm(["pack", `${name}@${version}`, "--pack-destination", folder, "--silent"]);
    if (status !== 0)
      throw new UserError(`npm cannot download ${name}@${version}. ${stderr.trim().split("\n").at(-1)}`);
  },
};

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
