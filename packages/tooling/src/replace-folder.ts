import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** What is special about a folder that is replaced. */
interface Replaced {
  /** The file that is moved last: without it, the folder is known to be incomplete. */
  last?: string;
  /** What stays in the folder, by its path there. */
  stays?: (name: string) => boolean;
}

/**
 * Moves the files of a fresh folder into the place of the old ones, each at once, and removes what is left over. A reader
 * meets the old file or the new one, never a half of either, and so does whoever comes after a kill; two that do it at the
 * same time do not disturb each other.
 *
 * @param fresh a folder on the same file system; its own removal is left to the caller
 */
export function replaceFolder(fresh: string, folder: string, { last, stays = () => false }: Replaced = {}): void {
  const names = filesIn(fresh);
  const move = (name: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    renameSync(join(fresh, name), join(folder, name));
  };
  for (const name of names) if (name !== last) move(name);
  // The folders of the fresh files are still there.
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (!names.includes(name) && !existsSync(join(fresh, name)) && !stays(name))
      rmSync(join(folder, name), { recursive: true, force: true });
  if (last !== undefined) move(last);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
