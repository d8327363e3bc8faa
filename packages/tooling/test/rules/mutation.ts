import contractJson from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { withoutUnused } from "../../src/bundle/complete-answers.ts";
import type { Method, OpenApiDocument, OperationObject } from "../../src/bundle/document.ts";
import { lintBundle } from "../../src/lint/lint.ts";
import type { JsonPath } from "../../src/lint/place.ts";

/** The real bundle. Every mutation changes a copy of it. */
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

/** A required fact that is removed or changed, the only rule that must report it, and the places that it must report. */
export interface Mutation {
  fact: string;
  /** The kind of the fact. All facts of a kind can be mutated at once. */
  kind: string;
  /** The fact is missing, not wrong. */
  missing?: boolean;
  /** Only the deep tests mutate it. */
  deep?: boolean;
  mutate: (contract: OpenApiDocument) => void;
  rule: string;
  places: JsonPath[];
}

/** Removes the value at a path, which is reported at its parent. */
export const remove = (path: JsonPath, rule: string, ...places: JsonPath[]): Mutation => ({
  fact: `${nameOf(path)} is missing`,
  kind: `${kindOf(path)} is missing`,
  missing: true,
  mutate: (copy) => void delete parentOf(copy, path)[path.at(-1) ?? ""],
  rule,
  places: places.length > 0 ? places : [path.slice(0, -1)],
});

/** Replaces or adds the value at a path, which is reported there. */
export const put = (path: JsonPath, what: string, value: unknown, rule: string, ...places: JsonPath[]): Mutation => ({
  fact: `${nameOf(path)} is ${what}`,
  kind: `${kindOf(path)} is ${what}`,
  mutate: (copy) => {
    parentOf(copy, path)[path.at(-1) ?? ""] = value;
  },
  rule,
  places: places.length > 0 ? places : [path],
});

/** Mutates several places of one bundle, which must all be reported. */
export const together = (fact: string, mutations: Mutation[]): Mutation => ({
  fact,
  kind: fact,
  mutate: (copy) => {
    for (const { mutate } of mutations) mutate(copy);
  },
  rule: mutations[0]?.rule ?? "",
  places: mutations.flatMap(({ places }) => places),
});

/** Mutates all facts of a kind at once, because linting the whole bundle for each of them would take minutes. */
export const byKind = (mutations: Mutation[]): Mutation[] =>
  Object.entries(Object.groupBy(mutations, ({ kind }) => kind)).map(([kind, group = []]) => together(kind, group));

/** The name of a place, within an operation relative to it. */
const nameOf = (path: JsonPath): string => (path[0] === "paths" && path.length > 3 ? path.slice(3) : path).join(".");

/** Like `nameOf`, for each component of a kind and each entry of a list. */
const kindOf = (path: JsonPath): string => {
  const kind = path.map((key) => (typeof key === "number" ? "<index>" : key));
  return nameOf(path[0] === "components" && path.length > 2 ? kind.with(2, "<name>") : kind);
};

/** The value at a path of a document. */
export const at = (document: unknown, path: JsonPath): unknown =>
  path.reduce((node, key) => (node as Record<string, unknown>)[key], document);

const parentOf = (document: unknown, path: JsonPath) => at(document, path.slice(0, -1)) as Record<string, unknown>;

/** A test for each mutation: the mutated bundle has exactly the expected finding. */
export function testMutations(mutations: Mutation[], bundle: OpenApiDocument = contract): void {
  for (const mutation of mutations) testTogether([mutation], bundle);
}

/** A test for each mutation: the bundle with all mutations has exactly the expected findings. */
export function testTogether(mutations: Mutation[], bundle: OpenApiDocument = contract): void {
  let findings: Promise<string[]> | undefined;
  const findingsOfAll = () => {
    const copy = structuredClone(bundle);
    for (const { mutate } of mutations) mutate(copy);
    return findingsIn(copy);
  };
  const expected = mutations.flatMap(({ rule, places }) => places.map((place) => `${rule} at ${place.join(".")}`));
  for (const { fact, rule } of mutations) {
    test(`${fact}: ${rule}`, async () => {
      findings ??= findingsOfAll();
      expect(await findings).toEqual([...expected].sort());
    });
  }
}

/** Each kind of fact once, in as few bundles as possible: in each bundle, one fact of every list is mutated. */
export function oncePerKind(lists: Mutation[][]): Mutation[][] {
  const left = lists.map((facts) => facts.filter(({ deep }) => !deep));
  const seen = new Set<string>();
  const bundles: Mutation[][] = [];
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

/** The facts of every operation, without those of the deep tests. */
export const everyOperation = (factsOf: (entry: Entry) => Mutation[]): Mutation[] =>
  operations.flatMap(factsOf).filter(({ deep }) => !deep);

/** Removes each fact of each operation in turn, in the bundle reduced to that operation. */
export function testInTurn(factsOf: (entry: Entry) => Mutation[]): void {
  describe.for(operations)("$operation.operationId", (entry) => {
    const bundle = reduceTo(entry);
    test("has no finding without a mutation", async () => expect(await findingsIn(bundle)).toEqual([]));
    testMutations(
      factsOf(entry).filter((mutation) => mutation.missing),
      bundle,
    );
  });
}

async function findingsIn(bundle: OpenApiDocument): Promise<string[]> {
  const found = (await lintBundle(bundle)).map(({ rule, path }) => `${rule} at ${path.join(".")}`);
  return [...new Set(found)].sort();
}

/** The bundle with one operation, and only the components that it refers to or names. */
function reduceTo({ operation, place }: Entry): OpenApiDocument {
  const [, path = "", method = ""] = place;
  const bundle = structuredClone({ ...contract, paths: { [path]: { [method]: operation } } });
  const { events, others = [] } = operation["x-triggered-events"];
  const named = new Set([...events, ...others].map(({ event }) => event));
  const catalogue = Object.entries(bundle.components["x-triggered-events"]).filter(([event]) => named.has(event));
  bundle.components["x-triggered-events"] = Object.fromEntries(catalogue);
  return withoutUnused(withoutNext(bundle));
}

/** A bundle whose result codes name no operation, so that an operation can be removed or renamed alone. */
export function withoutNext(bundle: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(bundle);
  for (const code of Object.values(copy.components["x-result-codes"])) delete code.next;
  return copy;
}
