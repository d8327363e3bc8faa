import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { NoGuid } from "@qualitycontrol/client";
import { EventNotSeen, events, waitFor } from "@qualitycontrol/client/events";
import { signOut } from "@qualitycontrol/client/session";
import { operations } from "@qualitycontrol/contract/operations";
import { describe, expect, it, vi } from "vitest";
import { simulate, withCall } from "./simulator-fixture.ts";
import { reading, started, takeClocks } from "./stream-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

takeClocks();

const [{ event: TALKING }] = operations.interceptCall.events.events;

describe("waitFor", () => {
  const { world, workNo, callId } = withCall();

  it.for([false, true])(
    "resolves with the event that an operation brings about; others listen: %s",
    async (listens) => {
      await using simulated = await simulate({ world });
      const { inspector } = await started(simulated);
      simulated.emit();
      const controller = new AbortController();
      const { ended } = reading(events(inspector, listens ? controller : { signal: AbortSignal.abort() }));
      await inspector.addSupervise({ workNo });
      const both = Promise.all([
        inspector.interceptCall({ workNo, callId }),
        waitFor(inspector, TALKING, { timeout: 20_000 }),
      ]);
      await simulated.pass(8_000);
      expect((await both)[1].content.callid).toBe(callId);
      controller.abort();
      await ended;
    },
  );

  it("says that the event did not come in time, and what may have been lost", async () => {
    await using simulated = await simulate({ world });
    const { inspector } = await started(simulated);
    const first = simulated.polls().length;
    simulated.fate = () => (simulated.polls().length === first + 1 ? { kind: "drop-after" } : undefined);
    simulated.emit();
    const waiting = errorOf(waitFor(inspector, TALKING, { timeout: 8_000 }));
    await simulated.pass(8_500);
    expect(await waiting).toBeInstanceOf(EventNotSeen);
    expect(await waiting).toMatchObject({
      because: "timeout",
      gaps: [{ kind: "gap" }],
      message: expect.stringContaining("may have been lost"),
    });
  });

  it.for([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])("refuses a timeout of %s ms", async (timeout) => {
    const error = await errorOf(waitFor(inspectorAt("http://localhost"), TALKING, { timeout }));
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toMatch(/^waitFor: timeout must be more than 0 /);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("refuses an inspector that is only a copy, as a stream does", async () => {
    const copy = { ...inspectorAt("http://localhost") };
    const controller = new AbortController();
    const { signal } = controller;
    for (const refused of [waitFor(copy, TALKING, { timeout: 1_000, signal }), events(copy, controller).next()]) {
      expect(await errorOf(refused)).toMatchObject({ name: "TypeError", message: expect.stringContaining("signIn") });
    }
    expect(vi.getTimerCount()).toBe(0);
    // An error that a listener throws ends a process of Node.
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("ends with the signal, with the sign-out, and with polling", async () => {
    await using simulated = await simulate();
    const { inspector } = await started(simulated);
    const controller = new AbortController();
    const { signal } = controller;
    const aborted = errorOf(waitFor(inspector, TALKING, { timeout: 8_000, signal }));
    controller.abort();
    expect(await aborted).toMatchObject({ because: "aborted" });
    expect(await errorOf(waitFor(inspector, TALKING, { timeout: 8_000, signal }))).toMatchObject({
      because: "aborted",
    });
    const leaving = errorOf(waitFor(inspector, TALKING, { timeout: 8_000 }));
    await simulated.pass(1_000);
    await signOut(inspector);
    await setImmediate();
    expect(await leaving).toMatchObject({ because: "signed-out" });
    expect(await errorOf(waitFor(inspector, TALKING, { timeout: 8_000 }))).toBeInstanceOf(NoGuid);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});
