import type { Inspector } from "@qualitycontrol/client";
import { events, type StreamItem } from "@qualitycontrol/client/events";
import { type SignInOptions, signIn } from "@qualitycontrol/client/session";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { eventKey, FIRST_INSPECTOR, type Simulated } from "./simulator-fixture.ts";

/** Replaces the clocks in every test of a file, so that only `advance` moves them. */
export function useFakeClocks(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Moves the replaced clocks, and runs the timers that are due. */
export const advance = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** The members of every item that order.test.ts tests. */
export const anyOrder = {
  poll: expect.any(Number),
  pollSent: expect.stringMatching(/^(before|after)LastSuccess$/),
  isNewer: expect.any(Boolean),
};

/** Reads a stream completely in the background. */
export function readInBackground(stream: AsyncIterable<StreamItem>): { items: StreamItem[]; ended: Promise<string> } {
  const items: StreamItem[] = [];
  const ended = (async () => {
    for await (const item of stream) items.push(item);
    return "ended";
  })();
  ended.catch(() => {});
  return { items, ended };
}

/** The items of a stream: the key of an event, or the kind of another item. */
export const itemKeys = (items: StreamItem[]): string[] =>
  items.map((item) => (item.kind === "event" ? eventKey(item.event.eventGenTime, item.event.eventType) : item.kind));

/** Signs an inspector in, reads the events of the sign-in, and stops polling. */
export async function signInAndStopPolling(
  simulated: Simulated,
  options: SignInOptions = simulated.optionsFor(FIRST_INSPECTOR),
): Promise<{ inspector: Inspector; emitted: () => string[] }> {
  const inspector = await signIn(options, { status: "4" });
  const controller = new AbortController();
  const { ended } = readInBackground(events(inspector, controller));
  await simulated.advance(2_000);
  const before = simulated.emitted.get(String(FIRST_INSPECTOR))?.length ?? 0;
  // An event ends the pending poll, so that no poll is aborted.
  simulated.emit();
  const { length } = simulated.polls();
  await simulated.settled();
  controller.abort();
  await ended;
  expect(simulated.polls()).toHaveLength(length);
  return { inspector, emitted: () => (simulated.emitted.get(String(FIRST_INSPECTOR)) ?? []).slice(before + 1) };
}

/** How many polls the simulator holds open. */
export const openPolls = ({ control }: Simulated): number =>
  control.readFloor().agents.filter(({ polling }) => polling).length;

/** The polls that the simulator refused. */
export const refusedPolls = ({ control }: Simulated) =>
  control.readJournal().entries.filter(({ operation, retcode = "0" }) => operation === "pollEvents" && retcode !== "0");
