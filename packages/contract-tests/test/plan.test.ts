import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { operations } from "@qualitycontrol/contract/operations";
import { loadContract } from "@qualitycontrol/core/contract";
import { mockHeader } from "@qualitycontrol/core/identity-headers";
import { afterEach, expect, test, vi } from "vitest";
import { deriveCases } from "../src/cases/index.ts";
import { makePlan, type Plan, readPlan, sealed, writePlan } from "../src/plan.ts";
import { runSuite } from "../src/run.ts";
import { advancePastTimeout, TIMEOUT, withFrozenTime } from "./mock-time.ts";
import { type Received, type Reply, startRecorder } from "./recording-server.ts";

vi.mock(import("../src/rate-limit.ts"), async (original) => {
  const { instantClock } = await import("./mock-time.ts");
  return { ...(await original()), machineClock: instantClock() };
});

const running: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

const contract = await loadContract();
const subjects = { inspector: "31001", agents: ["42001"], calls: ["1700000000-1"] };

/** Never responds to `intercept`. */
function silentOnCuts({ target }: Received): Reply {
  const silent = target.includes("/intercept/");
  if (silent) advancePastTimeout();
  return { silent };
}

/** A gateway at which the test agent is in these calls. */
async function gatewayWith(calls: readonly string[], reply: (received: Received) => Reply = () => ({})) {
  const gateway = await startRecorder((received) =>
    received.target.includes("allcallinfo")
      ? { body: JSON.stringify({ message: "", retcode: "0", result: calls }) }
      : reply(received),
  );
  running.push(gateway);
  return gateway;
}

const planFor = (url: string, only: string[], change: Partial<Plan> = {}): Plan =>
  sealed({
    ...makePlan(
      contract,
      deriveCases(contract, subjects).filter(({ operation }) => only.includes(operation.operationId)),
      { url: new URL(url), subjects, minutes: 5 },
    ),
    ...change,
  });

const run = (plan: Plan, url = plan.url) =>
  withFrozenTime(() =>
    runSuite({ url, plan, environment: { QUALITYCONTROL_EXPIRED_GUID: "expired" }, timeout: TIMEOUT }),
  );
const { intercept, interceptCall, forceBusy, adjustSkill } = operations;

