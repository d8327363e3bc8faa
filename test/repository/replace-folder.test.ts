import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { replaceFolder } from "@qualitycontrol/tooling/replace-folder";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two folders: the old files contain "old", the fresh ones "fresh". */
function folders(name: string, old: string[], fresh: string[]): { old: string; fresh: string } {
  const made = { old: join(folder, name, "old"), fresh: join(folder, name, "fresh") };
  for (const [place, files] of [[made.old, old] as const, [made.fresh, fresh] as const])
    for (const file of files) {
      mkdirSync(dirname(join(place, file)), { recursive: true });
      writeFileSync(join(place, file), place.endsWith("old") ? "old" : "fresh");
    }
  return made;
}

const read = (place: string) =>
  Object.fromEntries(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(place.length + 1), readFileSync(file, "utf8")]),
  );

test("replaces the old files, removes obsolete ones, and keeps what is to be kept", () => {
  const { old, fresh } = folders("all", ["a", "b/c", "left/over", "b/over", "kept/d"], ["a", "b/c", "e/f"]);
  replaceFolder(fresh, old, { keeps: (name) => name.startsWith("kept") });
  expect(read(old)).toEqual({ a: "fresh", "b/c": "fresh", "e/f": "fresh", "kept/d": "old" });
  expect(readdirSync(old).sort()).toEqual(["a", "b", "e", "kept"]);
});

test("after an interruption, each file is old or fresh, and none is missing", () => {
  // A file cannot replace a folder that is not empty.
  const { old, fresh } = folders("half", ["a", "b/in/the/way", "c", "last"], ["a", "b", "c", "last"]);
  expect(() => replaceFolder(fresh, old, { last: "last" })).toThrow(/EISDIR|EPERM|ENOTEMPTY/);
  expect(read(old)).toMatchObject({ c: expect.stringMatching(/^(old|fresh)$/), last: "old" });
  expect(Object.keys(read(old)).sort()).toEqual(["a", "b/in/the/way", "c", "last"]);
});
