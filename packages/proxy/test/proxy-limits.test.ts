import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createTcpServer, type Socket } from "node:net";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { listen } from "@qualitycontrol/core/listen";
import { type ProxyOptions, startProxy, type Violation } from "@qualitycontrol/mock";
import { afterEach, expect, test } from "vitest";
import { exchange, head } from "../../../test/raw.ts";

const running: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

const { method, path: template, parameters } = operations.intercept;
const path = template.replace(/\{(\w+)\}/g, (_, name) => parameters.find((it) => it.name === name)?.example ?? "");
const right = '{"message":"","retcode":"0","result":{}}';

/** A gateway with a proxy in front of it. */
async function setUp(respond: RequestListener, options: Partial<ProxyOptions> = {}) {
  const received: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    if (request.url === "/") return response.end();
    received.push(request);
    response.setHeader("content-type", "application/json");
    return respond(request, response);
  });
  const gateway = await listen(server, "127.0.0.1", 0);
  const violations: Violation[] = [];
  const proxy = await startProxy({ upstream: gateway.url, onViolation: (it) => violations.push(it), ...options });
  running.push(proxy, gateway);
  const ask = (headers: Record<string, string> = {}, body?: string, call: { method: string } = { method }) =>
    fetch(proxy.url + path, {
      ...call,
      headers: { Guid: sampleGuid, ...headers },
      ...(body === undefined ? {} : { body }),
    });
  return { proxy, received, violations, ask };
}

test.each([
  ["without end", "", {}],
  ["without end, with the default limit", "", { maxResponse: undefined }],
  ["of announced length", String(2 ** 30), {}],
])("a response %s is aborted at the limit, and the connection to the gateway is closed", async (_, length, options) => {
  let ended: Promise<unknown> = Promise.resolve();
  const { ask, violations, proxy } = await setUp(
    (request, response) => {
      ended = new Promise((resolve) => request.socket.once("close", resolve));
      if (length !== "") response.setHeader("content-length", length);
      const write = (): void => {
        while (!response.destroyed && response.write("x".repeat(2 ** 16)));
        if (!response.destroyed) response.once("drain", write);
      };
      write();
    },
    "maxResponse" in options ? {} : { maxResponse: 100_000 },
  );
  const response = await ask();
  const limit = "maxResponse" in options ? 16 * 2 ** 20 : 100_000;
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({
    detail: `executed upstream, response too large: expected at most ${limit} bytes`,
  });
  await ended;
  const { operationId } = operations.intercept;
  const expected = `at most ${limit} bytes`;
  expect(violations).toEqual([
    { operation: operationId, forwarded: true, kind: "violation", place: "body", expected, got: "more" },
  ]);
  expect(proxy.tally()).toMatchObject({ forwarded: 1 });
});

test.each([5_000, 500_000])("judges a response with %i levels", async (depth) => {
  const body = `{"message":"","retcode":"0","result":{"a":${"[".repeat(depth)}${"]".repeat(depth)}}}`;
  const passing = await setUp((_, response) => response.end(body));
  const passed = await passing.ask();
  expect(passed.status).toBe(200);
  expect(await passed.text()).toBe(body);
  expect(passing.violations).toEqual([expect.objectContaining({ kind: "drift", place: "body/result/a" })]);
  const strict = await setUp((_, response) => response.end(body.replace('""', "1")), { errors: true });
  const refused = await strict.ask();
  expect(refused.status).toBe(502);
  expect(await refused.text()).toContain("executed upstream, response invalid: body/message: expected string, got 1");
});

test("refuses a request with too many levels", async () => {
  const { ask, received } = await setUp((_, response) => response.end(right), { forwardInvalid: true });
  const response = await ask({ "content-type": "application/json" }, "[".repeat(300_000) + "]".repeat(300_000));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ detail: "The body is nested more than 100 levels deep." });
  expect(received).toEqual([]);
});

test("reports that the request was executed even if onViolation throws", async () => {
  const { ask } = await setUp((_, response) => response.end("{}"), {
    onViolation() {
      throw new Error("of the caller");
    },
  });
  const response = await ask();
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({
    detail: "executed upstream, response not judged, because the proxy failed",
  });
});

test("forwards no hop-by-hop headers in either direction", async () => {
  const { proxy, received } = await setUp((_, response) => {
    response.setHeader("connection", "close, x-hop");
    response.setHeader("x-hop", "1");
    response.setHeader("x-end", "1");
    response.end(right);
  });
  const response = await exchange(
    proxy.url,
    head(`${method} ${path}`, {
      host: "localhost",
      guid: sampleGuid,
      connection: "close, X-Private , x-other",
      "x-private": "1",
      "x-other": "1",
      "x-kept": "1",
      "proxy-authorization": "Basic dXNlcjpwYXNz",
      "keep-alive": "timeout=1",
      te: "trailers",
      "content-length": "0",
    }),
  );
  const forwarded = received[0]?.headers ?? {};
  expect(forwarded).toMatchObject({ "x-kept": "1", guid: sampleGuid });
  for (const name of ["x-private", "x-other", "proxy-authorization", "keep-alive", "te"]) {
    expect(forwarded).not.toHaveProperty(name);
  }
  expect(response).toMatch(/^x-end: 1\r$/im);
  expect(response).not.toMatch(/^x-hop:/im);
});

test.each([
  "/agentgateway/resource/qualitycontrol/../elsewhere",
  "/agentgateway/./resource//elsewhere",
  "/agentgateway/%2e%2e/elsewhere",
  "/agentgateway/a%2fb/%C3%A4?q=%20+&a=1&a=2#x",
  "/agentgateway/\\elsewhere?<>\"'|^`{}",
  "//elsewhere.example/agentgateway",
])("forwards the path %s unchanged with forwardInvalid", async (target) => {
  // Node's own server would not show the raw path.
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.setEncoding("latin1").once("data", (text: string) => {
      lines.push(text.split("\r\n")[0] ?? "");
      socket.end(
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${right.length}\r\n\r\n${right}`,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const proxy = await startProxy({ upstream: `http://127.0.0.1:${port}/base`, forwardInvalid: true });
  running.push(proxy, { close: () => new Promise((resolve) => server.close(() => resolve())) });
  const headers = { host: "localhost", guid: sampleGuid, connection: "close", "content-length": "0" };
  const response = await exchange(proxy.url, head(`PUT ${target}`, headers));
  expect(response).toMatch(/^HTTP\/1\.1 200 /);
  expect(lines).toEqual([`PUT /base${target} HTTP/1.1`]);
  for (const socket of sockets) socket.destroy();
});
