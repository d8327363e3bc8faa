import { setImmediate } from "node:timers/promises";
import { Aborted, AlreadyPolling, createInspector } from "@qualitycontrol/client";
import { events } from "@qualitycontrol/client/events";
import { calledRepeatedly } from "@qualitycontrol/contract/calls";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { describe, expect, it, vi } from "vitest";
import { MAX_REFUSALS, SIGNED_OUT_AFTER } from "../src/events/poll-timing.ts";
import { FIRST_INSPECTOR, simulate } from "./simulator-fixture.ts";
import { itemKeys, readInBackground, refusedPolls, signInAndStopPolling, useFakeClocks } from "./stream-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

useFakeClocks();

describe("two pollers on one session", () => {
  it("are reported to both: one item per refused poll, marked as inferred", async () => {
    await using simulated = await simulate({ authMode: 1 });
    simulated.step = 50;
    const { inspector, emitted } = await signInAndStopPolling(simulated);
    const { guid } = simulated.sent.at(-1) as { guid: string };
    const otherTab = createInspector({ ...simulated.optionsFor(FIRST_INSPECTOR), guid });
    const controller = new AbortController();
    const streams = [inspector, otherTab].map((it) => readInBackground(events(it, controller)));
    for (let second = 0; second < 240; second += 2) {
      simulated.emit();
      await simulated.advance(2_000);
    }
    const items = streams.flatMap((it) => it.items);
    const refused = items.filter(({ kind }) => kind === "pollRefused");
    expect(refused.length).toBeGreaterThan(10);
    expect(refused).toHaveLength(refusedPolls(simulated).length);
    for (const item of refused) {
      expect(item).toMatchObject({
        retcode: calledRepeatedly,
        inferredCause: "anotherPoller",
        error: { name: "GatewayFailure", outcome: "refused" },
      });
    }
    const seen = itemKeys(items).filter((it) => it !== "pollRefused");
    expect(seen.sort(), "each event goes to one of the two").toEqual(emitted().sort());
    controller.abort();
    expect(await Promise.all(streams.map(({ ended }) => ended))).toEqual(["ended", "ended"]);
  });

  it("do not end the refused stream; it continues when the other has stopped", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await signInAndStopPolling(simulated);
    let others = true;
    simulated.faultFor = () => (others ? { kind: "retcode", retcode: calledRepeatedly } : undefined);
    const controller = new AbortController();
    const { items, ended } = readInBackground(events(inspector, controller));
    await simulated.advance(100_000);
    expect(items.length).toBeGreaterThan(MAX_REFUSALS + 1);
    others = false;
    simulated.emit();
    await simulated.advance(15_000);
    expect(itemKeys(items).filter((it) => it !== "pollRefused")).toEqual(emitted());
    controller.abort();
    expect(await ended).toBe("ended");
  });
});

it("a pollEvents call of the same client counts as another poller, and keeps its event", async () => {
  await using simulated = await simulate();
  const { inspector, emitted } = await signInAndStopPolling(simulated);
  const ownPoll = inspector.pollEvents();
  const controller = new AbortController();
  const { items, ended } = readInBackground(events(inspector, controller));
  await simulated.advance(1_000);
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) {
    expect(item).toMatchObject({ kind: "pollRefused", retcode: undefined, error: { name: "AlreadyPolling" } });
  }
  simulated.emit();
  await simulated.settled();
  expect((await ownPoll).event?.eventType).toBe(emitted()[0]?.split(" ")[0]);
  controller.abort();
  expect(await ended).toBe("ended");
});

it("a poll remains in progress when an earlier, aborted poll ends", async () => {
  const late = Promise.withResolvers<Response>();
  let sent = 0;
  const fetch = () => (++sent === 1 ? late.promise : new Promise<Response>(() => {}));
  const inspector = inspectorAt("http://localhost", { fetch });
  const controller = new AbortController();
  const first = errorOf(inspector.pollEvents({}, controller));
  controller.abort();
  expect(await first).toBeInstanceOf(Aborted);
  const second = new AbortController();
  const pending = errorOf(inspector.pollEvents({}, second));
  late.resolve(Response.json({ message: "", retcode: "0" }));
  await setImmediate();
  expect(await errorOf(inspector.pollEvents({}, { timeout: 100 }))).toBeInstanceOf(AlreadyPolling);
  expect(sent).toBe(2);
  second.abort();
  expect(await pending).toBeInstanceOf(Aborted);
});

it("a session that another poller keeps alive is not reported as overdue", async () => {
  const fetch = async () => Response.json({ message: "", retcode: calledRepeatedly });
  const controller = new AbortController();
  const { items, ended } = readInBackground(events(inspectorAt("http://localhost", { fetch }), controller));
  await vi.advanceTimersByTimeAsync(3 * SIGNED_OUT_AFTER);
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(["pollRefused"]));
  controller.abort();
  await ended;
});

it("a poll that is refused for another reason is reported without inferredCause", async () => {
  await using simulated = await simulate();
  const { inspector } = await signInAndStopPolling(simulated);
  const { code: retcode } = Object.values(resultCodes).find(
    ({ code, effect, ...it }) => effect === "none" && "gatewayWide" in it && !code.endsWith("-003"),
  ) as { code: string };
  let refusals = 0;
  simulated.faultFor = () => (++refusals === 1 ? { kind: "retcode", retcode } : undefined);
  const controller = new AbortController();
  const { items, ended } = readInBackground(events(inspector, controller));
  await simulated.advance(5_000);
  expect(items).toMatchObject([{ kind: "pollRefused", retcode, inferredCause: undefined }]);
  controller.abort();
  await ended;
});
