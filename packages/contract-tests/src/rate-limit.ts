import { setTimeout as wait } from "node:timers/promises";

/** The clock of the rate limit. */
export interface Clock {
  /** In ms, from an arbitrary start. */
  now(): number;
  wait(milliseconds: number): Promise<unknown>;
}

/** The machine's monotonic clock. */
export const machineClock: Clock = { now: () => performance.now(), wait: (milliseconds) => wait(milliseconds) };

/** Limits the rate of requests. Requests are sent at equal intervals. */
export class RateLimit {
  readonly #interval: number;
  readonly #clock: Clock;
  #next = Number.NEGATIVE_INFINITY;

  /** @param rate requests per second at most */
  constructor(rate: number, clock: Clock) {
    this.#interval = 1000 / rate;
    this.#clock = clock;
  }

  /** Resolves when the next request may be sent. */
  async turn(): Promise<void> {
    const now = this.#clock.now();
    const mine = Math.max(now, this.#next);
    this.#next = mine + this.#interval;
    if (mine > now) await this.#clock.wait(mine - now);
  }
}
