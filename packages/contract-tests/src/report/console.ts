import { groupBy } from "@qualitycontrol/core/group-by";
import { redact } from "@qualitycontrol/core/judge";
import { stateOf } from "../coverage.ts";
import { curlCommand } from "../curl.ts";
import { isUntried, type Report, type Result } from "../result.ts";

/** The finding of a result: what, where, and how to reproduce it. */
export function findingOf({ url, sentCookies }: Report, { name, state, violations, request }: Result): string {
  const mark = state === "drifted" ? "~" : "✗";
  const lines = violations.map(({ place, expected, got }) => `    ${place}: expected ${expected}, got ${got}`);
  const again = request && request.target.length < 500 ? [`    ${curlCommand(url, request, sentCookies)}`] : [];
  return redact([`${mark} ${name}`, ...lines, ...again].join("\n"));
}

const conclusions: Readonly<Record<Report["outcome"], string>> = {
  passed: "Passed: everything that was tested keeps the contract",
  violated: "The contract was violated",
  undecided: "Undecided: this run does not show whether the contract is kept",
};

/** The report for a terminal: first the reasons for doubt, then the findings. */
export function consoleReport(report: Report): string {
  const { url, kind, mode, edition, seed, results, coverage, ledger, stopped, duration } = report;
  const found = results.filter(({ state }) => state === "failed" || state === "drifted");
  const count = groupBy(results, ({ state }) => state);
  const states = [...count].map(([state, those]) => `${those.length} ${state}`);
  const reasons = groupBy(
    results.filter(({ state }) => isUntried(state)),
    ({ state, reason = "" }) => `${state}: ${reason}`,
  );
  const cells = Object.entries(coverage.summary).map(([state, number]) => `${number} ${state}`);
  const missed = coverage.cells.filter((cell) => ["missed", "not in the contract"].includes(stateOf(cell)));
  const lines = [
    ...report.reasons.map((reason) => `? ${reason}`),
    ...found.map((result) => findingOf(report, result)),
    ...[...reasons].map(([reason, those]) => `- ${those.length} ${reason}`),
    ...missed.map((cell) => `- ${stateOf(cell)}: ${cell.operationId} ${cell.what} (${cell.attempts} attempts)`),
    ...report.notes.map((note) => `- ${note}`),
    ...report.notOffered.map((operation) => `- not offered: ${operation}`),
    ...report.neverSucceeded.map((operation) => `- never succeeded: ${operation}`),
    `Target    ${url.href} (${kind}), mode ${mode}, contract ${edition}, seed ${seed}`,
    `Cases     ${states.join(", ")}`,
    `Coverage  ${cells.join(", ")}`,
    `Requests  ${Object.entries(ledger.count())
      .map(([outcome, number]) => `${number} ${outcome}`)
      .join(", ")}`,
    ...(stopped === undefined ? [] : [`Stopped   ${stopped}`]),
    `${conclusions[report.outcome]} (${(duration / 1000).toFixed(1)} s).`,
  ];
  return redact(lines.join("\n"));
}
