import { type AddressInfo, createServer } from "node:net";
import { operations } from "@qualitycontrol/contract/operations";
import { loadContract } from "@qualitycontrol/core/contract";
import { mockHeader, proxyHeader, simulatorHeader } from "@qualitycontrol/core/identity-headers";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { deriveCases } from "../src/cases/index.ts";
import { Gate } from "../src/gate.ts";
import { callsOf } from "../src/look-up.ts";
import { everything } from "../src/permission/full.ts";
import type { Permission } from "../src/permission/outgoing.ts";
import { planned } from "../src/permission/plan.ts";
import { readOnly } from "../src/permission/read.ts";
import { makePlan } from "../src/plan.ts";
import { requestOf, validValues } from "../src/request.ts";
import { runSuite } from "../src/run.ts";
import type { Transport } from "../src/transport.ts";
import { instantClock } from "./mock-time.ts";
import { startRecorder } from "./recording-server.ts";

vi.mock(import("../src/rate-limit.ts"), async (original) => {
  const { instantClock } = await import("./mock-time.ts");
  return { ...(await original()), machineClock: instantClock() };
});

const contract = await loadContract();
const subjects = { inspector: "31001", agents: ["42001"], calls: ["1700000000-1"] };
const operation = operations.queryAgentInfoByWorkNo;
const request = requestOf(operation, { values: validValues(operation, subjects) });
const cut = requestOf(operations.intercept, { values: validValues(operations.intercept, subjects) });
const yes: Permission = () => undefined;
const no: Permission = () => "may not leave";

/** A gate to a host, with a stub transport, with the times in ms at which requests left. */
function gateTo(
  url: string,
  statusOf: (count: number) => number = () => 200,
  headers: Record<string, string> | (() => Record<string, string>) = {},
) {
  const clock = instantClock();
  const left: { at: number; target: string }[] = [];
  const transport: Transport = {
    close() {},
    async send({ url }) {
      left.push({ at: clock.now(), target: url.pathname });
      const answer = {
        status: statusOf(left.length),
        headers: typeof headers === "function" ? headers() : headers,
        body: Buffer.from(JSON.stringify({ message: "", retcode: "0", result: subjects.calls })),
      };
      return { outcome: "executed", answer, milliseconds: 0 };
    },
  };
  const gate = new Gate({ contract, base: new URL(url), guid: async () => "G", timeout: 1000 }, { transport, clock });
  return { gate, left, times: () => left.map(({ at }) => at) };
}

const url = "http://127.0.0.1:4010";
const identified = [{ [mockHeader]: "1" }, { [simulatorHeader]: "1" }];
const unidentified = [{}, { [mockHeader]: "1", via: "1.1 tunnel" }, { [simulatorHeader]: "1", [proxyHeader]: "1" }];
const places = [
  "https://gateway.example:8043",
  "http://10.0.0.7",
  "http://[2001:db8::1]:8043",
  "http://127.0.0.1:4010",
  "http://127.8.8.8",
  "https://localhost:8043",
  "http://[::1]:4010",
];

test.each(places.flatMap((place) => unidentified.map((headers) => [place, headers] as const)))(
  "sends at most 5 requests per second to %s, which responds with %j",
  async (place, headers) => {
    const { gate, times } = gateTo(place, () => 200, headers);
    const send = gate.under(yes);
    await Promise.all(Array.from({ length: 11 }, () => send(request)));
    expect(times()).toEqual(Array.from({ length: 11 }, (_, count) => count * 200));
  },
);

test.each(places.flatMap((place) => identified.map((headers) => [place, headers] as const)))(
  "sends without a rate limit to %s, which responds with %j",
  async (place, headers) => {
    const { gate, times } = gateTo(place, () => 200, headers);
    const send = gate.under(yes);
    for (let count = 0; count < 50; count += 1) await send(request);
    expect(times()).toEqual(Array(50).fill(0));
  },
);

test("the rate limit applies as soon as another server responds", async () => {
  const headers = [...identified, ...identified, {}, {}, {}];
  let count = 0;
  const { gate, times } = gateTo(
    url,
    () => 200,
    () => headers[count++] ?? {},
  );
  const send = gate.under(yes);
  for (const _ of headers) await send(request);
  expect(times()).toEqual([0, 0, 0, 0, 0, 200, 400]);
});

test("all senders of a gate share its rate limit; blocked requests do not count", async () => {
  const { gate, times } = gateTo("https://gateway.example:8043");
  const [one, other, refused] = [gate.under(yes), gate.under(yes), gate.under(no)];
  for (let count = 0; count < 4; count += 1) {
    await one(request);
    await refused(request);
    await other(request);
  }
  expect(times()).toEqual(Array.from({ length: 8 }, (_, count) => count * 200));
  expect(gate.ledger.count()).toEqual({ executed: 8, "not sent": 4, unknown: 0 });
});

test.each([500, 501, 502, 503, 599].flatMap((status) => places.map((place) => [status, place] as const)))(
  "a %i of an unidentified target at %s stops everything immediately",
  async (status, place) => {
    const { gate, left } = gateTo(place, (count) => (count === 3 ? status : 200));
    const [one, other] = [gate.under(yes), gate.under(yes)];
    const exchanges = await Promise.all([one, other, one, other, one, other, one].map((send) => send(request)));
    expect(left.length).toBeLessThanOrEqual(4);
    expect(gate.stopped).toBe(`the gateway responded with ${status}`);
    expect(exchanges.at(-1)).toEqual({ outcome: "not sent", reason: `the gateway responded with ${status}` });
  },
);

