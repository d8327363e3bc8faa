import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, realpathSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { inRoot, root } from "@qualitycontrol/tooling/root";

/** Copies the tracked and new files of this checkout to a folder that can be used like a clone. */
export function copyCheckout(folder: string): void {
  const { stdout } = spawnSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  for (const name of stdout.split("\0").filter((name) => name !== "" && existsSync(inRoot(name))))
    cpSync(inRoot(name), join(folder, name));
  linkDependencies(folder);
}

/** Links the dependencies of this checkout into a copy, instead of installing them. Workspace packages are those of the copy. */
export function linkDependencies(folder: string): void {
  const packages = [".", "generated", "scripts", ...below("packages"), ...below("test")];
  for (const name of packages.map((name) => join(name, "node_modules")))
    if (existsSync(inRoot(name))) linkAll(inRoot(name), join(folder, name), folder);
}

const below = (name: string): string[] => readdirSync(inRoot(name)).map((entry) => join(name, entry));

function linkAll(from: string, to: string, folder: string): void {
  mkdirSync(to, { recursive: true });
  for (const { name } of readdirSync(from, { withFileTypes: true })) {
    if (name === ".cache") continue;
    const own = join(from, name);
    if (name.startsWith("@")) linkAll(own, join(to, name), folder);
    else if (name === ".installed") cpSync(own, join(to, name));
    else symlinkSync(isOurs(own) ? join(folder, relative(root, realpathSync(own))) : own, join(to, name));
  }
}

/** Whether a link leads to a package of the workspace. */
function isOurs(link: string): boolean {
  try {
    return !join(dirname(link), readlinkSync(link)).includes(`${join("node_modules", ".pnpm")}`);
  } catch {
    return false;
  }
}
