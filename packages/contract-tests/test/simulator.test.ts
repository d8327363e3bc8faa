import { operations } from "@qualitycontrol/contract/operations";
import { defaultEdition, editionNames, editions, loadContract } from "@qualitycontrol/core/contract";
import { startProxy } from "@qualitycontrol/proxy";
import { type SimulatorOptions, startSimulator } from "@qualitycontrol/simulator";
import { expect, onTestFinished, test, vi } from "vitest";
import { deriveCases } from "../src/cases/index.ts";
import { breaches, type Prerequisite } from "../src/cases/prerequisites.ts";
import { stateOf } from "../src/coverage.ts";
import { type Report, runSuite, type SuiteOptions } from "../src/index.ts";
import { findingOf } from "../src/report/console.ts";
import { sampleSubjects } from "../src/request.ts";
import { signIn } from "./sign-in.ts";

vi.mock(import("../src/rate-limit.ts"), async (original) => {
  const { instantClock } = await import("./mock-time.ts");
  return { ...(await original()), machineClock: instantClock() };
});

async function simulator(options: SimulatorOptions = {}) {
  const running = await startSimulator({ clock: "virtual", ...options });
  onTestFinished(() => running.close());
  return running;
}

const full = (url: string, options: Partial<SuiteOptions> = {}) =>
  runSuite({ url, mode: "full", seed: 1, runs: 2, environment: {}, ...options });

const fullRuns = new Map<string, Promise<{ report: Report; rules: Map<string, string | undefined> }>>();

/** A full run on the simulator of an edition, with the simulator's rule for the last request of each result. */
function fullRun(edition: string) {
  const known = fullRuns.get(edition) ?? run();
  fullRuns.set(edition, known);
  return known;

  async function run() {
    const { url, control } = await simulator({ edition });
    const rules = new Map<string, string | undefined>();
    const lastRule = () => control.readJournal().entries.findLast(({ rule }) => rule)?.rule;
    return { rules, report: await full(url, { onResult: ({ name }) => rules.set(name, lastRule()) }) };
  }
}

const findings = (report: Report) =>
  report.results
    .filter(({ state }) => state === "failed" || state === "drifted")
    .map((result) => findingOf(report, result));

/** The editions to test: the default. The deep tests run all, and as documented: simulator.deep.test.ts runs this file. */
const inFull = process.env["MODE"] === "deep" ? editionNames() : [defaultEdition];

test.each(inFull)(
  "the simulator of %s keeps its contract; only chosen events and concurrent requests are not reachable",
  async (edition) => {
    const { report } = await fullRun(edition);
    expect(findings(report)).toEqual([]);
    expect(report).toMatchObject({ kept: true, kind: "simulator", edition });
    expect(report.coverage.summary).toMatchObject({ missed: 0, "not in the contract": 0 });
    const unreachable = report.coverage.cells.filter((cell) => stateOf(cell) === "not reachable");
    expect(unreachable.length).toBeGreaterThan(0);
    // A poll returns pending events; only the mock returns a chosen one.
    const events = unreachable.filter(({ operationId }) => operationId === "pollEvents");
    expect(new Set(events.map(({ reason }) => reason))).toEqual(new Set(["only the mock can return a chosen event"]));
    const { notSimulated } = await simulator({ edition });
    const others = unreachable.filter((cell) => !events.includes(cell) && !notSimulated.includes(cell.operationId));
    expect(others.map(({ what }) => what)).toEqual(others.map(() => expect.stringContaining("under way")));
    expect(new Set(others.map(({ reason }) => reason))).toEqual(
      new Set(["the target responds to a request before it receives the next one, so no other request can be pending"]),
    );
  },
);

test("a cluster gives the same results as one node, because the suite keeps the cookie of each session", async () => {
  const [edition = ""] = inFull;
  const resultsOf = ({ results }: Report) => results.map(({ name, state, reason }) => [name, state, reason]);
  const { url } = await simulator({ edition, cluster: 3 });
  const inCluster = await full(url);
  expect(inCluster).toMatchObject({ outcome: "passed", reasons: [], sentCookies: true });
  const { report } = await fullRun(edition);
  expect(report.sentCookies).toBe(false);
  expect(resultsOf(inCluster)).toEqual(resultsOf(report));
});

test("reports each result immediately, with the total number", async () => {
  const { url } = await simulator();
  const reported: [name: string, done: number, all: number][] = [];
  const only = [operations.pollEvents.operationId];
  const { results } = await full(url, { only, onResult: ({ name }, done, all) => reported.push([name, done, all]) });
  expect(reported).toEqual(results.map(({ name }, index) => [name, index + 1, results.length]));
});

/** The simulator's rules for refusals that belong to no prerequisite. */
const rulesOf: Readonly<Record<string, RegExp>> = {
  "a wrong Guid": /^guid-wrong$/,
  "an expired Guid": /^guid-dead$/,
  "the Guid of another agent": /^guid-wrong$/,
  "the Guid from before a second sign-in": /^guid-wrong$/,
  "the Guid from before a sign-out": /^(not-signed-in|signed-out-already)$/,
  "a sender who has not signed in": /^not-signed-in$/,
  "an agent of another VCC": /^foreign-agent$/,
  "the inspection of oneself": /^(oneself|Inspector\w+)$/,
};

