import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { Aborted, ConnectionLost, TimedOut } from "@qualitycontrol/client";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { afterEach, describe, expect, it, vi } from "vitest";
import { operationIds, successes } from "./cases.ts";
import { answering, call, errorOf, inspectorAt, startGateway } from "./gateway.ts";

const answer = successes[0]?.answer;
const [operation] = operationIds as [(typeof operationIds)[number]];

describe("a connection that breaks", () => {
  it.for(operationIds)("%s: reset before an answer", async (operation) => {
    await using gateway = await startGateway((request) => request.socket.destroy());
    const before = new Date();
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toBeInstanceOf(ConnectionLost);
    expect(error).toMatchObject({ operation, outcome: "unknown" });
    expect((error as ConnectionLost).sentAt?.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(gateway.requests, "sent once").toHaveLength(1);
  });

  it("in the middle of an answer", async () => {
    await using gateway = await startGateway((_, response) => {
      response.writeHead(200, { "Content-Length": "100" }).write(JSON.stringify(answer), () => response.destroy());
    });
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toBeInstanceOf(ConnectionLost);
    expect(error).toMatchObject({ outcome: "unknown" });
  });

  it("before it was made, and says why", async () => {
    const gateway = await startGateway(answering(answer));
    await gateway[Symbol.asyncDispose]();
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toBeInstanceOf(ConnectionLost);
    expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("ECONNREFUSED") });
  });
});

it.for([42, { text: "broken" }, undefined])("a fetch may fail with whatever it likes: %s", async (message) => {
  const fetch = () => Promise.reject({ message });
  const error = await errorOf(call(inspectorAt("http://localhost", { fetch }), operation));
  expect(error).toBeInstanceOf(ConnectionLost);
  expect(error).toMatchObject({ outcome: "unknown" });
});

describe("an answer that takes too long", () => {
  const timeout = 50;

  it.for(operationIds)("%s: none at all", async (operation) => {
    await using gateway = await startGateway(() => {});
    const error = await errorOf(call(inspectorAt(gateway.url, { timeout }), operation));
    expect(error).toBeInstanceOf(TimedOut);
    expect(error).toMatchObject({ operation, timeout, outcome: "unknown", sentAt: expect.any(Date) });
  });

  it("a body that never ends", async () => {
    await using gateway = await startGateway((_, response) => response.writeHead(200).write("{"));
    expect(await errorOf(call(inspectorAt(gateway.url, { timeout }), operation))).toBeInstanceOf(TimedOut);
  });

  it("a fetch that does not heed the signal", async () => {
    const inspector = inspectorAt("http://localhost", { timeout, fetch: () => new Promise(() => {}) });
    expect(await errorOf(call(inspector, operation))).toBeInstanceOf(TimedOut);
  });
});

describe("the caller's signal", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("aborts before anything is sent", async () => {
    await using gateway = await startGateway(answering(answer));
    const error = await errorOf(call(inspectorAt(gateway.url), operation, undefined, AbortSignal.abort()));
    expect(error).toBeInstanceOf(Aborted);
    expect(error).toMatchObject({ outcome: "not-sent" });
    expect(gateway.requests).toHaveLength(0);
  });

  it("is refused if it is none, and then nothing is sent, nor left behind", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const fetch = vi.fn(async () => Response.json(answer));
    const controller = new AbortController() as unknown as AbortSignal;
    const error = await errorOf(call(inspectorAt("http://localhost", { fetch }), operation, undefined, controller));
    expect(error).toBeInstanceOf(TypeError);
    expect(fetch).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("aborts while the Guid is awaited, and then nothing is sent", async () => {
    const controller = new AbortController();
    const { promise: guid, resolve } = Promise.withResolvers<string>();
    const fetch = vi.fn(async () => Response.json(answer));
    const calling = call(
      inspectorAt("http://localhost", { guid: () => guid, fetch }),
      operation,
      undefined,
      controller.signal,
    );
    controller.abort();
    const error = await errorOf(calling);
    resolve(sampleGuid);
    await setImmediate();
    expect(error).toBeInstanceOf(Aborted);
    expect(error).toMatchObject({ outcome: "not-sent" });
    expect(fetch).not.toHaveBeenCalled();
  });

  it("aborts while the gateway works, and then nobody knows", async () => {
    const controller = new AbortController();
    await using gateway = await startGateway(() => controller.abort());
    const error = await errorOf(call(inspectorAt(gateway.url), operation, undefined, controller.signal));
    expect(error).toBeInstanceOf(Aborted);
    expect(error).toMatchObject({ outcome: "unknown" });
  });

  it("keeps no listener, and no timer runs on, however many calls it outlives", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { signal } = new AbortController();
    const fetch = async () => Response.json(answer);
    for (let i = 0; i < 20; i++) await call(inspectorAt("http://localhost", { fetch }), operation, undefined, signal);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it.for(operationIds)("%s: an error warns of what may have happened only where something can", async (operation) => {
  const inspector = inspectorAt("http://localhost", { fetch: () => Promise.reject(new Error("broken")) });
  const { message } = (await errorOf(call(inspector, operation))) as Error;
  const warns = message.includes("may have taken effect (look at agent and call before you repeat it)");
  expect(warns).toBe(operations[operation].consequence !== ("none" as string));
});
