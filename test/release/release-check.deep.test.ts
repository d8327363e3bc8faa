import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenApiDocument } from "@qualitycontrol/tooling/bundle/document";
import { checkRelease } from "@qualitycontrol/tooling/release/check-release";
import { publishedPackages } from "@qualitycontrol/tooling/release/published";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shared } from "../shared/shared.ts";
import { runCommand } from "./registry.ts";

const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The packages as they are built now, and in the role of the last release. */
let built: string;
beforeAll(async () => {
  ({ built } = await shared("packages"));
});

const check = (changed: string) =>
  checkRelease({
    built: changed,
    released: built,
    pending: [],
    uncommitted: [],
    registry: { versionsOf: () => [], download: () => {} },
  });

test("the packages have no changes since a release of the same", async () => {
  const { compared, violations } = await check(built);
  expect(violations).toEqual([]);
  expect(compared).toEqual(
    publishedPackages().map(({ name, version }) => `${name} ${version}: compared with ${version}, no changes`),
  );
});

test("a scenario, an operation and an option that change are found in the real packages", async () => {
  const copy = join(folder, "changed");
  mkdirSync(copy);
  for (const name of ["contract", "client", "testkit"])
    cpSync(join(built, name), join(copy, name), { recursive: true });
  edit(join(copy, "contract/dist/openapi.json"), (text) => {
    const document = JSON.parse(text) as OpenApiDocument;
    const [first = ""] = Object.keys(document.paths);
    Reflect.deleteProperty(document.paths, first);
    const { examples } = Object.values(document.components.responses)[1]?.content["application/json"] ?? {
      examples: {},
    };
    Reflect.deleteProperty(examples, "Success");
    return JSON.stringify(document);
  });
  edit(join(copy, "testkit/dist/mock/start-mock.d.ts"), (text) => text.replace("edition?: string", "edition: string"));
  const tarballs = ["contract", "client", "testkit"].map((name) => join(copy, name));
  await runCommand("npm", ["pack", ...tarballs, "--ignore-scripts", "--silent"], copy);
  const { violations } = await check(copy);
  expect(violations).toHaveLength(2);
  expect(violations[0]).toMatch(/@qualitycontrol\/contract must be at least .*Path `.*` was removed\./s);
  expect(violations[0]).toContain("the scenario Success (200) was removed");
  expect(violations[1]).toMatch(/@qualitycontrol\/testkit must be at least .*startMock of \.\/mock has changed/s);
});

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, change(text));
  expect(readFileSync(file, "utf8")).not.toBe(text);
}
