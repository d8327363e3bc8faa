import { expect, test, vi } from "vitest";
import { randomFrom } from "../src/random.ts";
import { people } from "./cast.ts";
import { sitDown, started } from "./desk.ts";

vi.setConfig({ testTimeout: 120_000 });

/** How often the connection ends: QUALITYCONTROL_DISCONNECTS=10000 is the long run. */
const DISCONNECTS = Number(process.env["QUALITYCONTROL_DISCONNECTS"] ?? 1_000);

test.each(["kept", "lost"] as const)(
  "an event whose answer does not arrive is %s; none comes twice, none is missing",
  async (undelivered) => {
    const simulator = await started({ undelivered, authMode: 1 });
    const { control } = simulator;
    const desk = await sitDown(simulator);
    await desk.events();
    const random = randomFrom(DISCONNECTS);
    const kinds = ["drop-before", "drop-after", "cut"] as const;
    /** When each event came about that still waits: no two did so at the same time. */
    const waiting: number[] = [];
    let delivered = 0;
    const poll = async () => {
      const { body } = await desk.poll();
      expect(body.event?.eventGenTime).toBe(waiting.shift());
      delivered += 1;
    };
    let lost = 0;
    for (let count = 0; count < DISCONNECTS; count += 1) {
      waiting.push(control.advanceClock(1).now);
      control.changeAgent(people.inspector, { state: count % 2 === 0 ? "busy" : "idle" });
      const kind = kinds[Math.floor(random() * kinds.length)] ?? "cut";
      control.addFault({ kind, operation: "pollEvents" });
      await expect(desk.poll({ unjudged: true })).rejects.toThrow();
      if (kind !== "drop-before" && undelivered === "lost") {
        waiting.shift();
        lost += 1;
      }
      if (random() < 0.9 && waiting.length > 0) await poll();
    }
    while (waiting.length > 0) await poll();
    expect(delivered + lost).toBe(DISCONNECTS);
    expect(control.readFloor().agents.find(({ workno }) => workno === people.inspector)?.waitingEvents).toBe(0);
  },
);
