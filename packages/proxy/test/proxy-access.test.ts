import { createServer } from "node:http";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { type Listening, listen } from "@qualitycontrol/core/listen";
import { proxyHeader, startProxy } from "@qualitycontrol/mock";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { exchange, head } from "../../../test/raw.ts";

const page = "http://localhost:8080";
const { method, path: template, parameters } = operations.intercept;
const path = template.replace(/\{(\w+)\}/g, (_, name) => parameters.find((it) => it.name === name)?.example ?? "");

type RunningProxy = Awaited<ReturnType<typeof startProxy>>;

const received: string[] = [];
let gateway: Listening;
let closed: RunningProxy;
let open: RunningProxy;
beforeAll(async () => {
  const server = createServer((request, response) => {
    received.push(`${request.method} ${request.url}`);
    response.setHeader("content-type", "application/json");
    response.end('{"message":"","retcode":"0","result":{}}');
  });
  gateway = await listen(server, "127.0.0.1", 0);
  closed = await startProxy({ upstream: gateway.url });
  open = await startProxy({ upstream: gateway.url, allowOrigins: [page], allowHosts: ["gateway.local"] });
});
beforeEach(() => void received.splice(0));
afterAll(() => Promise.all([closed.close(), open.close(), gateway.close()]));

/** Sends a request with these headers instead of the valid ones. */
async function ask(proxy: RunningProxy, line: string, headers: Record<string, string>) {
  const host = new URL(proxy.url).host;
  const response = await exchange(
    proxy.url,
    head(line, { host, guid: sampleGuid, connection: "close", "content-length": "0", ...headers }),
  );
  const [top = "", body = ""] = response.split("\r\n\r\n");
  return { status: Number(top.split(" ")[1]), headers: top.toLowerCase(), body };
}

test.each([
  ["a page with DNS rebinding", () => closed, { host: "rebound.example" }, "The Host"],
  ["a host name that only another proxy allows", () => closed, { host: "gateway.local" }, "The Host"],
  ["a page", () => closed, { origin: page }, "--allow-origin"],
  ["another page", () => open, { origin: "http://localhost:8081" }, "--allow-origin"],
  ["a page without an origin", () => open, { origin: "null" }, "--allow-origin"],
  ["an image", () => closed, { "sec-fetch-site": "cross-site" }, "another site"],
])("refuses a request from %s and does not forward it", async (_, proxy, headers, detail) => {
  const { status, headers: top, body } = await ask(proxy(), `${method} ${path}`, headers as Record<string, string>);
  expect(status).toBe(403);
  expect(body).toContain(detail);
  expect(top).toContain(proxyHeader);
  expect(top).not.toContain("access-control-");
  expect(received).toEqual([]);
});

test("refuses the preflight of a page that is not allowed", async () => {
  const asked = { origin: page, "access-control-request-method": method, "access-control-request-headers": "guid" };
  const { status, headers } = await ask(closed, `OPTIONS ${path}`, asked);
  expect(status).toBe(403);
  expect(headers).not.toContain("access-control-");
});

test("a page of an allowed origin sends a preflight, then reads the response", async () => {
  const asked = { origin: page, "access-control-request-method": method, "access-control-request-headers": "guid" };
  expect(await ask(open, `OPTIONS ${path}`, asked)).toMatchObject({ status: 204 });
  const { status, headers } = await ask(open, `${method} ${path}`, { origin: page });
  expect(status).toBe(200);
  expect(headers).toContain(`access-control-allow-origin: ${page}`);
  expect(headers).toContain("access-control-allow-credentials: true");
  expect(received).toEqual([`${method} ${path}`]);
});

test.each(["localhost", "127.0.0.1:1", "[::1]", "gateway.local:4010"])("a request to %s is forwarded", async (host) => {
  const { status, headers } = await ask(open, `${method} ${path}`, { host });
  expect(status).toBe(200);
  expect(headers).not.toContain("access-control-");
  expect(received).toHaveLength(1);
});

test("the proxy itself responds to GET / with its name, the version and what to call", async () => {
  const { status, headers, body } = await ask(closed, "GET /", {});
  expect(status).toBe(200);
  expect(headers).toContain("content-type: text/plain");
  expect(body).toMatch(/^A validation proxy in front of a gateway, contract \d+\.\d+\.\d+\+\d{4}-\d\d\n/);
  expect(body).toMatch(/such as GET \/agentgateway\/resource\//);
  expect(received).toEqual([]);
  expect(closed.tally()).toEqual({ forwarded: 0, refused: 0, violations: 0, drift: 0 });
  expect(await ask(closed, "GET /", { host: "rebound.example" })).toMatchObject({ status: 403 });
});

test("reports an invalid origin or host in one line", async () => {
  await expect(startProxy({ upstream: gateway.url, allowOrigins: ["*"] })).rejects.toThrow(/^--allow-origin "\*": /);
  await expect(startProxy({ upstream: gateway.url, allowHosts: ["a:1"] })).rejects.toThrow(/^--allow-host "a:1": /);
});
