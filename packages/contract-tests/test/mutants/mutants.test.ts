import { operations } from "@qualitycontrol/contract/operations";
import { type Mock, startMock } from "@qualitycontrol/mock";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { failing, mutants, reachable, runAgainst } from "./table.ts";

/** The cases that are taken out of the suite. */
const suite = vi.hoisted(() => ({ without: undefined as RegExp | undefined }));
const isLeft = ({ name }: { name: string }) => !suite.without?.test(name);
vi.mock(import("../../src/cases/index.ts"), async (original) => {
  const { deriveCases } = await original();
  return { deriveCases: (...about) => deriveCases(...about).filter(isLeft) };
});
vi.mock(import("../../src/properties.ts"), async (original) => {
  const { deriveProperties } = await original();
  return { deriveProperties: (...about) => deriveProperties(...about).filter(isLeft) };
});
afterEach(() => {
  suite.without = undefined;
});

const table: Record<string, { "failing cases": number; "the first of them": string }> = {};

let mock: Mock;
let names: string[];
beforeAll(async () => {
  mock = await startMock();
  const report = await runAgainst(mock.url);
  names = reachable(report);
  expect(failing(report)).toEqual([]);
  expect(report.coverage.summary).toMatchObject({ missed: 0, "not in the contract": 0 });
  expect(report.kept).toBe(true);
});
afterAll(async () => {
  await mock.close();
  console.table(table);
});

const operationOf = (name: string) => name.split(" ")[0] ?? "";
const ids = Object.keys(operations);

// The bench runs each mutant against all operations; here, against its own and the one after.
test.for(mutants)(
  "$name: the named cases fail, all others pass, and without them it is not noticed",
  async (mutant) => {
    const expected = names.filter((name) => mutant.fails.test(name));
    const own = [...new Set(expected.map(operationOf))];
    const next = ids[(ids.indexOf(own.at(-1) ?? "") + 1) % ids.length] ?? "";
    const report = await runAgainst(mock.url, mutant, [...own, next]);
    const failed = failing(report);
    table[mutant.name] = { "failing cases": failed.length, "the first of them": failed[0] ?? "" };
    expect(failed).toEqual(expected);
    expect(failed).not.toEqual([]);
    expect(report.kept).toBe(false);
    const others = report.results.filter(({ name }) => !mutant.fails.test(name));
    expect(others.filter(({ state }) => state !== "passed" && state !== "not reachable")).toEqual([]);

    suite.without = mutant.fails;
    const rest = await runAgainst(mock.url, mutant, own);
    expect(failing(rest)).toEqual([]);
    expect(rest.results.length).toBeLessThan(report.results.length);
    expect(rest.kept).toBe(true);
  },
);

/** What a case is about, apart from the operation and the parameter. */
const kindOf = (name: string) =>
  name
    .replace(/^\w+ /, "")
    .replace(/(any wrong) \w+/, "$1")
    .replace(/^answers .*/, "answers")
    .replace(/^refuses [A-Z]+$/, "refuses a method")
    .replace(/^(accepts|refuses) a body with \w+ (.*)/, "$1 a body $2")
    .replace(/(of) \d+ (characters|items)$/, "$1 many $2")
    .replace(/^(accepts a body) \S+$/, "$1 listed")
    .replace(/^(accepts|refuses) (?!(?:any|no|a|an) )\w+ (\w+( \w+)?).*/, "$1 $2");

test("every kind of case is one by which some mutant is found", () => {
  const kinds = new Set(names.map(kindOf));
  const needed = new Set(names.filter((name) => mutants.some(({ fails }) => fails.test(name))).map(kindOf));
  expect([...kinds].filter((kind) => !needed.has(kind))).toEqual([]);
});

test("there are at least forty mutants, each under a name of its own", () => {
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  expect(mutants.length).toBeGreaterThanOrEqual(40);
});
