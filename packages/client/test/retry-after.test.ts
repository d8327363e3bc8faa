import { events, type StreamItem } from "@qualitycontrol/client/events";
import { describe, expect, it, vi } from "vitest";
import { MAX_RETRY_AFTER, POLL_DEADLINE } from "../src/events/poll-timing.ts";
import { reading, takeClocks } from "./stream-fixture.ts";
import { inspectorAt } from "./stub-gateway.ts";

takeClocks();

/** When polls are sent, in ms after the first, and what the stream yields, where each poll is answered as asked. */
async function polled(passing: number, answer: (poll: number) => Response) {
  const sent: number[] = [];
  const fetch = async () => {
    sent.push(performance.now());
    return answer(sent.length);
  };
  const controller = new AbortController();
  const { items, ended } = reading(events(inspectorAt("http://localhost", { fetch }), controller));
  await vi.advanceTimersByTimeAsync(passing);
  controller.abort();
  await ended;
  const [first = 0] = sent;
  return { sent: sent.map((at) => at - first), items };
}

const quiet = () => Response.json({ message: "", retcode: "0" });
const busy = (retryAfter?: string) =>
  new Response("busy", { status: 503, ...(retryAfter !== undefined && { headers: { "Retry-After": retryAfter } }) });
const atRisk = (items: StreamItem[]) => items.filter(({ kind }) => kind === "sessionAtRisk");

describe("the pause that a response to a poll asks for", () => {
  it.for(["5", "30"])("is kept: %s s", async (seconds) => {
    const { sent, items } = await polled(40_000, (poll) => (poll === 1 ? busy(seconds) : quiet()));
    expect(sent[1]).toBe(Number(seconds) * 1_000);
    expect(items.map(({ kind }) => kind)).toEqual(["gap"]);
  });

  it("is kept if it is given as a date", async () => {
    const { sent } = await polled(40_000, (poll) =>
      poll === 1 ? busy(new Date(Date.now() + 20_000).toUTCString()) : quiet(),
    );
    expect(sent[1]).toBeGreaterThan(18_000);
    expect(sent[1]).toBeLessThanOrEqual(20_000);
  });

  it.for(["-5", "soon", "", "5 s", "1e9", "0"])("is ignored if it is %j", async (retryAfter) => {
    const { sent, items } = await polled(20_000, (poll) => (poll === 1 ? busy(retryAfter) : quiet()));
    expect(sent[1]).toBeLessThanOrEqual(1_000);
    expect(atRisk(items)).toEqual([]);
  });

  it.for(["31", "3600"])("is cut short if it is longer than 30 s, and an item says so: %s s", async (seconds) => {
    const { sent, items } = await polled(60_000, (poll) => (poll === 1 ? busy(seconds) : quiet()));
    expect(sent[1]).toBe(MAX_RETRY_AFTER);
    expect(atRisk(items)).toMatchObject([
      { kind: "sessionAtRisk", retryAfter: Number(seconds) * 1_000, error: { name: "UnreadableAnswer" } },
    ]);
  });

  it("never defers a poll beyond 90 s after the last answered one", async () => {
    const { sent, items } = await polled(115_000, (poll) => (poll === 1 ? quiet() : busy("25")));
    // 25 s, 50 s, 75 s, then what is left; then the usual pauses, at most 10 s each.
    const [, first = 0, , , , last = 0, ...others] = sent;
    expect(last).toBeLessThanOrEqual(POLL_DEADLINE);
    expect(last).toBeGreaterThan(first + 75_000);
    for (const [index, at] of others.entries()) expect(at - (others[index - 1] ?? last)).toBeLessThanOrEqual(10_000);
    expect(others.length).toBeGreaterThan(1);
    expect(atRisk(items)).toHaveLength(sent.length - 4);
  });
});
