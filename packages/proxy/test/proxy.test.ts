import { createServer, type IncomingMessage } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { simulatorExampleHeader, simulatorHeader } from "@qualitycontrol/core/identity-headers";
import { listen } from "@qualitycontrol/core/listen";
import {
  mockHeader,
  type ProxyOptions,
  proxyHeader,
  startMock,
  startProxy,
  type Violation,
  WrongUpstream,
} from "@qualitycontrol/mock";
import { afterEach, expect, test } from "vitest";
import { intercept, interceptPath as path } from "./intercept.ts";

const running: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

const right = { message: "", retcode: "0", result: {} };

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Compresses the body. */
  compress?: (text: string) => Buffer;
}

/** A gateway with one fixed response, and a proxy in front of it. */
async function setUp(reply: Reply = {}, options: Partial<ProxyOptions> = {}) {
  const received: string[] = [];
  let ready = false;
  const server = createServer((request: IncomingMessage, response) => {
    if (ready) received.push(`${request.method} ${request.url}`);
    response.writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers });
    const text = typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body ?? right);
    response.end(reply.compress?.(text) ?? text);
  });
  const gateway = await listen(server, "127.0.0.1", 0);
  ready = true;
  const violations: Violation[] = [];
  const proxy = await startProxy({ upstream: gateway.url, onViolation: (it) => violations.push(it), ...options });
  running.push(proxy, gateway);
  const ask = (target = path, init: RequestInit = {}) =>
    fetch(proxy.url + target, { method: intercept.method, redirect: "manual", headers: { Guid: sampleGuid }, ...init });
  return { gateway, proxy, received, violations, ask };
}

test("forwards a valid response unchanged and reports nothing", async () => {
  const { ask, received, violations, proxy } = await setUp();
  const answer = await ask();
  expect(await answer.json()).toEqual(right);
  expect(answer.headers.has(proxyHeader)).toBe(true);
  expect(received).toEqual([`${intercept.method} ${path}`]);
  expect(violations).toEqual([]);
  expect(proxy.tally()).toEqual({ forwarded: 1, refused: 0, violations: 0, drift: 0 });
});

test.each<[string, Reply, Partial<Violation>]>([
  ["a number as retcode", { body: { ...right, retcode: 0 } }, { kind: "violation", place: "body/retcode" }],
  ["an undocumented code", { body: { ...right, retcode: "777-777" } }, { kind: "drift", place: "body/retcode" }],
  ["an undocumented property", { body: { ...right, trace: 1 } }, { kind: "drift", place: "body/trace" }],
  [
    "a property of an empty object",
    { body: { ...right, result: { a: 1 } } },
    { kind: "drift", place: "body/result/a" },
  ],
  ["an HTML page", { body: "<html>" }, { kind: "violation", place: "body", got: '"<html>"' }],
  ["a status that Prism would replace", { status: 501 }, { kind: "violation", place: "status", got: "501" }],
  [
    "a redirect",
    { status: 307, headers: { location: "/elsewhere" } },
    { kind: "violation", place: "status", got: "307" },
  ],
])("forwards %s unchanged and reports it once", async (_, reply, violation) => {
  const { ask, received, violations } = await setUp(reply);
  const answer = await ask();
  expect(answer.status).toBe(reply.status ?? 200);
  expect(await answer.text()).toBe(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body ?? right));
  expect(received).toHaveLength(1);
  expect(violations).toEqual([
    expect.objectContaining({ operation: intercept.operationId, forwarded: true, ...violation }),
  ]);
});

test.each([
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["br", brotliCompressSync],
])("forwards a response compressed with %s unchanged, and judges its content", async (encoding, compress) => {
  for (const [body, places] of [
    [right, []],
    [{ ...right, message: 5 }, ["body/message"]],
  ] as const) {
    const { ask, violations } = await setUp({ body, compress, headers: { "content-encoding": encoding } });
    const answer = await ask();
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(await answer.json()).toEqual(body);
    expect(violations.map(({ place }) => place)).toEqual(places);
  }
});

test.each<[string, string, (text: string) => Buffer, string]>([
  ["claims to be compressed", "gzip", (text) => Buffer.from(text), "a gzip body that cannot be decompressed"],
  ["is truncated", "gzip", (text) => gzipSync(text).subarray(0, -9), "a gzip body that is truncated"],
  ["is truncated", "br", (text) => brotliCompressSync(text).subarray(0, -3), "a br body that is truncated"],
  [
    "is compressed too well",
    "gzip",
    () => gzipSync(Buffer.alloc(17 * 2 ** 20)),
    "a gzip body that has more than 16777216 bytes",
  ],
  [
    "is compressed in an unknown way",
    "lzma",
    (text) => Buffer.from(text),
    'a body in the unknown Content-Encoding "lzma"',
  ],
])("reports a response that %s (%s)", async (_, encoding, compress, got) => {
  const { ask, violations } = await setUp({ headers: { "content-encoding": encoding }, compress });
  await (await ask()).arrayBuffer().catch(() => {});
  expect(violations).toEqual([expect.objectContaining({ kind: "violation", place: "body", got })]);
});

