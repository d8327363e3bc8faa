import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inRoot } from "@qualitycontrol/tooling/root";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shared } from "../../../test/shared/shared.ts";

const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const RECORDER = pathToFileURL(inRoot("packages/docs/test/record-connections.mjs")).href;
const [source, folder] = [join(scratch, "documents"), join(scratch, "docs")];
const CLI = inRoot("packages/tooling/node_modules/@redocly/cli/bin/cli.js");
const BUILD = ["build-docs", inRoot("generated/openapi.yaml"), "--output", join(scratch, "page.html")];
const { REDOCLY_TELEMETRY: _, ...unset } = process.env;

/** The hosts that a program and its children try to reach, and the telemetry setting of each run of Redocly. */
function watch(...args: string[]): { hosts: string[]; settings: string[] } {
  const folder = mkdtempSync(join(scratch, "run-"));
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: inRoot(),
    encoding: "utf8",
    env: { ...unset, NODE_OPTIONS: `--import=${RECORDER}`, RECORDS: folder },
  });
  expect(status, stderr).toBe(0);
  const lines = (name: string) => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  };
  return { hosts: lines("hosts"), settings: lines("settings") };
}

const calling = (module: string, call: string) => [
  "--input-type=module",
  "--eval",
  `import * as module from ${JSON.stringify(pathToFileURL(inRoot(module)).href)}; await module.${call};`,
];

describe("Redocly sends no telemetry", () => {
  // Only the base: the editions are built in the same way.
  beforeAll(() => {
    for (const format of ["yaml", "json"]) {
      cpSync(inRoot("generated", `openapi.${format}`), join(source, `openapi.${format}`));
    }
  });

  test("but would without a setting, which the recorder notices", () => {
    const config = join(scratch, "redocly.yaml");
    writeFileSync(config, "rules: {}\n");
    const { hosts, settings } = watch(CLI, ...BUILD, "--config", config);
    expect(hosts.join()).toContain("redocly");
    expect(settings).toEqual(["undefined"]);
  });

  test.each([
    ["when the docs are built", "packages/docs/src/build-docs.ts", `buildDocs(${JSON.stringify({ source, folder })})`],
    ["when the contract is bundled", "packages/tooling/src/bundle/bundle.ts", "bundle()"],
  ])("%s", (_when, module, call) => {
    const { hosts, settings } = watch(...calling(module, call));
    expect(hosts).toEqual([]);
    expect(new Set(settings)).toEqual(new Set(["off"]));
  });

  test.each(["redocly.yaml", "packages/docs/src/reference/redocly.yaml"])("when only %s forbids it", (config) => {
    expect(watch(CLI, ...BUILD, "--config", inRoot(config))).toEqual({ hosts: [], settings: ["undefined"] });
  });

  test("from the page", async () => {
    const page = readFileSync(join((await shared("docs")).folder, "reference.html"), "utf8");
    const [, options] = /const __redoc_options = (\{.*\});/.exec(page) ?? [];
    expect(JSON.parse(options ?? "{}")).toMatchObject({ disableTelemetry: true });
  });
});
