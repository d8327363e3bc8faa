import { readFileSync } from "node:fs";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { operations } from "@qualitycontrol/contract/operations";
import { expect, test } from "vitest";
import { inRoot } from "../../src/root.ts";

const FACTS = [
  "path",
  "parameters",
  "result codes",
  "events",
  "prerequisites",
  "effect on the inspector",
  "effect on the agent",
  "effect on the customer",
];
const [facts = "", catalogues = ""] = readFileSync(inRoot("generated/provenance.md"), "utf8").split("\n# Values\n");
const rows = facts
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test.each(Object.keys(operations))("%s has a source, an edition and a certainty for every fact", (operationId) => {
  const own = rows.filter(([operation]) => operation === `\`${operationId}\``);
  expect(new Set(own.map(([, fact]) => fact))).toEqual(new Set(FACTS));
  expect(own.filter((cells) => cells.length !== 6 || cells.some((cell) => cell === ""))).toEqual([]);
});

test.each(["x-result-codes", "x-triggered-events"] as const)("every entry of %s has its certainty", (kind) => {
  const catalogue: Record<string, { meaning: string; certainty?: string }> = contract.components[kind];
  for (const [name, { certainty = "documented" }] of Object.entries(catalogue))
    expect(catalogues.replaceAll(/ +/g, " ")).toMatch(new RegExp(`\\| \`${name}\` \\|.* ${certainty}[ ,]`));
});

test("no operation claims to be verified on a live gateway", () => {
  expect(new Set(rows.map((cells) => cells[5]))).toEqual(new Set(["not yet"]));
});
