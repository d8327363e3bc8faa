import { readdirSync, readFileSync } from "node:fs";
import { operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";
import { writtenGuides } from "../src/pages/guides.ts";
import { readContract } from "./contract.ts";

const FOLDER = "docs/diagrams";
const files = readdirSync(inRoot(FOLDER));

/** The identifiers of the gateway in a diagram: `camelCase`, and the parts of an event joined by `_`. */
const identifiersIn = (file: string): string[] =>
  readFileSync(inRoot(FOLDER, file), "utf8")
    .replaceAll(/^\s*\/\/.*$/gm, "")
    .match(/\b(?:[a-z]+(?:[A-Z][a-z]+){2,}|[A-Z][A-Za-z]+_\w+)\b/g) ?? [];

test("diagrams name only operations and events of the contract", async () => {
  const contract = await readContract();
  const known = [
    ...operationsOf(contract).map(({ operation }) => operation.operationId),
    ...Object.keys(contract.components["x-triggered-events"]),
  ];
  const named = files.flatMap(identifiersIn);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test("the text in place of a diagram has every identifier in it", () => {
  const texts = writtenGuides().map(({ text }) => text);
  for (const file of files) {
    const alternatives = texts.flatMap((text) => [
      ...text.matchAll(new RegExp(`!\\[([^\\]]+)\\]\\(../diagrams/${file}\\)`, "g")),
    ]);
    expect(alternatives, `${file} is shown once`).toHaveLength(1);
    expect(identifiersIn(file).filter((name) => !alternatives[0]?.[1]?.includes(name))).toEqual([]);
  }
});
