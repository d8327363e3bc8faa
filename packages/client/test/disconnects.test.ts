import { getEventListeners } from "node:events";
import { events } from "@qualitycontrol/client/events";
import { expect, it } from "vitest";
import { random } from "./random.ts";
import { FIRST_INSPECTOR, simulate, worldWithInspectors } from "./simulator-fixture.ts";
import { itemKeys, useFakeClocks } from "./stream-fixture.ts";

useFakeClocks();

/** More in the deep tests: disconnects.deep.test.ts runs this file. */
const DISCONNECTS = process.env["MODE"] === "deep" ? 10_000 : 200;
/** How many streams run at once. */
const STREAMS = 25;
/** The maximum number of consecutive disconnects: a session without a poll for two minutes expires. */
const MAX_CONSECUTIVE = 5;
const KINDS = ["drop-before", "drop-after", "cut", "html"] as const;

it.for([
  { undelivered: "kept", none: "null", seed: 1 },
  { undelivered: "lost", none: "absent", seed: 2 },
] as const)(
  `${DISCONNECTS} seeded disconnects at a gateway where an undelivered event is $undelivered: no event is lost silently or yielded twice`,
  async ({ undelivered, none, seed }) => {
    const nextRandom = random(seed);
    await using simulated = await simulate({ world: worldWithInspectors(STREAMS), undelivered, none });
    simulated.step = 1_000;
    let disconnects = 0;
    const consecutive = new Map<string, number>();
    simulated.faultFor = ({ operation, agentId }) => {
      const failures = consecutive.get(agentId) ?? 0;
      const breaks =
        operation === "pollEvents" && disconnects < DISCONNECTS && failures < MAX_CONSECUTIVE && nextRandom() < 0.85;
      consecutive.set(agentId, breaks ? failures + 1 : 0);
      if (!breaks) return undefined;
      disconnects += 1;
      return { kind: KINDS[Math.floor(nextRandom() * KINDS.length)] ?? "cut" };
    };

    const controller = new AbortController();
    const streams = await Promise.all(
      Array.from({ length: STREAMS }, async (_, index) => {
        const agentId = FIRST_INSPECTOR + index;
        const inspector = await simulated.signIn(agentId);
        const items: string[] = [];
        const ended = (async () => {
          for await (const item of events(inspector, controller)) {
            items.push(...itemKeys([item]));
          }
        })();
        return { agentId, items, ended };
      }),
    );
    let most = 0;
    const waiting = () => simulated.control.readFloor().agents.some(({ waitingEvents }) => waitingEvents > 0);
    while (disconnects < DISCONNECTS || waiting()) {
      if (disconnects < DISCONNECTS) for (const { agentId } of streams) if (nextRandom() < 0.3) simulated.emit(agentId);
      await simulated.advance(1_000);
      most = Math.max(most, getEventListeners(controller.signal, "abort").length);
    }
    controller.abort();
    await Promise.all(streams.map(({ ended }) => ended));

    expect(simulated.polls().length).toBeGreaterThan(DISCONNECTS);
    expect(most, "listeners on the one signal").toBeLessThanOrEqual(2 * STREAMS);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);

    let lost = 0;
    for (const { agentId, items } of streams) {
      const emitted = simulated.emitted.get(String(agentId)) ?? [];
      expect(new Set(emitted).size, "each event has a unique key").toBe(emitted.length);
      let [next, gaps] = [0, 0];
      for (const item of [...items, "end"]) {
        if (item === "gap") {
          gaps += 1;
          continue;
        }
        const index = item === "end" ? emitted.length : emitted.indexOf(item);
        expect(index, "no event twice or out of order").toBeGreaterThanOrEqual(next);
        expect(index - next, "no missing event without a gap in its place").toBeLessThanOrEqual(gaps);
        lost += index - next;
        [next, gaps] = [index + 1, 0];
      }
    }
    const all = [...simulated.emitted.values()].flat().length;
    expect(all).toBeGreaterThan(DISCONNECTS / 10);
    if (undelivered === "kept") expect(lost).toBe(0);
    else expect(lost).toBeGreaterThan(DISCONNECTS / 100);
  },
);
