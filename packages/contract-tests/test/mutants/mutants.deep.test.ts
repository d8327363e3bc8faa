import { afterAll, beforeAll, test, vi } from "vitest";
import { expectTargetsPass, proveNoticed, proveNoticedByNoOther } from "./assertions.ts";
import { classes, failing } from "./table.ts";
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

const table: Record<string, { class: string; "failing cases": number; "the first of them": string }> = {};

let right: Targets;
beforeAll(async () => {
  right = await startTargets();
  expectTargetsPass(right);
});
afterAll(async () => {
  await right.close();
  console.table(table);
});

const all = Object.entries(classes).flatMap(([of, mutants]) => mutants.map((mutant) => ({ of, ...mutant })));

test.for(all)("$of: $name: each of the named cases fails", ({ of: _, ...mutant }) => proveNoticed(right, mutant));

test.for(all)(
  "$of: $name: the named cases fail, all others pass, and without them it is not noticed",
  async ({ of, ...mutant }) => {
    const failed = failing(await proveNoticedByNoOther(right, mutant));
    table[mutant.name] = { class: of, "failing cases": failed.length, "the first of them": failed[0] ?? "" };
  },
);
