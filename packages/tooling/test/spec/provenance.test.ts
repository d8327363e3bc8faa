import { readFileSync } from "node:fs";
import contract from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { type Operation, type OperationId, operations } from "@qualitycontrol/contract/operations";
import { expect, test } from "vitest";
import { inRoot } from "../../src/root.ts";

/** What has a name or sentences about what is unknown. */
interface Described {
  operationId?: string;
  "x-unknown"?: string[];
}

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
  const { events, others = [] }: Operation["events"] = operations[operationId as OperationId].events;
  const more = [
    ...(others.length > 0 ? ["further events"] : []),
    ...([...events, ...others].some((entry) => "inferredReceiver" in entry) ? ["receivers of events"] : []),
  ];
  expect(new Set(own.map(([, fact]) => fact))).toEqual(new Set([...FACTS, ...more]));
  expect(own.filter((cells) => cells.length !== 6 || cells.some((cell) => cell === ""))).toEqual([]);
});

test("every mark of certainty on a fact of an operation is in a row of the operation", () => {
  const marks = (value: unknown): string[] => {
    if (typeof value !== "object" || value === null) return [];
    const { certainty, inferredReceiver } = value as { certainty?: string; inferredReceiver?: string };
    return [certainty ?? [], inferredReceiver ? "inferred" : [], Object.values(value).flatMap(marks)].flat();
  };
  for (const item of Object.values(contract.paths)) {
    for (const operation of Object.values(item) as Described[]) {
      const own = rows.filter(([name]) => name === `\`${operation.operationId}\``);
      const certainties = own.map((cells) => cells[4]?.split(",")[0]);
      for (const mark of new Set(marks(operation))) expect(certainties, operation.operationId).toContain(mark);
    }
  }
});

test("every sentence about what is unknown is listed with its subject", () => {
  const [, listed = ""] = catalogues.split("\n# Unknown\n");
  const subjects = [contract, ...Object.values(contract.paths).flatMap((item) => Object.values(item))];
  const { parameters, securitySchemes } = contract.components;
  const all = [...subjects, ...Object.values(parameters), ...Object.values(securitySchemes)] as Described[];
  const sentences = all.flatMap((subject) => subject["x-unknown"] ?? []);
  expect(listed.match(/^\| (`|parameter|every)/gm)).toHaveLength(sentences.length);
  for (const sentence of sentences) expect(listed).toContain(`| ${sentence} `);
});

test.each(["x-result-codes", "x-triggered-events"] as const)("every entry of %s has its certainty", (kind) => {
  const catalogue: Record<string, { meaning: string; certainty?: string }> = contract.components[kind];
  for (const [name, { certainty = "documented" }] of Object.entries(catalogue))
    expect(catalogues.replaceAll(/ +/g, " ")).toMatch(new RegExp(`\\| \`${name}\` \\|.* ${certainty}[ ,]`));
});

test("no operation claims to be verified on a live gateway", () => {
  expect(new Set(rows.map((cells) => cells[5]))).toEqual(new Set(["not yet"]));
});
