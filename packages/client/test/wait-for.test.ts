import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { NoGuid } from "@qualitycontrol/client";
import { EventNotSeen, events, waitFor } from "@qualitycontrol/client/events";
import { signOut } from "@qualitycontrol/client/session";
import { operations } from "@qualitycontrol/contract/operations";
import { describe, expect, it, vi } from "vitest";
import { simulate, worldWithCall } from "./simulator-fixture.ts";
import { readInBackground, signInAndStopPolling, useFakeClocks } from "./stream-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

useFakeClocks();

const [{ event: TALKING }] = operations.interceptCall.events.events;

describe("waitFor", () => {
  const { world, workNo, callId } = worldWithCall();

  it.for([false, true])(
    "resolves with the event that an operation causes; with another listener: %s",
    async (listens) => {
      await using simulated = await simulate({ world });
      const { inspector } = await signInAndStopPolling(simulated);
      simulated.emit();
      const controller = new AbortController();
      const { ended } = readInBackground(events(inspector, listens ? controller : { signal: AbortSignal.abort() }));
      await inspector.addSupervise({ workNo });
      const both = Promise.all([
        inspector.interceptCall({ workNo, callId }),
        waitFor(inspector, TALKING, { timeout: 20_000 }),
      ]);
      await simulated.advance(8_000);
      expect((await both)[1].content.callid).toBe(callId);
      controller.abort();
      await ended;
    },
  );

  it("resolves with an event that the gateway queued before the operation was called, as documented", async () => {
    await using simulated = await simulate({ world });
    const inspector = await simulated.signIn();
    const ready = waitFor(inspector, "AgentState_Ready", { timeout: 8_000 });
    await inspector.addSupervise({ workNo });
    await simulated.advance(4_000);
    expect((await ready).eventType, "that of the sign-in").toBe("AgentState_Ready");
  });

  it("reports that the event did not arrive in time, and where it may have been lost", async () => {
    await using simulated = await simulate({ world });
    const { inspector } = await signInAndStopPolling(simulated);
    const first = simulated.polls().length;
    simulated.faultFor = () => (simulated.polls().length === first + 1 ? { kind: "drop-after" } : undefined);
    simulated.emit();
    const waiting = errorOf(waitFor(inspector, TALKING, { timeout: 8_000 }));
    await simulated.advance(8_500);
    expect(await waiting).toBeInstanceOf(EventNotSeen);
    expect(await waiting).toMatchObject({
      because: "timeout",
      gaps: [{ kind: "gap" }],
      message: expect.stringContaining("may have been lost"),
    });
  });

  it.for([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])("rejects a timeout of %s ms", async (timeout) => {
    const error = await errorOf(waitFor(inspectorAt("http://localhost"), TALKING, { timeout }));
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toMatch(/^waitFor: timeout must be more than 0 /);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("rejects a copy of an inspector, like a stream", async () => {
    const copy = { ...inspectorAt("http://localhost") };
    const controller = new AbortController();
    const { signal } = controller;
    for (const refused of [waitFor(copy, TALKING, { timeout: 1_000, signal }), events(copy, controller).next()]) {
      expect(await errorOf(refused)).toMatchObject({ name: "TypeError", message: expect.stringContaining("signIn") });
    }
    expect(vi.getTimerCount()).toBe(0);
    // An uncaught error in a listener would end the Node process.
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("ends when the signal aborts, the inspector signs out, or polling fails", async () => {
    await using simulated = await simulate();
    const { inspector } = await signInAndStopPolling(simulated);
    const controller = new AbortController();
    const { signal } = controller;
    const aborted = errorOf(waitFor(inspector, TALKING, { timeout: 8_000, signal }));
    controller.abort();
    expect(await aborted).toMatchObject({ because: "aborted" });
    expect(await errorOf(waitFor(inspector, TALKING, { timeout: 8_000, signal }))).toMatchObject({
      because: "aborted",
    });
    const waiting = errorOf(waitFor(inspector, TALKING, { timeout: 8_000 }));
    await simulated.advance(1_000);
    await signOut(inspector);
    await setImmediate();
    expect(await waiting).toMatchObject({ because: "signed-out" });
    expect(await errorOf(waitFor(inspector, TALKING, { timeout: 8_000 }))).toBeInstanceOf(NoGuid);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});
