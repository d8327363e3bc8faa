import { getEventListeners } from "node:events";
import { events, type StreamItem } from "@qualitycontrol/client/events";
import { signOut } from "@qualitycontrol/client/session";
import { signOutEvents } from "@qualitycontrol/contract/calls";
import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { operations } from "@qualitycontrol/contract/operations";
import { describe, expect, it, vi } from "vitest";
import { LONG_POLL, PAUSE, SIGNED_OUT_AFTER } from "../src/events/poll-timing.ts";
import { FIRST_INSPECTOR, simulate } from "./simulator-fixture.ts";
import {
  anyOrder,
  itemKeys,
  openPolls,
  readInBackground,
  refusedPolls,
  signInAndStopPolling,
  useFakeClocks,
} from "./stream-fixture.ts";
import { inspectorAt } from "./stub-gateway.ts";

useFakeClocks();

it("the poll timing matches the contract", () => {
  const path = (document.paths as Record<string, { get?: { description: string } }>)[operations.pollEvents.path];
  const description = path?.get?.description ?? "";
  expect(description).toContain(`after ${LONG_POLL / 1000} s`);
  expect(description).toContain(`${PAUSE.min} to ${PAUSE.max} ms`);
  expect(description).toContain(`${SIGNED_OUT_AFTER / 60_000} minutes`);
});

describe("a stream", () => {
  it("yields every event once, in order, and polls again 200 to 500 ms after each response", async () => {
    await using simulated = await simulate();
    simulated.step = 50;
    const { inspector, emitted } = await signInAndStopPolling(simulated);
    const first = simulated.polls().length;
    for (let count = 0; count < 4; count++) simulated.emit();
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    await simulated.advance(2_500);
    expect(itemKeys(items)).toEqual(emitted());
    expect(items).toHaveLength(4);
    await simulated.advance(60_000);
    const sent = simulated.polls().slice(first);
    const between = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0));
    const within = (least: number, ms: number) =>
      ms >= least + PAUSE.min - simulated.step && ms <= least + PAUSE.max + simulated.step;
    for (const ms of between.slice(0, 3)) expect(ms).toSatisfy((it: number) => within(0, it));
    for (const ms of between.slice(5)) expect(ms).toSatisfy((it: number) => within(LONG_POLL, it));
    expect(new Set(between).size, "no fixed rhythm").toBeGreaterThan(2);
    controller.abort();
    expect(await ended).toBe("ended");
  });

  it("passes on an event of an undocumented type", async () => {
    const event = { eventType: "Agent_SomethingNew", workNo: String(FIRST_INSPECTOR), content: { any: ["thing"] } };
    const fetch = async () => Response.json({ message: "", retcode: "0", event });
    const stream = events(inspectorAt("http://localhost", { fetch }));
    const first = stream.next();
    await vi.advanceTimersByTimeAsync(1);
    expect((await first).value).toEqual({ ...anyOrder, kind: "event", event });
    await stream.return();
    expect(vi.getTimerCount(), "timers left behind").toBe(0);
  });

  it("waits longer for a poll than the inspector's own timeout", async () => {
    await using simulated = await simulate();
    simulated.timeout = 1_000;
    const { inspector } = await signInAndStopPolling(simulated);
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    await simulated.advance(35_000);
    expect(items).toEqual([]);
    controller.abort();
    await ended;
  });

  it("continues to poll while the loop is busy, so that the inspector is not signed out", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await signInAndStopPolling(simulated);
    const stream = events(inspector);
    const first = stream.next();
    for (let count = 0; count < 3; count++) simulated.emit();
    await simulated.advance(1_000);
    const values = [(await first).value];
    await simulated.advance(2 * SIGNED_OUT_AFTER);
    expect(simulated.control.readFloor().agents[0]).toMatchObject({ state: expect.not.stringContaining("signed out") });
    values.push((await stream.next()).value, (await stream.next()).value);
    expect(itemKeys(values as StreamItem[])).toEqual(emitted());
    await stream.return();
  });

  it("may run next to others: each gets every event, and there is one poll at a time", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await signInAndStopPolling(simulated);
    const controller = new AbortController();
    const one = readInBackground(events(inspector, controller));
    const other = readInBackground(events(inspector, controller));
    await simulated.advance(100);
    for (let count = 0; count < 2; count++) simulated.emit();
    await simulated.advance(2_000);
    expect(itemKeys(one.items)).toEqual(emitted());
    expect(other.items).toEqual(one.items);
    expect(refusedPolls(simulated), "a second poll would be refused").toEqual([]);
    controller.abort();
    await Promise.all([one.ended, other.ended]);
  });

  it("yields nothing and sends nothing if its signal has already aborted", async () => {
    await using simulated = await simulate();
    const inspector = await simulated.signIn();
    expect(await readInBackground(events(inspector, { signal: AbortSignal.abort() })).ended).toBe("ended");
    expect(simulated.polls()).toEqual([]);
  });

  it.for(["abort", "break", "sign-out", "the gateway's sign-out"])(
    "ends by %s, and no poll and no listener remains",
    async (how) => {
      await using simulated = await simulate();
      const { inspector } = await signInAndStopPolling(simulated);
      const controller = new AbortController();
      const stream = events(inspector, controller);
      simulated.emit();
      const first = stream.next();
      await simulated.advance(1_000);
      await first;
      await simulated.advance(1_000);
      expect(openPolls(simulated)).toBe(1);
      const next = stream.next();
      if (how === "abort") controller.abort();
      else if (how === "sign-out") await signOut(inspector);
      else if (how === "break") simulated.emit();
      else simulated.control.changeAgent(String(FIRST_INSPECTOR), { state: "signed out" });
      await simulated.settled();
      let end = await next;
      if (how === "the gateway's sign-out") expect(end.value).toMatchObject({ event: { eventType: signOutEvents[0] } });
      if (how === "break") end = await stream.return();
      while (!end.done) end = await stream.next();
      await simulated.settled();
      expect(openPolls(simulated)).toBe(0);
      const { length } = simulated.polls();
      await simulated.advance(30_000);
      expect(simulated.polls()).toHaveLength(length);
      expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    },
  );
});
