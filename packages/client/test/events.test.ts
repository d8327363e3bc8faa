import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { GatewayFailure, type Inspector, NoGuid } from "@qualitycontrol/client";
import { EventNotSeen, events, type StreamItem, waitFor } from "@qualitycontrol/client/events";
import { signIn, signOut } from "@qualitycontrol/client/session";
import { guidRefusals, signOutEvents } from "@qualitycontrol/contract/calls";
import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { operations } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BETWEEN, HELD_BACK, MOST_REFUSALS, POLL_TIMEOUT, SIGNED_OUT_AFTER } from "../src/events/rhythm.ts";
import { createInspector } from "../src/index.ts";
import { errorOf, inspectorAt } from "./gateway.ts";
import { FIRST, keyOf, type Simulated, simulate, withCall } from "./simulated.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Reads a stream to its end in the background. */
function reading(stream: AsyncIterable<StreamItem>) {
  const read = { items: [] as StreamItem[], ended: Promise.resolve("") };
  read.ended = (async () => {
    for await (const item of stream) read.items.push(item);
    return "ended";
  })();
  read.ended.catch(() => {});
  return read;
}

/** What stands in a stream: the key of an event, or that something may be missing. */
const keys = (items: StreamItem[]) =>
  items.map((item) => (item.eventType === "gap" ? "gap" : keyOf(item.eventGenTime, item.eventType)));

/** A signed-in inspector who has seen the events of the sign-in. */
async function started(simulated: Simulated): Promise<{ inspector: Inspector; emitted: () => string[] }> {
  const inspector = await simulated.signIn();
  const controller = new AbortController();
  const { ended } = reading(events(inspector, controller));
  await simulated.pass(2_000);
  const before = simulated.emitted.get(String(FIRST))?.length ?? 0;
  // An event ends the poll that is held back, so that none is given up.
  simulated.emit();
  const { length } = simulated.polls();
  await simulated.settled();
  controller.abort();
  await ended;
  expect(simulated.polls()).toHaveLength(length);
  return { inspector, emitted: () => (simulated.emitted.get(String(FIRST)) ?? []).slice(before + 1) };
}

const pollsHeldBack = ({ control }: Simulated) => control.readFloor().agents.filter(({ polling }) => polling).length;

