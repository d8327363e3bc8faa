import { expect, test } from "vitest";
import { findingOf } from "./report/console.ts";
import type { Report } from "./result.ts";
import { runSuite } from "./run.ts";
import type { SuiteOptions } from "./suite-options.ts";

/** Options of a suite; the URL may be known only when the suite runs, such as that of a mock that a hook starts. */
export type ContractSuiteOptions = Omit<SuiteOptions, "url"> & { url: string | (() => string) };

/**
 * Defines a test of vitest that tests a gateway against the contract, and fails with every finding. It sends only what
 * changes nothing, unless `mode` is `full` and the target is this project's own mock or simulator, or there is a plan.
 *
 * @param timeLimit how long the whole suite may take, in ms
 */
export function defineContractSuite({ url, ...options }: ContractSuiteOptions, timeLimit = 120_000): void {
  test("keeps the quality control contract", { timeout: timeLimit }, async () => {
    const report = await runSuite({ ...options, url: typeof url === "string" ? url : url() });
    expectKept(report);
  });
}

/** Fails with why a run is undecided, or with every finding. */
export function expectKept(report: Report): void {
  // First, because it explains what follows.
  if (report.outcome === "undecided") expect.fail(`undecided: ${report.reasons.join("; ")}`);
  const found = report.results.filter(({ state }) => state === "failed" || (state === "drifted" && !report.kept));
  expect(found.map((result) => findingOf(report, result))).toEqual([]);
  expect(report.stopped).toBeUndefined();
  expect(report.kept).toBe(true);
}
