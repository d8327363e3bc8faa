import { operations } from "@qualitycontrol/contract/editions/2025-11/operations";
import { simulatorHeader } from "@qualitycontrol/core/identity-headers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Simulator, startSimulator } from "../src/index.ts";
import { people } from "./people-fixture.ts";
import { raw } from "./raw.ts";

const DOCS = "http://localhost:8080";
const signIn = operations.login.path.replace("{agentid}", people.inspector);
const fault = JSON.stringify({ kind: "status" });

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ allowOrigins: [DOCS], allowHosts: ["gateway.test"] });
});
afterAll(() => simulator.close());

/** Sends a request with these headers; a browser sends one without a preflight as long as the body is plain text. */
function send(method: string, path: string, headers: Record<string, string>, body = ""): Promise<string> {
  const all = { host: "127.0.0.1", connection: "close", "content-length": String(body.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return raw(simulator.url, `${[`${method} ${path} HTTP/1.1`, ...lines].join("\r\n")}\r\n\r\n${body}`);
}

describe("a web page", () => {
  test.each([
    ["of another site", { origin: "http://evil.example" }],
    ["of another port", { origin: "http://localhost:8081" }],
    ["without an origin", { origin: "null" }],
    ["of another site, whose browser sends no Origin", { "sec-fetch-site": "cross-site" }],
  ])("%s can neither inject a fault nor read the journal", async (_, headers) => {
    const plain = { "content-type": "text/plain", ...headers };
    expect(await send("POST", "/_simulator/faults", plain, fault)).toMatch(
      /^HTTP\/1\.1 403 .*"error":"Requests from /s,
    );
    expect(simulator.control.listFaults()).toEqual([]);
    const journal = await send("GET", "/_simulator/journal", headers);
    expect(journal).toMatch(/^HTTP\/1\.1 403 /);
    expect(journal).not.toMatch(/access-control-allow-origin/i);
  });

  test("of an allowed origin uses the control", async () => {
    const asks = {
      origin: DOCS,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    };
    const preflight = await send("OPTIONS", "/_simulator/faults", asks);
    expect(preflight).toMatch(/^HTTP\/1\.1 204 /);
    for (const line of [
      `access-control-allow-origin: ${DOCS}`,
      "access-control-allow-methods: post",
      "access-control-allow-headers: content-type",
    ])
      expect(preflight.toLowerCase()).toContain(line);
    const added = await send("POST", "/_simulator/faults", { origin: DOCS, "content-type": "application/json" }, fault);
    expect(added).toMatch(/^HTTP\/1\.1 200 /);
    expect(added.toLowerCase()).toContain(`access-control-allow-origin: ${DOCS}`);
    expect(simulator.control.listFaults()).toHaveLength(1);
    simulator.control.clearFaults();
  });

  test("of any origin reaches the paths of the gateway, without CORS", async () => {
    const answer = await send("PUT", signIn, { origin: "http://evil.example" }, "{}");
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).not.toMatch(/access-control/i);
  });
});

describe("a host name", () => {
  test.each(["evil.example", "evil.example:4043", "127.0.0.1.evil.example", "gateway.test.evil.example", "192.0.2.1"])(
    "%s that a page has made its own is refused, on every path",
    async (host) => {
      simulator.control.reset();
      for (const path of [signIn, "/_simulator/floor", "/", "/nothing"]) {
        const answer = await send(path === signIn ? "PUT" : "GET", path, { host }, path === signIn ? "{}" : "");
        expect(answer, path).toMatch(/^HTTP\/1\.1 403 .*"error":"The Host /s);
        expect(answer).toContain(simulatorHeader);
      }
      expect(simulator.control.readFloor().agents[0]?.state).toBe("signed out");
    },
  );

  test.each(["localhost", "localhost:4043", "127.8.9.10", "[::1]:4043", "gateway.test", "gateway.test:80"])(
    "%s is admitted",
    async (host) => {
      expect(await send("GET", "/_simulator/floor", { host })).toMatch(/^HTTP\/1\.1 200 /);
    },
  );
});

test.each(["GET", "HEAD"])("%s / returns a short page, and is not in the journal", async (method) => {
  simulator.control.reset();
  const answer = await send(method, "/", {});
  expect(answer).toMatch(/^HTTP\/1\.1 200 .*content-type: text\/plain/is);
  if (method === "GET")
    expect(answer).toMatch(/A simulator of the gateway, contract .*\/agentgateway\/resource.*\/_simulator\/floor/s);
  expect(simulator.control.readJournal().entries).toEqual([]);
});
