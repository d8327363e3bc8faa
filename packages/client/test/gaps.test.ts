import { GatewayFailure } from "@qualitycontrol/client";
import { events } from "@qualitycontrol/client/events";
import { guidRefusals } from "@qualitycontrol/contract/calls";
import { describe, expect, it, vi } from "vitest";
import { PAUSE, POLL_TIMEOUT, SIGNED_OUT_AFTER } from "../src/events/poll-timing.ts";
import { FIRST_INSPECTOR, simulate } from "./simulator-fixture.ts";
import { anyOrder, itemKeys, readInBackground, signInAndStopPolling, useFakeClocks } from "./stream-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

useFakeClocks();

describe("an event that may be missing is reported", () => {
  it.for([
    { fault: { kind: "drop-before" }, error: "ConnectionLost", lost: false },
    { fault: { kind: "drop-after" }, error: "ConnectionLost", lost: true },
    { fault: { kind: "cut" }, error: "ConnectionLost", lost: true },
    { fault: { kind: "html", status: 502 }, error: "UnreadableAnswer", lost: false },
    { fault: { kind: "status", status: 401 }, error: "UnreadableAnswer", lost: false },
    { fault: { kind: "latency", milliseconds: 2 * POLL_TIMEOUT }, error: "TimedOut", lost: false },
  ] as const)("a poll with the fault $fault.kind causes a gap", async ({ fault, error, lost }) => {
    await using simulated = await simulate();
    const { inspector, emitted } = await signInAndStopPolling(simulated);
    const first = simulated.polls().length;
    simulated.faultFor = () => (simulated.polls().length === first + 2 ? fault : undefined);
    for (let count = 0; count < 3; count++) simulated.emit();
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    if (fault.kind === "latency") {
      // Until the next one is sent.
      simulated.hangingRequests = () => Number(simulated.polls().length === first + 2);
      await simulated.advance(POLL_TIMEOUT + 2 * PAUSE.max);
    }
    await simulated.advance(5_000);
    const [one, two, three] = emitted();
    expect(itemKeys(items)).toEqual(lost ? [one, "gap", three] : [one, "gap", two, three]);
    expect(items[1]).toMatchObject({ overdue: false, sentAt: expect.any(Date), error: { name: error } });
    controller.abort();
    await ended;
  });

  it("an aborted poll causes a gap for the next listener", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await signInAndStopPolling(simulated);
    const controller = new AbortController();
    const { ended } = readInBackground(events(inspector, controller));
    await simulated.advance(1_000);
    controller.abort();
    await ended;
    await simulated.settled();
    simulated.emit();
    const next = new AbortController();
    const later = readInBackground(events(inspector, next));
    await simulated.advance(1_000);
    expect(itemKeys(later.items)).toEqual(["gap", ...emitted()]);
    expect(later.items[0]).toMatchObject({ error: { name: "Aborted" } });
    next.abort();
    await later.ended;
  });

  it("an event that arrived but was not read causes a gap", async () => {
    await using simulated = await simulate();
    const { inspector } = await signInAndStopPolling(simulated);
    const stream = events(inspector);
    for (let count = 0; count < 2; count++) simulated.emit();
    const first = stream.next();
    await simulated.advance(1_200);
    await first;
    await stream.return();
    const later = events(inspector);
    const next = later.next();
    await simulated.advance(100);
    expect((await next).value).toMatchObject({ kind: "gap" });
    await later.return();
  });
});

describe("a lost connection", () => {
  it("of less than two minutes is retried with growing pauses, and no event is lost", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await signInAndStopPolling(simulated);
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    await simulated.advance(5_000);
    simulated.faultFor = () => ({ kind: "drop-before" });
    simulated.emit();
    await simulated.advance(1_000);
    const first = simulated.polls().length;
    simulated.emit();
    // Setting the clock back must not extend the two minutes.
    vi.setSystemTime(Date.now() - 3_600_000);
    await simulated.advance(90_000);
    expect(simulated.polls().length - first, "tries").toSatisfy((tries: number) => tries >= 9 && tries <= 40);
    expect(items.filter((it) => it.kind === "gap" && it.overdue)).toEqual([]);
    simulated.faultFor = () => undefined;
    await simulated.advance(20_000);
    expect(itemKeys(items).filter((it) => it !== "gap")).toEqual(emitted());
    controller.abort();
    await ended;
  });

  it("of more than two minutes is reported, and the stream ends when the session has expired", async () => {
    await using simulated = await simulate();
    const { inspector } = await signInAndStopPolling(simulated);
    const { items, ended } = readInBackground(events(inspector));
    await simulated.advance(5_000);
    simulated.faultFor = () => ({ kind: "drop-before" });
    vi.setSystemTime(Date.now() - 3_600_000);
    await simulated.advance(SIGNED_OUT_AFTER + 30_000);
    expect(items.filter((it) => it.kind === "gap" && it.overdue)).toHaveLength(1);
    simulated.faultFor = () => undefined;
    await simulated.advance(20_000);
    const error = await errorOf(ended);
    expect(error).toBeInstanceOf(GatewayFailure);
    expect(guidRefusals).toContain((error as GatewayFailure).retcode);
  });

  it("is not reported when the wall clock is set forward or back while polls succeed", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await signInAndStopPolling(simulated);
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    await simulated.advance(5_000);
    for (const minutes of [-60, 3, 60]) {
      vi.setSystemTime(Date.now() + minutes * 60_000);
      const before = simulated.polls().length;
      await simulated.advance(45_000);
      expect(simulated.polls().length, "polling continues").toBeGreaterThan(before + 2);
    }
    expect(items).toEqual([]);
    simulated.emit();
    await simulated.advance(1_000);
    expect(itemKeys(items)).toEqual(emitted());
    controller.abort();
    await ended;
  });

  it("is reported if the machine slept and the monotonic clock stopped: the next poll is refused", async () => {
    await using simulated = await simulate();
    const { inspector } = await signInAndStopPolling(simulated);
    const { items, ended } = readInBackground(events(inspector));
    await simulated.advance(5_000);
    simulated.control.advanceClock(300_000);
    vi.setSystemTime(Date.now() + 300_000);
    await simulated.advance(2_000);
    expect(items).toMatchObject([{ kind: "gap", overdue: true, error: { name: "GatewayFailure" } }]);
    expect(guidRefusals).toContain(((await errorOf(ended)) as GatewayFailure).retcode);
  });

  it("is reported if the machine slept and the monotonic clock continued, even if the next poll succeeds", async () => {
    const event = { eventType: "AgentState_Busy", workNo: String(FIRST_INSPECTOR), content: null };
    const answers = [Promise.withResolvers<Response>(), Promise.withResolvers<Response>()];
    let sent = 0;
    const fetch = () => (answers[sent++] as (typeof answers)[number]).promise;
    const stream = events(inspectorAt("http://localhost", { fetch }));
    const first = stream.next();
    await vi.advanceTimersByTimeAsync(1);
    const clock = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => clock() + 300_000);
    answers[0]?.resolve(Response.json({ message: "", retcode: "0", event }));
    expect((await first).value).toEqual({
      ...anyOrder,
      kind: "gap",
      overdue: true,
      error: undefined,
      sentAt: undefined,
    });
    expect((await stream.next()).value).toEqual({ ...anyOrder, kind: "event", event });
    await stream.return();
    vi.mocked(performance.now).mockRestore();
  });
});
