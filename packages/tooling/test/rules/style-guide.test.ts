import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inRoot } from "../../src/root.ts";
import { operations } from "./mutation.ts";
import { catalogueFacts } from "./mutations/catalogues.ts";
import { componentFacts } from "./mutations/components.ts";
import { extensionFacts } from "./mutations/extensions.ts";
import { documentFacts, operationFacts } from "./mutations/operation.ts";
import { responseFacts } from "./mutations/responses.ts";
import { ownRules } from "./ruleset.ts";

const guide = readFileSync(inRoot("openapi/README.md"), "utf8");

/** The anchors of a Markdown page, which GitHub generates from its headings. */
const anchors = [...guide.replaceAll(/^```.*?^```/gms, "").matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-"),
);

test.for(Object.entries(ownRules))("the message of %s leads to a heading of the style guide", ([, { message }]) => {
  const [, anchor] = / \(openapi\/README\.md#([\w-]+)\)$/.exec(message) ?? [];
  expect(anchors).toContain(anchor);
});

test("every link within the style guide leads to a heading", () => {
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(links.filter((anchor) => !anchors.includes(anchor ?? ""))).toEqual([]);
});

test("the style guide names every rule", () => {
  expect(Object.keys(ownRules).filter((rule) => !guide.includes(`\`${rule}\``))).toEqual([]);
});

test("every rule has at least one failing mutation of the real bundle", () => {
  const facts = [
    ...operations.flatMap((entry) => [...operationFacts(entry), ...responseFacts(entry), ...extensionFacts(entry)]),
    ...documentFacts(),
    ...componentFacts(),
    ...catalogueFacts(),
  ];
  const mutated = new Set(facts.map(({ rule }) => rule));
  expect(Object.keys(ownRules).filter((rule) => !mutated.has(rule))).toEqual([]);
});
