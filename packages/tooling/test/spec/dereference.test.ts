import { readFileSync } from "node:fs";
import { Resolver } from "@stoplight/spectral-ref-resolver";
import { expect, test } from "vitest";
import { dereference } from "../../src/lint/dereference.ts";
import { BundleResolver } from "../../src/lint/resolver.ts";
import { inRoot } from "../../src/root.ts";

const bundle = (): object => JSON.parse(readFileSync(inRoot("generated/openapi.json"), "utf8"));

/** The parts of a resolved document that Spectral reads. */
async function resolvedBy(resolver: Resolver, document: object) {
  const { result, errors, graph } = await resolver.resolve(document, { baseUri: "openapi.json" });
  const codes = errors.map(({ code, path }) => ({ code, path }));
  return { result, codes, references: graph.getNodeData("openapi.json").refMap };
}

test("the bundle is resolved exactly as by Spectral's own resolver", async () => {
  expect(dereference(bundle())).toBeDefined();
  const own = await resolvedBy(new BundleResolver(), bundle());
  expect(Object.keys(own.references).length).toBeGreaterThan(100);
  expect(own).toEqual(await resolvedBy(new Resolver(), bundle()));
});

test.each([
  ["to a place with a slash, a tilde, a blank and a brace", { "a/b~c {d}": 1, e: { $ref: "#/a~1b~0c%20%7Bd%7D" } }],
  ["in a list, with other members next to it", { list: [{ $ref: "#/one", description: "left out" }], one: { two: 2 } }],
  ["to what is a reference again", { first: { $ref: "#/second" }, second: { $ref: "#/third" }, third: { a: null } }],
])("a reference %s is resolved in the same way", async (_, document) => {
  expect(dereference(document)).toBeDefined();
  const own = await resolvedBy(new BundleResolver(), document);
  expect(own).toEqual(await resolvedBy(new Resolver(), document));
});

test.each([
  ["nowhere", { a: { $ref: "#/gone" } }],
  ["to what contains it", { a: { b: { $ref: "#/a" } } }],
  ["to itself by another", { a: { $ref: "#/b" }, b: { $ref: "#/a" } }],
  ["through another", { a: { $ref: "#/b/c" }, b: { $ref: "#/d" }, d: { c: 1 } }],
  ["that is not encoded correctly", { a: { $ref: "#/%" } }],
  ["to another document", { a: { $ref: "other.json#/b" } }],
])("a reference %s is left to Spectral's own resolver", async (_, document) => {
  expect(dereference(document)).toBeUndefined();
  const own = await resolvedBy(new BundleResolver(), document);
  expect(own).toEqual(await resolvedBy(new Resolver(), document));
});