it("the rhythm is the one that the contract states", () => {
  const path = (document.paths as Record<string, { get?: { description: string } }>)[operations.pollEvents.path];
  const description = path?.get?.description ?? "";
  expect(description).toContain(`after ${HELD_BACK / 1000} s`);
  expect(description).toContain(`${BETWEEN.least} to ${BETWEEN.most} ms`);
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
      ms >= least + BETWEEN.least - simulated.step && ms <= least + BETWEEN.most + simulated.step;
    for (const ms of between.slice(0, 3)) expect(ms).toSatisfy((it: number) => within(0, it));
    for (const ms of between.slice(5)) expect(ms).toSatisfy((it: number) => within(HELD_BACK, it));
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
    expect((await first).value).toEqual(event);
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
      if (how === "the gateway's sign-out") expect(end.value).toMatchObject({ eventType: signOutEvents[0] });
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

/** What the gateway wrote down of polls that it refused. */
const refusedPolls = ({ control }: Simulated) =>
  control.readJournal().entries.filter(({ operation, retcode = "0" }) => operation === "pollEvents" && retcode !== "0");

describe("what may be missing is never passed over", () => {
  it.for([
    { fault: { kind: "drop-before" }, error: "ConnectionLost", lost: false },
    { fault: { kind: "drop-after" }, error: "ConnectionLost", lost: true },
    { fault: { kind: "cut" }, error: "ConnectionLost", lost: true },
    { fault: { kind: "html", status: 502 }, error: "UnreadableAnswer", lost: false },
    { fault: { kind: "status", status: 401 }, error: "UnreadableAnswer", lost: false },
    { fault: { kind: "latency", milliseconds: 2 * POLL_TIMEOUT }, error: "TimedOut", lost: false },
  ] as const)("a poll that met $fault.kind leaves a gap", async ({ fault, error, lost }) => {
    await using simulated = await simulate();
    const { inspector, emitted } = await started(simulated);
    const first = simulated.polls().length;
    simulated.fate = () => (simulated.polls().length === first + 2 ? fault : undefined);
    for (let count = 0; count < 3; count++) simulated.emit();
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    if (fault.kind === "latency") {
      // Until the next one is sent.
      simulated.silent = () => Number(simulated.polls().length === first + 2);
      await simulated.pass(POLL_TIMEOUT + 2 * BETWEEN.most);
    }
    await simulated.pass(5_000);
    const [one, two, three] = emitted();
    expect(keys(items)).toEqual(lost ? [one, "gap", three] : [one, "gap", two, three]);
    expect(items[1]).toMatchObject({ overdue: false, sentAt: expect.any(Date), error: { name: error } });
    controller.abort();
    await ended;
  });

  it("a poll that was given up leaves a gap to whoever listens next", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await started(simulated);
    const controller = new AbortController();
    const { ended } = reading(events(inspector, controller));
    await simulated.pass(1_000);
    controller.abort();
    await ended;
    await simulated.settled();
    simulated.emit();
    const next = new AbortController();
    const later = reading(events(inspector, next));
    await simulated.pass(1_000);
    expect(keys(later.items)).toEqual(["gap", ...emitted()]);
    expect(later.items[0]).toMatchObject({ error: { name: "Aborted" } });
    next.abort();
    await later.ended;
  });

  it("what arrived but was not taken leaves a gap too", async () => {
    await using simulated = await simulate();
    const { inspector } = await started(simulated);
    const stream = events(inspector);
    for (let count = 0; count < 2; count++) simulated.emit();
    const first = stream.next();
    await simulated.pass(1_200);
    await first;
    await stream.return();
    const later = events(inspector);
    const next = later.next();
    await simulated.pass(100);
    expect((await next).value).toMatchObject({ eventType: "gap" });
    await later.return();
  });
});

describe("after a network break", () => {
  it("of less than two minutes it comes back by itself, ever more slowly, and misses nothing", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await started(simulated);
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    await simulated.pass(5_000);
    simulated.fate = () => ({ kind: "drop-before" });
    simulated.emit();
    await simulated.pass(1_000);
    const first = simulated.polls().length;
    simulated.emit();
    // A clock that is set back does not lengthen the two minutes.
    vi.setSystemTime(Date.now() - 3_600_000);
    await simulated.pass(90_000);
    expect(simulated.polls().length - first, "tries").toSatisfy((tries: number) => tries >= 9 && tries <= 40);
    expect(items.filter((it) => it.eventType === "gap" && it.overdue)).toEqual([]);
    simulated.fate = () => undefined;
    await simulated.pass(20_000);
    expect(keys(items).filter((it) => it !== "gap")).toEqual(emitted());
    controller.abort();
    await ended;
  });

  it("of more than that it says so, and ends when the gateway no longer knows the session", async () => {
    await using simulated = await simulate();
    const { inspector } = await started(simulated);
    const { items, ended } = reading(events(inspector));
    await simulated.pass(5_000);
    simulated.fate = () => ({ kind: "drop-before" });
    vi.setSystemTime(Date.now() - 3_600_000);
    await simulated.pass(SIGNED_OUT_AFTER + 30_000);
    expect(items.filter((it) => it.eventType === "gap" && it.overdue)).toHaveLength(1);
    simulated.fate = () => undefined;
    await simulated.pass(20_000);
    const error = await errorOf(ended);
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(guidRefusals).toContain((error as GatewayFailure).retcode);
  });

  it("says so too if the machine slept meanwhile, and is not misled by a clock that is set back", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await started(simulated);
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    await simulated.pass(5_000);
    vi.setSystemTime(Date.now() - 3_600_000);
    const before = simulated.polls().length;
    await simulated.pass(45_000);
    expect(simulated.polls().length, "polls go on").toBeGreaterThan(before + 2);
    expect(items).toEqual([]);
    vi.setSystemTime(Date.now() + 300_000);
    simulated.emit();
    await simulated.pass(1_000);
    expect(keys(items)).toEqual(["gap", ...emitted()]);
    expect(items[0]).toMatchObject({ overdue: true, error: undefined });
    controller.abort();
    await ended;
  });
});

