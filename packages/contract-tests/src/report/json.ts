import { redact } from "@qualitycontrol/core/judge";
import { stateOf } from "../coverage.ts";
import type { Report } from "../result.ts";

/** The whole report as JSON: every case, every cell of the coverage and every entry of the ledger. */
export function jsonReport(report: Report): string {
  const { coverage, ledger, url, ...rest } = report;
  const cells = coverage.cells.map((cell) => ({ ...cell, state: stateOf(cell) }));
  const whole = { url: url.href, ...rest, coverage: { ...coverage.summary, cells }, ledger: ledger.entries };
  return redact(`${JSON.stringify(whole, null, 2)}\n`);
}