test("a plan names only test agents and contains no password and no random value", () => {
  const plan = planFor("http://127.0.0.1:1", Object.keys(operations));
  const texts = plan.requests.map(({ target, body = "" }) => `${target} ${body}`);
  const agents = texts.flatMap((text) => text.match(/(?<![-\d])\d{3,6}(?=[/"?]|$)/g) ?? []);
  expect(new Set(agents.filter((id) => Number(id) > 86400 || /^(30169|49999)$/.test(id)))).toEqual(new Set());
  expect(texts.filter((text) => text.includes("42001")).length).toBeGreaterThan(50);
  expect(plan.requests.map(({ operationId }) => operationId)).not.toContain("login");
  expect(plan.requests.every(({ consequence }) => consequence !== "")).toBe(true);
});

test("sends exactly the requests of the plan, once each", async () => {
  const gateway = await gatewayWith(subjects.calls);
  const plan = planFor(gateway.url, [forceBusy.operationId, adjustSkill.operationId]);
  const { ledger } = await run(plan);
  // The first request identifies the server; it, too, names only test agents.
  expect(gateway.received[0]?.target).toMatch(/\/31001\/.*\/42001$/);
  const sent = gateway.received.slice(1).map(({ method, target, body }) => JSON.stringify([method, target, body]));
  const allowed = plan.requests.map(({ method, target, body = "" }) => JSON.stringify([method, target, body]));
  expect(sent.sort()).toEqual(allowed.sort());
  expect(ledger.count().executed).toBe(allowed.length + 1);
});

test.each([
  ["a listed one is", interceptCall.operationId, subjects.calls, true],
  ["another one of the agent is not", intercept.operationId, [...subjects.calls, "1700000000-2"], false],
  ["one that is named but not listed is not", interceptCall.operationId, subjects.calls, false],
])("of calls, %s cut", async (_, operationId, calls, cut) => {
  const gateway = await gatewayWith(calls);
  const plan = planFor(gateway.url, [operationId]);
  await run(cut || operationId === intercept.operationId ? plan : sealed({ ...plan, calls: [] }));
  const intercepted = gateway.received.filter(({ target }) => /intercept\/42001/.test(target));
  expect(intercepted.length > 0).toBe(cut);
});

test("a time-out of a request that cuts a call is unknown, not retried, and stops the run", async () => {
  const gateway = await gatewayWith(subjects.calls, silentOnCuts);
  const report = await run(planFor(gateway.url, [intercept.operationId, forceBusy.operationId]));
  expect(gateway.received.filter(({ target }) => target.includes("/intercept/"))).toHaveLength(1);
  expect(gateway.received.filter(({ target }) => target.includes("/forcebusy/"))).toHaveLength(0);
  expect(report.ledger.count().unknown).toBe(1);
  expect(report).toMatchObject({ kept: false, stopped: expect.stringContaining("it is unknown whether intercept") });
});

test("the same in full, on a self-identified mock", async () => {
  const headers = { [mockHeader]: "1" };
  const mock = await startRecorder((received) => ({ headers, ...silentOnCuts(received) }));
  running.push(mock);
  const only = [intercept.operationId, forceBusy.operationId];
  const { stopped, ledger } = await withFrozenTime(() =>
    runSuite({ url: mock.url, mode: "full", only, environment: {}, timeout: TIMEOUT }),
  );
  expect(mock.received.filter(({ target }) => target.includes("/intercept/"))).toHaveLength(1);
  expect(mock.received.filter(({ target }) => target.includes("/forcebusy/"))).toHaveLength(0);
  expect(ledger.count().unknown).toBe(1);
  expect(stopped).toContain("it is unknown whether intercept");
});

test.each<[string, Partial<Plan>, string]>([
  ["has expired", { expires: "2020-01-01T00:00:00Z" }, "The plan expired"],
  ["has no end", { expires: "soon" }, "The plan expired"],
  ["was made from another contract", { bundle: "0" }, "The contract has changed"],
  ["is for another gateway", { url: "http://127.0.0.1:9/" }, "The plan is for"],
])("refuses a plan that %s", async (_, change, message) => {
  const gateway = await gatewayWith([]);
  await expect(run(planFor(gateway.url, ["forceBusy"], change), gateway.url)).rejects.toThrow(message);
  expect(gateway.received).toEqual([]);
});

test("refuses a plan that was edited to name another agent", async () => {
  const gateway = await gatewayWith([]);
  const plan = planFor(gateway.url, [forceBusy.operationId]);
  const requests = plan.requests.map((request) => ({ ...request, target: request.target.replace("42001", "42002") }));
  await run(sealed({ ...plan, requests }));
  expect(gateway.received.filter(({ target }) => /forcebusy|42002/.test(target) && !target.endsWith("abc"))).toEqual(
    [],
  );
});

const shape = (change: object) => ({ ...planFor("http://127.0.0.1:1", ["forceBusy"]), ...change });
const [request] = planFor("http://127.0.0.1:1", ["forceBusy"]).requests;

test.each<[string, unknown]>([
  ["it is not an object", null],
  ["it is not an object", []],
  ["it is not an object", "plan"],
  ["url is not a text", {}],
  ["requests[0] is not an object", shape({ requests: ["x"] })],
  ["requests[0] is not an object", shape({ requests: [null] })],
  ["requests[1] is not an object", shape({ requests: [request, [request]] })],
  [
    'requests[0].target is not a path that begins with "/"',
    shape({ requests: [{ ...request, target: "@elsewhere" }] }),
  ],
  ["requests[0].guid is not one of valid, none, wrong, expired", shape({ requests: [{ ...request, guid: "mine" }] })],
  ["requests[0].headers is not an object of texts", shape({ requests: [{ ...request, headers: { prefer: 1 } }] })],
  ["requests[0].body is not a text", shape({ requests: [{ ...request, body: {} }] })],
  ['requests[0] has the unknown member "onlyOn"', shape({ requests: [{ ...request, onlyOn: "mock or simulator" }] })],
  ["requests is not a list", shape({ requests: {} })],
  ["agents is not a list of texts", shape({ agents: [42001] })],
  ["calls is not a list of texts", shape({ calls: "1700000000-1" })],
  ["edition is not a text", shape({ edition: 2025 })],
  ["expires is not a text", shape({ expires: undefined })],
  ["digest is not a text", shape({ digest: undefined })],
  ['it has the unknown member "comment"', shape({ comment: "" })],
])("refuses a plan in which %s", async (fault, plan) => {
  const gateway = await gatewayWith([]);
  const file = join(mkdtempSync(join(tmpdir(), "plan-")), "plan.json");
  writeFileSync(file, JSON.stringify(plan));
  expect(() => readPlan(file)).toThrow(`${file} is not a plan: ${fault}. Create one with: qualitycontrol plan <url>`);
  await expect(runSuite({ url: gateway.url, plan: plan as Plan, environment: {} })).rejects.toThrow(
    `The plan is invalid: ${fault}.`,
  );
  rmSync(dirname(file), { recursive: true });
  expect(gateway.received).toEqual([]);
});

test.each<[string, (plan: Plan) => Plan]>([
  ["expires", (plan) => ({ ...plan, expires: "2099-01-01T00:00:00.000Z" })],
  ["agents", (plan) => ({ ...plan, agents: [...plan.agents, "42002"] })],
  ["calls", (plan) => ({ ...plan, calls: [...plan.calls, "1700000000-2"] })],
  ["requests", (plan) => ({ ...plan, requests: plan.requests.slice(1) })],
  ["consequence", (plan) => ({ ...plan, requests: plan.requests.map((each) => ({ ...each, consequence: "none" })) })],
  ["digest", (plan) => ({ ...plan, digest: "0" })],
])("refuses a plan whose %s was edited", async (_, edit) => {
  const gateway = await gatewayWith([]);
  const folder = mkdtempSync(join(tmpdir(), "plan-"));
  const file = join(folder, "plan.json");
  writePlan(file, planFor(gateway.url, [forceBusy.operationId]));
  const plan = readPlan(file);
  await expect(run(edit(plan))).rejects.toThrow("The plan was edited after it was created. Create a new plan.");
  expect(gateway.received).toEqual([]);
  await run(plan);
  expect(gateway.received.length).toBeGreaterThan(1);
  rmSync(folder, { recursive: true });
});
