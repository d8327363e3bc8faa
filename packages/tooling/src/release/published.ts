import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../root.ts";

/** The parts of a package.json that a release looks at. */
export interface Manifest {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  [member: string]: unknown;
}

/** A package that is published. */
export interface PublishedPackage {
  name: string;
  version: string;
  /** Its folder in the repository. */
  source: string;
}

/** The folders of the published packages in the repository. */
const FOLDERS = ["generated", "packages/client", "packages/testkit"];

/** The published packages, as their package.json files in the repository describe them. */
export const publishedPackages = (): PublishedPackage[] =>
  FOLDERS.filter((folder) => existsSync(inRoot(folder, "package.json"))).map((folder) => {
    const { name, version } = manifestIn(inRoot(folder));
    return { name, version, source: inRoot(folder) };
  });

export const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
