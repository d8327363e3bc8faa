import { guidRefusals, longPoll } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { loadContract } from "@qualitycontrol/core/contract";
import { mockHeader } from "@qualitycontrol/core/identity-headers";
import { startSimulator } from "@qualitycontrol/simulator";
import { expect, onTestFinished, test, vi } from "vitest";
import { deriveCases } from "../src/cases/index.ts";
import { Coverage } from "../src/coverage.ts";
import { CannotRun, type Report, runSuite, type SuiteOptions } from "../src/index.ts";
import { Offers } from "../src/offers.ts";
import { makePlan, sealed } from "../src/plan.ts";
import { deriveProperties } from "../src/properties.ts";
import { consoleReport } from "../src/report/console.ts";
import { jsonReport } from "../src/report/json.ts";
import { junitReport } from "../src/report/junit.ts";
import { sampleSubjects } from "../src/request.ts";
import { runProperty } from "../src/run-case.ts";
import { expectKept } from "../src/suite.ts";
import { gatewayLikeMock, refusal } from "./gateway-like-mock.ts";
import { type Received, type Reply, startRecorder } from "./recording-server.ts";

vi.mock(import("../src/rate-limit.ts"), async (original) => {
  const { instantClock } = await import("./mock-time.ts");
  return { ...(await original()), machineClock: instantClock() };
});

const { addSupervise } = operations;
const lists = operations.queryAllCallInfoByAgentWorkNoEx.operationId;
const looksUp = operations.queryAgentInfoByWorkNo.operationId;
const [notSignedIn = "", notAuthorized = ""] = guidRefusals;

const run = (url: string, options: Partial<SuiteOptions> = {}) =>
  runSuite({ url, only: [lists, looksUp], seed: 1, runs: 2, environment: {}, ...options });

async function gateway(reply: (received: Received, count: number) => Reply) {
  let count = 0;
  const server = await startRecorder((received) => reply(received, count++));
  onTestFinished(() => server.close());
  return server;
}

const bodyOf = (retcode: string) => JSON.stringify({ message: "", retcode, result: {} });
const refusedBy = (retcode: string): Reply => ({ body: bodyOf(retcode) });

