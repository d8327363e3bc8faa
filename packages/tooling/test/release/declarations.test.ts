import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { comparable } from "../../src/release/comparable.ts";
import { compareDeclarations } from "../../src/release/compare-declarations.ts";
import { entriesOf } from "../../src/release/entries.ts";

const scratch = mkdtempSync(join(tmpdir(), "qualitycontrol-test-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Writes a package. Returns its folder. */
function packageOf(files: Record<string, string>, exports: object = { ".": { types: "./index.d.ts" } }): string {
  const folder = mkdtempSync(join(scratch, "package-"));
  for (const [name, text] of Object.entries({ ...files, "package.json": JSON.stringify({ exports }) })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const compare = (before: string, after: string) =>
  compareDeclarations(packageOf({ "index.d.ts": before }), packageOf({ "index.d.ts": after })).map(
    ({ impact, text }) => `${impact}: ${text}`,
  );

describe("a change of a declaration", () => {
  test.each<[string, string, string, string[]]>([
    [
      "a parameter that has become required",
      "export declare function call(name?: string): void;",
      "export declare function call(name: string): void;",
      ["major: call of . has changed: Type 'undefined' is not assignable to type 'string'."],
    ],
    [
      "a parameter of a method that takes less",
      "export interface Calls { call(name: string): void }",
      'export interface Calls { call(name: "listen"): void }',
      ["major: Calls of . has changed: Type 'string' is not assignable to type '\"listen\"'."],
    ],
    [
      "a member that was removed",
      "export declare class Call { readonly code: string; readonly sentAt: Date }",
      "export declare class Call { readonly code: string }",
      [
        "major: Call of . has changed: Property 'sentAt' is missing in type 'Call (new)' but required in type 'Call (old)'.",
      ],
    ],
    [
      "another value that a function returns",
      'export type Outcome = "sent" | "refused"; export declare function outcome(): Outcome;',
      'export type Outcome = "sent" | "refused" | "unknown"; export declare function outcome(): Outcome;',
      [
        "major: outcome of . has changed: Type '\"unknown\"' is not assignable to type 'Outcome'.",
        "major: Outcome of . has changed: Type '\"unknown\"' is not assignable to type 'Outcome'.",
      ],
    ],
    [
      "another value in a package without functions",
      'export type Outcome = "sent";',
      'export type Outcome = "sent" | "unknown";',
      ["major: Outcome of . has changed: Type '\"unknown\"' is not assignable to type '\"sent\"'."],
    ],
    [
      "an option that takes more",
      "export interface Options { timeout?: number } export declare function call(options: Options): void;",
      "export interface Options { timeout?: number | string } export declare function call(options: Options): void;",
      ["minor: call of . offers more", "minor: Options of . offers more"],
    ],
    [
      "a required option that is new",
      "export interface Options { timeout?: number } export declare function call(options: Options): void;",
      "export interface Options { timeout?: number; id: string } export declare function call(options: Options): void;",
      [
        "major: call of . has changed: Property 'id' is missing in type 'Options (old)' but required in type 'Options (new)'.",
        "minor: Options of . offers more",
      ],
    ],
    [
      "another number of type parameters",
      "export type Listener<T> = (value: T) => void;",
      "export type Listener<T, U> = (value: T, more: U) => void;",
      ["major: Listener of . has changed: Target signature provides too few arguments. Expected 2 or more, but got 1."],
    ],
    [
      "a value that is only a type now",
      "export declare class A {}",
      "export interface A {}",
      ["major: A of . was removed"],
    ],
    [
      "private members",
      "export declare class A { #a; private b; readonly c: string }",
      "export declare class A { #d; private e; readonly c: string }",
      ["patch: the declarations have other texts"],
    ],
    ["nothing", "export declare class A { #a; private b }", "export declare class A { #a; private b }", []],
  ])("%s", (_, before, after, changes) => {
    expect(compare(before, after)).toEqual(changes);
  });

  test("that the compiler does not find equal to a copy of itself is found by its text", () => {
    const symbol = "export declare const tag: unique symbol;";
    expect(compare(symbol, `${symbol} // A comment.`)).toEqual(["patch: the declarations have other texts"]);
    expect(compare(symbol, "export declare const tag: string;")).toEqual([
      "major: tag of . has changed: its declaration is another one",
    ]);
  });
});

test("methods are compared as properties, but not if they are overloaded", () => {
  expect(comparable("export interface A { a?(b: string): void; c(): void; c(d: string): void }")).toBe(
    "export interface A { a?: ((b: string) => void); c(): void; c(d: string): void }",
  );
});

test("the entry points of a package are those of its exports, with one for each file that a * matches", () => {
  const exports = {
    ".": { import: { types: "./index.d.ts", default: "./index.js" } },
    "./editions/*/types": { types: "./dist/editions/*/types.d.ts", default: "./dist/editions/*/types.js" },
    "./openapi.json": "./openapi.json",
    "./internal/*": null,
  };
  const files = Object.fromEntries(["2023-09", "2025-11"].map((name) => [`dist/editions/${name}/types.d.ts`, ""]));
  expect([...entriesOf(packageOf(files, exports))]).toEqual([
    [".", "./index.d.ts"],
    ["./editions/2023-09/types", "./dist/editions/2023-09/types.d.ts"],
    ["./editions/2025-11/types", "./dist/editions/2025-11/types.d.ts"],
    ["./openapi.json", "./openapi.json"],
  ]);
});
