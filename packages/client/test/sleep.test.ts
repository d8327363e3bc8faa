import type { RequestOptions } from "@qualitycontrol/client";
import { events } from "@qualitycontrol/client/events";
import { signIn } from "@qualitycontrol/client/session";
import { guidRefusals } from "@qualitycontrol/contract/calls";
import { describe, expect, it, vi } from "vitest";
import { POLL_TIMEOUT, SIGNED_OUT_AFTER } from "../src/events/poll-timing.ts";
import { FIRST_INSPECTOR, type Simulated, simulate } from "./simulator-fixture.ts";
import { itemKeys, readInBackground, useFakeClocks } from "./stream-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

useFakeClocks();

const MINUTE = 60_000;

/** What becomes of a response that was on its way when the machine fell asleep. */
type Pending = "arrives" | "breaks" | "never arrives";

/** An inspector with an open stream on a machine that can sleep: its timers stop, its wall clock goes on. */
async function machineThatSleeps(simulated: Simulated, pending: Pending) {
  let awake: PromiseWithResolvers<void> | undefined;
  let steadyClock: { mockRestore(): void } | undefined;
  const options = simulated.optionsFor(FIRST_INSPECTOR);
  const fetch = async (url: string, request: RequestOptions) => {
    const before = awake;
    const response = await options.fetch(url, request);
    if (!awake || before) return response;
    await awake.promise;
    if (pending === "breaks") throw new TypeError("fetch failed");
    return pending === "arrives" ? response : new Promise<Response>(() => {});
  };
  const inspector = await signIn({ ...options, fetch }, { status: "4" });
  const controller = new AbortController();
  const { items, ended } = readInBackground(events(inspector, controller));
  await simulated.advance(5_000);
  return {
    inspector,
    items,
    ended,
    close: () => controller.abort(),
    /**
     * @param steadyStops whether the monotonic clock stops, too, as on Linux
     * @param happens what happens when the machine has fallen asleep, and before the response is read
     */
    async sleep(ms: number, steadyStops: boolean, happens: { asleep?: () => void; awake?: () => void } = {}) {
      awake = Promise.withResolvers();
      happens.asleep?.();
      await simulated.settled();
      for (let left = ms; left > 0; left -= MINUTE) {
        simulated.control.advanceClock(Math.min(MINUTE, left));
        await simulated.settled();
      }
      vi.setSystemTime(Date.now() + ms);
      if (!steadyStops) {
        const clock = performance.now.bind(performance);
        steadyClock = vi.spyOn(performance, "now").mockImplementation(() => clock() + ms);
      }
      happens.awake?.();
      awake.resolve();
      awake = undefined;
    },
    // Before the fake clocks are removed, not after the test.
    [Symbol.dispose]: () => steadyClock?.mockRestore(),
  };
}

const endings: Pending[] = ["arrives", "breaks", "never arrives"];
const cases = endings.flatMap((pending) => [true, false].map((steadyStops) => ({ pending, steadyStops })));

describe.for(cases)(
  "a poll's response $pending after a sleep; the monotonic clock stops: $steadyStops",
  ({ pending, steadyStops }) => {
    it("of 10 minutes: first a poll looks, then the loss is reported, and the stream says why it ends", async () => {
      await using simulated = await simulate();
      using machine = await machineThatSleeps(simulated, pending);
      const before = simulated.sent.length;
      await machine.sleep(10 * MINUTE, steadyStops);
      await simulated.advance(POLL_TIMEOUT + 2_000);
      const error = await errorOf(machine.ended);
      expect(error).toMatchObject({ operation: "pollEvents", outcome: "refused" });
      expect(guidRefusals).toContain((error as { retcode: string }).retcode);
      expect(itemKeys(machine.items).slice(-1)).toEqual(["gap"]);
      expect(machine.items.at(-1)).toMatchObject({ overdue: true });
      const sent = simulated.sent.slice(before).map(({ operation }) => operation);
      expect(new Set(sent), "nothing but a poll").toEqual(new Set(["pollEvents"]));
    });

    it("of one minute: the session is kept, and only a lost response is reported", async () => {
      await using simulated = await simulate();
      using machine = await machineThatSleeps(simulated, pending);
      const { length } = machine.items;
      await machine.sleep(MINUTE, steadyStops);
      await simulated.advance(POLL_TIMEOUT + 2_000);
      simulated.emit();
      await simulated.advance(1_000);
      const kinds = machine.items.slice(length).map(({ kind }) => kind);
      expect(kinds).toEqual(pending === "arrives" ? ["event"] : ["gap", "event"]);
      expect(await machine.inspector.queryAgentInfoByWorkNo({ workno: FIRST_INSPECTOR })).toBeDefined();
      machine.close();
      await machine.ended;
    });
  },
);

