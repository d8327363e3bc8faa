import { globSync, readFileSync } from "node:fs";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type OpenApiDocument, operationsOf } from "../../src/bundle/document.ts";
import { inRoot } from "../../src/root.ts";

const { components, info, ...document } = contract as unknown as OpenApiDocument;
const described = [
  ...operationsOf({ ...document, components, info }).map(({ operation }) => operation),
  ...Object.values(components.parameters),
  ...Object.values(components.securitySchemes),
  { ...document, description: info.description },
];

test("every description states what is unknown of its subject", () => {
  const unknown = described.filter((subject) => subject["x-unknown"] !== undefined);
  expect(unknown.length).toBeGreaterThan(15);
  for (const { description, "x-unknown": sentences = [] } of unknown) {
    for (const sentence of sentences) expect(description).toContain(sentence);
  }
});

test("no hand-written description of an operation or a parameter states in prose what is unknown", () => {
  const files = globSync("openapi/{paths/*,components/parameters}/*.yaml", { cwd: inRoot() });
  expect(files.length).toBeGreaterThan(40);
  const texts = files.flatMap((file) => {
    const content = parse(readFileSync(inRoot(file), "utf8")) as Record<string, { description?: string } | string>;
    return [content["description"], ...Object.values(content).map((it) => Object(it).description)]
      .filter((text) => /\b(unknown|not recorded)\b/.test(text ?? ""))
      .map((text) => `${file}: ${text}`);
  });
  expect(texts).toEqual([]);
});
