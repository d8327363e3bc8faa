import { setImmediate } from "node:timers/promises";
import {
  AlreadyPolling,
  ConnectionLost,
  createInspector,
  GatewayFailure,
  type RequestOptions,
  UnreadableAnswer,
} from "@qualitycontrol/client";
import { createGatewayFetch } from "@qualitycontrol/client/gateway-fetch";
import { contentType, newGuidHeader } from "@qualitycontrol/contract/calls";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { Request as RequestOfUndici } from "undici";
import { describe, expect, it } from "vitest";
import {
  argumentsOf,
  failures,
  inspectorId,
  operationIds,
  outcomeOf,
  parametersOf,
  successes,
} from "./contract-cases.ts";
import { call, errorOf, inspectorAt, respondWith, startGateway } from "./stub-gateway.ts";

const options = (baseUrl: string) => ({ baseUrl, agentId: inspectorId, guid: sampleGuid });
const answerOf = (operation: string) => successes.find((it) => it.operation === operation)?.answer;
const POLL = operations.pollEvents.path.replace("{agentid}", inspectorId);
const FREE = operations.sayFree.path.replace("{agentid}", inspectorId);

/** The request that other clients send for an operation. */
function requestOf(operation: (typeof operationIds)[number], baseUrl: string) {
  const { method, path } = operations[operation];
  const args: Record<string, unknown> = { ...argumentsOf(operation), agentid: inspectorId };
  const url = new URL(baseUrl + path.replaceAll(/\{(\w+)\}/g, (_, name) => String(args[name])));
  for (const { name, in: place } of parametersOf(operation)) {
    if (place === "query" && args[name] !== undefined) url.searchParams.set(name, String(args[name]));
    delete args[name];
  }
  const { agentid: _, ...body } = args;
  return { url: url.href, init: { method, ...(Object.keys(body).length > 0 && { body: JSON.stringify(body) }) } };
}

describe.for(operationIds)("%s", (operation) => {
  it("is sent like the client's own call, from a URL or any kind of Request", async () => {
    await using gateway = await startGateway(respondWith(answerOf(operation)));
    await call(inspectorAt(gateway.url), operation);
    const { url, init } = requestOf(operation, gateway.url);
    const foreign = { url, headers: [], signal: null, ...init, text: async () => init.body ?? "" };
    const requests = [
      [url, init],
      [new URL(url), { ...init, headers: { Guid: "another", "content-type": "text/plain" } }],
      [new Request(url, init)],
      [new RequestOfUndici(url, init) as unknown as Request],
      [foreign as unknown as Request],
    ] as const;
    for (const [input, given] of requests) {
      const response = await createGatewayFetch(options(gateway.url))(input, given);
      expect(response).toMatchObject({ ok: true, status: 200 });
      expect(response.headers.get("Content-Type")).toBe(contentType);
      expect(await response.json()).toEqual(answerOf(operation));
    }
    const [first, ...others] = gateway.requests.map(({ method, url, body, headers }) => ({
      method,
      url,
      body: body && JSON.parse(body),
      guid: headers["guid"],
      type: headers["content-type"],
    }));
    expect(others).toEqual(requests.map(() => first));
  });
});

describe("a response of the gateway", () => {
  it.for(failures)("with a failing retcode is thrown under any HTTP status: $operation, $retcode", async (failure) => {
    for (const status of [200, 401, 500]) {
      await using gateway = await startGateway(respondWith(failure.answer, status));
      const { url, init } = requestOf(failure.operation, gateway.url);
      const error = await errorOf(createGatewayFetch(options(gateway.url))(url, init));
      expect(error).toBeInstanceOf(GatewayFailure);
      expect(error).toMatchObject({
        retcode: failure.retcode,
        httpStatus: status,
        outcome: outcomeOf(failure.retcode),
      });
    }
  });

  it("that reports success is ok under any HTTP status, and contains no Guid", async () => {
    for (const status of [200, 201, 404, 503]) {
      const headers = { [newGuidHeader]: `JSESSIONID=${sampleGuid}` };
      await using gateway = await startGateway(respondWith(answerOf("sayFree"), status, headers));
      const response = await createGatewayFetch(options(gateway.url))(gateway.url + FREE, { method: "post" });
      expect(response).toMatchObject({ ok: true, status: 200 });
      expect([...response.headers]).toEqual([["content-type", contentType]]);
    }
  });

  it("that is not the gateway's is thrown, and a redirect is not followed", async () => {
    await using elsewhere = await startGateway(respondWith(answerOf("sayFree")));
    await using gateway = await startGateway(respondWith("", 307, { Location: elsewhere.url }));
    const pending = createGatewayFetch(options(gateway.url))(gateway.url + FREE, {
      method: "POST",
      redirect: "follow",
    });
    const error = await errorOf(pending);
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(error).toMatchObject({ operation: "sayFree", code: "redirect" });
    expect(elsewhere.requests).toHaveLength(0);
  });
});

