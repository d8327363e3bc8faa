import contractJson from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { withoutUnused } from "../../src/bundle/complete-answers.ts";
import type { Method, OpenApiDocument, OperationObject } from "../../src/bundle/document.ts";
import { lintBundle } from "../../src/lint/lint.ts";
import type { JsonPath } from "../../src/lint/place.ts";

/** The real bundle, which every spoiler spoils a copy of. */
export const contract = contractJson as unknown as OpenApiDocument;

/** An operation and its place. */
export interface Entry {
  operation: OperationObject;
  place: JsonPath;
}

/** Every operation, in the order of the document. */
export const operations: Entry[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  (Object.keys(item) as Method[]).map((method) => ({
    operation: item[method] as OperationObject,
    place: ["paths", path, method],
  })),
);

/** A required fact removed or mutated, the one rule that must find it, and every place where it must. */
export interface Spoiler {
  fact: string;
  /** What it has in common with the like of it elsewhere, which can be mutated at once. */
  kind: string;
  /** The fact is missing, not only wrong. */
  missing?: boolean;
  /** Mutated by the deep tests alone. */
  deep?: boolean;
  spoil: (contract: OpenApiDocument) => void;
  rule: string;
  places: JsonPath[];
}

/** Removes what stands at a path, which is found missing in its parent. */
export const remove = (path: JsonPath, rule: string, ...places: JsonPath[]): Spoiler => ({
  fact: `${nameOf(path)} is missing`,
  kind: `${kindOf(path)} is missing`,
  missing: true,
  spoil: (copy) => void delete parentOf(copy, path)[path.at(-1) ?? ""],
  rule,
  places: places.length > 0 ? places : [path.slice(0, -1)],
});

/** Replaces or adds what stands at a path, which is found there. */
export const put = (path: JsonPath, what: string, value: unknown, rule: string, ...places: JsonPath[]): Spoiler => ({
  fact: `${nameOf(path)} is ${what}`,
  kind: `${kindOf(path)} is ${what}`,
  spoil: (copy) => {
    parentOf(copy, path)[path.at(-1) ?? ""] = value;
  },
  rule,
  places: places.length > 0 ? places : [path],
});

/** Mutates several places of one bundle: each must be found. */
export const together = (fact: string, spoilers: Spoiler[]): Spoiler => ({
  fact,
  kind: fact,
  spoil: (copy) => {
    for (const { spoil } of spoilers) spoil(copy);
  },
  rule: spoilers[0]?.rule ?? "",
  places: spoilers.flatMap(({ places }) => places),
});

/** Mutates all facts of a kind at once: linting the whole bundle for each of them would take minutes. */
export const byKind = (spoilers: Spoiler[]): Spoiler[] =>
  Object.entries(Object.groupBy(spoilers, ({ kind }) => kind)).map(([kind, group = []]) => together(kind, group));

/** Within an operation, a place is named from there. */
const nameOf = (path: JsonPath): string => (path[0] === "paths" && path.length > 3 ? path.slice(3) : path).join(".");

/** Like `nameOf`, for each component of a kind and each entry of a list. */
const kindOf = (path: JsonPath): string => {
  const kind = path.map((key) => (typeof key === "number" ? "<index>" : key));
  return nameOf(path[0] === "components" && path.length > 2 ? kind.with(2, "<name>") : kind);
};

/** What stands at a path of a document. */
export const at = (document: unknown, path: JsonPath): unknown =>
  path.reduce((node, key) => (node as Record<string, unknown>)[key], document);

const parentOf = (document: unknown, path: JsonPath) => at(document, path.slice(0, -1)) as Record<string, unknown>;

/** A test for each spoiler: the spoiled bundle has the expected finding, and no other. */
export function testSpoilers(spoilers: Spoiler[], bundle: OpenApiDocument = contract): void {
  for (const spoiler of spoilers) testTogether([spoiler], bundle);
}

/** A test for each spoiler: the bundle that all of them spoil has the expected finding of each, and no other. */
export function testTogether(spoilers: Spoiler[], bundle: OpenApiDocument = contract): void {
  let findings: Promise<string[]> | undefined;
  const findingsOfAll = () => {
    const copy = structuredClone(bundle);
    for (const { spoil } of spoilers) spoil(copy);
    return findingsIn(copy);
  };
  const expected = spoilers.flatMap(({ rule, places }) => places.map((place) => `${rule} at ${place.join(".")}`));
  for (const { fact, rule } of spoilers) {
    test(`${fact}: ${rule}`, async () => {
      findings ??= findingsOfAll();
      expect(await findings).toEqual([...expected].sort());
    });
  }
}

/** Each kind of fact once, in as few bundles as possible: in each bundle, one fact of every list is mutated. */
export function oncePerKind(lists: Spoiler[][]): Spoiler[][] {
  const left = lists.map((facts) => facts.filter(({ deep }) => !deep));
  const seen = new Set<string>();
  const bundles: Spoiler[][] = [];
  for (;;) {
    const chosen = left.flatMap((facts) => {
      const fact = facts.find(({ kind }) => !seen.has(kind));
      if (fact) seen.add(fact.kind);
      return fact ? [fact] : [];
    });
    if (chosen.length === 0) return bundles;
    bundles.push(chosen);
  }
}

/** The facts of every operation that are not left to the deep tests. */
export const everyOperation = (factsOf: (entry: Entry) => Spoiler[]): Spoiler[] =>
  operations.flatMap(factsOf).filter(({ deep }) => !deep);

/** Removes each fact of each operation in turn, in the bundle cut down to that operation. */
export function testInTurn(factsOf: (entry: Entry) => Spoiler[]): void {
  describe.for(operations)("$operation.operationId", (entry) => {
    const bundle = cutDown(entry);
    test("has no finding as it is", async () => expect(await findingsIn(bundle)).toEqual([]));
    testSpoilers(
      factsOf(entry).filter((spoiler) => spoiler.missing),
      bundle,
    );
  });
}

async function findingsIn(bundle: OpenApiDocument): Promise<string[]> {
  const found = (await lintBundle(bundle)).map(({ rule, path }) => `${rule} at ${path.join(".")}`);
  return [...new Set(found)].sort();
}

/** The bundle with one operation, and of the components only what it refers to and names. */
function cutDown({ operation, place }: Entry): OpenApiDocument {
  const [, path = "", method = ""] = place;
  const bundle = structuredClone({ ...contract, paths: { [path]: { [method]: operation } } });
  const { events, others = [] } = operation["x-triggered-events"];
  const named = new Set([...events, ...others].map(({ event }) => event));
  const catalogue = Object.entries(bundle.components["x-triggered-events"]).filter(([event]) => named.has(event));
  bundle.components["x-triggered-events"] = Object.fromEntries(catalogue);
  return withoutUnused(bundle);
}
