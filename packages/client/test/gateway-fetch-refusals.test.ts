import { setImmediate } from "node:timers/promises";
import { InspectorError, UnknownOperation, WrongArgument } from "@qualitycontrol/client";
import { createGatewayFetch } from "@qualitycontrol/client/gateway-fetch";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { describe, expect, it } from "vitest";
import { inspectorId } from "./contract-cases.ts";
import { errorOf } from "./stub-gateway.ts";

const options = (baseUrl: string) => ({ baseUrl, agentId: inspectorId, guid: sampleGuid });
const POLL = operations.pollEvents.path.replace("{agentid}", inspectorId);

describe("nothing is sent", () => {
  const base = "http://localhost:8043/behind/a";
  const body = JSON.stringify({ password: "s3cret!" });
  const INTERCEPT = `/agentgateway/resource/qualitycontrol/${inspectorId}/intercept/49999`;

  async function expectNotSent(
    input: string | Request,
    init?: RequestInit,
    kind: unknown = UnknownOperation,
  ): Promise<Error> {
    let sent = 0;
    const fetch = createGatewayFetch({
      ...options(base),
      fetch: async () => {
        sent += 1;
        return Response.json({ retcode: "0" });
      },
    });
    const error = (await errorOf(fetch(input, init))) as InspectorError;
    expect(error).toBeInstanceOf(InspectorError);
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ outcome: "not-sent", sentAt: undefined });
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain("s3cret!");
    expect(sent).toBe(0);
    return error;
  }

  it.for([
    `https://localhost:8043/behind/a${INTERCEPT}`,
    `http://localhost:8044/behind/a${INTERCEPT}`,
    `http://localhost.test:8043/behind/a${INTERCEPT}`,
    `http://localhost:80430/behind/a${INTERCEPT}`,
    `http://user:secret@localhost:8043/behind/a${INTERCEPT}`,
    `http://localhost:8043@evil.test/behind/a${INTERCEPT}`,
    `http://localhost:8043/behind/b${INTERCEPT}`,
    `http://localhost:8043/behind/ab${INTERCEPT}`,
    `http://localhost:8043/behind/a/..${INTERCEPT}`,
    `http://localhost:8043${INTERCEPT}`,
    `//evil.test/behind/a${INTERCEPT}`,
    "\\\\evil.test",
    "http://",
  ])("to another URL: %j", async (url) => {
    expect((await expectNotSent(url, { method: "PUT", body })).message).toContain("The request was not sent: its URL");
  });

  it.for([
    ["GET", INTERCEPT],
    ["PATCH", INTERCEPT],
    ["HEAD", POLL],
    ["PUT", `${INTERCEPT}/1/2`],
    ["PUT", `${INTERCEPT}/`],
    ["PUT", INTERCEPT.replace("49999", "")],
    ["PUT", `/x${INTERCEPT}`],
    ["PUT", INTERCEPT.replace("intercept", "Intercept")],
    ["PUT", INTERCEPT.replace("49999", "%zz")],
    ["PUT", "/"],
    ["PUT", ""],
  ])("to a path without operation: %s %s", async ([method = "", path = ""]) => {
    await expectNotSent(base + path, { method, ...(method === "PUT" && { body }) });
  });

  it.for([
    { what: "another agent", path: INTERCEPT.replace(inspectorId, "101"), argument: "agentid" },
    { what: "a path that would change", path: INTERCEPT.replace("49999", "%2e%2e%2f"), argument: "workNo" },
    { what: "an argument out of range", path: INTERCEPT.replace("49999", "7"), argument: "workNo" },
    { what: "an unknown argument in the query", path: `${INTERCEPT}?force=1`, argument: "force" },
    { what: "__proto__ in the query", path: `${INTERCEPT}?__proto__=1`, argument: "__proto__" },
    { what: "an argument of the path in the query", path: `${INTERCEPT}?workNo=101`, argument: "workNo" },
    { what: "a body for an operation without one", path: INTERCEPT, init: { body }, argument: "body" },
    {
      what: "an argument given twice",
      path: `/agentgateway/resource/onlineagent/${inspectorId}/saybusy?reason=200&reason=201`,
      init: { method: "POST" },
      argument: "reason",
    },
    ...["[]", "null", '"{}"', "{", "\u0000"].map((text) => ({
      what: `a body that is ${text}`,
      path: `/agentgateway/resource/onlineagent/${inspectorId}`,
      init: { body: text },
      argument: "body",
    })),
    {
      what: "a body with an unknown member",
      path: `/agentgateway/resource/onlineagent/${inspectorId}`,
      init: { body: '{"password":"s3cret!","__proto__":1}' },
      argument: "__proto__",
    },
  ])("with $what", async ({ path, init = {}, argument }) => {
    const error = await expectNotSent(base + path, { method: "PUT", ...init }, WrongArgument);
    expect(error).toMatchObject({ argument });
  });

  it("with a body that never ends, until the signal aborts or the timeout expires", async () => {
    const given = () => ({ method: "PUT", duplex: "half", body: new ReadableStream() }) as RequestInit;
    const signInUrl = `${base}/agentgateway/resource/onlineagent/${inspectorId}`;
    const fetch = createGatewayFetch({ ...options(base), timeout: 50 });
    expect(await errorOf(fetch(signInUrl, given()))).toMatchObject({ code: "timed-out", outcome: "not-sent" });
    const controller = new AbortController();
    const { signal } = controller;
    const withoutTimeout = createGatewayFetch(options(base));
    const calls = [
      withoutTimeout(signInUrl, { ...given(), signal }),
      withoutTimeout(new Request(signInUrl, { ...given(), signal })),
    ];
    const ended = calls.map(errorOf);
    await setImmediate();
    controller.abort();
    for (const error of ended) expect(await error).toMatchObject({ code: "aborted", outcome: "not-sent" });
  });

  it("with a body that has already been read", async () => {
    const request = new Request(`${base}/agentgateway/resource/onlineagent/${inspectorId}`, { method: "PUT", body });
    await request.text();
    expect(await expectNotSent(request, undefined, WrongArgument)).toMatchObject({ argument: "body" });
  });
});
