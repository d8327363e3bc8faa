import { type Operation, operations } from "@qualitycontrol/contract/operations";
import { loadContract } from "@qualitycontrol/core/contract";
import { startMock } from "@qualitycontrol/mock";
import { expect, onTestFinished, test, vi } from "vitest";
import { deriveCases } from "../src/cases/index.ts";
import { runSuite } from "../src/index.ts";
import { Offers } from "../src/offers.ts";
import { makePlan, sealed } from "../src/plan.ts";
import { consoleReport } from "../src/report/console.ts";
import { jsonReport } from "../src/report/json.ts";
import { junitReport } from "../src/report/junit.ts";
import type { SuiteOptions } from "../src/suite-options.ts";
import { gatewayLikeMock, refusal } from "./gateway-like-mock.ts";
import { type Answer, type Incoming, isAt, serve } from "./mutants/mutant.ts";
import { startRecorder } from "./recording-server.ts";

vi.mock(import("../src/rate-limit.ts"), async (original) => {
  const { instantClock } = await import("./mock-time.ts");
  return { ...(await original()), machineClock: instantClock() };
});

const all: Operation[] = Object.values(operations);
const samples = all.filter(({ availability }) => availability !== undefined);
const reading = samples.filter(({ consequence }) => consequence === "none");
const monitoring = samples.filter(({ consequence }) => consequence === "monitoring");
const idsOf = (some: readonly Operation[]) => some.map(({ operationId }) => operationId);
const looksUp = operations.queryAgentInfoByWorkNo.operationId;

const isSample = ({ target }: { target: string }, some: readonly Operation[] = samples) =>
  idsOf(some).some((id) => isAt(id, { method: "", target, headers: {}, body: "" }));

const run = (url: string, options: Partial<SuiteOptions> = {}) =>
  runSuite({ url, seed: 1, runs: 2, environment: {}, vendorSamples: true, only: idsOf(samples), ...options });

/** A gateway that keeps the contract, except at the operations that no current page lists, and a record of what it received. */
async function gatewayWith(answer?: (request: Incoming) => Partial<Answer> | undefined) {
  const received: Incoming[] = [];
  const { url } = await gatewayLikeMock((request) => {
    received.push(request);
    return isSample(request) ? answer?.(request) : undefined;
  });
  return { url, received, ofSamples: () => received.filter((request) => isSample(request)) };
}

/** How a gateway responds on a path that it does not have. */
const missing = { status: 404, body: Buffer.from("") };

const absent: [string, Partial<Answer>, string][] = [
  ["404", { status: 404, body: Buffer.from("") }, "HTTP 404"],
  ["404 with JSON", { status: 404, body: Buffer.from('{"error":"Not Found"}') }, "HTTP 404"],
  ["405", { status: 405, body: Buffer.from("") }, "HTTP 405"],
  ["HTML", { headers: { "content-type": "text/html" }, body: Buffer.from("<p>Welcome</p>") }, "a page of HTML"],
  ["HTML that claims to be JSON", { body: Buffer.from("\n<!DOCTYPE html><html></html>") }, "a page of HTML"],
  ["HTML with 403", { status: 403, body: Buffer.from("<html>") }, "a page of HTML"],
];

const contract = await loadContract();
const subjects = { inspector: "31001", agents: ["42001", "42002"], calls: ["1700000000-1"] };
const planFor = (url: string, vendorSamples: boolean) =>
  makePlan(contract, deriveCases(contract, subjects, [...idsOf(samples), looksUp]), {
    url: new URL(url),
    subjects,
    minutes: 5,
    vendorSamples,
  });

test("without the flag, a gateway receives no operation that no current page lists", async () => {
  const { url, received, ofSamples } = await gatewayWith();
  const report = await runSuite({ url, seed: 1, runs: 2, environment: {}, only: [...idsOf(samples), looksUp] });
  expect(received.length).toBeGreaterThan(10);
  expect(ofSamples()).toEqual([]);
  expect(report).toMatchObject({ outcome: "undecided" });
  expect(report.reasons[0]).toBe(
    "for isCensor, nothing was sent: no current page lists isCensor; it is sent only with --vendor-samples",
  );
});

