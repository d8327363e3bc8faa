import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { operations } from "@qualitycontrol/contract/operations";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, describe, expect, test } from "vitest";

// Most users work outside the repository, without the settings of this project.
const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ruleset = join(folder, "ruleset.json");
writeFileSync(ruleset, JSON.stringify({ extends: ["spectral:oas"] }));

/** Runs a command of another project; it fails if the command does. */
const run = (cwd: string, tool: string, ...args: string[]) =>
  promisify(execFile)(inRoot("packages/tooling/node_modules/.bin", tool), args, {
    cwd,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", NO_COLOR: "1" },
  });

const documents = ["openapi.yaml", "editions/2023-09/openapi.yaml", "editions/2025-11/openapi.yaml"];
const places = [
  { place: "outside the repository", cwd: folder, flags: ["--ruleset", ruleset] },
  { place: "in a clone", cwd: inRoot(), flags: [] },
];

describe.each(places)("the commands of other tools, $place,", ({ cwd, flags }) => {
  test.each(documents)("Redocly lints %s without an error", async (document) => {
    const { stderr } = await run(cwd, "redocly", "lint", inRoot("generated", document));
    expect(stderr).toContain("Your API description is valid");
  });

  test.each(documents)("Spectral lints %s without an error", async (document) => {
    const { stdout } = await run(cwd, "spectral", "lint", inRoot("generated", document), ...flags);
    expect(stdout).toMatch(/\(0 errors,|No results with a severity of 'error' found/);
  });

  test.each(documents)("openapi-typescript generates types of every operation of %s", async (document) => {
    const file = inRoot("generated", document);
    const types = join(folder, "types.ts");
    await run(cwd, "openapi-typescript", file, "-o", types);
    const text = readFileSync(types, "utf8");
    rmSync(types);
    const { paths } = JSON.parse(readFileSync(file.replace(/yaml$/, "json"), "utf8"));
    const described = Object.values(operations).filter(({ path }) => path in paths);
    expect(described.filter(({ operationId }) => !text.includes(`    ${operationId}: {`))).toEqual([]);
  });
});
