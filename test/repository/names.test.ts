import { globSync, readFileSync } from "node:fs";
import { inRoot } from "@qualitycontrol/tooling/root";
import { expect, test } from "vitest";

/** Names that mean one thing in the whole repository. */
const NAMES = [
  "Contract",
  "Document",
  "Operation",
  "Parameter",
  "Plan",
  "Schema",
  "UnknownEdition",
  "UserError",
  "Violation",
];

/** Former names of several things, which no type has any more. */
const RETIRED = ["Fault", "Faults", "Mistake"];

const DEFINITION =
  /^\s*(?:export\s+)?(?:declare\s+)?(?:abstract\s+)?(?:interface|type|class)\s+(\w+)(?=\s*[<={]|\s+(?:extends|implements)\b)/gm;

const files = ["packages/*/{src,test}/**/*.ts", "test/**/*.ts", "scripts/**/*.{ts,mjs}", "generated/typescript/*.ts"];

/** The files that define each name. */
function definitionsOf(sources: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = [...sources].flatMap(([file, code]) =>
    [...code.matchAll(DEFINITION)].map(([, name = ""]) => ({ name, file })),
  );
  return new Map(
    [...NAMES, ...RETIRED].map((name) => [name, found.flatMap((it) => (it.name === name ? [it.file] : []))]),
  );
}

test("each of the shared names is defined once, in tests too, and no type has a retired name", () => {
  const paths = globSync(files, { cwd: inRoot(), exclude: ["**/node_modules"] });
  const sources = new Map(paths.map((file) => [file, readFileSync(inRoot(file), "utf8")]));
  for (const [name, places] of definitionsOf(sources))
    expect(places, name).toHaveLength(RETIRED.includes(name) ? 0 : 1);
});

test.each([
  "interface Plan extends Subjects {",
  "export interface Plan {",
  "  type Plan<T> = T;",
  "export abstract class Plan extends Error {",
])("finds the definition in %s", (code) => {
  expect(definitionsOf(new Map([["a.ts", code]])).get("Plan")).toEqual(["a.ts"]);
});

test.each([
  'import { type Plan, makePlan } from "./plan.ts";',
  "export type { Plan } from './plan.ts';",
  "interface Plans {",
])("finds no definition in %s", (code) => {
  expect(definitionsOf(new Map([["a.ts", code]])).get("Plan")).toEqual([]);
});
