import { type FSWatcher, readdirSync, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "@qualitycontrol/core/user-error";

/** What is called while a folder is watched. */
interface Observer {
  /** A file was saved, or a file or folder has appeared or disappeared. */
  changed(file: string): void;
  /** A folder can no longer be watched; the message says why. */
  failed(message: string): void;
}

/**
 * Observes a folder and all folders below it. On Linux, Node's recursive watch observes each file, and misses later changes of a file
 * that an editor has replaced. A watch for each folder notices both ways of saving. Any folder may disappear and come back, such as
 * when git checks out another commit.
 *
 * @throws UserError if the folder cannot be watched
 */
export function watchFolder(folder: string, { changed, failed }: Observer): { close(): void } {
  const watchers = new Map<string, FSWatcher>();

  /** Watches a folder and those below it. Returns all that exist. */
  const visit = (place: string): string[] => {
    try {
      if (!watchers.has(place)) watchers.set(place, start(place));
      const inside = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      return [place, ...inside.flatMap(({ name }) => visit(join(place, name)))];
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" || code === "ENOTDIR") return [];
      if (error instanceof UserError) throw error;
      throw new UserError(
        `${place} cannot be watched (${code}). ${ADVICE[code ?? ""] ?? "Check that you may read it."}`,
      );
    }
  };
  const update = () => {
    const places = visit(folder);
    for (const place of watchers.keys()) if (!places.includes(place)) forget(place);
  };
  const start = (place: string): FSWatcher =>
    watch(place, (_, name) => {
      // A folder that was replaced reports its own name, and nothing more.
      if (name === basename(place)) forget(place);
      notice(join(place, name ?? ""));
    }).on("error", () => {
      forget(place);
      notice(place);
    });
  const forget = (place: string) => {
    watchers.get(place)?.close();
    watchers.delete(place);
  };
  const notice = (file: string) => {
    try {
      update();
    } catch (error) {
      failed((error as Error).message);
    }
    changed(file);
  };

  update();
  // Only the folder above notices when the folder itself comes back.
  const above = watch(dirname(folder), (_, name) => {
    if (name === basename(folder)) notice(folder);
  }).on("error", () => above.close());
  return {
    close() {
      above.close();
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** What to do about the limits of the system. */
const ADVICE: Readonly<Record<string, string>> = {
  EMFILE: "Close programs that have many files open, or raise the limit (ulimit -n).",
  ENOSPC: "Raise the limit of watches (sysctl fs.inotify.max_user_watches).",
};
