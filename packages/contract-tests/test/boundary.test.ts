import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Operation, operations } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { loadContract } from "@qualitycontrol/core/contract";
import { mockHeader, proxyHeader } from "@qualitycontrol/core/identity-headers";
import { listen } from "@qualitycontrol/core/listen";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { Gate } from "../src/gate.ts";
import { readOnly } from "../src/permission/read.ts";
import { runSuite } from "../src/run.ts";
import { type Received, type Reply, startRecorder } from "./recording-server.ts";

vi.mock(import("../src/rate-limit.ts"), async (original) => {
  const { instantClock } = await import("./mock-time.ts");
  return { ...(await original()), machineClock: instantClock() };
});

const running: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

async function recorder(reply?: (received: Received) => Reply) {
  const server = await startRecorder(reply);
  running.push(server);
  return server;
}

const all: Operation[] = Object.values(operations);
const harmless = all.filter(({ consequence, availability }) => consequence === "none" && availability === undefined);

const isCaseOf = (some: { operationId: string }[], name: string) =>
  some.some(({ operationId }) => name.startsWith(`${operationId} `));

const failure = JSON.stringify({ message: "", retcode: Object.keys(resultCodes)[0], result: {} });

/** Which requests may reach a gateway in read mode: an independent second implementation of the boundary. */
function isHarmless({ method, target, body }: Received): boolean {
  const [path = "", query] = target.split("?");
  return (
    (body === "" || body === "{}") &&
    harmless.some(
      (operation) =>
        (method === operation.method || method === "OPTIONS") &&
        query === undefined &&
        new RegExp(`^${operation.path.replace(/\{\w+\}/g, "(?!\\.+(/|$))(?:[\\w.+-]|%20|%2B)+")}$`, "i").test(path),
    )
  );
}

/** Number of values for each property, and the interval of accepted requests. boundary.deep.test.ts runs this file. */
const [RUNS, EVERY] = process.env["MODE"] === "deep" ? [1000, 150] : [150, 20];

test("a lax gateway receives only read-only requests, whatever the suite draws, shrinks and repeats", async () => {
  // It accepts one request in EVERY: many values are drawn before a refusal fails and is shrunk.
  let count = 0;
  const gateway = await recorder(() => (count++ % EVERY === 0 ? {} : { body: failure }));
  const { results, ledger } = await runSuite({ url: gateway.url, runs: RUNS, seed: 1, environment: {} });
  expect(gateway.received.filter((request) => !isHarmless(request))).toEqual([]);
  expect(gateway.received.length).toBe(ledger.count().executed);
  expect(gateway.received.length).toBeGreaterThan(RUNS);
  expect(ledger.count()["not sent"]).toBeGreaterThan(RUNS * 5);
  const wrong = results.filter(({ name }) => name.includes("refuses any invalid") && isCaseOf(harmless, name));
  expect(wrong.map(({ state }) => state)).toEqual(wrong.map(() => "failed"));
});

const segment = fc.oneof(
  fc.constantFrom(
    "..",
    ".",
    "%2e%2e",
    "%2F",
    "%5c",
    "..;",
    "\\",
    "intercept",
    "forcelogout",
    "logout",
    "30169",
    "49999",
    "",
  ),
  fc.constantFrom(...Object.values(operations).flatMap(({ path }) => path.split("/"))),
  fc.string({ maxLength: 6 }),
);
const hostile = fc.record({
  method: fc.constantFrom("GET", "PUT", "POST", "DELETE", "OPTIONS", "PATCH", "HEAD"),
  target: fc
    .tuple(
      fc.constantFrom("", ...Object.values(operations).map(({ path }) => path), ...harmless.map(({ path }) => path)),
      fc.oneof(fc.constant([]), fc.array(segment, { maxLength: 4 })),
      fc.constantFrom(
        "",
        "?_method=DELETE",
        "?switchtype=1",
        "?whisperagentid=49999&whisperagentid=1",
        "#x",
        "@elsewhere",
      ),
    )
    .map(([path, segments, end]) => [path.replace(/\{\w+\}/g, "30169"), ...segments].join("/") + end),
  headers: fc.dictionary(fc.constantFrom("X-HTTP-Method-Override", "Prefer", "Cookie"), fc.constant("DELETE"), {
    maxKeys: 1,
  }),
  guid: fc.constantFrom("valid" as const, "none" as const),
  body: fc.constantFrom("", "{}", '{"workNo":"49999"}'),
});

