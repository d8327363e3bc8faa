import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { stemOf } from "../../src/bundle/complete-answers.ts";
import type { OpenApiDocument } from "../../src/bundle/document.ts";
import { dereference } from "../../src/lint/dereference.ts";
import { inRoot } from "../../src/root.ts";
import { renderProvenance } from "../../src/targets/openapi/provenance.ts";
import { renderCalls } from "../../src/targets/typescript/calls.ts";
import { renderOperations } from "../../src/targets/typescript/operations.ts";

const edition = "editions/2025-11";
const written = readFileSync(inRoot("generated", edition, "openapi.json"), "utf8");

/** The contract with copies of an operation added, under other names. */
function withCopies(count: number): OpenApiDocument {
  const contract = JSON.parse(written) as OpenApiDocument;
  const [path = "", item] = Object.entries(contract.paths)[0] ?? [];
  for (let number = 0; number < count; number += 1) {
    const copy = structuredClone(item);
    for (const operation of Object.values(copy ?? {})) {
      const answer = `${stemOf(operation.operationId)}Answer`;
      operation.operationId += number;
      const { schemas } = contract.components;
      schemas[`${stemOf(operation.operationId)}Answer`] = structuredClone(schemas[answer] ?? {});
    }
    if (copy) contract.paths[`${path}/${number}`] = copy;
  }
  return contract;
}

/** Counts the reads of members of a contract. */
function readsOf(work: (contract: OpenApiDocument) => unknown, count: number): number {
  let reads = 0;
  const counting = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, key) {
        reads += 1;
        const value: unknown = Reflect.get(object, key);
        return typeof value === "object" && value !== null ? counting(value) : value;
      },
    });
  work(counting(withCopies(count)));
  return reads;
}

test.each([
  ["the references", (contract: OpenApiDocument) => dereference(contract)],
  ["calls.ts", (contract: OpenApiDocument) => renderCalls(contract, { one: contract, other: contract })],
  ["operations.ts", renderOperations],
  ["provenance.md", renderProvenance],
])("twice the operations need at most twice the work: %s", (_, work: (contract: OpenApiDocument) => unknown) => {
  const [none, once, twice] = [0, 100, 200].map((count) => readsOf(work, count)) as [number, number, number];
  expect(once).toBeGreaterThan(none);
  expect((twice - none) / (once - none)).toBeLessThan(2.1);
});
