import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setImmediate } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { ConnectionLost, GatewayFailure, TimedOut, UnreadableAnswer } from "@qualitycontrol/client";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failures, successes } from "./contract-cases.ts";
import { simulate, worldWithCall } from "./simulator-fixture.ts";
import { call, errorOf, inspectorAt, startGateway } from "./stub-gateway.ts";

const [{ operation, answer }] = successes as [(typeof successes)[number]];
const [failure] = failures as [(typeof failures)[number]];
const success = JSON.stringify(answer);

describe("a response that is too large", () => {
  it.for([
    {
      what: "10 MB of JSON",
      body: Buffer.from(`${success.slice(0, -1)},"pad":"${"x".repeat(10_000_000)}"}`),
      headers: {},
    },
    {
      what: "10 MB compressed to a few KB",
      body: gzipSync(" ".repeat(10_000_000) + success),
      headers: { "Content-Encoding": "gzip" },
    },
  ])("is rejected: $what", async ({ body, headers }) => {
    let closed: Promise<unknown> = Promise.resolve();
    await using gateway = await startGateway((_, response) => {
      closed = new Promise((resolve) => response.on("close", resolve));
      response.writeHead(200, headers).end(body);
    });
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(error).toMatchObject({ code: "response-too-large", outcome: "unknown" });
    await closed;
  });

  it("has more than 1 MiB", async () => {
    for (const [bytes, passes] of [
      [2 ** 20, true],
      [2 ** 20 + 1, false],
    ] as const) {
      await using gateway = await startGateway((_, response) => response.end(success.padEnd(bytes)));
      const ended = call(inspectorAt(gateway.url), operation);
      if (passes) expect(await ended).toEqual(answer);
      else expect(await errorOf(ended)).toMatchObject({ code: "response-too-large" });
    }
  });
});

describe("a response in another encoding", () => {
  it("is decompressed: gzip", async () => {
    await using gateway = await startGateway((_, response) =>
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(success)),
    );
    expect(await call(inspectorAt(gateway.url), operation)).toEqual(answer);
  });

  it("is a lost connection if it claims to be gzip but is not", async () => {
    await using gateway = await startGateway((_, response) =>
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(success),
    );
    expect(await errorOf(call(inspectorAt(gateway.url), operation))).toBeInstanceOf(ConnectionLost);
  });

  it.for([
    { coding: "latin1", header: "text/html; charset=ISO-8859-1" },
    { coding: "utf8", header: "application/json; charset=GBK" },
  ] as const)("is judged by its retcode: $coding as $header", async ({ coding, header }) => {
    const body = Buffer.from(JSON.stringify({ retcode: failure.retcode, message: "Prüfung" }), coding);
    await using gateway = await startGateway((_, response) =>
      response.writeHead(200, { "Content-Type": header }).end(body),
    );
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ retcode: failure.retcode });
  });

  it("is unreadable in undeclared UTF-16", async () => {
    await using gateway = await startGateway((_, response) => response.end(Buffer.from(success, "utf16le")));
    expect(await errorOf(call(inspectorAt(gateway.url), operation))).toMatchObject({
      code: "not-json",
      outcome: "unknown",
    });
  });
});

it("a slow response is aborted when the timeout expires, and its connection is closed", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const received = Promise.withResolvers<ServerResponse>();
  await using gateway = await startGateway((_, response) => received.resolve(response));
  const timeout = 1_000;
  const ended = errorOf(call(inspectorAt(gateway.url, { timeout }), operation));
  const response = await received.promise;
  const closed = once(response, "close");
  for (let passed = 0; passed < timeout; passed += 100) {
    await new Promise((resolve) => response.write(" ", resolve));
    expect(await Promise.race([ended, setImmediate("pending")])).toBe("pending");
    vi.advanceTimersByTime(100);
  }
  expect(await ended).toBeInstanceOf(TimedOut);
  await closed;
});

it("aborting after the response has no effect", async () => {
  const controller = new AbortController();
  await using gateway = await startGateway((_, response) => response.end(success));
  const answered = await call(inspectorAt(gateway.url), operation, undefined, controller.signal);
  controller.abort();
  expect(answered).toEqual(answer);
});

it.for([0, -1, Number.NaN, 2 ** 31])(
  "an invalid timeout of %s ms is rejected before the call is sent",
  async (timeout) => {
    const error = await errorOf(inspectorAt("http://localhost").sayFree({}, { timeout }));
    expect(error).toMatchObject({ operation: "sayFree", argument: "timeout", outcome: "not-sent" });
  },
);

describe("a fault injected by the simulator", () => {
  const { world, workNo } = worldWithCall();
  const { code: refusal } = Object.values(resultCodes).find(({ effect }) => effect === "none") as { code: string };

  it.for([
    { fault: { kind: "drop-before" }, error: "ConnectionLost", outcome: "unknown", happens: false },
    { fault: { kind: "drop-after" }, error: "ConnectionLost", outcome: "unknown", happens: true },
    { fault: { kind: "cut" }, error: "ConnectionLost", outcome: "unknown", happens: true },
    { fault: { kind: "html", status: 200 }, error: "UnreadableAnswer", outcome: "unknown", happens: false },
    { fault: { kind: "html", status: 502 }, error: "UnreadableAnswer", outcome: "unknown", happens: false },
    { fault: { kind: "status", status: 401 }, error: "UnreadableAnswer", outcome: "unknown", happens: false },
    { fault: { kind: "latency", milliseconds: 60_000 }, error: "TimedOut", outcome: "unknown", happens: false },
    { fault: { kind: "retcode", retcode: refusal }, error: "GatewayFailure", outcome: "refused", happens: false },
  ] as const)("$fault.kind: $error, $outcome", async ({ fault, error, outcome, happens }) => {
    await using simulated = await simulate({ world });
    const inspector = await simulated.signIn();
    simulated.control.addFault({ ...fault, operation: "addSupervise" });
    const before = simulated.sent.length;
    // Only this call needs a short timeout.
    const timeout = fault.kind === "latency" ? 100 : undefined;
    expect(await errorOf(inspector.addSupervise({ workNo }, { timeout }))).toMatchObject({
      name: error,
      outcome,
      sentAt: expect.any(Date),
    });
    expect(simulated.sent, "sent once").toHaveLength(before + 1);
    const inspecting = simulated.control.readFloor().agents.some(({ inspects }) => inspects?.agent === workNo);
    expect(inspecting).toBe(happens);
  });
});
