import { readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { describe, expect, test } from "vitest";
import { readSources } from "./imports.ts";
import { layerFindings, layersIn } from "./layers.ts";

const sources = readSources();
const layers = layersIn(readFileSync(inRoot("ARCHITECTURE.md"), "utf8"));

test("the layers of the simulator import as ARCHITECTURE.md states", () => {
  expect(layers.length).toBeGreaterThan(1);
  expect(layerFindings(sources, layers)).toEqual([]);
});

/** The findings in the simulator with an additional file that has one import. */
const findingsWith = (file: string, specifier: string) =>
  layerFindings(new Map([...sources, [`packages/simulator/src/${file}`, `import "${specifier}";\n`]]), layers);

describe("an import that breaks a rule is found", () => {
  const upwards = layers.slice(0, -1).map((layer, at) => [layer, layers[at + 1] ?? ""] as const);

  test.each(upwards)("%s imports %s, the next layer", (from, to) => {
    expect(findingsWith(`${from}/added.ts`, `../${to}/added.ts`)).toContain(`${from} imports ${to}`);
  });

  test.each(layers.slice(layers.indexOf("engine") + 1))("%s imports rules", (from) => {
    expect(findingsWith(`${from}/added.ts`, "../rules/index.ts")).toEqual([`${from} imports rules`]);
  });

  test.each([
    [
      "a file outside the layers imports rules",
      "added.ts",
      "./rules/index.ts",
      "packages/simulator/src/added.ts imports rules",
    ],
    [
      "a layer imports a file outside the layers",
      "http/added.ts",
      "../options.ts",
      "http imports packages/simulator/src/options.ts, which is in no layer",
    ],
    ["a new folder is not a layer", "added/added.ts", "../state/floor.ts", "added is not a layer"],
  ])("%s", (_, file, specifier, finding) => {
    expect(findingsWith(file, specifier)).toContain(finding);
  });
});

test("a layer without a folder is found", () => {
  expect(layerFindings(sources, [...layers, "added"])).toEqual(["added does not exist"]);
});
