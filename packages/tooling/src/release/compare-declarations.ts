import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyDeclarations } from "./comparable.ts";
import { compareExports } from "./compare-exports.ts";
import { entriesOf, isDeclarations } from "./entries.ts";
import type { Change } from "./impact.ts";

/**
 * What has changed in the entry points of a package and in their declarations.
 *
 * @param before the folder of the released package
 * @param after the folder of the package that was built now
 * @param modules a folder `node_modules` with the packages that the declarations import
 */
export function compareDeclarations(before: string, after: string, modules?: string): Change[] {
  const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  try {
    writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
    if (modules !== undefined) symlinkSync(modules, join(scratch, "node_modules"), "junction");
    const old = copyDeclarations(before, join(scratch, "old"));
    const changed = old !== copyDeclarations(after, join(scratch, "new"));
    cpSync(join(scratch, "old"), join(scratch, "same"), { recursive: true });
    const [was, is] = [entriesOf(before), entriesOf(after)];
    const shared = [...was].flatMap(([entry, file]) => {
      const now = is.get(entry);
      return now === undefined || !isDeclarations(file) || !isDeclarations(now)
        ? []
        : [{ entry, old: file, current: now }];
    });
    const changes: Change[] = [
      ...[...was.keys()]
        .filter((entry) => !is.has(entry))
        .map((entry): Change => ({ impact: "major", text: `the entry point ${entry} was removed` })),
      ...[...is.keys()]
        .filter((entry) => !was.has(entry))
        .map((entry): Change => ({ impact: "minor", text: `the entry point ${entry} is new` })),
      ...(changed ? compareExports(scratch, shared) : []),
    ];
    if (changes.length > 0 || !changed) return changes;
    return [{ impact: "patch", text: "the declarations have other texts" }];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
