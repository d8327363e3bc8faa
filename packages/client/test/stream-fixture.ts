import type { Inspector } from "@qualitycontrol/client";
import { events, type StreamItem } from "@qualitycontrol/client/events";
import { type SignInOptions, signIn } from "@qualitycontrol/client/session";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { FIRST, keyOf, type Simulated } from "./simulator-fixture.ts";

/** Takes the clocks in every test of a file, so that `pass` alone lets time go on. */
export function takeClocks(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Reads a stream completely in the background. */
export function reading(stream: AsyncIterable<StreamItem>): { items: StreamItem[]; ended: Promise<string> } {
  const items: StreamItem[] = [];
  const ended = (async () => {
    for await (const item of stream) items.push(item);
    return "ended";
  })();
  ended.catch(() => {});
  return { items, ended };
}

/** What a stream yielded: the key of an event, or the kind of another item. */
export const keys = (items: StreamItem[]): string[] =>
  items.map((item) => (item.kind === "event" ? keyOf(item.event.eventGenTime, item.event.eventType) : item.kind));

/** A signed-in inspector who has seen the events of the sign-in, and whose poll is not under way. */
export async function started(
  simulated: Simulated,
  options: SignInOptions = simulated.at(FIRST),
): Promise<{ inspector: Inspector; emitted: () => string[] }> {
  const inspector = await signIn(options, { status: "4" });
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

/** How many polls the simulator holds back. */
export const pollsHeldBack = ({ control }: Simulated): number =>
  control.readFloor().agents.filter(({ polling }) => polling).length;

/** The polls that the simulator refused. */
export const refusedPolls = ({ control }: Simulated) =>
  control.readJournal().entries.filter(({ operation, retcode = "0" }) => operation === "pollEvents" && retcode !== "0");