describe("a poll that is refused while the sign-out is under way", () => {
  it.for([
    { how: "takes effect", fault: undefined, ends: "ended" },
    { how: "is lost on the way", fault: { kind: "drop-after" }, ends: "GatewayFailure" },
  ] as const)("ends the stream as the sign-out does, which $how", async ({ fault, ends }) => {
    await using simulated = await simulate();
    const late = Promise.withResolvers<void>();
    const { fetch, ...options } = simulated.at(FIRST);
    const slowly: typeof fetch = async (url, options) => {
      const answered = (fetch as NonNullable<typeof fetch>)(url, options);
      await answered.catch(() => {});
      if (url.includes("logout")) await late.promise;
      return answered;
    };
    const inspector = await signIn({ ...options, fetch: slowly }, { status: "4" });
    const { ended } = reading(events(inspector));
    await simulated.pass(2_000);
    simulated.fate = ({ operation }) =>
      operation === "logout" ? fault : { kind: "retcode", retcode: guidRefusals[0] as string };
    const leaving = signOut(inspector).catch(() => {});
    // Ends the poll that is held back.
    simulated.emit();
    await simulated.pass(2_000);
    late.resolve();
    await leaving;
    expect(refusedPolls(simulated)).toHaveLength(1);
    expect(await ended.catch(({ name }) => name)).toBe(ends);
  });
});

describe("polling makes no sense any more", () => {
  it.for(guidRefusals)("when the gateway does not know the session: %s", async (retcode) => {
    await using simulated = await simulate();
    const { inspector } = await started(simulated);
    const asks = simulated.polls().length;
    simulated.fate = () => ({ kind: "retcode", retcode });
    const { items, ended } = reading(events(inspector));
    await simulated.pass(2_000);
    const error = await errorOf(ended);
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation: "pollEvents", retcode });
    expect(items).toEqual([]);
    expect(simulated.polls()).toHaveLength(asks + 1);
    simulated.fate = () => undefined;
    await signOut(inspector);
    expect(await errorOf(reading(events(inspector)).ended)).toBeInstanceOf(NoGuid);
  });

  const { code: refusal } = Object.values(resultCodes).find(
    ({ code, effect }) => effect === "none" && !guidRefusals.includes(code),
  ) as { code: string };

  it.for([
    { times: MOST_REFUSALS, lasts: false },
    { times: MOST_REFUSALS + 1, lasts: true },
  ])("when it goes on refusing, but not before: $times times", async ({ times, lasts }) => {
    await using simulated = await simulate();
    const { inspector, emitted } = await started(simulated);
    let refusals = 0;
    simulated.fate = () => (++refusals <= times ? { kind: "retcode", retcode: refusal } : undefined);
    simulated.emit();
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    await simulated.pass(60_000);
    expect(keys(items), "a refusal carries no event").toEqual(lasts ? [] : emitted());
    controller.abort();
    if (lasts) expect(await errorOf(ended)).toMatchObject({ retcode: refusal, outcome: "refused" });
    else expect(await ended).toBe("ended");
  });

  it("but not when the provider of the Guid fails once, for it may need the same network", async () => {
    await using simulated = await simulate();
    const { emitted } = await started(simulated);
    const { guid: valid } = simulated.sent.at(-1) ?? {};
    let asked = 0;
    const guid = () => (++asked === 1 ? Promise.reject(new Error("offline")) : (valid ?? ""));
    const controller = new AbortController();
    const { items, ended } = reading(events(createInspector({ ...simulated.at(FIRST), guid }), controller));
    simulated.emit();
    await simulated.pass(5_000);
    expect(keys(items)).toEqual(emitted());
    controller.abort();
    await ended;
  });
});

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
      gaps: [{ eventType: "gap" }],
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
    for (const refused of [waitFor(copy, TALKING, { timeout: 1_000 }), events(copy).next()]) {
      expect(await errorOf(refused)).toMatchObject({ name: "TypeError", message: expect.stringContaining("signIn") });
    }
    expect(vi.getTimerCount()).toBe(0);
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
