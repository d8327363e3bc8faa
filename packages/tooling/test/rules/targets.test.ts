import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { targets } from "../../src/targets/index.ts";
import { Scratch } from "./scratch.ts";

describe("npm run generate -- --target", () => {
  test("replaces the files of that target and leaves the others", () => {
    using scratch = new Scratch();
    const before = scratch.generated();
    scratch.write("generated/control/left-over.ts", "");
    scratch.edit("generated/control/types.ts", () => "");
    scratch.edit("generated/typescript/events.ts", () => "");
    scratch.edit("generated/provenance.md", () => "");
    const { status, output } = scratch.run("scripts/generate.ts", "--target", "control");
    expect(output).toBe("generated/ is up to date. Next: npm test\n");
    expect(status).toBe(0);
    const elsewhere = ["typescript/events.ts", "provenance.md"].map((name) => join(scratch.folder, "generated", name));
    expect(scratch.generated()).toEqual({ ...before, ...Object.fromEntries(elsewhere.map((file) => [file, ""])) });
  });

  test("reports the valid targets in one line, and generates nothing", () => {
    using scratch = new Scratch();
    const unknown = scratch.run("scripts/generate.ts", "--target", "constructor");
    const names = Object.keys(targets).join(", ");
    expect(unknown).toEqual({ status: 2, output: `"constructor" is not a target. Use one of: ${names}.\n` });
    const misspelt = scratch.run("scripts/generate.ts", "--targets");
    expect(misspelt.output).toMatch(/^Unknown option '--targets'.* Usage: npm run generate \[-- --target <name>\]\n$/);
    expect(misspelt.status).toBe(2);
    expect(existsSync(join(scratch.folder, "dist"))).toBe(false);
  });
});

test("each target has its own folder or files, and one has the rest", () => {
  const owned = Object.values(targets).flatMap(({ folder, files }) => files ?? [folder]);
  expect(new Set(owned).size).toBe(owned.length);
  expect(owned).toContain(".");
});
