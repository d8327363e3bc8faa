import type { RequestOptions } from "@qualitycontrol/client";
import { type EventItem, events, type StreamItem } from "@qualitycontrol/client/events";
import { signIn } from "@qualitycontrol/client/session";
import { describe, expect, it } from "vitest";
import { operationAt } from "./operation-at.ts";
import { FIRST_INSPECTOR, type Simulated, simulate, worldWithCall } from "./simulator-fixture.ts";
import { readInBackground, useFakeClocks } from "./stream-fixture.ts";

useFakeClocks();

const { world, workNo } = worldWithCall();
const READY = "AgentState_Ready";
const find = (items: StreamItem[], eventType: string) =>
  items.find((item): item is EventItem => item.kind === "event" && item.event.eventType === eventType);

/** Signs the inspector in. The responses to polls are held back while `held` is a promise. */
async function signInWithHeldPolls(simulated: Simulated) {
  const state: { held: Promise<void> | undefined } = { held: undefined };
  const options = simulated.optionsFor(FIRST_INSPECTOR);
  const fetch = async (url: string, request: RequestOptions) => {
    const response = await options.fetch(url, request);
    if (operationAt(request.method, new URL(url).pathname) === "pollEvents") await state.held;
    return response;
  };
  return { state, inspector: await signIn({ ...options, fetch }, { status: "4" }) };
}

describe("an item says whether its poll was sent before or after the last successful call ended", () => {
  it("before: the sign-in's AgentState_Ready arrives after a listen has succeeded", async () => {
    await using simulated = await simulate({ world });
    const { state, inspector } = await signInWithHeldPolls(simulated);
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    // The first poll returns another event of the sign-in; the response to the second, with Ready, is on its way.
    await simulated.advance(100);
    const { promise, resolve } = Promise.withResolvers<void>();
    state.held = promise;
    await simulated.advance(1_000);
    expect(find(items, READY)).toBeUndefined();
    await inspector.addSupervise({ workNo });
    state.held = undefined;
    resolve();
    await simulated.advance(2_000);
    expect(find(items, READY)).toMatchObject({ poll: 2, pollSent: "beforeLastSuccess", isNewer: false });
    const later = items.filter((item) => item.poll > 2);
    expect(later.length).toBeGreaterThan(0);
    for (const item of later) expect(item).toMatchObject({ pollSent: "afterLastSuccess", isNewer: false });
    controller.abort();
    await ended;
  });

  it("after, but not certainly newer: AgentState_Ready still waits in the gateway's queue", async () => {
    await using simulated = await simulate({ world });
    const inspector = await simulated.signIn();
    await inspector.addSupervise({ workNo });
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    await simulated.advance(4_000);
    expect(find(items, READY)).toMatchObject({ pollSent: "afterLastSuccess", isNewer: false });
    controller.abort();
    await ended;
  });

  it("certainly newer, once a poll that was sent later has returned no event", async () => {
    await using simulated = await simulate({ world });
    const inspector = await simulated.signIn();
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    await simulated.advance(15_000);
    const emitAndRead = async () => {
      simulated.emit();
      await simulated.advance(1_000);
      return items.at(-1);
    };
    const first = await emitAndRead();
    expect(first).toMatchObject({ pollSent: "afterLastSuccess", isNewer: true });
    await inspector.queryAgentInfoByWorkNo({ workno: FIRST_INSPECTOR });
    expect(await emitAndRead(), "the poll was sent before").toMatchObject({
      pollSent: "beforeLastSuccess",
      isNewer: false,
    });
    expect(await emitAndRead()).toMatchObject({ pollSent: "afterLastSuccess", isNewer: false });
    await simulated.advance(22_000);
    expect(await emitAndRead()).toMatchObject({ pollSent: "afterLastSuccess", isNewer: true });
    controller.abort();
    await ended;
  });

  it("when it is read, not when it arrived; a clone keeps the state of its time", async () => {
    await using simulated = await simulate({ world });
    const inspector = await simulated.signIn();
    const stream = events(inspector);
    const first = stream.next();
    await simulated.advance(100);
    await first;
    // The second event arrives now, and is read after the call.
    await simulated.advance(1_000);
    await inspector.addSupervise({ workNo });
    const { value } = (await stream.next()) as { value: StreamItem };
    expect(value).toMatchObject({ kind: "event", event: { eventType: READY }, pollSent: "beforeLastSuccess" });
    const clone = structuredClone(value);
    expect(clone).toEqual(JSON.parse(JSON.stringify(value)));
    await stream.return();
    // The gap is about the poll that was aborted.
    const later = events(inspector);
    const gap = later.next();
    await simulated.advance(1_000);
    expect((await gap).value).toMatchObject({ kind: "gap", pollSent: "beforeLastSuccess" });
    await later.return();
  });

  it("a failed call, a poll and a refused call do not count", async () => {
    await using simulated = await simulate({ world });
    const inspector = await simulated.signIn();
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    await simulated.advance(15_000);
    await expect(inspector.addSupervise({ workNo: 101 })).rejects.toMatchObject({ outcome: "refused" });
    await expect(inspector.addSupervise({ workNo: "" })).rejects.toMatchObject({ outcome: "not-sent" });
    simulated.emit();
    await simulated.advance(1_000);
    expect(items.at(-1)).toMatchObject({ pollSent: "afterLastSuccess", isNewer: true });
    controller.abort();
    await ended;
  });
});
