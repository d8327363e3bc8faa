import { UserError } from "@qualitycontrol/core/user-error";
import { findingOf } from "./report/console.ts";
import type { Report } from "./result.ts";
import { runSuite } from "./run.ts";
import type { SuiteOptions } from "./suite-options.ts";

/** Undefined where there are no tests: in a `globalSetup`, vitest 3 cannot be imported. */
const vitest = await import("vitest").catch(() => undefined);

/**
 * What vitest gives to a test file.
 *
 * @throws UserError outside of a test file, or if vitest is not installed
 */
function inTestFile(): NonNullable<typeof vitest> {
  if (vitest !== undefined) return vitest;
  throw new UserError("A contract suite needs a test file of vitest 3 or newer. Run: npm install --save-dev vitest");
}

/** Options of a suite; the URL may be known only when the suite runs, such as that of a mock that a hook starts. */
export type ContractSuiteOptions = Omit<SuiteOptions, "url"> & { url: string | (() => string) };

/**
 * Defines a test of vitest that tests a gateway against the contract, and fails with every finding. It sends only what
 * changes nothing, unless `mode` is `full` and the target is this project's own mock or simulator, or there is a plan.
 *
 * @param timeLimit how long the whole suite may take, in ms
 * @throws UserError if it is not called in a test file of vitest
 */
export function defineContractSuite({ url, ...options }: ContractSuiteOptions, timeLimit = 120_000): void {
  inTestFile().test("keeps the quality control contract", { timeout: timeLimit }, async () => {
    const report = await runSuite({ ...options, url: typeof url === "string" ? url : url() });
    expectKept(report);
  });
}

/** Fails with why a run is undecided, or with every finding. */
export function expectKept(report: Report): void {
  const { expect } = inTestFile();
  // First, because it explains what follows.
  if (report.outcome === "undecided") expect.fail(`undecided: ${report.reasons.join("; ")}`);
  const found = report.results.filter(({ state }) => state === "failed" || (state === "drifted" && !report.kept));
  expect(found.map((result) => findingOf(report, result))).toEqual([]);
  expect(report.stopped).toBeUndefined();
  expect(report.kept).toBe(true);
}