test("with the flag, a gateway receives those that only read, and they are judged like any other", async () => {
  const { url, ofSamples } = await gatewayWith();
  const report = await run(url, { only: idsOf(reading) });
  expect(report).toMatchObject({ outcome: "passed", notOffered: [], neverSucceeded: [] });
  expect(reading.filter((operation) => !ofSamples().some((request) => isSample(request, [operation])))).toEqual([]);
  expect(ofSamples().filter((request) => isSample(request, monitoring))).toEqual([]);
  const wrong = await gatewayWith(() => ({ body: Buffer.from('{"message":1,"retcode":"0"}') }));
  expect(await run(wrong.url, { only: idsOf(reading) })).toMatchObject({ outcome: "violated" });
});

test("no flag alone sends the beginning or the end of monitoring", async () => {
  const { url, ofSamples } = await gatewayWith();
  const report = await run(url, { only: idsOf(monitoring) });
  expect(ofSamples()).toEqual([]);
  expect(report.outcome).toBe("undecided");
  const begins = report.results.find(({ name }) => name === "beginMonitor returns 0 Success");
  expect(begins).toMatchObject({ state: "not sent", reason: "could be taken for beginMonitor (monitoring)" });
  expect(report.reasons[0]).toContain("To send more, create a plan");
});

test.each(absent)("%s to a valid request means that the operation is not offered", async (_, answer, sign) => {
  const { url, ofSamples } = await gatewayWith(() => answer);
  const report = await run(url, { only: [...idsOf(reading), looksUp], runs: 1 });
  const states = report.results.filter(({ operationId }) => operationId !== looksUp).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(["not offered"]));
  // One request each shows it; nothing more is sent.
  expect(ofSamples()).toHaveLength(reading.length);
  expect(report.notOffered).toEqual(idsOf(reading).map((id) => `${id} (${sign})`));
  expect(consoleReport(report)).toContain(`- not offered: allAgent (${sign})`);
  expect(junitReport(report)).toContain(`<skipped message="not offered: ${sign}"/>`);
  expect(junitReport(report)).toMatch(/<testsuite name="isCensor" tests="(\d+)" failures="0" errors="0" skipped="\1">/);
  expect(JSON.parse(jsonReport(report)).notOffered).toEqual(report.notOffered);
});

test("of what was asked for explicitly, not to be offered leaves the run undecided", async () => {
  const { url } = await gatewayWith(() => missing);
  const nothing = await run(url, { only: idsOf(reading) });
  expect(nothing).toMatchObject({
    outcome: "undecided",
    reasons: ["nothing was offered: HTTP 404"],
  });
  const some = await run(url, { only: ["isCensor", looksUp] });
  expect(some).toMatchObject({ outcome: "undecided", reasons: ["for isCensor, nothing was offered: HTTP 404"] });
  const required = await run(url, { only: [looksUp], require: ["isCensor"] });
  expect(required).toMatchObject({ outcome: "undecided" });
});

test("next to what was checked, it neither passes nor fails", async () => {
  const { url } = await gatewayWith(() => missing);
  const report = await runSuite({ url, seed: 1, runs: 0, environment: {}, vendorSamples: true });
  expect(report).toMatchObject({ outcome: "passed", notOffered: idsOf(reading).map((id) => `${id} (HTTP 404)`) });
});

test("a gateway that refuses every path without a valid Guid does not thereby offer it", async () => {
  const { url } = await gatewayLikeMock((request) => {
    if (!isSample(request)) return undefined;
    return request.headers["guid"] ? missing : refusal("100-006");
  });
  const report = await run(url, { only: ["isCensor"] });
  expect(new Set(report.results.map(({ state }) => state))).toEqual(new Set(["not offered"]));
});

test("where the operation is offered, 404 to an invalid request is a refusal", async () => {
  const { url } = await gatewayWith(({ target }) => (target.endsWith("/49999") ? undefined : missing));
  const report = await run(url, { only: ["agentSkillsByWorkNo"] });
  expect(report).toMatchObject({ outcome: "passed", notOffered: [] });
  const above = report.results.find(({ name }) => name.includes("refuses workno above"));
  expect(above).toMatchObject({ state: "passed", response: "status 404" });
});

test.each<[string, Partial<Answer>, string]>([
  ["404 with a result code", { status: 404, body: refusal("900-004").body }, "violated"],
  ["an empty 200", { body: Buffer.from("") }, "violated"],
  ["HTML with 502", { status: 502, body: Buffer.from("<html>") }, "violated"],
])("%s is judged like that of any other operation", async (_, answer, outcome) => {
  const { url } = await gatewayWith(() => answer);
  expect(await run(url, { only: ["isCensor"], runs: 0 })).toMatchObject({ outcome, notOffered: [] });
});

