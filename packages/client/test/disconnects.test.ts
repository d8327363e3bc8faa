import { getEventListeners } from "node:events";
import { events } from "@qualitycontrol/client/events";
import { expect, it } from "vitest";
import { random } from "./random.ts";
import { FIRST, inspectors, simulate } from "./simulator-fixture.ts";
import { keys, takeClocks } from "./stream-fixture.ts";

takeClocks();

/** More of them in the deep tests: disconnects.deep.test.ts runs this file. */
const DISCONNECTS = process.env["MODE"] === "deep" ? 10_000 : 200;
/** As many streams at once. */
const DESKS = 25;
/** A session that is silent for two minutes is over, so no more than this in a row. */
const IN_A_ROW = 5;
const KINDS = ["drop-before", "drop-after", "cut", "html"] as const;

it.for([
  { undelivered: "kept", none: "null", seed: 1 },
  { undelivered: "lost", none: "absent", seed: 2 },
] as const)(
  `${DISCONNECTS} seeded disconnects at a gateway by which an undelivered event is $undelivered: none silent, none twice`,
  async ({ undelivered, none, seed }) => {
    const chance = random(seed);
    await using simulated = await simulate({ world: inspectors(DESKS), undelivered, none });
    simulated.step = 1_000;
    let disconnects = 0;
    const inARow = new Map<string, number>();
    simulated.fate = ({ operation, agentId }) => {
      const failures = inARow.get(agentId) ?? 0;
      const breaks = operation === "pollEvents" && disconnects < DISCONNECTS && failures < IN_A_ROW && chance() < 0.85;
      inARow.set(agentId, breaks ? failures + 1 : 0);
      if (!breaks) return undefined;
      disconnects += 1;
      return { kind: KINDS[Math.floor(chance() * KINDS.length)] ?? "cut" };
    };

    const controller = new AbortController();
    const desks = await Promise.all(
      Array.from({ length: DESKS }, async (_, index) => {
        const agentId = FIRST + index;
        const inspector = await simulated.signIn(agentId);
        const items: string[] = [];
        const ended = (async () => {
          for await (const item of events(inspector, controller)) {
            items.push(...keys([item]));
          }
        })();
        return { agentId, items, ended };
      }),
    );
    let most = 0;
    const waiting = () => simulated.control.readFloor().agents.some(({ waitingEvents }) => waitingEvents > 0);
    while (disconnects < DISCONNECTS || waiting()) {
      if (disconnects < DISCONNECTS) for (const { agentId } of desks) if (chance() < 0.3) simulated.emit(agentId);
      await simulated.pass(1_000);
      most = Math.max(most, getEventListeners(controller.signal, "abort").length);
    }
    controller.abort();
    await Promise.all(desks.map(({ ended }) => ended));

    expect(simulated.polls().length).toBeGreaterThan(DISCONNECTS);
    expect(most, "listeners on the one signal").toBeLessThanOrEqual(2 * DESKS);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);

    let lost = 0;
    for (const { agentId, items } of desks) {
      const emitted = simulated.emitted.get(String(agentId)) ?? [];
      expect(new Set(emitted).size, "each event is known from the others").toBe(emitted.length);
      let [next, gaps] = [0, 0];
      for (const item of [...items, "end"]) {
        if (item === "gap") {
          gaps += 1;
          continue;
        }
        const index = item === "end" ? emitted.length : emitted.indexOf(item);
        expect(index, "none twice, none out of order").toBeGreaterThanOrEqual(next);
        expect(index - next, "none missing without a gap in its place").toBeLessThanOrEqual(gaps);
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