test("the gate blocks requests that no case would make", async () => {
  const gateway = await recorder();
  const base = new URL(gateway.url);
  const contract = await loadContract();
  const gate = new Gate({
    contract,
    base,
    guid: async () => "G",
    timeout: 300_000,
  });
  const send = gate.under(readOnly(contract, base.origin, ""));
  await fc.assert(
    fc.asyncProperty(hostile, async (request) => {
      const exchange = await send(request).catch((error: unknown) => error);
      // The URL parser refuses an invalid target.
      return exchange instanceof TypeError || typeof exchange === "object";
    }),
    { numRuns: 4000, seed: 2 },
  );
  gate.close();
  expect(gateway.received.filter((request) => !isHarmless(request))).toEqual([]);
  expect(gateway.received.length).toBeGreaterThan(0);
});

test.each(["read", "full"] as const)("in mode %s a redirect is not followed", async (mode) => {
  const cut = "/agentgateway/resource/qualitycontrol/30169/intercept/49999";
  const identity = mode === "full" ? { [mockHeader]: "1" } : {};
  const gateway = await recorder(() => ({ status: 307, headers: { location: cut, ...identity } }));
  const only = harmless.map(({ operationId }) => operationId);
  const { kept, results } = await runSuite({ url: gateway.url, mode, only, runs: 1, seed: 1, environment: {} });
  expect(gateway.received.map(({ target }) => target)).not.toContain(cut);
  expect(kept).toBe(false);
  expect(results.flatMap(({ violations }) => violations)).toContainEqual(
    expect.objectContaining({ place: "status", got: "307" }),
  );
});

test.each([
  ["no header identifies the server", {}],
  ["a proxy is in front of a mock", { [mockHeader]: "1", [proxyHeader]: "1" }],
  ["any other proxy does", { [mockHeader]: "1", via: "1.1 tunnel" }],
])("refuses full if %s, after the identifying request only", async (_, headers) => {
  const gateway = await recorder(() => ({ headers }));
  await expect(runSuite({ url: gateway.url, mode: "full", environment: {} })).rejects.toThrow("taken for a gateway");
  expect(gateway.received).toHaveLength(1);
  expect(gateway.received.every(isHarmless)).toBe(true);
});

test("full stops as soon as a server other than the mock responds", async () => {
  let answers = 0;
  const gateway = await recorder(() => ({ headers: answers++ < 3 ? { [mockHeader]: "1" } : {} }));
  const { stopped, kept } = await runSuite({ url: gateway.url, mode: "full", runs: 1, seed: 1, environment: {} });
  expect(gateway.received).toHaveLength(4);
  expect(stopped).toContain("no longer identifies itself");
  expect(kept).toBe(false);
});

test("limits an endless response, whose outcome is unknown", async () => {
  let bytes = 0;
  let ready = false;
  const server = createServer((_, response) => {
    // `listen` sends the first request.
    if (!ready) return response.end();
    const chunk = Buffer.alloc(2 ** 20, " ");
    response.writeHead(200, { "content-type": "application/json" });
    function* endlessly() {
      for (;;) {
        bytes += chunk.length;
        yield chunk;
      }
    }
    // The suite closes the connection.
    pipeline(endlessly, response).catch(() => {});
  });
  const endless = await listen(server, "127.0.0.1", 0);
  running.push(endless);
  ready = true;
  await expect(runSuite({ url: endless.url, environment: {} })).rejects.toThrow("larger than 16 MiB");
  expect(bytes).toBeLessThan(64 * 2 ** 20);
});

test("only the transport opens connections, and only the gate uses the transport", () => {
  const src = join(import.meta.dirname, "../src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const having = (pattern: RegExp) => files.filter((name) => pattern.test(readFileSync(join(src, name), "utf8")));
  expect(having(/from "node:(https?|http2|net|tls|dgram)"|\bfetch\(|WebSocket|undici/)).toEqual(["transport.ts"]);
  expect(having(/\btransportTo\b/).sort()).toEqual(["gate.ts", "transport.ts"]);
  expect(having(/\bnew Gate\b/)).toEqual(["run.ts"]);
});