test("404 at an operation that a page lists is a violation", async () => {
  const { url } = await gatewayLikeMock(({ target }) =>
    target.includes("agentbyworkno") ? { status: 404, body: Buffer.from("") } : undefined,
  );
  expect(await run(url, { only: [looksUp], runs: 0 })).toMatchObject({ outcome: "violated" });
});

test("this project's own servers must offer them, with --full and no flag", async () => {
  const mock = await startMock();
  const broken = await serve(mock, {
    answer: (answer, request) => (isSample(request) ? { ...answer, status: 404, body: Buffer.from("") } : answer),
  });
  onTestFinished(async () => {
    await broken.close();
    await mock.close();
  });
  const full = { mode: "full", vendorSamples: false, runs: 0, only: idsOf(samples) } as const;
  expect(await run(mock.url, full)).toMatchObject({ outcome: "passed", notOffered: [] });
  expect(await run(broken.url, full)).toMatchObject({ outcome: "violated", notOffered: [] });
});

test("a plan contains them only if asked, and says of each that no page lists it", () => {
  const url = "http://127.0.0.1:1";
  expect(planFor(url, false).requests.filter((request) => isSample(request))).toEqual([]);
  const { requests } = planFor(url, true);
  const planned = new Set(requests.filter((request) => isSample(request)).map(({ operationId }) => operationId));
  expect(planned).toEqual(new Set(idsOf(samples)));
  for (const { operationId, availability } of requests) {
    expect(availability).toBe(operationId === looksUp ? undefined : "unknown");
  }
  const begins = requests.find(({ name }) => name === "beginMonitor returns 0 Success");
  expect(begins).toMatchObject({ consequence: "monitoring", target: expect.stringMatching(/\?agents=42001%3B42002$/) });
});

test("a plan that contains them needs the flag, and begins and ends monitoring with it", async () => {
  const gateway = await startRecorder();
  onTestFinished(() => gateway.close());
  const plan = planFor(gateway.url, true);
  await expect(runSuite({ url: gateway.url, plan, environment: {} })).rejects.toThrow(
    "The plan contains isCensor, which no current page lists. Run it with --vendor-samples",
  );
  expect(gateway.received).toEqual([]);
  await runSuite({ url: gateway.url, plan, vendorSamples: true, environment: {} });
  const sent = gateway.received.filter((request) => isSample(request, monitoring));
  expect(new Set(sent.map(({ target }) => target.split(/[/?]/)[5]))).toEqual(new Set(["beginmonitor", "endmonitor"]));
});

test("a plan whose requests do not say that no page lists them does not pass the gate", async () => {
  const gateway = await startRecorder();
  onTestFinished(() => gateway.close());
  const made = planFor(gateway.url, true);
  const silent = sealed({ ...made, requests: made.requests.map(({ availability: _, ...request }) => request) });
  const { results } = await runSuite({ url: gateway.url, plan: silent, environment: {}, only: ["beginMonitor"] });
  expect(gateway.received.filter((request) => isSample(request))).toEqual([]);
  expect(results.map(({ reason }) => reason)).toContain(
    "no current page lists beginMonitor; it is sent only with --vendor-samples",
  );
});

test("only a result code for a valid request shows that an operation is offered", () => {
  const { isCensor } = operations;
  const answer = (status: number, body: string) => ({ status, headers: {}, body: Buffer.from(body) });
  const offers = new Offers();
  expect(offers.absenceIn(isCensor, answer(200, '{"retcode":"100-006"}'), false)).toBeUndefined();
  expect(offers.absenceIn(isCensor, answer(404, ""), false)).toBe("HTTP 404");
  expect(offers.absenceOf(isCensor)).toBeUndefined();
  expect(offers.absenceIn(isCensor, answer(200, '{"retcode":"900-002"}'), true)).toBeUndefined();
  expect(offers.absenceIn(isCensor, answer(404, ""), false)).toBeUndefined();
  expect(offers.absenceIn(isCensor, answer(404, ""), true)).toBe("HTTP 404");
  expect(offers.absenceOf(isCensor)).toBeUndefined();
});

test("without the flag, the reason of a run that sent nothing names it", async () => {
  const { url } = await gatewayWith();
  const { outcome, reasons } = await run(url, { vendorSamples: false, only: idsOf(reading) });
  expect({ outcome, reasons }).toEqual({
    outcome: "undecided",
    reasons: [
      expect.stringMatching(/^nothing was sent: no current page lists \w+; it is sent only with --vendor-samples$/),
    ],
  });
});
