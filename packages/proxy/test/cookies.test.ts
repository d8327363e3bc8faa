import { createServer } from "node:http";
import { operations } from "@qualitycontrol/contract/operations";
import { listen } from "@qualitycontrol/core/listen";
import { expect, onTestFinished, test } from "vitest";
import { startProxy, type Violation } from "../src/index.ts";

const { login } = operations;

/** A gateway that sets these cookies and violates the contract, with what a client sends and receives through the proxy. */
async function signIn(setCookie: string[], cookie: string) {
  const received: (string | undefined)[] = [];
  const server = createServer(({ headers }, response) => {
    received.push(headers.cookie);
    response.writeHead(200, { "content-type": "application/json", "set-cookie": setCookie });
    response.end(JSON.stringify({ message: 1, retcode: headers.cookie, result: setCookie }));
  });
  const gateway = await listen(server, "127.0.0.1", 0);
  received.length = 0;
  const violations: Violation[] = [];
  const proxy = await startProxy({ upstream: gateway.url, onViolation: (violation) => violations.push(violation) });
  onTestFinished(async () => {
    await proxy.close();
    await gateway.close();
  });
  const response = await fetch(proxy.url + login.path.replace(/\{\w+\}/, "30169"), {
    method: login.method,
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ password: "", phonenum: "40038" }),
  });
  return { received, returned: response.headers.getSetCookie(), violations };
}

test("passes cookies through unchanged in both directions, and reports none of their values", async () => {
  const set = [
    "loadbalance=5f6a7b8c9d; Path=/; HttpOnly; SameSite=Lax",
    "other=Wed, 1=2; Expires=Wed, 21 Oct 2037 07:28:00 GMT",
  ];
  const sent = 'loadbalance=0a1b2c3d4e; b="quoted value"; b=again';
  const { received, returned, violations } = await signIn(set, sent);
  expect({ received, returned }).toEqual({ received: [sent], returned: set });
  expect(violations.length).toBeGreaterThan(0);
  expect(JSON.stringify(violations)).not.toMatch(/5f6a7b8c9d|0a1b2c3d4e/);
});

test("checks each cookie that a response sets", async () => {
  const { violations } = await signIn(["loadbalance=5f6a7b8c9d", "=nameless"], "a=1");
  expect(violations).toContainEqual(expect.objectContaining({ kind: "violation", place: "header Set-Cookie" }));
});
