import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { until } from "../../../test/until.ts";
import { watchFolder } from "../src/watch-folder.ts";

const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const failed = (message: string) => {
  throw new Error(message);
};

/** A watched folder with a folder inside, and what resolves when a file is noticed. */
function watched(name: string) {
  const folder = join(scratch, name);
  const inside = join(folder, "inside");
  mkdirSync(inside, { recursive: true });
  const noticed: string[] = [];
  const watcher = watchFolder(folder, { changed: (file) => noticed.push(file), failed });
  /** Writes a file until it is noticed, because the system reports a new folder and its files one after the other. */
  const notices = (file: string) =>
    until(() => {
      writeFileSync(file, "");
      expect(noticed).toContain(file);
    });
  return { folder, inside, watcher, notices };
}

test("notices a file in a folder that was replaced", async () => {
  const { inside, watcher, notices } = watched("replaced");
  await notices(join(inside, "before"));
  const fresh = join(scratch, "fresh");
  mkdirSync(fresh);
  rmSync(inside, { recursive: true });
  renameSync(fresh, inside);
  await notices(join(inside, "after"));
  watcher.close();
});

test("notices a file when the whole folder has disappeared and come back", async () => {
  const { folder, inside, watcher, notices } = watched("whole");
  const elsewhere = join(scratch, "elsewhere");
  for (const name of ["once", "twice"]) {
    renameSync(folder, elsewhere);
    // The system reports the loss before the return.
    await new Promise(setImmediate);
    renameSync(elsewhere, folder);
    await notices(join(inside, name));
  }
  watcher.close();
});

test("says in one line that a folder cannot be watched", () => {
  const folder = join(scratch, "long".repeat(100));
  expect(() => watchFolder(folder, { changed() {}, failed })).toThrow(
    /^.* cannot be watched \(ENAMETOOLONG\)\. Check .*$/,
  );
});