/** Expects every report to be undecided, with this reason first. */
function expectUndecided(report: Report, reason: string): void {
  expect(report).toMatchObject({ outcome: "undecided", kept: false });
  expect(report.reasons[0]).toContain(reason);
  expect(consoleReport(report).split("\n")[0]).toContain(reason);
  expect(JSON.parse(jsonReport(report))).toMatchObject({ outcome: "undecided", kept: false, reasons: report.reasons });
  expect(junitReport(report)).toMatch(/<testsuite name="run" tests="[1-9]\d*" failures="\d+" errors="[1-9]/);
  expect(junitReport(report)).toMatch(/<error message="undecided: /);
}

test.each<[string, Record<string, string>]>([
  ["no Guid", {}],
  ["a wrong Guid", { QUALITYCONTROL_GUID: "wrong" }],
])("with %s, the simulator refuses the session in every response", async (_, environment) => {
  const simulator = await startSimulator();
  onTestFinished(() => simulator.close());
  expectUndecided(
    await run(simulator.url, { environment }),
    `every response is ${notSignedIn}: is QUALITYCONTROL_GUID right?`,
  );
});

test("names the command if it prints an expired Guid", async () => {
  const { url } = await gateway(() => refusedBy(notAuthorized));
  expectUndecided(
    await run(url, { environment: { QUALITYCONTROL_GUID_COMMAND: "echo expired" } }),
    `every response is ${notAuthorized}: is QUALITYCONTROL_GUID_COMMAND right?`,
  );
});

test("recognizes several codes that refuse the session", async () => {
  const { url } = await gateway((_, count) => refusedBy(count % 2 ? notSignedIn : notAuthorized));
  expectUndecided(await run(url), `every response is ${notSignedIn} or ${notAuthorized}: `);
});

test("recognizes a refused session at a gateway that checks parameters first", async () => {
  const { url } = await gateway(({ target }) =>
    refusedBy(/\/[1-9]\d{2,5}\/\w+\/[1-9]\d{2,5}$/.test(target) ? notSignedIn : "000-002"),
  );
  expectUndecided(
    await run(url),
    `every response is ${notSignedIn}: is QUALITYCONTROL_GUID right? (Refusals of invalid requests are`,
  );
});

test.each([
  ["900-002", refusedBy("900-002")],
  ["100-007", refusedBy("100-007")],
])("is undecided at a gateway that refuses everything with %s", async (code, reply) => {
  const { url } = await gateway(() => reply);
  const report = await run(url, { only: [lists], runs: 0 });
  expectUndecided(report, "no operation succeeded");
  expect(report.reasons[0]).toContain(code);
});

test("detects a Guid that expires during the run", async () => {
  const { url } = await gatewayLikeMock((_, count) => (count < 8 ? undefined : refusal(notSignedIn)));
  expectUndecided(await run(url), `got ${notSignedIn}: did the Guid expire during the run?`);
});

test("detects a session that is refused for one operation only", async () => {
  const { url } = await gatewayLikeMock(({ target }) =>
    target.includes("allcallinfo") ? refusal(notSignedIn) : undefined,
  );
  expectUndecided(
    await run(url),
    `${lists} got ${notSignedIn} while other operations succeeded: does another client use the session?`,
  );
});

test("passes although the inspector lacks the permission for one operation", async () => {
  const { url } = await gatewayLikeMock(({ target }) =>
    target.includes("agentbyworkno") ? refusal(notAuthorized) : undefined,
  );
  const report = await run(url);
  expect(report).toMatchObject({ outcome: "passed", kept: true, reasons: [] });
  expect(report.neverSucceeded).toEqual([`${looksUp} (${notAuthorized})`]);
  // Refused invalid values prove nothing.
  const states = report.results.filter(({ name }) => /workno (below|above)/.test(name) && name.startsWith(looksUp));
  expect(states.map(({ state }) => state)).toEqual(["undecided", "undecided"]);
});

test.each([{ only: [addSupervise.operationId] }, { only: [] }])(
  "is undecided if nothing is sent: %j",
  async (options) => {
    const { url, received } = await gateway(() => ({}));
    expectUndecided(await run(url, options), "nothing was sent");
    // Only the identifying request was sent.
    expect(received).toHaveLength(1);
  },
);

test("names an operation of --only for which nothing was sent", async () => {
  const { url } = await gatewayLikeMock(() => undefined);
  const report = await run(url, { only: [lists, addSupervise.operationId] });
  expectUndecided(report, `for ${addSupervise.operationId}, nothing was sent: `);
});

test("is undecided if the gate refuses the requests of a plan", async () => {
  const { url, received } = await gateway(() => refusedBy("900-002"));
  const contract = await loadContract();
  const subjects = { inspector: "31001", agents: ["42001"], calls: [] };
  const cases = deriveCases(contract, subjects).filter(({ operation }) => operation.operationId === "intercept");
  const plan = makePlan(contract, cases, { url: new URL(url), subjects, minutes: 5 });
  const cuts = { ...plan, requests: plan.requests.filter(({ method }) => method === operations.intercept.method) };
  expectUndecided(await runSuite({ url, plan: sealed(cuts), environment: {} }), "nothing was sent");
  expect(received.filter(({ target }) => target.includes("intercept"))).toEqual([]);
});

test("lists an operation that never succeeded, and is undecided if it is required", async () => {
  const { url } = await gatewayLikeMock(({ target }) =>
    target.includes("agentbyworkno") ? refusal("100-007") : undefined,
  );
  const options = { runs: 0 };
  const report = await run(url, options);
  expect(report).toMatchObject({ outcome: "passed", kept: true, neverSucceeded: [`${looksUp} (100-007)`] });
  expect(consoleReport(report)).toContain(`- never succeeded: ${looksUp} (100-007)`);
  expect(await run(url, { ...options, require: [lists] })).toMatchObject({ outcome: "passed" });
  expectUndecided(
    await run(url, { ...options, require: [lists, looksUp, addSupervise.operationId] }),
    `required, but never succeeded: ${looksUp} (100-007), ${addSupervise.operationId} (nothing was sent)`,
  );
  await expect(run(url, { require: ["nothing"] })).rejects.toThrow("Unknown operation nothing.");
});

test("a violation outweighs reasons for an undecided run", async () => {
  const { url } = await gateway(() => ({ body: JSON.stringify({ message: 1, retcode: notSignedIn }) }));
  const report = await run(url);
  expect(report).toMatchObject({ outcome: "violated", kept: false });
  expect(report.reasons[0]).toContain(`every response is ${notSignedIn}`);
  expect(consoleReport(report).split("\n")[0]).toContain(`every response is ${notSignedIn}`);
});

test("is undecided if the first response is a 5xx", async () => {
  const { url } = await gateway(() => ({ status: 503, body: "" }));
  expectUndecided(await run(url), "the gateway responded with 503");
});

test("an exception while values are drawn does not count as success", async () => {
  const contract = await loadContract();
  const [property] = deriveProperties(contract, sampleSubjects(contract));
  const send = () => Promise.reject(new CannotRun("The command of QUALITYCONTROL_GUID_COMMAND failed."));
  const shared = {
    contract,
    kind: "gateway",
    hide: (text: string) => text,
    simulator: undefined,
    inspector: "30169",
  } as const;
  const session = {
    ...shared,
    send,
    environment: {},
    coverage: new Coverage([]),
    offers: new Offers(),
    seed: 1,
    runs: 2,
  };
  await expect(property && runProperty(session, property)).rejects.toThrow("QUALITYCONTROL_GUID_COMMAND failed");
});

test("the vitest test fails with the reason of an undecided run, and with a violation", async () => {
  const { url } = await gateway(() => refusedBy(notSignedIn));
  const report = await run(url);
  expect(() => expectKept(report)).toThrow(
    `undecided: every response is ${notSignedIn}: is QUALITYCONTROL_GUID right?`,
  );
  const wrong = await gateway(() => ({ body: "{}" }));
  const violated = await run(wrong.url);
  expect(() => expectKept(violated)).toThrow("to deeply equal []");
});

test("warns about a time limit that is shorter than a poll", async () => {
  const { url } = await gateway(() => ({ headers: { [mockHeader]: "1" } }));
  const { pollEvents, forceBusy } = operations;
  const notesOf = async (only: string[], timeout: number) =>
    (await run(url, { mode: "full", only, runs: 0, timeout })).notes;
  const [note] = await notesOf([pollEvents.operationId], longPoll - 1);
  expect(note).toBe(
    `The time limit of ${longPoll - 1} ms is not longer than the ${longPoll} ms that the gateway holds a poll. A poll without an event times out and counts as failed. Use a longer --timeout.`,
  );
  expect(await notesOf([pollEvents.operationId], longPoll)).not.toEqual([]);
  expect(await notesOf([pollEvents.operationId], longPoll + 1)).toEqual([]);
  expect(await notesOf([forceBusy.operationId], 5000)).toEqual([]);
});

test.for([
  { options: { reqire: [lists] }, says: 'Unknown option "reqire". Options: url, mode' },
  { options: { mode: "ful" }, says: 'Invalid mode "ful". Give "read" or "full"' },
])("refuses $options before anything is sent", async ({ options, says }) => {
  const server = await gateway(() => ({ body: bodyOf("0") }));
  await expect(run(server.url, options as Partial<SuiteOptions>)).rejects.toThrow(says);
  await expect(run(server.url, options as Partial<SuiteOptions>)).rejects.toThrow(CannotRun);
  expect(server.received).toEqual([]);
});
