import { operations } from "@qualitycontrol/contract/operations";
import { startProxy } from "@qualitycontrol/mock";
import { editions } from "@qualitycontrol/mock/contract";
import { type SimulatorOptions, startSimulator } from "@qualitycontrol/simulator";
import { expect, onTestFinished, test } from "vitest";
import { stateOf } from "../src/coverage.ts";
import { type Report, runSuite, type SuiteOptions } from "../src/index.ts";
import { findingOf } from "../src/report/console.ts";

async function simulator(options: SimulatorOptions = {}) {
  const running = await startSimulator(options);
  onTestFinished(() => running.close());
  return running;
}

const full = (url: string, options: Partial<SuiteOptions> = {}) =>
  runSuite({ url, mode: "full", seed: 1, runs: 2, environment: {}, ...options });

const findings = (report: Report) =>
  report.results
    .filter(({ state }) => state === "failed" || state === "drifted")
    .map((result) => findingOf(report, result));

test.each(editions())(
  "the simulator of %s keeps its contract, and every answer but an event on order is reached",
  async (edition) => {
    const { url } = await simulator({ edition });
    const report = await full(url);
    expect(findings(report)).toEqual([]);
    expect(report).toMatchObject({ kept: true, kind: "simulator", edition });
    expect(report.coverage.summary).toMatchObject({ missed: 0, "not in the contract": 0 });
    const unreachable = report.coverage.cells.filter((cell) => stateOf(cell) === "not reachable");
    expect(unreachable.length).toBeGreaterThan(0);
    // A poll gives what waits, and only the mock gives what was asked for.
    expect(unreachable.map(({ operationId }) => operationId)).toEqual(unreachable.map(() => "pollEvents"));
    expect(new Set(unreachable.map(({ reason }) => reason))).toEqual(
      new Set(["only the mock can be told which event to give"]),
    );
  },
);

test("each result is told as it comes, with how many there will be", async () => {
  const { url } = await simulator();
  const told: [name: string, done: number, all: number][] = [];
  const only = [operations.pollEvents.operationId];
  const { results } = await full(url, { only, onResult: ({ name }, done, all) => told.push([name, done, all]) });
  expect(told).toEqual(results.map(({ name }, index) => [name, index + 1, results.length]));
});

test("a wrong and an expired Guid are tried while the inspector has a session", async () => {
  const { url, control } = await simulator();
  const only = [operations.forceBusy.operationId];
  const { results } = await full(url, { only, runs: 0 });
  const tried = results.filter(({ name }) => /(wrong|expired) Guid$/.test(name));
  expect(tried.map(({ state }) => state)).toEqual(["passed", "passed"]);
  expect(control.readFloor().agents.find(({ workno }) => workno === "30169")).not.toMatchObject({
    state: "signed out",
  });
});

test("the edition that the simulator speaks is tested, and no other", async () => {
  const [older = "", newer = ""] = editions();
  const { url } = await simulator({ edition: older });
  const only = [operations.requestWhisperAgent.operationId];
  expect((await full(url, { only })).edition).toBe(older);
  expect((await full(url, { only, edition: older })).kept).toBe(true);
  await expect(full(url, { only, edition: newer })).rejects.toThrow(
    `speaks ${older}, not ${newer}. Leave --edition out.`,
  );
});

test("without the control, and in a world of others, nothing is staged, and that is told", async () => {
  const only = [operations.addSupervise.operationId];
  const agents = [{ workno: "49999", vdn: 1, phone: "70092" }];
  const worlds: SimulatorOptions[] = [{ controlFrom: "nowhere" }, { world: { tenants: [{ vdn: 1, vcc: 1 }], agents } }];
  for (const options of worlds) {
    const { url } = await simulator(options);
    const { results, coverage, kept } = await full(url, { only });
    expect(kept).toBe(true);
    expect(coverage.summary["not reachable"]).toBeGreaterThan(0);
    expect(results.some(({ reason }) => reason === "only the mock can be told what to answer")).toBe(true);
  }
});

test("behind the proxy the simulator is a gateway: full is refused, and what may be read keeps the contract", async () => {
  const { url } = await simulator();
  const proxy = await startProxy({ upstream: url, edition: "2025-11" });
  onTestFinished(() => proxy.close());
  await expect(full(proxy.url)).rejects.toThrow("taken for a gateway");
  const report = await runSuite({ url: proxy.url, edition: "2025-11", seed: 1, runs: 5, environment: {} });
  expect(findings(report)).toEqual([]);
  expect(report).toMatchObject({ kept: true, kind: "gateway", mode: "read" });
});

test("a simulator that no longer does what it says is noticed", async () => {
  const { url, control } = await simulator();
  const { operationId } = operations.queryAgentInfoByWorkNo;
  const reports = [];
  for (const kind of ["html", "cut"] as const) {
    // In read mode nothing is reset, so that the fault stays until its request comes.
    control.addFault({ kind, operation: operationId, status: 200 } as never);
    reports.push(await runSuite({ url, only: [operationId], runs: 0, environment: {} }));
  }
  expect(reports.map(({ kept }) => kept)).toEqual([false, false]);
});