it("a time-out is never the end of a session: the stream looks again until the gateway has refused a poll", async () => {
  await using simulated = await simulate();
  let connected = true;
  const options = simulated.optionsFor(FIRST_INSPECTOR);
  const fetch = (url: string, request: RequestOptions) =>
    connected ? options.fetch(url, request) : new Promise<Response>(() => {});
  const inspector = await signIn({ ...options, fetch }, { status: "4" });
  const { items, ended } = readInBackground(events(inspector));
  await simulated.advance(5_000);
  connected = false;
  simulated.step = 500;
  await simulated.advance(5 * MINUTE);
  const errors = items.flatMap((item) => (item.kind === "gap" && item.error ? [item.error] : []));
  expect(errors.length).toBeGreaterThan(5);
  for (const error of errors) expect(error).toMatchObject({ code: "timed-out", outcome: "unknown" });
  expect(items.some((item) => item.kind === "gap" && item.overdue)).toBe(true);
  expect(await Promise.race([ended, "open"])).toBe("open");
  connected = true;
  await simulated.advance(2 * POLL_TIMEOUT);
  expect(await errorOf(ended)).toMatchObject({ outcome: "refused" });
});

it.for([true, false])(
  "a response that is waiting after a sleep is read, although the timer fires first (the monotonic clock stops: %s)",
  async (steadyStops) => {
    await using simulated = await simulate();
    using machine = await machineThatSleeps(simulated, "arrives");
    const { length } = machine.items;
    const due = (simulated.polls().at(-1)?.at ?? 0) + POLL_TIMEOUT - performance.now();
    await machine.sleep(MINUTE, steadyStops, {
      asleep: () => simulated.emit(),
      awake: () => vi.advanceTimersByTime(due),
    });
    await simulated.advance(1_000);
    expect(machine.items.slice(length).map(({ kind }) => kind)).toEqual(["event"]);
    machine.close();
    await machine.ended;
  },
);

describe("a call that was waiting when the machine fell asleep", () => {
  it("is not sent after it", async () => {
    const waking = Promise.withResolvers<string>();
    const fetch = vi.fn();
    const call = errorOf(
      inspectorAt("http://localhost", { guid: () => waking.promise, fetch }).intercept({ workNo: 49999 }),
    );
    vi.setSystemTime(Date.now() + 10 * MINUTE);
    waking.resolve("guid");
    expect(await call).toMatchObject({ code: "timed-out", outcome: "not-sent" });
    expect(fetch).not.toHaveBeenCalled();
  });

  it("is not sent again after it, although its Guid was replaced", async () => {
    let guid = 1;
    const fetch = vi.fn(async () => {
      vi.setSystemTime(Date.now() + 10 * MINUTE);
      return Response.json({ message: "", retcode: guidRefusals[0] });
    });
    const inspector = inspectorAt("http://localhost", { guid: () => `${guid++}`, fetch });
    expect(await errorOf(inspector.addInsert({ workNo: 49999 }))).toMatchObject({
      code: "guid-replaced",
      outcome: "refused",
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe("timers that are throttled to one a minute, as in a hidden page", () => {
  /** Delays every timer to the next full minute. */
  function throttle(): Disposable {
    vi.stubGlobal("document", { hidden: true });
    const original = globalThis.setTimeout;
    const throttled = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
      const due = performance.now() + ms;
      return original(run, Math.ceil(due / MINUTE) * MINUTE - performance.now(), ...args);
    };
    globalThis.setTimeout = throttled as typeof setTimeout;
    return {
      // Before the fake clocks are removed, not after the test.
      [Symbol.dispose]: () => {
        globalThis.setTimeout = original;
        vi.unstubAllGlobals();
      },
    };
  }

  it("keep the session, and every event arrives", async () => {
    await using simulated = await simulate();
    const inspector = await simulated.signIn();
    using _ = throttle();
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    simulated.step = 500;
    for (let minute = 0; minute < 10; minute++) {
      await simulated.advance(MINUTE);
      simulated.emit();
    }
    await simulated.advance(3 * MINUTE);
    expect(itemKeys(items)).toEqual(simulated.emitted.get(String(FIRST_INSPECTOR)));
    controller.abort();
    await ended;
  });

  it("keep the session if a response is lost: the late timer is the pause before the next poll", async () => {
    // With dynamic authentication the lost response may have contained the new Guid.
    await using simulated = await simulate({ authMode: 1 });
    const inspector = await simulated.signIn();
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    await simulated.advance(15_000);
    using _ = throttle();
    const lost = simulated.polls().length + 1;
    const isLost = () => simulated.polls().length === lost;
    simulated.faultFor = () => (isLost() ? { kind: "latency", milliseconds: 10 * MINUTE } : undefined);
    simulated.hangingRequests = () => Number(isLost());
    simulated.step = 500;
    await simulated.advance(SIGNED_OUT_AFTER + MINUTE);
    simulated.emit();
    await simulated.advance(2 * MINUTE);
    expect(items.slice(2).map(({ kind }) => kind)).toEqual(["gap", "event"]);
    controller.abort();
    await ended;
  });
});