test.each(inFull)("in %s, each unfulfilled prerequisite is refused by its own rule", async (edition) => {
  const { report, rules } = await fullRun(edition);
  const { operations } = await loadContract(edition);
  const right = report.results.flatMap(({ name, operationId, state }) => {
    const [, what = ""] = name.split(" refuses ");
    const prerequisite = operations[operationId]?.prerequisites.find((one) =>
      breaches[one as Prerequisite].some((breach) => breach.what === what),
    );
    const rule = rulesOf[what] ?? (prerequisite && RegExp(`^${prerequisite}$`));
    return rule && state === "passed" ? [{ name, rule: expect.stringMatching(rule) }] : [];
  });
  expect(right.map(({ name }) => ({ name, rule: rules.get(name) }))).toEqual(right);
  expect(right.length).toBeGreaterThan(150);
});

/** The prerequisites for which no source says that the gateway refuses a request that lacks them. */
const neverRefused: readonly Prerequisite[] = ["InterceptRight", "ForceRight", "NoRightOfItsOwn", "AgentInCallByGuide"];

test("each prerequisite has a situation in which it is not fulfilled", async () => {
  for (const edition of editionNames()) {
    const contract = await loadContract(edition);
    const cases = deriveCases(contract, sampleSubjects(contract));
    for (const { operationId, prerequisites } of Object.values(contract.operations)) {
      const named = new Set(
        cases.filter(({ operation }) => operation.operationId === operationId).map(({ cell }) => cell),
      );
      for (const name of prerequisites) {
        expect(breaches, name).toHaveProperty(name);
        const situations = breaches[name as Prerequisite].filter(({ what }) => named.has(what));
        expect(situations.length > 0, name).toBe(!neverRefused.includes(name as Prerequisite));
      }
    }
  }
});

test("reports that no Guid expires in real time", async () => {
  const { url } = await simulator({ clock: "real" });
  const { results } = await full(url, { only: [operations.forceBusy.operationId], runs: 0 });
  expect(results.find(({ name }) => name.endsWith("an expired Guid"))).toMatchObject({
    state: "not reachable",
    reason: expect.stringContaining("--clock virtual"),
  });
});

test("tests a wrong and an expired Guid while the inspector has a session", async () => {
  const { url, control } = await simulator();
  const only = [operations.forceBusy.operationId];
  const { results } = await full(url, { only, runs: 0 });
  const tried = results.filter(({ name }) => /(wrong|expired) Guid$/.test(name));
  expect(tried.map(({ state }) => state)).toEqual(["passed", "passed"]);
  expect(control.readFloor().agents.find(({ workno }) => workno === "30169")).not.toMatchObject({
    state: "signed out",
  });
});

test("tests only the edition that the simulator serves", async () => {
  const [older = "", newer = ""] = editions();
  const { url } = await simulator({ edition: older });
  const only = [operations.requestWhisperAgent.operationId];
  expect((await full(url, { only })).edition).toBe(older);
  expect((await full(url, { only, edition: older })).kept).toBe(true);
  await expect(full(url, { only, edition: newer })).rejects.toThrow(
    `serves edition ${older}, but --edition is ${newer}. Omit --edition.`,
  );
});

test("is undecided without the control API, or in a world without the inspector", async () => {
  const only = [operations.addSupervise.operationId];
  const agents = [{ workno: "49999", vdn: 1, phone: "70092" }];
  const worlds: [SimulatorOptions, failure: string][] = [
    [{ controlFrom: "nowhere" }, "reset got status 404"],
    [{ world: { tenants: [{ vdn: 1, vcc: 1 }], agents } }, "login got 100-004"],
  ];
  for (const [options, failure] of worlds) {
    const { url } = await simulator(options);
    const { results, coverage, outcome, reasons } = await full(url, { only });
    expect({ outcome, first: reasons[0] }).toEqual({ outcome: "undecided", first: `the set-up failed: ${failure}` });
    expect(coverage.summary["not reachable"]).toBeGreaterThan(0);
    expect(results.some(({ reason }) => reason === "only the mock can return a chosen response")).toBe(true);
  }
});

test("a simulator behind the proxy is a gateway: refuses full, passes read", async () => {
  const { url } = await simulator();
  const proxy = await startProxy({ upstream: url, edition: "2025-11" });
  onTestFinished(() => proxy.close());
  await expect(full(proxy.url)).rejects.toThrow("taken for a gateway");
  const environment = { QUALITYCONTROL_GUID: (await signIn(url)).guid };
  const report = await runSuite({ url: proxy.url, edition: "2025-11", seed: 1, runs: 5, environment });
  expect(findings(report)).toEqual([]);
  expect(report).toMatchObject({ kept: true, kind: "gateway", mode: "read" });
});

test("detects a simulator that has become inconsistent", async () => {
  const { url, control } = await simulator();
  const { operationId } = operations.queryAgentInfoByWorkNo;
  const reports = [];
  for (const kind of ["html", "cut"] as const) {
    // Read mode resets nothing, so the injected fault stays until its request.
    control.addFault({ kind, operation: operationId, status: 200 } as never);
    reports.push(await runSuite({ url, only: [operationId], runs: 0, environment: {} }));
  }
  expect(reports.map(({ kept }) => kept)).toEqual([false, false]);
});
