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

// generated.deep.test.ts renders again; `npm test` does this in a check before the tests.
beforeAll(async () => {
  fresh = process.env["MODE"] === "deep" ? await render() : copyOfGenerated();
});
afterAll(() => rmSync(fresh, { recursive: true }));

beforeEach(() => {
  copy = copyOfGenerated();
  onTestFinished(() => rmSync(copy, { recursive: true }));
});

test("the committed files are up to date with openapi/", () => {
  expect(differences(fresh, generated)).toEqual([]);
});

test("a manual edit is reported", () => {
  appendFileSync(join(copy, "typescript/operations.ts"), "\n");
  expect(differences(fresh, copy)).toEqual([
    "generated/typescript/operations.ts differs from what openapi/ generates.",
  ]);
});

test("a missing file is reported", () => {
  rmSync(join(copy, "typescript/editions/2023-09/types.ts"));
  expect(differences(fresh, copy)).toEqual(["generated/typescript/editions/2023-09/types.ts is missing."]);
});

test("an obsolete file is reported", () => {
  writeFileSync(join(copy, "left-over.ts"), "");
  expect(differences(fresh, copy)).toEqual(["generated/left-over.ts is obsolete: nothing generates it."]);
});

test("generated/ is unchanged if the contract cannot be bundled", async () => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(inRoot("openapi"), folder, { recursive: true });
  writeFileSync(join(folder, "components/schemas/Done.yaml"), "type: [object\n");
  await expect(render(folder)).rejects.toThrow(/Done\.yaml:\d+:\d+ /);
  expect(differences(fresh, generated)).toEqual([]);
});
