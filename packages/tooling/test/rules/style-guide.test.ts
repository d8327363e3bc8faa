import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inRoot } from "../../src/root.ts";
import { ownRules } from "./ruleset.ts";
import { operations } from "./spoiler.ts";
import { answerFacts } from "./spoilers/answers.ts";
import { catalogueFacts } from "./spoilers/catalogues.ts";
import { componentFacts } from "./spoilers/components.ts";
import { extensionFacts } from "./spoilers/extensions.ts";
import { documentFacts, operationFacts } from "./spoilers/operation.ts";

const guide = readFileSync(inRoot("openapi/README.md"), "utf8");

/** The anchors of a Markdown page, as GitHub makes them of its headings. */
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

test("the style guide names every rule, so that it says what a rule asks", () => {
  expect(Object.keys(ownRules).filter((rule) => !guide.includes(`\`${rule}\``))).toEqual([]);
});

test("every rule is put to the proof by a fact of the real bundle", () => {
  const facts = [
    ...operations.flatMap((entry) => [...operationFacts(entry), ...answerFacts(entry), ...extensionFacts(entry)]),
    ...documentFacts(),
    ...componentFacts(),
    ...catalogueFacts(),
  ];
  const spoiled = new Set(facts.map(({ rule }) => rule));
  expect(Object.keys(ownRules).filter((rule) => !spoiled.has(rule))).toEqual([]);
});