test("no other status stops the run, nor does a 5xx of an identified mock or simulator", async () => {
  for (const [status, headers] of [[404, {}], ...identified.map((headers) => [503, headers] as const)] as const) {
    const { gate, left } = gateTo(url, () => status, headers);
    const send = gate.under(yes);
    for (let count = 0; count < 9; count += 1) await send(request);
    expect(left).toHaveLength(9);
    expect(gate.stopped).toBeUndefined();
  }
});

test("runs a plan: each request once, with a look-up immediately before a cut", async () => {
  const url = "https://gateway.example:8043";
  const { gate, left } = gateTo(url);
  const cases = deriveCases(contract, subjects).filter(({ operation }) => operation.operationId === "intercept");
  const plan = makePlan(contract, cases, { url: new URL(url), subjects, minutes: 1 });
  const reading = gate.under(readOnly(contract, url, ""));
  const send = gate.under(planned(contract, plan, url, "", callsOf(contract, reading, subjects)));
  const cuts = plan.requests.filter(({ name }) => name === "intercept returns 0 Success");
  const exchanges = [];
  for (const _ of [...cuts, "one more"]) exchanges.push((await send(cut)).outcome);
  expect(cuts).toHaveLength(1);
  expect(exchanges).toEqual([...cuts.map(() => "executed"), "not sent"]);
  const targets = left.map(({ target }) => (target === cut.target ? "cut" : "look-up"));
  expect(targets).toEqual(cuts.flatMap(() => ["look-up", "cut"]));
});

test("a 5xx for a look-up stops the plan, too", async () => {
  const url = "https://gateway.example:8043";
  const { gate, left } = gateTo(url, () => 500);
  const plan = { ...makePlan(contract, [], { url: new URL(url), subjects, minutes: 1 }), requests: [] };
  const requests = [{ ...cut, name: "cut", operationId: "intercept", consequence: "call-cut" }];
  const reading = gate.under(readOnly(contract, url, ""));
  const send = gate.under(planned(contract, { ...plan, requests }, url, "", callsOf(contract, reading, subjects)));
  expect(await send(cut)).toMatchObject({ outcome: "not sent" });
  expect(left.map(({ target }) => target)).not.toContain(cut.target);
  expect(gate.stopped).toBe("the gateway responded with 500");
});

const running: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

describe("a request that only a mock or simulator may receive", () => {
  const marked = { ...request, onlyOn: "mock or simulator" } as const;
  const [, simulator = {}] = identified;
  const heldBack = { outcome: "not sent", reason: "is sent only to a mock or simulator, with --full" };
  const full = everything(url);

  test.each<[string, Record<string, string>]>([
    ["does not identify itself", {}],
    ["is reached through a proxy", { ...simulator, via: "1.1 proxy" }],
    ["is behind the validation proxy", { ...simulator, [proxyHeader]: "1" }],
  ])("does not leave in full for a target that %s", async (_, headers) => {
    const { gate, left } = gateTo(url, () => 200, headers);
    const send = gate.under(full);
    for (const each of [marked, request, marked]) await send(each);
    expect(left).toHaveLength(1);
    expect(await send(marked)).toEqual(heldBack);
  });

  test("is sent in full after the target has identified itself, until another server responds", async () => {
    let headers: Record<string, string> = simulator;
    const { gate } = gateTo(
      url,
      () => 200,
      () => headers,
    );
    const send = gate.under(full);
    const outcomes = [];
    for (const each of [marked, request, marked, marked]) outcomes.push((await send(each)).outcome);
    headers = {};
    for (const each of [request, marked]) outcomes.push((await send(each)).outcome);
    expect(outcomes).toEqual(["not sent", "executed", "executed", "executed", "executed", "not sent"]);
  });

  test("is never sent in read or under a plan, not even to a simulator", async () => {
    const plan = makePlan(contract, [], { url: new URL(url), subjects, minutes: 1 });
    const requests = [{ ...marked, name: "x", operationId: operation.operationId, consequence: "none" }];
    const { gate, left } = gateTo(url, () => 200, simulator);
    await gate.under(full)(request);
    for (const permission of [
      readOnly(contract, url, ""),
      planned(contract, { ...plan, requests }, url, "", async () => []),
    ])
      expect(await gate.under(permission)(marked)).toEqual(heldBack);
    expect(left).toHaveLength(1);
  });

  test("is in no plan", () => {
    const cases = deriveCases(contract, subjects).map((probe) => ({
      ...probe,
      request: { ...probe.request, onlyOn: marked.onlyOn },
    }));
    expect(makePlan(contract, cases, { url: new URL(url), subjects, minutes: 1 }).requests).toEqual([]);
  });
});

test("no option of the suite replaces the transport or the clock", async () => {
  const gateway = await startRecorder();
  running.push(gateway);
  let asked = 0;
  const spy = () => (asked += 1);
  const below = { transport: { send: spy, close: spy }, clock: { now: spy, wait: spy }, rate: 1000, permission: spy };
  const only = [operation.operationId];
  for (const option of Object.entries({ ...below, below })) {
    const given = { url: gateway.url, only, runs: 1, environment: {}, ...Object.fromEntries([option]) };
    await expect(runSuite(given as never)).rejects.toThrow(`Unknown option "${option[0]}".`);
  }
  expect(asked).toBe(0);
  expect(gateway.received).toEqual([]);
});

test("treats a protocol switch as a response", async () => {
  const server = createServer().on("connection", (socket) => {
    socket.once("data", () =>
      socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const gate = new Gate({ contract, base, timeout: 250_000, guid: async () => undefined });
  onTestFinished(() => gate.close());
  expect(await gate.under(yes)(request)).toMatchObject({ outcome: "executed", answer: { status: 101 } });
});
