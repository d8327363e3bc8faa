import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { differences } from "../../src/check-generated.ts";
import { generated, isGenerated, render } from "../../src/generate.ts";
import { inRoot } from "../../src/root.ts";

function copyOfGenerated(): string {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
  cpSync(generated, folder, { recursive: true, filter: (path) => isGenerated(path.slice(generated.length + 1)) });
  return folder;
}

let fresh: string;
let copy: string;

// generated.deep.test.ts renders anew. Before the tests, that is what `npm test` does as a check of its own.
beforeAll(async () => {
  fresh = process.env["MODE"] === "deep" ? await render() : copyOfGenerated();
});
afterAll(() => rmSync(fresh, { recursive: true }));

beforeEach(() => {
  copy = copyOfGenerated();
  onTestFinished(() => rmSync(copy, { recursive: true }));
});

test("what is committed follows from openapi/", () => {
  expect(differences(fresh, generated)).toEqual([]);
});

test("an edit by hand is found", () => {
  appendFileSync(join(copy, "typescript/operations.ts"), "\n");
  expect(differences(fresh, copy)).toEqual([
    "generated/typescript/operations.ts differs from what openapi/ generates.",
  ]);
});

test("a missing file is found", () => {
  rmSync(join(copy, "typescript/editions/2023-09/types.ts"));
  expect(differences(fresh, copy)).toEqual(["generated/typescript/editions/2023-09/types.ts is missing."]);
});

test("a file that nothing generates is found", () => {
  writeFileSync(join(copy, "left-over.ts"), "");
  expect(differences(fresh, copy)).toEqual(["generated/left-over.ts is obsolete: nothing generates it."]);
});

test("a contract that cannot be bundled leaves generated/ as it was", async () => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(inRoot("openapi"), folder, { recursive: true });
  writeFileSync(join(folder, "components/schemas/Done.yaml"), "type: [object\n");
  await expect(render(folder)).rejects.toThrow(/Done\.yaml:\d+:\d+ /);
  expect(differences(fresh, generated)).toEqual([]);
});
