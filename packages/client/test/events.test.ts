import { getEventListeners } from "node:events";
import { GatewayFailure, NoGuid } from "@qualitycontrol/client";
import { EventNotSeen, events, type StreamItem, waitFor } from "@qualitycontrol/client/events";
import { signIn, signOut } from "@qualitycontrol/client/session";
import { guidRefusals, signOutEvents } from "@qualitycontrol/contract/calls";
import document from "@qualitycontrol/contract/openapi.json" with { type: "json" };
import { operations } from "@qualitycontrol/contract/operations";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BETWEEN, HELD_BACK, POLL_TIMEOUT, SIGNED_OUT_AFTER } from "../src/events/rhythm.ts";
import { inspectorId } from "./cases.ts";
import { errorOf, inspectorAt } from "./gateway.ts";
import { random } from "./random.ts";
import { type Fate, type Script, ScriptedGateway } from "./scripted-gateway.ts";

const event = (eventType: string, content: unknown = null) => ({ eventType, workNo: inspectorId, content });
const numbered = (number: number) => event("AgentEvent_Call_Release", String(number));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
});
afterEach(() => {
  expect(vi.getTimerCount(), "timers left behind").toBe(0);
  vi.useRealTimers();
});

async function signedIn(script: Script = {}) {
  const gateway = new ScriptedGateway(script);
  const inspector = await signIn({ baseUrl: "http://localhost", agentId: inspectorId, fetch: gateway.fetch }, {});
  return { gateway, inspector, polls: () => gateway.seen.filter(({ operation }) => operation === "pollEvents") };
}

