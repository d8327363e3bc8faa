import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { expectTargetsPass, proveNoticed, proveNoticedByNoOther, proveUndecided } from "./assertions.ts";
import { doubts } from "./false-passes.ts";
import { classes, mutants } from "./table.ts";
import { startTargets, type Targets } from "./targets.ts";

vi.mock(import("../../src/cases/index.ts"), async (original) => {
  const { left } = await import("./filter.ts");
  const { deriveCases } = await original();
  return { deriveCases: (...about) => left(deriveCases(...about)) };
});
vi.mock(import("../../src/rate-limit.ts"), async (original) => {
  const { instantClock } = await import("../mock-time.ts");
  return { ...(await original()), machineClock: instantClock() };
});
vi.mock(import("../../src/properties.ts"), async (original) => {
  const { left } = await import("./filter.ts");
  const { deriveProperties } = await original();
  return { deriveProperties: (...about) => left(deriveProperties(...about)) };
});

let right: Targets;
beforeAll(async () => {
  right = await startTargets();
  expectTargetsPass(right);
});
afterAll(() => right.close());

/** Every third of each class. The deep tests take every mutant. */
const chosen = Object.values(classes).flatMap((of) => of.filter((_, at) => at % 3 === 0));

test.for(chosen)("$name: each of the named cases fails", (mutant) => proveNoticed(right, mutant));

/** One mutant each of the mock, the simulator and the gateway. The deep tests take every mutant. */
const places = [undefined, "simulator", "gateway"].flatMap(
  (place) => mutants.find(({ before }) => before === place) ?? [],
);

test.for(places)("$name: all other cases pass, and without the named ones it is not noticed", async (mutant) => {
  await proveNoticedByNoOther(right, mutant);
});

test.for(doubts)("$name: the run is undecided", (doubt) => proveUndecided(right, doubt));

/** The kind of a case: its name without operation and parameter. */
const kindOf = (name: string) =>
  name
    .replace(/^\w+ /, "")
    .replace(/(any invalid) \w+/, "$1")
    .replace(/^returns \d.*/, "returns")
    .replace(/^refuses [A-Z]+$/, "refuses a method")
    .replace(/^refuses [A-Z]+ with (\S+)[:=].*/, "refuses $1")
    .replace(/^(accepts|refuses) a body with \w+ (.*)/, "$1 a body $2")
    .replace(/(of) \d+ (characters|items)$/, "$1 many $2")
    .replace(/^(accepts a body) \S+$/, "$1 listed")
    .replace(/^(accepts|refuses) (?!(?:any|no|a|an) )\w+ (\w+( \w+)?).*/, "$1 $2");

test("every kind of case detects some mutant", () => {
  const names = [...new Set([...right.mock.names, ...right.simulator.names])];
  // Cases that cannot be set up.
  const kinds = new Set(names.filter((name) => !name.endsWith(" under way")).map(kindOf));
  // Every case detects a mutant that accepts everything.
  const particular = mutants.filter(({ name }) => name !== "every response is reported as success");
  const needed = new Set(names.filter((name) => particular.some(({ fails }) => fails.test(name))).map(kindOf));
  expect([...kinds].filter((kind) => !needed.has(kind))).toEqual([]);
});

test("there are at least 250 mutants with unique names", () => {
  const names = [...mutants, ...doubts].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(250);
});
