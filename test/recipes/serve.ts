import { generate } from "@qualitycontrol/tooling/generate";
import { lint } from "@qualitycontrol/tooling/lint/lint";

// In a copy of the repository: lints and generates, serves what has been generated, and reports as JSON, in a line, what was
// found. With `suite` the contract tests run against both servers. Ends with its input.

/** What is reported. */
export interface Served {
  findings: string[];
  editions: string[];
  simulator: { url: string; notSimulated: readonly string[] };
  mock: { url: string };
  /** The outcome of the contract tests, and the operations of which a case was not simulated. */
  suites: { outcome: string; failed: string[]; notSimulated: string[] }[];
}

const findings = (await lint()).map(({ text }) => text);
if (findings.length === 0) await generate();
// What is loaded from here on is what has been generated.
const { startSimulator } = await import("@qualitycontrol/simulator");
const { startMock } = await import("@qualitycontrol/mock");
const { editions } = await import("@qualitycontrol/contract/calls");
const simulator = await startSimulator();
const mock = await startMock();

const suites: Served["suites"] = [];
if (process.argv.includes("suite")) {
  const { runSuite } = await import("@qualitycontrol/contract-tests");
  for (const { url } of [simulator, mock]) {
    const { outcome, results } = await runSuite({ url, mode: "full", seed: 1, runs: 1, environment: {} });
    const named = (...states: string[]) =>
      results.flatMap(({ state, name, operationId }) => (states.includes(state) ? [{ name, operationId }] : []));
    suites.push({
      outcome,
      failed: named("failed", "drifted").map(({ name }) => name),
      notSimulated: [...new Set(named("not simulated").map(({ operationId }) => operationId))],
    });
  }
}
const served: Served = {
  findings,
  editions: [...editions],
  simulator: { url: simulator.url, notSimulated: simulator.notSimulated },
  mock: { url: mock.url },
  suites,
};
console.log(JSON.stringify(served));
process.stdin.resume().once("end", () => Promise.all([simulator.close(), mock.close()]));