/** Reads a stream to its end in the background. */
function reading(stream: AsyncIterable<StreamItem>) {
  const read = { items: [] as StreamItem[], over: false, ended: Promise.resolve("") };
  read.ended = (async () => {
    try {
      for await (const item of stream) read.items.push(item);
      return "ended";
    } finally {
      read.over = true;
    }
  })();
  read.ended.catch(() => {});
  return read;
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it("the rhythm is the one that the contract states", () => {
  const path = (document.paths as Record<string, { get?: { description: string } }>)[operations.pollEvents.path];
  const description = path?.get?.description ?? "";
  expect(description).toContain(`after ${HELD_BACK / 1000} s`);
  expect(description).toContain(`${BETWEEN.least} to ${BETWEEN.most} ms`);
  expect(description).toContain(`${SIGNED_OUT_AFTER / 60_000} minutes`);
});

describe("a stream", () => {
  it("yields every event once, in order, and asks again 200 to 500 ms after each answer", async () => {
    const { gateway, inspector, polls } = await signedIn();
    const controller = new AbortController();
    const sent = [numbered(1), numbered(2), event("Agent_SomethingNew", { any: ["thing"] }), numbered(3)];
    gateway.emit(...sent);
    const { items, ended } = reading(events(inspector, controller));
    await pass(2_500);
    expect(items).toEqual(sent);
    await pass(60_000);
    const between = polls()
      .map(({ at }, index, all) => at - (all[index - 1]?.at ?? 0))
      .slice(1);
    for (const ms of between.slice(0, 3)) expect(ms).toSatisfy((it: number) => it >= 200 && it <= 501);
    for (const ms of between.slice(5)) expect(ms).toSatisfy((it: number) => it >= 10_200 && it <= 10_501);
    expect(new Set(between).size, "no fixed rhythm").toBeGreaterThan(2);
    controller.abort();
    expect(await ended).toBe("ended");
  });

  it("waits longer than the inspector's own timeout for an answer that is held back", async () => {
    const gateway = new ScriptedGateway();
    const inspector = await signIn(
      { baseUrl: "http://localhost", agentId: inspectorId, fetch: gateway.fetch, timeout: 1_000 },
      {},
    );
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    await pass(35_000);
    expect(items).toEqual([]);
    controller.abort();
    await ended;
  });

  it("goes on polling while the loop is busy, so that the inspector is not signed out", async () => {
    const { gateway, inspector, polls } = await signedIn();
    const stream = events(inspector);
    const first = stream.next();
    gateway.emit(numbered(1));
    await pass(1_000);
    expect((await first).value).toEqual(numbered(1));
    gateway.emit(numbered(2), numbered(3));
    await pass(300_000);
    expect(polls().length).toBeGreaterThan(25);
    expect((await stream.next()).value).toEqual(numbered(2));
    await stream.return();
  });

  it("is not the only one: each gets every event, and there is one poll at a time", async () => {
    const { gateway, inspector, polls } = await signedIn();
    const controller = new AbortController();
    const one = reading(events(inspector, controller));
    const other = reading(events(inspector, controller));
    await pass(100);
    gateway.emit(numbered(1), numbered(2));
    await pass(2_000);
    expect(one.items).toEqual([numbered(1), numbered(2)]);
    expect(other.items).toEqual(one.items);
    expect(polls().filter(({ settled }) => !settled)).toHaveLength(1);
    controller.abort();
    await Promise.all([one.ended, other.ended]);
  });

  it("yields nothing if its signal has aborted already, and sends nothing", async () => {
    const { gateway, inspector } = await signedIn();
    expect(await reading(events(inspector, { signal: AbortSignal.abort() })).ended).toBe("ended");
    expect(gateway.seen).toHaveLength(1);
  });

  it.for(["abort", "break", "sign-out", "sign-out that is told", "the gateway's sign-out"])(
    "ends by %s and leaves no poll behind",
    async (how) => {
      const { gateway, inspector, polls } = await signedIn({ tellsSignOut: how === "sign-out that is told" });
      const controller = new AbortController();
      const stream = events(inspector, controller);
      gateway.emit(numbered(1));
      const first = stream.next();
      await pass(1_000);
      await first;
      await pass(1_000);
      expect(
        polls().some(({ settled }) => !settled),
        "a poll is under way",
      ).toBe(true);
      const next = stream.next();
      if (how === "abort") controller.abort();
      else if (how.startsWith("sign-out")) await signOut(inspector);
      else gateway.emit(how === "break" ? numbered(2) : event(signOutEvents[0] as string, { loginTime: "0" }));
      const { value, done } = await next;
      if (how === "the gateway's sign-out") expect(value).toMatchObject({ eventType: signOutEvents[0] });
      if (how === "break") await stream.return();
      else if (!done) expect(await stream.next()).toEqual({ done: true, value: undefined });
      await pass(0);
      const count = polls().length;
      expect(
        polls().every(({ settled }) => settled),
        "no poll is under way",
      ).toBe(true);
      await pass(60_000);
      expect(polls()).toHaveLength(count);
      expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    },
  );

  it("keeps no listener on a signal that outlives 10,000 polls", async () => {
    const { inspector, polls } = await signedIn({ heldBack: 0 });
    const controller = new AbortController();
    const { ended } = reading(events(inspector, controller));
    let most = 0;
    while (polls().length < 10_000) {
      await pass(100_000);
      most = Math.max(most, getEventListeners(controller.signal, "abort").length);
    }
    expect(most).toBeLessThanOrEqual(2);
    controller.abort();
    await ended;
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });
});

describe("what may be missing is never passed over", () => {
  it.for([
    { fate: "lost-before", error: "ConnectionLost" },
    { fate: "lost-after", error: "ConnectionLost" },
    { fate: "half", error: "ConnectionLost" },
    { fate: "silent", error: "TimedOut" },
    { fate: "html", error: "UnreadableAnswer" },
  ] as { fate: Fate; error: string }[])("an answer that is $fate leaves a gap", async ({ fate, error }) => {
    const { gateway, inspector } = await signedIn({ fate: ({ number }) => (number === 3 ? fate : "answered") });
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    gateway.emit(numbered(1), numbered(2), numbered(3));
    await pass(POLL_TIMEOUT + 5_000);
    expect(items[0]).toEqual(numbered(1));
    expect(items[1]).toMatchObject({
      eventType: "gap",
      overdue: false,
      sentAt: expect.any(Date),
      error: { name: error },
    });
    expect(items.at(-1)).toEqual(numbered(3));
    expect(items).toHaveLength(["lost-before", "html"].includes(fate) ? 4 : 3);
    controller.abort();
    await ended;
  });

  it.for([
    { redelivers: false, seed: 1 },
    { redelivers: true, seed: 2 },
  ])(
    "10,000 seeded disconnects (redelivers: $redelivers, seed $seed)",
    { timeout: 60_000 },
    async ({ redelivers, seed }) => {
      const chance = random(seed);
      const FATES: Fate[] = ["lost-before", "lost-after", "half", "html"];
      let [disconnects, emitted] = [0, 0];
      const { gateway, inspector } = await signedIn({
        redelivers,
        replacesGuidAfter: 7,
        fate: ({ operation }) => {
          if (operation !== "pollEvents" || disconnects >= 10_000 || chance() < 0.4) return "answered";
          disconnects += 1;
          return FATES[Math.floor(chance() * FATES.length)] as Fate;
        },
      });
      const controller = new AbortController();
      const stream = reading(events(inspector, controller));
      const { items, ended } = stream;
      while (disconnects < 10_000 || gateway.undelivered > 0) {
        expect(stream.over, "the stream goes on").toBe(false);
        if (disconnects < 10_000 && chance() < 0.7) gateway.emit(numbered(emitted++));
        await pass(Math.floor(chance() * 20_000));
      }
      await pass(30_000);
      controller.abort();
      await ended;

      let [next, gaps, lost] = [0, 0, 0];
      for (const item of items) {
        if (item.eventType === "gap") gaps += 1;
        else {
          const number = Number(item.content);
          expect(number, "none twice, none out of order").toBeGreaterThanOrEqual(next);
          expect(number - next, "none missing without a gap in its place").toBeLessThanOrEqual(gaps);
          lost += number - next;
          [next, gaps] = [number + 1, 0];
        }
      }
      expect(emitted - next, "none missing at the end").toBeLessThanOrEqual(gaps);
      expect(emitted).toBeGreaterThan(1_000);
      if (redelivers) expect(lost).toBe(0);
      else expect(lost).toBeGreaterThan(100);
    },
  );

  it("a poll that was given up leaves a gap to whoever listens next", async () => {
    const { gateway, inspector } = await signedIn();
    const controller = new AbortController();
    const { ended } = reading(events(inspector, controller));
    await pass(1_000);
    controller.abort();
    await ended;
    gateway.emit(numbered(1));
    const next = new AbortController();
    const later = reading(events(inspector, next));
    await pass(1_000);
    expect(later.items).toMatchObject([{ eventType: "gap", error: { name: "Aborted" } }, numbered(1)]);
    next.abort();
    await later.ended;
  });

  it("what arrived but was not taken leaves a gap too", async () => {
    const { gateway, inspector } = await signedIn();
    const stream = events(inspector);
    gateway.emit(numbered(1), numbered(2));
    const first = stream.next();
    await pass(1_200);
    await first;
    await stream.return();
    const later = events(inspector);
    const next = later.next();
    await pass(1_000);
    expect((await next).value).toMatchObject({ eventType: "gap" });
    await later.return();
  });
});

describe("after a network break", () => {
  it("comes back by itself, ever more slowly, and says when two minutes were exceeded", async () => {
    let broken = false;
    const { gateway, inspector, polls } = await signedIn({ fate: () => (broken ? "lost-before" : "answered") });
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    await pass(5_000);
    broken = true;
    gateway.emit(numbered(1));
    await pass(1_000);
    const first = polls().length;
    // A clock that is set back does not lengthen the two minutes.
    vi.setSystemTime(Date.now() - 3_600_000);
    await pass(100_000);
    expect(polls().length - first, "tries").toSatisfy((tries: number) => tries >= 10 && tries <= 40);
    expect(items.filter((it) => it.eventType === "gap" && it.overdue)).toEqual([]);
    await pass(40_000);
    expect(items.filter((it) => it.eventType === "gap" && it.overdue)).toHaveLength(1);
    broken = false;
    gateway.emit(numbered(2));
    await pass(20_000);
    expect(items.filter((it) => it.eventType !== "gap")).toEqual([numbered(1), numbered(2)]);
    controller.abort();
    await ended;
  });

  it("says so too if the machine slept meanwhile, and is not misled by a clock that is set back", async () => {
    const { gateway, inspector, polls } = await signedIn();
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    await pass(5_000);
    vi.setSystemTime(Date.now() - 3_600_000);
    const before = polls().length;
    await pass(45_000);
    expect(polls().length, "polls go on").toBeGreaterThan(before + 2);
    expect(items).toEqual([]);
    vi.setSystemTime(Date.now() + 300_000);
    gateway.emit(numbered(1));
    await pass(1_000);
    expect(items).toMatchObject([{ eventType: "gap", overdue: true, error: undefined }, numbered(1)]);
    controller.abort();
    await ended;
  });
});

describe("polling makes no sense any more", () => {
  it.for(guidRefusals)("when the gateway does not know the session: %s", async (retcode) => {
    const { inspector } = await signedIn();
    const dead = inspectorAt("http://localhost", { fetch: async () => Response.json({ retcode }) });
    const error = await errorOf(reading(events(dead)).ended);
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(error).toMatchObject({ operation: "pollEvents", retcode });
    await signOut(inspector);
    expect(await errorOf(reading(events(inspector)).ended)).toBeInstanceOf(NoGuid);
  });

  it("when it goes on refusing, but not at its first refusal", async () => {
    let polls = 0;
    const refusing = (until: number) =>
      inspectorAt("http://localhost", {
        fetch: async () =>
          Response.json(++polls < until ? { retcode: "000-007" } : { message: "", retcode: "0", event: numbered(1) }),
      });
    const stream = events(refusing(4));
    const first = stream.next();
    await pass(20_000);
    expect((await first).value).toEqual(numbered(1));
    await stream.return();
    const { items, ended } = reading(events(refusing(Number.POSITIVE_INFINITY)));
    await pass(120_000);
    expect(await errorOf(ended)).toMatchObject({ retcode: "000-007", outcome: "refused" });
    expect(items, "a refusal carries no event").toEqual([]);
  });

  it("but not when the provider of the Guid fails once, for it may need the same network", async () => {
    const { gateway } = await signedIn();
    let asked = 0;
    const guid = () => (++asked === 1 ? Promise.reject(new Error("offline")) : gateway.guid);
    const controller = new AbortController();
    const { items, ended } = reading(
      events(inspectorAt("http://localhost", { guid, fetch: gateway.fetch }), controller),
    );
    gateway.emit(numbered(1));
    await pass(5_000);
    expect(items).toEqual([numbered(1)]);
    controller.abort();
    await ended;
  });
});

describe("waitFor", () => {
  it("resolves with the event, whether or not anyone else listens", async () => {
    const { gateway, inspector } = await signedIn();
    for (const listens of [false, true]) {
      const controller = new AbortController();
      const { ended } = reading(events(inspector, listens ? controller : { signal: AbortSignal.abort() }));
      const waiting = waitFor(inspector, "AgentEvent_Talking", { timeout: 30_000 });
      gateway.emit(numbered(1), event("AgentEvent_Talking", { callid: "7" }));
      await pass(3_000);
      expect((await waiting).content.callid).toBe("7");
      controller.abort();
      await ended;
    }
  });

  it("listens at once, so that an event which an operation brings about is not missed", async () => {
    const { gateway, inspector } = await signedIn();
    const stream = reading(events(inspector));
    await pass(100);
    const both = Promise.all([
      inspector.interceptCall({ workNo: 49999, callId: "1" }),
      waitFor(inspector, "AgentEvent_Talking", { timeout: 5_000 }),
    ]);
    gateway.emit(event("AgentEvent_Talking", { callid: "8" }));
    await pass(1_000);
    expect((await both)[1].content.callid).toBe("8");
    await signOut(inspector);
    await stream.ended;
  });

  it("says that the event did not come in time, and what may have been lost", async () => {
    const { gateway, inspector } = await signedIn({ fate: ({ number }) => (number === 2 ? "lost-after" : "answered") });
    gateway.emit(event("AgentEvent_Talking", { callid: "9" }));
    const waiting = errorOf(waitFor(inspector, "AgentEvent_Talking", { timeout: 8_000 }));
    await pass(8_000);
    expect(await waiting).toBeInstanceOf(EventNotSeen);
    expect(await waiting).toMatchObject({
      because: "timeout",
      gaps: [{ eventType: "gap" }],
      message: expect.stringContaining("may have been lost"),
    });
  });

  it("ends with the signal, with the sign-out, and with polling", async () => {
    const { inspector } = await signedIn();
    const controller = new AbortController();
    const aborted = errorOf(waitFor(inspector, "AgentState_Busy", { timeout: 8_000, signal: controller.signal }));
    controller.abort();
    expect(await aborted).toMatchObject({ because: "aborted" });
    expect(
      await errorOf(waitFor(inspector, "AgentState_Busy", { timeout: 8_000, signal: controller.signal })),
    ).toMatchObject({ because: "aborted" });
    const leaving = errorOf(waitFor(inspector, "AgentState_Busy", { timeout: 8_000 }));
    await pass(1_000);
    await signOut(inspector);
    expect(await leaving).toMatchObject({ because: "signed-out" });
    expect(await errorOf(waitFor(inspector, "AgentState_Busy", { timeout: 8_000 }))).toBeInstanceOf(NoGuid);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });
});
