import { redact } from "@qualitycontrol/mock/judge";
import type { Report, Result } from "../result.ts";
import { findingOf } from "./console.ts";

/** The report as JUnit XML: a suite for each operation. Drift at a gateway is no failure, but stands in the output. */
export function junitReport(report: Report): string {
  const suites = Object.entries(Object.groupBy(report.results, ({ operationId }) => operationId)).map(
    ([operationId, results = []]) => {
      const count = (state: Result["state"]) => results.filter((result) => result.state === state).length;
      const skipped = count("not sent") + count("not reachable");
      const cases = results.map((result) => testcase(report, result)).join("\n");
      return `<testsuite name="${operationId}" tests="${results.length}" failures="${count("failed")}" skipped="${skipped}">\n${cases}\n</testsuite>`;
    },
  );
  const seconds = (report.duration / 1000).toFixed(3);
  return redact(
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="qualitycontrol contract" time="${seconds}">\n${suites.join("\n")}\n</testsuites>\n`,
  );
}

function testcase(report: Report, result: Result): string {
  const open = `<testcase classname="${result.operationId}" name="${xml(result.name)}"`;
  if (result.state === "passed") return `${open}/>`;
  if (result.state === "failed") {
    const [fault] = result.faults;
    const message = xml(`${fault?.place}: expected ${fault?.expected}, got ${fault?.got}`);
    return `${open}><failure message="${message}">${xml(findingOf(report, result))}</failure></testcase>`;
  }
  if (result.state === "drifted")
    return `${open}><system-out>${xml(findingOf(report, result))}</system-out></testcase>`;
  return `${open}><skipped message="${xml(`${result.state}: ${result.reason}`)}"/></testcase>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML knows no control characters, escaped or not. */
const xml = (text: string): string =>
  text.replace(/[^\n -\uffff]/g, "?").replace(/[&<>"]/g, (character) => entities[character] ?? "");
