import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { events, waitFor } from "@qualitycontrol/client/events";
import { describe, expect, it, vi } from "vitest";
import { FIRST, simulate } from "./simulator-fixture.ts";
import { keys, pollsHeldBack, reading, started, takeClocks } from "./stream-fixture.ts";
import { errorOf } from "./stub-gateway.ts";

takeClocks();

describe("leaving a stream while next() is pending settles both at once", () => {
  it.for(["return", "throw", "dispose", "abort"] as const)("by %s", async (how) => {
    await using simulated = await simulate();
    const { inspector } = await started(simulated);
    const controller = new AbortController();
    const stream = events(inspector, controller);
    const next = [stream.next(), stream.next()];
    await simulated.pass(1_000);
    expect(pollsHeldBack(simulated)).toBe(1);
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
    expect(pollsHeldBack(simulated), "the poll is given up").toBe(0);
    expect(await stream.next()).toEqual(done);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });
});

it.for([{}, { aborted: false }, "signal"])("an invalid signal is refused, and nothing polls", async (signal) => {
  await using simulated = await simulate();
  const inspector = await simulated.signIn();
  const given = { signal: signal as AbortSignal };
  const refused = [
    events(inspector, given).next(),
    waitFor(inspector, "AgentEvent_Talking", { timeout: 1_000, ...given }),
  ];
  for (const it of refused) expect(await errorOf(it)).toBeInstanceOf(TypeError);
  await simulated.pass(1_000);
  expect(simulated.polls()).toEqual([]);
});

it("a stream that is left before its first step polls nothing", async () => {
  await using simulated = await simulate();
  const inspector = await simulated.signIn();
  const stream = events(inspector);
  await stream.return();
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(simulated.polls()).toEqual([]);
});

it("steps that are asked for ahead are taken in their order", async () => {
  await using simulated = await simulate();
  const { inspector, emitted } = await started(simulated);
  await using stream = events(inspector);
  const steps = [stream.next(), stream.next(), stream.next()];
  for (let count = 0; count < 3; count++) simulated.emit();
  await simulated.pass(3_000);
  const items = (await Promise.all(steps)).map(({ value }) => value);
  expect(keys(items as Parameters<typeof keys>[0])).toEqual(emitted());
});

describe("two streams share a poll: when one is left while an event is under way", () => {
  it("the other receives the event, and the poll is not given up", async () => {
    await using simulated = await simulate();
    const arrived = Promise.withResolvers<void>();
    let underWay = false;
    const { fetch, ...options } = simulated.at(FIRST);
    const { inspector } = await started(simulated, {
      ...options,
      fetch: async (url, options) => {
        const response = await (fetch as NonNullable<typeof fetch>)(url, options);
        if (underWay) await arrived.promise;
        return response;
      },
    });
    const [one, other] = [events(inspector), events(inspector)];
    const first = one.next();
    const read = reading(other);
    await simulated.pass(1_000);
    underWay = true;
    simulated.emit();
    await simulated.settled();
    expect(await one.return()).toEqual({ done: true, value: undefined });
    expect(await first).toEqual({ done: true, value: undefined });
    expect(read.items, "the event is under way").toEqual([]);
    arrived.resolve();
    await simulated.settled();
    expect(read.items).toMatchObject([{ kind: "event", event: { workNo: String(FIRST) } }]);
    await other.return();
  });

  it("and the other too, the next stream begins with a gap", async () => {
    await using simulated = await simulate({ undelivered: "lost" });
    const { inspector } = await started(simulated);
    const streams = [events(inspector), events(inspector)];
    const steps = streams.map((stream) => stream.next());
    await simulated.pass(1_000);
    for (const stream of streams) await stream.return();
    await Promise.all(steps);
    await simulated.settled();
    expect(pollsHeldBack(simulated)).toBe(0);
    const next = await events(inspector).next();
    expect(next.value).toMatchObject({ kind: "gap", error: { name: "Aborted" }, sentAt: expect.any(Date) });
  });
});

it("one signal for 30 streams and for hundreds of polls has one listener, and Node does not warn", async () => {
  await using simulated = await simulate();
  const warned = vi.spyOn(process, "emitWarning");
  const { inspector } = await started(simulated);
  const controller = new AbortController();
  const streams = Array.from({ length: 30 }, () => reading(events(inspector, controller)));
  await simulated.pass(1_000);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  for (let poll = 0; poll < 200; poll++) {
    simulated.emit();
    await simulated.pass(500);
  }
  expect(simulated.polls().length).toBeGreaterThan(150);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  controller.abort();
  await Promise.all(streams.map(({ ended }) => ended));
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  expect(warned.mock.calls).toEqual([]);
  warned.mockRestore();
});
