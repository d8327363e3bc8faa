import { operations } from "@qualitycontrol/contract/operations";
import { expect } from "vitest";
import type { Report } from "../../src/result.ts";
import type { FalsePass } from "./false-passes.ts";
import { having } from "./filter.ts";
import type { Mutant } from "./mutant.ts";
import { failing, runAgainst } from "./table.ts";
import { baseOf, namedBy, type Targets } from "./targets.ts";

/** Asserts that the unmutated targets pass. */
export function expectTargetsPass({ reports }: Targets): void {
  for (const report of Object.values(reports)) {
    expect(failing(report)).toEqual([]);
    expect(report.outcome).toBe("passed");
  }
  expect(reports.mock.coverage.summary).toMatchObject({ missed: 0, "not in the contract": 0 });
}

const ids = Object.keys(operations);
const operationOf = (name: string) => name.split(" ")[0] ?? "";
const operationsOf = (named: readonly string[]) => [...new Set(named.map(operationOf))];

/** Asserts that each case that a mutant names detects it. */
export async function proveNoticed(right: Targets, mutant: Mutant): Promise<void> {
  const named = namedBy(right, mutant);
  expect(named).not.toEqual([]);
  const report = await having(
    (name) => mutant.fails.test(name),
    () => runAgainst(baseOf(right, mutant), mutant, operationsOf(named)),
  );
  expect(failing(report)).toEqual(named);
  // Without a valid request, the run may be undecided, but it is not violated.
  if (mutant.isOpen) expect(report.outcome).not.toBe("violated");
  else expect(report.outcome).toBe("violated");
}

/** Asserts that only the cases that a mutant names detect it: all others pass. */
export async function proveNoticedByNoOther(right: Targets, mutant: Mutant): Promise<Report> {
  const named = namedBy(right, mutant);
  const own = operationsOf(named);
  // The bench runs each mutant against all operations; here, against its own and the one after.
  const next = ids[(ids.indexOf(own.at(-1) ?? "") + 1) % ids.length] ?? "";
  const isGateway = mutant.before === "gateway";
  const report = await runAgainst(baseOf(right, mutant), mutant, isGateway ? own : [...own, next]);
  expect(failing(report)).toEqual(named);
  expect(named).not.toEqual([]);
  expect(report.outcome).toBe(mutant.isOpen ? "passed" : "violated");
  const others = report.results.filter(({ name }) => !mutant.fails.test(name));
  const fine = ["passed", "not reachable", ...(isGateway ? ["not sent"] : [])];
  expect(others.filter(({ state }) => !fine.includes(state))).toEqual([]);

  const rest = await having(
    (name) => !mutant.fails.test(name),
    () => runAgainst(baseOf(right, mutant), mutant, own),
  );
  expect(failing(rest)).toEqual([]);
  expect(rest.results.length).toBeLessThan(report.results.length);
  // Without its valid requests, a run may be undecided.
  expect(rest.outcome).not.toBe("violated");
  return report;
}

/** Asserts that a run that proves nothing does not pass. */
export async function proveUndecided(
  right: Targets,
  { before, answer, reason, require = [] }: FalsePass,
): Promise<void> {
  const report = await runAgainst(right[before], { answer }, before === "simulator" ? ["forceBusy"] : undefined, {
    require,
    runs: 1,
  });
  expect(report.outcome).toBe("undecided");
  expect(report.reasons[0]).toMatch(reason);
}
