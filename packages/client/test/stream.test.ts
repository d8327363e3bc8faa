import { getEventListeners } from "node:events";
import { events, type StreamItem } from "@qualitycontrol/client/events";
import { signOut } from "@qualitycontrol/client/session";
import { signOutEvents } from "@qualitycontrol/contract/calls";
import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { operations } from "@qualitycontrol/contract/operations";
import { describe, expect, it, vi } from "vitest";
import { LONG_POLL, PAUSE, SIGNED_OUT_AFTER } from "../src/events/poll-timing.ts";
import { FIRST, simulate } from "./simulator-fixture.ts";
import { keys, pollsHeldBack, reading, refusedPolls, started, takeClocks } from "./stream-fixture.ts";
import { inspectorAt } from "./stub-gateway.ts";

takeClocks();

it("the rhythm is the one that the contract states", () => {
  const path = (document.paths as Record<string, { get?: { description: string } }>)[operations.pollEvents.path];
  const description = path?.get?.description ?? "";
  expect(description).toContain(`after ${LONG_POLL / 1000} s`);
  expect(description).toContain(`${PAUSE.min} to ${PAUSE.max} ms`);
  expect(description).toContain(`${SIGNED_OUT_AFTER / 60_000} minutes`);
});

describe("a stream", () => {
  it("yields every event once, in order, and asks again 200 to 500 ms after each answer", async () => {
    await using simulated = await simulate();
    simulated.step = 50;
    const { inspector, emitted } = await started(simulated);
    const first = simulated.polls().length;
    for (let count = 0; count < 4; count++) simulated.emit();
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    await simulated.pass(2_500);
    expect(keys(items)).toEqual(emitted());
    expect(items).toHaveLength(4);
    await simulated.pass(60_000);
    const asked = simulated.polls().slice(first);
    const between = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
    const within = (least: number, ms: number) =>
      ms >= least + PAUSE.min - simulated.step && ms <= least + PAUSE.max + simulated.step;
    for (const ms of between.slice(0, 3)) expect(ms).toSatisfy((it: number) => within(0, it));
    for (const ms of between.slice(5)) expect(ms).toSatisfy((it: number) => within(LONG_POLL, it));
    expect(new Set(between).size, "no fixed rhythm").toBeGreaterThan(2);
    controller.abort();
    expect(await ended).toBe("ended");
  });

  it("passes on an event of a type that nobody has documented", async () => {
    const event = { eventType: "Agent_SomethingNew", workNo: String(FIRST), content: { any: ["thing"] } };
    const fetch = async () => Response.json({ message: "", retcode: "0", event });
    const stream = events(inspectorAt("http://localhost", { fetch }));
    const first = stream.next();
    await vi.advanceTimersByTimeAsync(1);
    expect((await first).value).toEqual({ kind: "event", event });
    await stream.return();
    expect(vi.getTimerCount(), "timers left behind").toBe(0);
  });

  it("waits longer than the inspector's own timeout for an answer that is held back", async () => {
    await using simulated = await simulate();
    simulated.timeout = 1_000;
    const { inspector } = await started(simulated);
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    await simulated.pass(35_000);
    expect(items).toEqual([]);
    controller.abort();
    await ended;
  });

  it("goes on polling while the loop is busy, so that the inspector is not signed out", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await started(simulated);
    const stream = events(inspector);
    const first = stream.next();
    for (let count = 0; count < 3; count++) simulated.emit();
    await simulated.pass(1_000);
    const taken = [(await first).value];
    await simulated.pass(2 * SIGNED_OUT_AFTER);
    expect(simulated.control.readFloor().agents[0]).toMatchObject({ state: expect.not.stringContaining("signed out") });
    taken.push((await stream.next()).value, (await stream.next()).value);
    expect(keys(taken as StreamItem[])).toEqual(emitted());
    await stream.return();
  });

  it("is not the only one: each gets every event, and there is one poll at a time", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await started(simulated);
    const controller = new AbortController();
    const one = reading(events(inspector, controller));
    const other = reading(events(inspector, controller));
    await simulated.pass(100);
    for (let count = 0; count < 2; count++) simulated.emit();
    await simulated.pass(2_000);
    expect(keys(one.items)).toEqual(emitted());
    expect(other.items).toEqual(one.items);
    expect(refusedPolls(simulated), "a second poll would be refused").toEqual([]);
    controller.abort();
    await Promise.all([one.ended, other.ended]);
  });

  it("yields nothing if its signal has aborted already, and sends nothing", async () => {
    await using simulated = await simulate();
    const inspector = await simulated.signIn();
    expect(await reading(events(inspector, { signal: AbortSignal.abort() })).ended).toBe("ended");
    expect(simulated.polls()).toEqual([]);
  });

  it.for(["abort", "break", "sign-out", "the gateway's sign-out"])(
    "ends by %s and leaves neither poll nor listener behind",
    async (how) => {
      await using simulated = await simulate();
      const { inspector } = await started(simulated);
      const controller = new AbortController();
      const stream = events(inspector, controller);
      simulated.emit();
      const first = stream.next();
      await simulated.pass(1_000);
      await first;
      await simulated.pass(1_000);
      expect(pollsHeldBack(simulated)).toBe(1);
      const next = stream.next();
      if (how === "abort") controller.abort();
      else if (how === "sign-out") await signOut(inspector);
      else if (how === "break") simulated.emit();
      else simulated.control.changeAgent(String(FIRST), { state: "signed out" });
      await simulated.settled();
      let end = await next;
      if (how === "the gateway's sign-out") expect(end.value).toMatchObject({ event: { eventType: signOutEvents[0] } });
      if (how === "break") end = await stream.return();
      while (!end.done) end = await stream.next();
      await simulated.settled();
      expect(pollsHeldBack(simulated)).toBe(0);
      const { length } = simulated.polls();
      await simulated.pass(30_000);
      expect(simulated.polls()).toHaveLength(length);
      expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    },
  );
});
