import { events, type StreamItem } from "@qualitycontrol/client/events";
import { describe, expect, it, vi } from "vitest";
import { MAX_RETRY_AFTER, POLL_DEADLINE } from "../src/events/poll-timing.ts";
import { readInBackground, useFakeClocks } from "./stream-fixture.ts";
import { inspectorAt } from "./stub-gateway.ts";

useFakeClocks();

/** Records when polls are sent, in ms after the first, and which items the stream yields. */
async function recordPolls(passing: number, answer: (poll: number) => Response) {
  const sent: number[] = [];
  const fetch = async () => {
    sent.push(performance.now());
    return answer(sent.length);
  };
  const controller = new AbortController();
  const { items, ended } = readInBackground(events(inspectorAt("http://localhost", { fetch }), controller));
  await vi.advanceTimersByTimeAsync(passing);
  controller.abort();
  await ended;
  const [first = 0] = sent;
  return { sent: sent.map((at) => at - first), items };
}

const noEvent = () => Response.json({ message: "", retcode: "0" });
const unavailable = (retryAfter?: string) =>
  new Response("busy", { status: 503, ...(retryAfter !== undefined && { headers: { "Retry-After": retryAfter } }) });
const atRisk = (items: StreamItem[]) => items.filter(({ kind }) => kind === "sessionAtRisk");

describe("the pause in a response to a poll", () => {
  it.for(["5", "30"])("is honoured: %s s", async (seconds) => {
    const { sent, items } = await recordPolls(40_000, (poll) => (poll === 1 ? unavailable(seconds) : noEvent()));
    expect(sent[1]).toBe(Number(seconds) * 1_000);
    expect(items.map(({ kind }) => kind)).toEqual(["gap"]);
  });

  it("is honoured if it is a date", async () => {
    const { sent } = await recordPolls(40_000, (poll) =>
      poll === 1 ? unavailable(new Date(Date.now() + 20_000).toUTCString()) : noEvent(),
    );
    expect(sent[1]).toBeGreaterThan(18_000);
    expect(sent[1]).toBeLessThanOrEqual(20_000);
  });

  it.for(["-5", "soon", "", "5 s", "1e9", "0"])("is ignored if it is %j", async (retryAfter) => {
    const { sent, items } = await recordPolls(20_000, (poll) => (poll === 1 ? unavailable(retryAfter) : noEvent()));
    expect(sent[1]).toBeLessThanOrEqual(1_000);
    expect(atRisk(items)).toEqual([]);
  });

  it.for(["31", "3600"])("is limited to 30 s and reported in an item if it is longer: %s s", async (seconds) => {
    const { sent, items } = await recordPolls(60_000, (poll) => (poll === 1 ? unavailable(seconds) : noEvent()));
    expect(sent[1]).toBe(MAX_RETRY_AFTER);
    expect(atRisk(items)).toMatchObject([
      { kind: "sessionAtRisk", retryAfter: Number(seconds) * 1_000, error: { name: "UnreadableAnswer" } },
    ]);
  });

  it("never delays a poll beyond 90 s after the last successful one", async () => {
    const { sent, items } = await recordPolls(115_000, (poll) => (poll === 1 ? noEvent() : unavailable("25")));
    // 25 s, 50 s, 75 s, then the rest of 90 s; then the usual pauses, at most 10 s each.
    const [, first = 0, , , , last = 0, ...others] = sent;
    expect(last).toBeLessThanOrEqual(POLL_DEADLINE);
    expect(last).toBeGreaterThan(first + 75_000);
    for (const [index, at] of others.entries()) expect(at - (others[index - 1] ?? last)).toBeLessThanOrEqual(10_000);
    expect(others.length).toBeGreaterThan(1);
    expect(atRisk(items)).toHaveLength(sent.length - 4);
  });
});
