import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { inspect } from "node:util";
import { Aborted, ConnectionLost, TimedOut, WrongArgument } from "@qualitycontrol/client";
import { operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { concealer } from "@qualitycontrol/wire/conceal";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { connectionError as connectionErrorInBrowsers } from "../src/connection-error-in-browsers.ts";
import { operationIds, successes } from "./contract-cases.ts";
import { call, errorOf, inspectorAt, respondWith, startGateway } from "./stub-gateway.ts";

const answer = successes[0]?.answer;
const [operation] = operationIds as [(typeof operationIds)[number]];

describe("a connection that breaks", () => {
  it.for(operationIds)("%s: reset before a response", async (operation) => {
    await using gateway = await startGateway((request) => request.socket.destroy());
    const before = new Date();
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toBeInstanceOf(ConnectionLost);
    expect(error).toMatchObject({ operation, outcome: "unknown" });
    expect((error as ConnectionLost).sentAt?.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(gateway.requests, "sent once").toHaveLength(1);
  });

  it("in the middle of a response", async () => {
    await using gateway = await startGateway((_, response) => {
      response.writeHead(200, { "Content-Length": "100" }).write(JSON.stringify(answer), () => response.destroy());
    });
    const error = await errorOf(call(inspectorAt(gateway.url), operation));
    expect(error).toBeInstanceOf(ConnectionLost);
    expect(error).toMatchObject({ outcome: "unknown" });
  });
});

const values = [42, { text: "broken" }, undefined, Symbol("broken"), Object.create(null), null, []];

describe.each(values.map((message) => ({ message })))("a fetch may reject with any value: $message", ({ message }) => {
  const failures = [message, { message }, { code: message, syscall: message, cause: message, errors: [message] }];

  it("in Node", async () => {
    for (const failure of failures) {
      const fetch = () => Promise.reject(failure);
      const error = await errorOf(call(inspectorAt("http://localhost", { fetch }), operation));
      expect(error).toBeInstanceOf(ConnectionLost);
      expect(error).toMatchObject({ code: "connection-lost", outcome: "unknown" });
    }
  });

  it("in a browser", () => {
    for (const failure of failures) {
      const attempt = { operation, sentAt: new Date() };
      const error = connectionErrorInBrowsers(attempt, failure, concealer([]));
      expect(error).toMatchObject({ code: "connection-lost", outcome: "unknown" });
    }
  });
});

it("a fetch may reject with an error whose members cannot be read, such as one of a frame that is gone", async () => {
  const unreadable = () => {
    throw new Error(`can't access dead object (${sampleGuid})`);
  };
  for (const failure of [
    new Proxy(new Error("dead"), { get: unreadable }),
    new Proxy(new Error("dead"), { get: unreadable, getPrototypeOf: unreadable }),
    Object.defineProperty(new Error("dead"), "message", { get: unreadable }),
    { cause: Object.defineProperty({}, "code", { get: unreadable }) },
    { toString: unreadable },
  ]) {
    const error = await errorOf(
      call(inspectorAt("http://localhost", { fetch: () => Promise.reject(failure) }), operation),
    );
    expect(error).toBeInstanceOf(ConnectionLost);
    expect(error).toMatchObject({ code: "connection-lost", outcome: "unknown" });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(sampleGuid);
  }
});

it("a call takes null like no options, and an invalid timeout does not block the poll", async () => {
  const fetch = async () => Response.json({ message: "", retcode: "0" });
  const inspector = inspectorAt("http://localhost", { fetch });
  await inspector.sayFree({}, null as never);
  for (const timeout of [5000n, "5000", null, {}]) {
    const error = await errorOf(inspector.pollEvents({}, { timeout: timeout as number }));
    expect(error).toMatchObject({ code: "invalid-argument", argument: "timeout", outcome: "not-sent" });
  }
  await inspector.pollEvents();
});

it("a broken connection in a browser is described without secrets", () => {
  const attempt = { operation, sentAt: new Date() };
  const error = connectionErrorInBrowsers(attempt, new TypeError(`Failed with ${sampleGuid}`), concealer([sampleGuid]));
  expect(error.message).toContain("the connection broke: Failed with ***");
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain(sampleGuid);
});

describe("a response that takes too long", () => {
  const timeout = 50;

  it.for(operationIds)("%s: no response", async (operation) => {
    await using gateway = await startGateway(() => {});
    const error = await errorOf(call(inspectorAt(gateway.url, { timeout }), operation));
    expect(error).toBeInstanceOf(TimedOut);
    expect(error).toMatchObject({ operation, timeout, outcome: "unknown", sentAt: expect.any(Date) });
  });

  it("a body that never ends", async () => {
    await using gateway = await startGateway((_, response) => response.writeHead(200).write("{"));
    expect(await errorOf(call(inspectorAt(gateway.url, { timeout }), operation))).toBeInstanceOf(TimedOut);
  });

  it("a fetch that ignores the signal", async () => {
    const inspector = inspectorAt("http://localhost", { timeout, fetch: () => new Promise(() => {}) });
    expect(await errorOf(call(inspector, operation))).toBeInstanceOf(TimedOut);
  });
});

describe("the caller's signal", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("aborts before anything is sent", async () => {
    await using gateway = await startGateway(respondWith(answer));
    const reason = new Error("the call ended");
    const error = await errorOf(call(inspectorAt(gateway.url), operation, undefined, AbortSignal.abort(reason)));
    expect(error).toBeInstanceOf(Aborted);
    expect(error).toMatchObject({ outcome: "not-sent", cause: reason });
    expect(gateway.requests).toHaveLength(0);
  });

  it("is rejected if it is not an AbortSignal; nothing is sent, and no timer remains", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const fetch = vi.fn(async () => Response.json(answer));
    const controller = new AbortController() as unknown as AbortSignal;
    const error = await errorOf(call(inspectorAt("http://localhost", { fetch }), operation, undefined, controller));
    expect(error).toBeInstanceOf(WrongArgument);
    expect(error).toMatchObject({ argument: "signal", outcome: "not-sent" });
    expect(fetch).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("aborts while the client waits for the Guid; nothing is sent", async () => {
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

  it("aborts while the gateway is processing the call; the outcome is unknown", async () => {
    const controller = new AbortController();
    const reason = { why: "the window was closed" };
    await using gateway = await startGateway(() => controller.abort(reason));
    const error = await errorOf(call(inspectorAt(gateway.url), operation, undefined, controller.signal));
    expect(error).toBeInstanceOf(Aborted);
    expect(error).toMatchObject({ outcome: "unknown", cause: reason });
  });

  it("provides the cause of the error, such as a caller's timeout", async () => {
    await using gateway = await startGateway(() => {});
    const error = await errorOf(call(inspectorAt(gateway.url), operation, undefined, AbortSignal.timeout(50)));
    expect(error).toBeInstanceOf(Aborted);
    expect(error).toMatchObject({ outcome: "unknown", cause: { name: "TimeoutError" } });
  });

  it("is validated before fetch is called, like the client's own signal: fetch rejects the signals of jsdom", async () => {
    const fetch = vi.spyOn(globalThis, "fetch");
    const original = globalThis.AbortController;
    class ForeignSignal extends EventTarget {
      aborted = false;
      reason: unknown;
    }
    class ForeignController {
      signal = new ForeignSignal();
      abort() {}
    }
    onTestFinished(() => {
      globalThis.AbortController = original;
      fetch.mockRestore();
    });
    const foreign = new ForeignSignal() as AbortSignal;
    const given = await errorOf(call(inspectorAt("http://localhost"), operation, undefined, foreign));
    globalThis.AbortController = ForeignController as unknown as typeof AbortController;
    const fromController = await errorOf(call(inspectorAt("http://localhost"), operation));
    for (const error of [given, fromController]) {
      expect(error).toBeInstanceOf(WrongArgument);
      expect(error).toMatchObject({ argument: "signal", outcome: "not-sent", sentAt: undefined });
    }
    expect((fromController as Error).message).toContain("jsdom");
    expect(fetch).not.toHaveBeenCalled();
    // A caller's own fetch may accept any signal.
    const stub = async () => Response.json(answer);
    expect(await call(inspectorAt("http://localhost", { fetch: stub }), operation)).toEqual(answer);
  });

  it("has one listener, however many calls use it", async () => {
    const controller = new AbortController();
    const fetch = () => new Promise<Response>(() => {});
    const inspector = inspectorAt("http://localhost", { fetch });
    const calls = Array.from({ length: 30 }, () => errorOf(call(inspector, operation, undefined, controller.signal)));
    await setImmediate();
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
    controller.abort();
    for (const error of await Promise.all(calls)) expect(error).toBeInstanceOf(Aborted);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  it("aborts even if something else added a listener first, such as the caller's own fetch", async () => {
    const controller = new AbortController();
    controller.signal.addEventListener("abort", () => {});
    const fetch = () => new Promise<Response>(() => {});
    const calling = errorOf(call(inspectorAt("http://localhost", { fetch }), operation, undefined, controller.signal));
    controller.abort();
    expect(await Promise.race([calling, setImmediate("pending")])).toBeInstanceOf(Aborted);
  });

  it("has no listener left after many calls, and no timer remains", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { signal } = new AbortController();
    const fetch = async () => Response.json(answer);
    for (let i = 0; i < 20; i++) await call(inspectorAt("http://localhost", { fetch }), operation, undefined, signal);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it.for(operationIds)("%s: an error warns of an effect only if the operation can have one", async (operation) => {
  const inspector = inspectorAt("http://localhost", { fetch: () => Promise.reject(new Error("broken")) });
  const { message } = (await errorOf(call(inspector, operation))) as Error;
  const warns = message.includes("may have taken effect (check agent and call before repeating it)");
  expect(warns).toBe(operations[operation].consequence !== ("none" as string));
});
