import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/**
 * Tells when anything in a folder or below it is saved. On Linux, Node's own recursive watch is one of every file, and says
 * nothing more of a file once an editor has put a new one in its place; a watch of each folder sees both ways of saving.
 */
export function watchFolder(folder: string, changed: () => void): { close(): void } {
  const watchers = new Map<string, FSWatcher>();
  const look = () => {
    const places = foldersIn(folder);
    for (const [place, watcher] of watchers) {
      if (places.includes(place)) continue;
      watcher.close();
      watchers.delete(place);
    }
    for (const place of places) {
      if (!watchers.has(place)) watchers.set(place, watch(place, seen));
    }
  };
  const seen = () => {
    look();
    changed();
  };
  look();
  return {
    close() {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

const foldersIn = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [join(entry.parentPath, entry.name)] : [],
  ),
];
