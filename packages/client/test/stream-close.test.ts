import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { events, waitFor } from "@qualitycontrol/client/events";
import { describe, expect, it, vi } from "vitest";
import { FIRST_INSPECTOR, simulate } from "./simulator-fixture.ts";
import { itemKeys, openPolls, readInBackground, signInAndStopPolling, useFakeClocks } from "./stream-fixture.ts";
import { errorOf } from "./stub-gateway.ts";

useFakeClocks();

describe("closing a stream while next() is pending settles both immediately", () => {
  it.for(["return", "throw", "dispose", "abort"] as const)("by %s", async (how) => {
    await using simulated = await simulate();
    const { inspector } = await signInAndStopPolling(simulated);
    const controller = new AbortController();
    const stream = events(inspector, controller);
    const next = [stream.next(), stream.next()];
    await simulated.advance(1_000);
    expect(openPolls(simulated)).toBe(1);
    const left = {
      return: () => stream.return(),
      throw: () => stream.throw(new Error("left")).catch(({ message }) => message),
      dispose: () => stream[Symbol.asyncDispose](),
      abort: async () => controller.abort(),
    }[how]();
    const settled = await Promise.race([Promise.all([left, ...next]), setImmediate("pending")]);
    const done = { done: true, value: undefined };
    expect(settled).toEqual([{ return: done, throw: "left", dispose: undefined, abort: undefined }[how], done, done]);
    await simulated.settled();
    expect(openPolls(simulated), "the poll is aborted").toBe(0);
    expect(await stream.next()).toEqual(done);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });
});

it.for([{}, { aborted: false }, "signal"])("an invalid signal is rejected, and no poll is sent", async (signal) => {
  await using simulated = await simulate();
  const inspector = await simulated.signIn();
  const given = { signal: signal as AbortSignal };
  const refused = [
    events(inspector, given).next(),
    waitFor(inspector, "AgentEvent_Talking", { timeout: 1_000, ...given }),
  ];
  for (const it of refused) {
    const error = await errorOf(it);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ code: "invalid-option" });
  }
  await simulated.advance(1_000);
  expect(simulated.polls()).toEqual([]);
});

it("a stream that is closed before its first step sends no poll", async () => {
  await using simulated = await simulate();
  const inspector = await simulated.signIn();
  const stream = events(inspector);
  await stream.return();
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(simulated.polls()).toEqual([]);
});

it("concurrent next() calls resolve in order", async () => {
  await using simulated = await simulate();
  const { inspector, emitted } = await signInAndStopPolling(simulated);
  await using stream = events(inspector);
  const steps = [stream.next(), stream.next(), stream.next()];
  for (let count = 0; count < 3; count++) simulated.emit();
  await simulated.advance(3_000);
  const items = (await Promise.all(steps)).map(({ value }) => value);
  expect(itemKeys(items as Parameters<typeof itemKeys>[0])).toEqual(emitted());
});

describe("two streams share a poll: when one is closed while an event is being delivered", () => {
  it("the other receives the event, and the poll is not aborted", async () => {
    await using simulated = await simulate();
    const arrived = Promise.withResolvers<void>();
    let delivering = false;
    const { fetch, ...options } = simulated.optionsFor(FIRST_INSPECTOR);
    const { inspector } = await signInAndStopPolling(simulated, {
      ...options,
      fetch: async (url, options) => {
        const response = await fetch(url, options);
        if (delivering) await arrived.promise;
        return response;
      },
    });
    const [one, other] = [events(inspector), events(inspector)];
    const first = one.next();
    const read = readInBackground(other);
    await simulated.advance(1_000);
    delivering = true;
    simulated.emit();
    await simulated.settled();
    expect(await one.return()).toEqual({ done: true, value: undefined });
    expect(await first).toEqual({ done: true, value: undefined });
    expect(read.items, "the event is not yet delivered").toEqual([]);
    arrived.resolve();
    await simulated.settled();
    expect(read.items).toMatchObject([{ kind: "event", event: { workNo: String(FIRST_INSPECTOR) } }]);
    await other.return();
  });

  it("and the other is closed too, the next stream begins with a gap", async () => {
    await using simulated = await simulate({ undelivered: "lost" });
    const { inspector } = await signInAndStopPolling(simulated);
    const streams = [events(inspector), events(inspector)];
    const steps = streams.map((stream) => stream.next());
    await simulated.advance(1_000);
    for (const stream of streams) await stream.return();
    await Promise.all(steps);
    await simulated.settled();
    expect(openPolls(simulated)).toBe(0);
    const next = await events(inspector).next();
    expect(next.value).toMatchObject({ kind: "gap", error: { name: "Aborted" }, sentAt: expect.any(Date) });
  });
});

it("one signal for 30 streams and hundreds of polls has one listener, and Node prints no warning", async () => {
  await using simulated = await simulate();
  const warned = vi.spyOn(process, "emitWarning");
  const { inspector } = await signInAndStopPolling(simulated);
  const controller = new AbortController();
  const streams = Array.from({ length: 30 }, () => readInBackground(events(inspector, controller)));
  await simulated.advance(1_000);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  for (let poll = 0; poll < 200; poll++) {
    simulated.emit();
    await simulated.advance(500);
  }
  expect(simulated.polls().length).toBeGreaterThan(150);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  controller.abort();
  await Promise.all(streams.map(({ ended }) => ended));
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  expect(warned.mock.calls).toEqual([]);
  warned.mockRestore();
});
