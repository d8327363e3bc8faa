import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Options for replacing a folder. */
interface ReplaceOptions {
  /** The file that is moved last. Without it, the folder is known to be incomplete. */
  last?: string;
  /** Whether a path of the folder is kept. */
  keeps?: (name: string) => boolean;
}

/**
 * Replaces the files of a folder by those of a fresh one, each atomically, and removes obsolete files. A reader always finds the
 * complete old or new file, also after this process was killed. Two processes can do this at the same time.
 *
 * @param fresh a folder on the same file system; the caller removes it
 */
export function replaceFolder(fresh: string, folder: string, { last, keeps = () => false }: ReplaceOptions = {}): void {
  const names = filesIn(fresh);
  const move = (name: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    renameSync(join(fresh, name), join(folder, name));
  };
  for (const name of names) if (name !== last) move(name);
  // The folders of the moved files still exist in `fresh`.
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (!names.includes(name) && !existsSync(join(fresh, name)) && !keeps(name))
      rmSync(join(folder, name), { recursive: true, force: true });
  if (last !== undefined) move(last);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
