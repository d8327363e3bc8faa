import { operations } from "@qualitycontrol/contract/operations";
import { loadContract } from "@qualitycontrol/core/contract";
import { startProxy } from "@qualitycontrol/proxy";
import { startSimulator } from "@qualitycontrol/simulator";
import { expect, onTestFinished, test, vi } from "vitest";
import { deriveCases } from "../src/cases/index.ts";
import { runSuite } from "../src/index.ts";
import { makePlan } from "../src/plan.ts";
import { consoleReport } from "../src/report/console.ts";
import { jsonReport } from "../src/report/json.ts";
import { junitReport } from "../src/report/junit.ts";
import { sampleSubjects } from "../src/request.ts";
import { type Received, type Reply, startRecorder } from "./recording-server.ts";
import { signIn } from "./sign-in.ts";

vi.mock(import("../src/rate-limit.ts"), async (original) => {
  const { instantClock } = await import("./mock-time.ts");
  return { ...(await original()), machineClock: instantClock() };
});

const contract = await loadContract("2025-11");
const subjects = sampleSubjects(contract);
const { operationId } = operations.queryAgentInfoByWorkNo;
const QUALITYCONTROL_GUID = "2e7f1c0a-1111-2222-3333-444455556666.AgentGateway1";

async function recorder(reply: (received: Received, count: number) => Reply) {
  let count = 0;
  const server = await startRecorder((received) => reply(received, count++));
  onTestFinished(() => server.close());
  return server;
}

/** The distinct `Cookie` headers that a server has received. */
const cookiesOf = (received: readonly Received[]) => [...new Set(received.map(({ headers }) => headers["cookie"]))];

test("sends the given cookies with every request to the gateway, and what the gateway renews; no report shows them", async () => {
  const reply = ({ headers: { cookie } }: Received, count: number): Reply => ({
    // What a report quotes.
    body: JSON.stringify({ message: 1, retcode: "0", result: cookie, [String(cookie)]: cookie }),
    headers: count === 5 ? { "set-cookie": "loadbalance=second-cookie; Path=/" } : {},
  });
  const gateway = await recorder(reply);
  const environment = { QUALITYCONTROL_GUID, QUALITYCONTROL_COOKIE: "loadbalance=first-cookie; lang=en" };
  const report = await runSuite({ url: gateway.url, only: [operationId], seed: 1, runs: 3, environment });
  expect(cookiesOf(gateway.received)).toEqual([
    "loadbalance=first-cookie; lang=en",
    "loadbalance=second-cookie; lang=en",
  ]);
  expect(gateway.received.length).toBeGreaterThan(20);
  for (const text of [consoleReport(report), jsonReport(report), junitReport(report), JSON.stringify(report)]) {
    expect(text).not.toMatch(/first-cookie|second-cookie/);
  }
  expect(consoleReport(report)).toContain('-H "Cookie: $QUALITYCONTROL_COOKIE"');
});

test("ignores the cookies of responses that belong to no session", async () => {
  const headers = { "set-cookie": "node=another" };
  const gateway = await recorder(({ headers: { guid } }) => (guid === QUALITYCONTROL_GUID ? {} : { headers }));
  await runSuite({ url: gateway.url, only: [operationId], seed: 1, runs: 0, environment: { QUALITYCONTROL_GUID } });
  expect(new Set(gateway.received.map(({ headers }) => headers["guid"])).size).toBeGreaterThan(1);
  expect(cookiesOf(gateway.received)).toEqual([undefined]);
});

test("sends no cookie to another server, even if the gateway redirects to it", async () => {
  const other = await recorder(() => ({}));
  const gateway = await recorder(() => ({ status: 302, headers: { location: other.url, "set-cookie": "a=secret" } }));
  const environment = { QUALITYCONTROL_GUID, QUALITYCONTROL_COOKIE: "a=given" };
  await runSuite({ url: gateway.url, only: [operationId], seed: 1, runs: 0, environment });
  expect(cookiesOf(gateway.received)).toEqual(["a=given", "a=secret"]);
  expect(other.received).toEqual([]);
});

test.each(["", "word", "a=1; word", "a=1;", "name=line\nbreak", "a=ä", `a=${"x".repeat(5000)}`])(
  "reports the malformed cookies %j in one line without showing them",
  async (QUALITYCONTROL_COOKIE) => {
    const refusal = await runSuite({ url: "http://127.0.0.1:1", environment: { QUALITYCONTROL_COOKIE } }).catch(String);
    expect(refusal).toBe(
      "CannotRun: QUALITYCONTROL_COOKIE must be the value of a Cookie header, such as name=value; other=value.",
    );
  },
);

test("a session of a cluster, obtained elsewhere, is usable with its cookie only", async () => {
  const simulator = await startSimulator({ cluster: 5, seed: 1 });
  onTestFinished(() => simulator.close());
  // Through the proxy, the simulator is a gateway.
  const { url, close } = await startProxy({ upstream: simulator.url, edition: "2025-11" });
  onTestFinished(() => close());
  const { guid, cookie } = await signIn(url);
  const session = { QUALITYCONTROL_GUID: guid };
  expect(cookie).toMatch(/^loadbalance=\w+$/);

  const options = { url, edition: "2025-11", seed: 1, runs: 0, only: [operationId] };
  const without = await runSuite({ ...options, environment: session });
  expect(without.outcome).toBe("undecided");
  expect(without.notes).toEqual([
    "In a cluster, a Guid is valid only with the cookies of its session. Set QUALITYCONTROL_COOKIE to them.",
  ]);
  const environment = { ...session, QUALITYCONTROL_COOKIE: cookie };
  expect(await runSuite({ ...options, environment })).toMatchObject({ outcome: "passed", notes: [] });

  const cases = deriveCases(contract, subjects, ["forceBusy"]);
  const plan = makePlan(contract, cases, { url: new URL(url), edition: "2025-11", subjects, minutes: 5 });
  expect(JSON.stringify(plan)).not.toContain(cookie);
  const planned = await runSuite({ url, plan, environment, require: ["forceBusy"] });
  expect(planned).toMatchObject({ outcome: "passed", sentCookies: true });
});