it("disables cache and redirects, whatever the request specifies, and passes other headers on", async () => {
  const sent: RequestOptions[] = [];
  const fetch = createGatewayFetch({
    ...options("http://localhost"),
    fetch: async (_, options) => {
      sent.push(options);
      return Response.json(answerOf("sayFree"));
    },
  });
  await fetch(`http://localhost${FREE}`, {
    method: "POST",
    cache: "force-cache",
    redirect: "follow",
    headers: [
      ["traceparent", "00-1"],
      ["content-length", "7"],
      ["GUID", "x"],
    ],
  });
  expect(sent[0]).toMatchObject({ cache: "no-store", redirect: "manual" });
  expect(sent[0]).not.toHaveProperty("body");
  expect(sent[0]?.headers).toEqual({ traceparent: "00-1", "Content-Type": contentType, Guid: sampleGuid });
});

describe("in one session", () => {
  it("updates the Guid from Set-GUID, also at a sign-in, and deletes it at a sign-out", async () => {
    const guids: unknown[] = [];
    const fetch = createGatewayFetch({
      baseUrl: "http://localhost",
      agentId: inspectorId,
      fetch: async (url, { headers }) => {
        guids.push(headers["Guid"]);
        return Response.json(
          { message: "", retcode: "0" },
          url.endsWith("sayfree") ? {} : { headers: { [newGuidHeader]: `JSESSIONID=guid-${guids.length}` } },
        );
      },
    });
    const sessionUrl = `http://localhost/agentgateway/resource/onlineagent/${inspectorId}`;
    await fetch(sessionUrl, { method: "PUT", body: "{}" });
    await fetch(`http://localhost${FREE}`, { method: "POST" });
    await fetch(`http://localhost${POLL}`);
    await fetch(`http://localhost${FREE}`, { method: "POST" });
    await fetch(`${sessionUrl}/logout`, { method: "DELETE" });
    expect(guids).toEqual([undefined, "guid-1", "guid-1", "guid-3", "guid-3"]);
    expect(await errorOf(fetch(`http://localhost${POLL}`))).toMatchObject({ code: "signed-out" });
  });

  it("rejects a second poll while one is in progress, also one of the inspector whose session it shares", async () => {
    const polls: ((response: Response) => void)[] = [];
    const inspector = createInspector({
      ...options("http://localhost"),
      fetch: () => new Promise((resolve) => polls.push(resolve)),
    });
    const fetch = createGatewayFetch(inspector);
    const controller = new AbortController();
    const first = errorOf(fetch(`http://localhost${POLL}`, { signal: controller.signal }));
    await setImmediate();
    for (const second of [fetch(`http://localhost${POLL}`), inspector.pollEvents()]) {
      const error = await errorOf(second);
      expect(error).toBeInstanceOf(AlreadyPolling);
      expect(error).toMatchObject({ operation: "pollEvents", outcome: "not-sent" });
    }
    controller.abort("enough");
    const next = fetch(`http://localhost${POLL}`);
    await setImmediate();
    expect(await first).toMatchObject({ code: "aborted", cause: "enough" });
    expect(polls, "sent").toHaveLength(2);
    polls[1]?.(Response.json({ message: "", retcode: "0" }));
    expect(await (await next).json()).toEqual({ message: "", retcode: "0" });
  });
});

describe("errors do not show the secrets in a caller's own headers", () => {
  const Authorization = "Bearer t0ken-of-the-proxy=";
  const Cookie = "theme=dark; loadbalance=n0de-7";
  const basic = (user: string, password: string) => `Basic ${btoa(`${user}:${password}`)}`;

  it.for([
    { headers: { Authorization, Cookie }, echo: "" },
    { headers: { Authorization }, echo: "no token t0ken-of-the-proxy=" },
    { headers: { Cookie }, echo: "no node n0de-7" },
    ...["t0ken:n0de", "t0ken-1", "t0ken-12", "t0ken-123"].map((password) => ({
      headers: { "Proxy-Authorization": basic("ann", password) },
      echo: `no user with ${password}`,
    })),
    { headers: { Authorization: "Basic t0ken" }, echo: "no t0ken" },
    { headers: { Authorization: basic("ann", "") }, echo: "" },
  ])("$headers, echoed as $echo", async ({ headers, echo }) => {
    const fetch = createGatewayFetch({
      ...options("http://localhost"),
      fetch: (_, { headers }) => Promise.reject(new Error(`${JSON.stringify(headers)} ${echo}`)),
    });
    const init = { method: "POST", headers: { ...headers, Accept: "*/*" } } as RequestInit;
    const error = (await errorOf(fetch(`http://localhost${FREE}`, init))) as Error;
    expect(error).toBeInstanceOf(ConnectionLost);
    expect(error.message).toContain("*/*");
    expect(`${error.stack}${JSON.stringify(error)}${String(error.cause)}`).not.toMatch(/t0ken|n0de|0000-0000/);
  });
});

it("an invalid option is rejected", () => {
  expect(() => createGatewayFetch({ ...options("localhost") })).toThrow(/^createGatewayFetch: baseUrl /);
});
