import { operationsOf } from "@qualitycontrol/tooling/bundle/document";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";
import { differencesPage } from "../src/differences.ts";
import { contractOf, type Edition, editionsOf } from "../src/editions.ts";

const editions = editionsOf(inRoot("generated"));
const [base] = editions;
const page = (...compared: Edition[]) => differencesPage(contractOf(base), compared).description;

/** The names that only some of the documents have. */
function onlyInSome(namesOf: (edition: Edition) => string[]): string[] {
  const all = editions.map(namesOf);
  return [...new Set(all.flat())].filter((name) => !all.every((names) => names.includes(name)));
}

test("equal documents do not differ", () => {
  expect(page(base, { ...base, name: "the same" })).not.toContain("##");
});

test.each([
  ["operations", (edition: Edition) => operationsOf(contractOf(edition)).map(({ operation }) => operation.summary)],
  ["result codes", (edition: Edition) => Object.keys(contractOf(edition).components["x-result-codes"])],
])("the %s that only some editions have are listed", (_kind, namesOf) => {
  const names = onlyInSome(namesOf);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(page(...editions)).toMatch(new RegExp(`^\\| \\[?${name}\\b.*\\| – \\|`, "m"));
});

test("an entry that is missing in the shown document is named without a link", () => {
  const [missing = ""] = onlyInSome((edition) => Object.keys(contractOf(edition).components["x-result-codes"]));
  const without = editions.find((edition) => !Object.hasOwn(contractOf(edition).components["x-result-codes"], missing));
  if (!without) throw new Error("Every edition has every code.");
  const text = differencesPage(contractOf(without), editions).description;
  expect(text).toContain(missing);
  expect(text).not.toContain(`[${missing}]`);
});
