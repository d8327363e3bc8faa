import { describe, expect, test } from "vitest";
import type { Entry } from "../src/simulation/journal.ts";
import { randomFrom } from "../src/simulation/random.ts";
import type { Reply } from "../src/simulation/reply.ts";
import { signedInClient, started, until } from "./client-driver.ts";
import { people } from "./people-fixture.ts";
import { TestHarness } from "./test-harness.ts";

const { inspector } = people;

/** Whether an undelivered event is kept or lost, and what the test knows of the events. */
class Ledger {
  readonly #undelivered: "kept" | "lost";
  readonly #random: () => number;
  /** The times of the events that wait: no two are the same. */
  readonly waiting: number[] = [];
  emitted = 0;
  delivered = 0;
  lost = 0;

  constructor(undelivered: "kept" | "lost", seed: number) {
    this.#undelivered = undelivered;
    this.#random = randomFrom(seed);
  }

  choose = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(this.#random() * things.length)] as Thing;
  isLikely = (share: number): boolean => this.#random() < share;

  emit(at: number): void {
    this.emitted += 1;
    this.waiting.push(at);
  }

  /** An event has arrived: it must be the oldest one that waits. */
  deliver(event: { eventGenTime?: number } | null | undefined): void {
    expect(event?.eventGenTime).toBe(this.waiting.shift());
    this.delivered += 1;
  }

  /** The response with the oldest event did not arrive. */
  fail(): void {
    if (this.#undelivered === "kept") return;
    this.waiting.shift();
    this.lost += 1;
  }

  /** @param reported how many events the simulator reported as lost */
  close(reported: number): void {
    expect(this.waiting).toEqual([]);
    expect(reported).toBe(this.lost);
    expect(this.delivered + this.lost).toBe(this.emitted);
  }
}

describe.each(["kept", "lost"] as const)(
  "an event whose answer does not arrive is %s; none comes twice, none is missing:",
  (undelivered) => {
    test("10,000 disconnects, before and after the event leaves the queue", () => {
      let reported = 0;
      const explain = ({ kind }: Entry) => {
        if (kind === "lost") reported += 1;
      };
      const harness = new TestHarness({ settings: { undelivered, authMode: 1 }, explain });
      const { simulation, control } = harness;
      expect(harness.signIn(inspector)).toBe("0");
      harness.events(inspector);
      const ledger = new Ledger(undelivered, 10_000);
      const emit = () => {
        ledger.emit(control.advanceClock(1).now);
        control.changeAgent(inspector, { state: ledger.emitted % 2 === 0 ? "busy" : "idle" });
      };
      /** A poll, its response if there is one, and the function to call when its sender disconnects. */
      const poll = (): { answer(): Reply | undefined; gone: (() => void) | undefined } => {
        let answer: Reply | undefined;
        const request = {
          operation: "pollEvents",
          parameters: { agentid: inspector },
          guid: harness.guidOf(inspector),
        } as const;
        const gone = simulation.ask(request, undefined, (reply) => {
          answer = reply;
        });
        return { answer: () => answer, gone };
      };
      const disconnects: Record<string, () => void> = {
        "while the poll waits": () => {
          while (ledger.waiting.length > 0) ledger.deliver(harness.ask("pollEvents", inspector)?.event);
          const { answer, gone } = poll();
          gone?.();
          emit();
          expect(answer()).toBeUndefined();
        },
        "when the event comes": () => {
          while (ledger.waiting.length > 0) ledger.deliver(harness.ask("pollEvents", inspector)?.event);
          const { answer } = poll();
          emit();
          answer()?.delivered?.(false);
          ledger.fail();
        },
        "on the way back": () => {
          emit();
          poll().answer()?.delivered?.(false);
          ledger.fail();
        },
        "noticed after the next poll": () => {
          emit();
          const first = poll();
          const second = poll();
          expect(second.answer()).toBeUndefined();
          first.answer()?.delivered?.(false);
          ledger.fail();
          if (ledger.waiting.length === 0) return second.gone?.();
          const answer = second.answer();
          ledger.deliver(answer?.event);
          answer?.delivered?.(true);
        },
      };
      const ways = Object.values(disconnects);
      for (let count = 0; count < 10_000; count += 1) {
        ledger.choose(ways)();
        if (ledger.waiting.length > 0 && ledger.isLikely(0.9))
          ledger.deliver(harness.ask("pollEvents", inspector)?.event);
      }
      while (ledger.waiting.length > 0) ledger.deliver(harness.ask("pollEvents", inspector)?.event);
      ledger.close(reported);
      expect(ledger.emitted).toBe(10_000);
      expect(harness.onFloor(inspector)?.waitingEvents).toBe(0);
    });

    /** More of them in the deep tests: delivery.deep.test.ts runs this file. */
    const DISCONNECTS = process.env["MODE"] === "deep" ? 1_000 : 100;

    test(`${DISCONNECTS} connections that end`, async () => {
      let reported = 0;
      const explain = ({ kind }: Entry) => {
        if (kind === "lost") reported += 1;
      };
      const simulator = await started({ undelivered, authMode: 1, explain });
      const { control } = simulator;
      const client = await signedInClient(simulator);
      await client.events();
      const ledger = new Ledger(undelivered, DISCONNECTS);
      const onFloor = () => control.readFloor().agents.find(({ workno }) => workno === inspector);
      const emit = () => {
        ledger.emit(control.advanceClock(1).now);
        control.changeAgent(inspector, { state: ledger.emitted % 2 === 0 ? "busy" : "idle" });
      };
      const receive = async () => ledger.deliver((await client.poll()).body.event);
      const giveUp = async () => {
        while (ledger.waiting.length > 0) await receive();
        const gone = new AbortController();
        const poll = client.poll({ signal: gone.signal, unjudged: true });
        await until(() => onFloor()?.polling === true);
        gone.abort();
        await expect(poll).rejects.toThrow();
        await until(() => onFloor()?.polling === false);
        emit();
      };
      const meet = (kind: "drop-before" | "drop-after" | "cut") => async () => {
        emit();
        control.addFault({ kind, operation: "pollEvents" });
        await expect(client.poll({ unjudged: true })).rejects.toThrow();
        if (kind !== "drop-before") ledger.fail();
      };
      const ways = [giveUp, meet("drop-before"), meet("drop-after"), meet("cut")];
      for (let count = 0; count < DISCONNECTS; count += 1) {
        await ledger.choose(ways)();
        if (ledger.waiting.length > 0 && ledger.isLikely(0.9)) await receive();
      }
      while (ledger.waiting.length > 0) await receive();
      ledger.close(reported);
      expect(ledger.emitted).toBe(DISCONNECTS);
      expect(onFloor()?.waitingEvents).toBe(0);
    });
  },
);
