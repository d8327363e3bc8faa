import { setTimeout as wait } from "node:timers/promises";

/** What the pace tells the time by. */
export interface Clock {
  /** In ms, from any beginning. */
  now(): number;
  wait(milliseconds: number): Promise<unknown>;
}

/** The clock of the machine, which no change of the time of day sets back. */
export const machineClock: Clock = { now: () => performance.now(), wait: (milliseconds) => wait(milliseconds) };

/** Lets requests leave at equal distances. Those that share a pace share the distances. */
export class RateLimit {
  readonly #distance: number;
  readonly #clock: Clock;
  #next = Number.NEGATIVE_INFINITY;

  /** @param rate requests per second at most */
  constructor(rate: number, clock: Clock) {
    this.#distance = 1000 / rate;
    this.#clock = clock;
  }

  /** Resolves when the next request may leave. */
  async turn(): Promise<void> {
    const now = this.#clock.now();
    const mine = Math.max(now, this.#next);
    this.#next = mine + this.#distance;
    if (mine > now) await this.#clock.wait(mine - now);
  }
}
