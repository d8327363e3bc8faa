import { readFileSync } from "node:fs";
import { editions } from "@qualitycontrol/contract/calls";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { applyOverlay } from "../../src/bundle/apply-overlay.ts";
import type { OpenApiDocument } from "../../src/bundle/document.ts";
import { inRoot } from "../../src/root.ts";
import { actionsBetween } from "../../src/targets/openapi/overlay.ts";

const bundle = contract as unknown as OpenApiDocument;
const read = (file: string) => readFileSync(inRoot("generated", file), "utf8");

describe.each([...editions])("the overlay of %s in generated/", (edition) => {
  const overlay = read(`editions/${edition}/overlay.yaml`);

  test("makes the edition of the bundle, and every target matches", async () => {
    expect(await applyOverlay(bundle, overlay, edition)).toEqual(JSON.parse(read(`editions/${edition}/openapi.json`)));
  });

  test("names each target exactly: no wildcard, no filter, no descent", () => {
    const { actions } = parse(overlay) as { actions: { target: string }[] };
    for (const { target } of actions) expect(target).toMatch(/^\$(\.\w+|\[('[^'*?]+'|\d+)\])+$/);
  });

  test("fails with its target if the bundle is another one", async () => {
    const { "x-wire-facts": _, ...components } = bundle.components;
    const other = { ...bundle, paths: {}, components } as unknown as OpenApiDocument;
    await expect(applyOverlay(other, overlay, "overlay.yaml")).rejects.toThrow(
      /^overlay\.yaml: the action on \$\.paths\[.* matches nothing\.$/m,
    );
  });
});

const applied = async (from: object, to: object) => {
  const overlay = JSON.stringify({ actions: [...actionsBetween({ document: from }, { document: to })] });
  return (await applyOverlay({ document: from } as never, overlay, "overlay")) as unknown as { document: unknown };
};

test.each([
  ["a member is added", {}, { a: 1 }],
  ["a member is removed", { a: 1, b: 2 }, { b: 2 }],
  ["a text changes", { a: "one" }, { a: "other" }],
  ["a value becomes null", { a: "one" }, { a: null }],
  ["an object becomes a text", { a: { b: 1 } }, { a: "b" }],
  ["a text becomes an object", { a: "b" }, { a: { b: 1 } }],
  ["an object becomes a list", { a: { 0: 1 } }, { a: [1] }],
  ["a list grows", { a: [1, 2] }, { a: [1, 2, 3] }],
  ["a list of texts changes", { a: ["b", "c"] }, { a: ["b", "d"] }],
  ["a list becomes empty", { a: [{ b: 1 }] }, { a: [] }],
  ["a member of an object in a list changes", { a: [{ b: 1 }, { b: 1, c: [1] }] }, { a: [{ b: 1 }, { b: 2, c: [2] }] }],
  ["a list of lists changes", { a: [[1], [2]] }, { a: [[1], [3]] }],
  ["a name is no JSONPath name", { "a b": { "x-y": { "/{z}": 1 } } }, { "a b": { "x-y": { "/{z}": 2, "": 3 } } }],
])("the actions between two documents suffice if %s", async (_, from, to) => {
  expect((await applied(from, to)).document).toEqual(to);
});

test("equal documents need no action", () => {
  expect([...actionsBetween(bundle, structuredClone(bundle))]).toEqual([]);
});

test("YAML has the same values for parsers of YAML 1.1, which read unquoted dates", () => {
  for (const file of ["openapi", "openapi.tools"])
    expect(parse(read(`${file}.yaml`), { version: "1.1" })).toEqual(JSON.parse(read(`${file}.json`)));
});
