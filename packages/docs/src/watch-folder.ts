import { type FSWatcher, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/**
 * Calls `changed` with each file in a folder or below it that is saved. On Linux, Node's recursive watch observes each file, and
 * misses later changes of a file that an editor has replaced. A watch for each folder notices both ways of saving.
 */
export function watchFolder(folder: string, changed: (file: string) => void): { close(): void } {
  const watchers = new Map<string, FSWatcher>();
  const update = () => {
    const places = foldersIn(folder);
    for (const [place, watcher] of watchers) {
      if (places.includes(place)) continue;
      watcher.close();
      watchers.delete(place);
    }
    for (const place of places) {
      if (!watchers.has(place)) watchers.set(place, watch(place, onChange(place)));
    }
  };
  const onChange = (place: string) => (_: unknown, name: string | null) => {
    update();
    changed(join(place, name ?? ""));
  };
  update();
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
