import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { inRoot } from "@qualitycontrol/tooling/root";

const run = promisify(execFile);

/** The published packages, as `npm run build` packs them, and as npm installs them in a project outside of the repository. */
export interface InstalledPackages {
  /** Has the tarballs, and a folder for each package. */
  built: string;
  /** The project, with all of them and with the peer dependencies. */
  project: string;
}

/** Builds the packages and installs their tarballs without any registry. */
export async function installPackages(): Promise<{ value: InstalledPackages; end: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-packages-"));
  const [built, project] = [join(folder, "built"), join(folder, "project")];
  await run(process.execPath, [inRoot("scripts/build.ts"), "--out", built], { cwd: inRoot() });
  const tarballs = readdirSync(built).filter((name) => name.endsWith(".tgz"));
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  const flags = ["--offline", "--no-audit", "--no-fund", "--loglevel", "error"];
  await run("npm", ["install", ...flags, ...tarballs.map((name) => join(built, name))], { cwd: project });
  addPeers(join(project, "node_modules"));
  return { value: { built, project }, end: () => rmSync(folder, { recursive: true }) };
}

function addPeers(modules: string): void {
  // The folder also has the dependencies of openapi-fetch.
  const store = dirname(realpathSync(inRoot("packages/client/node_modules/openapi-fetch")));
  for (const name of readdirSync(store))
    cpSync(realpathSync(join(store, name)), join(modules, name), { recursive: true });
  symlinkSync(inRoot("node_modules/vitest"), join(modules, "vitest"), "junction");
}
