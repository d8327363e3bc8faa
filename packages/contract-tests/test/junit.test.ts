import { operations } from "@qualitycontrol/contract/operations";
import { loadContract } from "@qualitycontrol/core/contract";
import { mockHeader } from "@qualitycontrol/core/identity-headers";
import { expect, test, vi } from "vitest";
import { deriveCases } from "../src/cases/index.ts";
import { Coverage } from "../src/coverage.ts";
import { junitReport } from "../src/report/junit.ts";
import { sampleSubjects } from "../src/request.ts";
import { runSuite } from "../src/run.ts";
import { startRecorder } from "./recording-server.ts";

vi.mock(import("../src/rate-limit.ts"), async (original) => {
  const { instantClock } = await import("./mock-time.ts");
  return { ...(await original()), machineClock: instantClock() };
});

const { operationId } = operations.queryAllCallInfoByAgentWorkNoEx;
const drifting = JSON.stringify({ message: "", retcode: "0", result: [], trace: 1 });

async function reportOn(headers: Record<string, string>) {
  const target = await startRecorder(() => ({ body: drifting, headers }));
  const report = await runSuite({ url: target.url, only: [operationId], runs: 0, seed: 1, environment: {} });
  await target.close();
  const results = report.results.filter(({ state }) => state === "drifted");
  expect(results).not.toEqual([]);
  return { ...report, results };
}

const failures = (xml: string) => [...xml.matchAll(/<failure message="([^"]*)"/g)].map(([, message]) => message);

test("drift is a failure of the mock, and output at a gateway", async () => {
  const mock = await reportOn({ [mockHeader]: "1" });
  const xml = junitReport(mock);
  expect(failures(xml)).toEqual(mock.results.map(() => "body/trace: expected no such property, got 1"));
  expect(xml).toContain(
    `<testsuite name="${operationId}" tests="${mock.results.length}" failures="${mock.results.length}"`,
  );
  const gateway = junitReport(await reportOn({}));
  expect(failures(gateway)).toEqual([]);
  expect(gateway).toContain("<system-out>");
});

test("a stopped run is a failure, even if no case failed", async () => {
  const report = { ...(await reportOn({})), kept: false, stopped: "the gateway responded with 500" };
  expect(failures(junitReport(report))).toContain("stopped: the gateway responded with 500");
});

test("a missed cell of the mock is a failure", async () => {
  const contract = await loadContract();
  const [probe] = deriveCases(contract, sampleSubjects(contract));
  const coverage = new Coverage(probe ? [probe] : []);
  const report = { ...(await reportOn({})), kind: "mock", mode: "full", coverage } as const;
  expect(failures(junitReport({ ...report, results: [] }))).toEqual([
    `missed: ${probe?.operation.operationId} ${probe?.cell}`,
  ]);
});
