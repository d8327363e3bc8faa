import { setImmediate } from "node:timers/promises";
import { Aborted, AlreadyPolling, createInspector } from "@qualitycontrol/client";
import { events } from "@qualitycontrol/client/events";
import { calledRepeatedly } from "@qualitycontrol/contract/calls";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { describe, expect, it, vi } from "vitest";
import { MAX_REFUSALS, SIGNED_OUT_AFTER } from "../src/events/poll-timing.ts";
import { FIRST, simulate } from "./simulator-fixture.ts";
import { keys, reading, refusedPolls, started, takeClocks } from "./stream-fixture.ts";
import { errorOf, inspectorAt } from "./stub-gateway.ts";

takeClocks();

describe("two pollers on one session", () => {
  it("are reported to both: one item for each refused poll, marked as inferred", async () => {
    await using simulated = await simulate({ authMode: 1 });
    simulated.step = 50;
    const { inspector, emitted } = await started(simulated);
    const { guid } = simulated.sent.at(-1) as { guid: string };
    const otherTab = createInspector({ ...simulated.at(FIRST), guid });
    const controller = new AbortController();
    const streams = [inspector, otherTab].map((it) => reading(events(it, controller)));
    for (let second = 0; second < 240; second += 2) {
      simulated.emit();
      await simulated.pass(2_000);
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
    const seen = keys(items).filter((it) => it !== "pollRefused");
    expect(seen.sort(), "each event goes to one of the two").toEqual(emitted().sort());
    controller.abort();
    expect(await Promise.all(streams.map(({ ended }) => ended))).toEqual(["ended", "ended"]);
  });

  it("do not end the stream that is refused, which goes on when the other has stopped", async () => {
    await using simulated = await simulate();
    const { inspector, emitted } = await started(simulated);
    let others = true;
    simulated.fate = () => (others ? { kind: "retcode", retcode: calledRepeatedly } : undefined);
    const controller = new AbortController();
    const { items, ended } = reading(events(inspector, controller));
    await simulated.pass(100_000);
    expect(items.length).toBeGreaterThan(MAX_REFUSALS + 1);
    others = false;
    simulated.emit();
    await simulated.pass(15_000);
    expect(keys(items).filter((it) => it !== "pollRefused")).toEqual(emitted());
    controller.abort();
    expect(await ended).toBe("ended");
  });
});

it("a poll of the same client that is under way is another poller too, and its event is not taken", async () => {
  await using simulated = await simulate();
  const { inspector, emitted } = await started(simulated);
  const own = inspector.pollEvents();
  const controller = new AbortController();
  const { items, ended } = reading(events(inspector, controller));
  await simulated.pass(1_000);
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) {
    expect(item).toMatchObject({ kind: "pollRefused", retcode: undefined, error: { name: "AlreadyPolling" } });
  }
  simulated.emit();
  await simulated.settled();
  expect((await own).event?.eventType).toBe(emitted()[0]?.split(" ")[0]);
  controller.abort();
  expect(await ended).toBe("ended");
});

it("a poll is under way still when an earlier one, which was given up, ends", async () => {
  const late = Promise.withResolvers<Response>();
  let sent = 0;
  const fetch = () => (++sent === 1 ? late.promise : new Promise<Response>(() => {}));
  const inspector = inspectorAt("http://localhost", { fetch });
  const controller = new AbortController();
  const first = errorOf(inspector.pollEvents({}, controller));
  controller.abort();
  expect(await first).toBeInstanceOf(Aborted);
  const second = new AbortController();
  const underWay = errorOf(inspector.pollEvents({}, second));
  late.resolve(Response.json({ message: "", retcode: "0" }));
  await setImmediate();
  expect(await errorOf(inspector.pollEvents({}, { timeout: 100 }))).toBeInstanceOf(AlreadyPolling);
  expect(sent).toBe(2);
  second.abort();
  expect(await underWay).toBeInstanceOf(Aborted);
});

it("a session that another poller keeps alive is not reported as overdue", async () => {
  const fetch = async () => Response.json({ message: "", retcode: calledRepeatedly });
  const controller = new AbortController();
  const { items, ended } = reading(events(inspectorAt("http://localhost", { fetch }), controller));
  await vi.advanceTimersByTimeAsync(3 * SIGNED_OUT_AFTER);
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(["pollRefused"]));
  controller.abort();
  await ended;
});

it("a poll that is refused for another reason is reported without a cause", async () => {
  await using simulated = await simulate();
  const { inspector } = await started(simulated);
  const { code: retcode } = Object.values(resultCodes).find(
    ({ code, effect, ...it }) => effect === "none" && "gatewayWide" in it && !code.endsWith("-003"),
  ) as { code: string };
  let refusals = 0;
  simulated.fate = () => (++refusals === 1 ? { kind: "retcode", retcode } : undefined);
  const controller = new AbortController();
  const { items, ended } = reading(events(inspector, controller));
  await simulated.pass(5_000);
  expect(items).toMatchObject([{ kind: "pollRefused", retcode, inferredCause: undefined }]);
  controller.abort();
  await ended;
});
