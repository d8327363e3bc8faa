import { groupBy } from "@qualitycontrol/core/group-by";
import { redact } from "@qualitycontrol/core/judge";
import { isBreach, isUntried, missedCells, type Report, type Result } from "../result.ts";
import { findingOf } from "./console.ts";

/** The report as JUnit XML: a suite for each operation. Drift at a gateway is not a failure; it appears in the output. */
export function junitReport(report: Report): string {
  const suites = [...groupBy(report.results, ({ operationId }) => operationId)].map(([operationId, results]) => {
    const failed = results.filter(({ state }) => isBreach(state, report.kind)).length;
    const skipped = results.filter(({ state }) => isUntried(state)).length;
    const cases = results.map((result) => testcase(report, result)).join("\n");
    return `<testsuite name="${operationId}" tests="${results.length}" failures="${failed}" errors="0" skipped="${skipped}">\n${cases}\n</testsuite>`;
  });
  const seconds = (report.duration / 1000).toFixed(3);
  return redact(
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="qualitycontrol contract" time="${seconds}">\n${[...suites, ...breachesOfRun(report)].join("\n")}\n</testsuites>\n`,
  );
}

/**
 * Findings that belong to no case: the run was stopped, the mock's coverage has a gap, or, as an error, the run is undecided.
 * A report without them would look like success.
 */
function breachesOfRun(report: Report): string[] {
  const { kind, results, stopped, outcome, reasons } = report;
  // A failed case, which missed its cell, is already listed.
  const missed = results.some(({ state }) => isBreach(state, kind)) ? [] : missedCells(report);
  const failures = [
    ...(stopped === undefined ? [] : [`stopped: ${stopped}`]),
    ...missed.map(({ operationId, what }) => `missed: ${operationId} ${what}`),
  ];
  const errors = outcome === "undecided" ? reasons.map((reason) => `undecided: ${reason}`) : [];
  if (failures.length + errors.length === 0) return [];
  const cases = [...errors.map((text) => ["error", text]), ...failures.map((text) => ["failure", text])].map(
    ([element, text = ""]) =>
      `<testcase classname="run" name="${escapeXml(text)}"><${element} message="${escapeXml(text)}"/></testcase>`,
  );
  return [
    `<testsuite name="run" tests="${cases.length}" failures="${failures.length}" errors="${errors.length}" skipped="0">\n${cases.join("\n")}\n</testsuite>`,
  ];
}

function testcase(report: Report, result: Result): string {
  const open = `<testcase classname="${result.operationId}" name="${escapeXml(result.name)}"`;
  if (result.state === "passed") return `${open}/>`;
  if (isBreach(result.state, report.kind)) {
    const [violation] = result.violations;
    const message = escapeXml(`${violation?.place}: expected ${violation?.expected}, got ${violation?.got}`);
    return `${open}><failure message="${message}">${escapeXml(findingOf(report, result))}</failure></testcase>`;
  }
  if (result.state === "drifted")
    return `${open}><system-out>${escapeXml(findingOf(report, result))}</system-out></testcase>`;
  return `${open}><skipped message="${escapeXml(`${result.state}: ${result.reason}`)}"/></testcase>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes a text for XML, which allows no control characters, not even escaped. */
const escapeXml = (text: string): string =>
  text.replace(/[^\n -\uffff]/g, "?").replace(/[&<>"]/g, (character) => entities[character] ?? "");