test.each([
  ["an unknown path", "/agentgateway/elsewhere", {}, 404, "request"],
  ["an invalid id", path.replace(/\d+$/, "7"), {}, 422, "request/path/workno"],
  ["no Guid", path, { headers: {} }, 401, "request"],
  [
    "an unexpected body",
    path,
    { body: "{}", headers: { Guid: "G", "content-type": "application/json" } },
    415,
    "request",
  ],
])("forwards %s only with forwardInvalid", async (_, target, init, status, place) => {
  const careful = await setUp();
  expect((await careful.ask(target, init)).status).toBe(status);
  expect(careful.received).toEqual([]);
  expect(careful.violations).toEqual([expect.objectContaining({ place, forwarded: false })]);
  const asked = await setUp({}, { forwardInvalid: true });
  expect((await asked.ask(target, init)).status).toBe(200);
  expect(asked.received).toEqual([`${intercept.method} ${target}`]);
  expect(asked.violations).toEqual([expect.objectContaining({ place, forwarded: true })]);
});

test("reports an event of an undocumented type once, as drift", async () => {
  const event = { eventType: "AgentOther_Sneezing", workNo: "30169", content: null };
  const { proxy, violations } = await setUp({ body: { message: "", retcode: "0", event } });
  const { method, path: poll } = operations.pollEvents;
  await fetch(proxy.url + poll.replace(/\{\w+\}/, "30169"), { method, headers: { Guid: sampleGuid } });
  expect(violations).toEqual([
    expect.objectContaining({ kind: "drift", place: "body/event/eventType", got: '"AgentOther_Sneezing"' }),
  ]);
});

test("reports violations and drift separately", async () => {
  const event = { eventType: "AgentOther_Sneezing", workNo: "1", content: null };
  const { proxy, violations } = await setUp({ body: { message: "", retcode: "0", event } });
  const { method, path: poll } = operations.pollEvents;
  await fetch(proxy.url + poll.replace(/\{\w+\}/, "30169"), { method, headers: { Guid: sampleGuid } });
  expect(violations.map(({ kind, place }) => `${kind} ${place}`).sort()).toEqual([
    "drift body/event/eventType",
    "violation body/event/workNo",
  ]);
});

test("with errors, replaces an invalid response and says that the request was executed", async () => {
  const { ask, received } = await setUp({ body: { ...right, message: null } }, { errors: true });
  const answer = await ask();
  expect(answer.status).toBe(502);
  const { detail } = (await answer.json()) as { detail: string };
  expect(detail).toBe("executed upstream, response invalid: body/message: expected string, got null");
  expect(received).toHaveLength(1);
});

test("does not replace a response with drift alone", async () => {
  const { ask } = await setUp({ body: { ...right, trace: 1 } }, { errors: true });
  expect((await ask()).status).toBe(200);
});

test("reports no secret", async () => {
  const guid = "11111111-2222-3333-4444-555555555555.AgentGateway1";
  const { ask, violations } = await setUp({ body: { ...right, message: 5, echo: guid } }, { forwardInvalid: true });
  await ask(path.replace(/\d+$/, guid), { headers: { Guid: guid } });
  await ask(path, { headers: { Guid: guid } });
  expect(violations.length).toBeGreaterThan(2);
  expect(JSON.stringify(violations)).not.toContain(guid);
});

test("removes the header of a mock", async () => {
  const mock = await startMock();
  const proxy = await startProxy({ upstream: mock.url });
  running.push(mock, proxy);
  const answer = await fetch(proxy.url + path, { method: intercept.method, headers: { Guid: sampleGuid } });
  expect(answer.status).toBe(200);
  expect(answer.headers.has(mockHeader)).toBe(false);
});

test("removes the headers of a simulator", async () => {
  const { ask } = await setUp({ headers: { [simulatorHeader]: "0.1.0", [simulatorExampleHeader]: "true" } });
  const { headers } = await ask();
  expect([headers.has(simulatorHeader), headers.has(simulatorExampleHeader)]).toEqual([false, false]);
});

test("reports that nothing was sent to a gateway that has stopped", async () => {
  const { ask, gateway, proxy } = await setUp();
  await gateway.close();
  const answer = await ask();
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("Nothing was sent to the gateway: it cannot be reached (ECONNREFUSED).");
  expect(proxy.tally()).toMatchObject({ forwarded: 0 });
});

test("reports an upstream that is not a URL in one line", async () => {
  await expect(startProxy({ upstream: "gateway" })).rejects.toThrow(WrongUpstream);
});
