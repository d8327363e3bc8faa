import type { Clock } from "./clock.ts";
import { advance } from "./floor/advance.ts";
import { Deadlines } from "./floor/deadlines.ts";
import type { Floor } from "./floor/floor.ts";

/** What is done after a while, and what is done instead if that while never ends. */
export interface Delayed {
  run(): void;
  drop(): void;
}

/** The time of a floor. It passes by the machine's clock, or by hand; what falls due happens in its order. */
export class Timeline {
  readonly #clock: Clock;
  readonly #floor: Floor;
  readonly #settle: () => void;
  readonly #delayed = new Deadlines<Delayed>();
  #ended = false;

  /** @param settle is called after each thing that happened, to answer the polls that can be answered at that moment */
  constructor(clock: Clock, floor: Floor, settle: () => void) {
    this.#clock = clock;
    this.#floor = floor;
    this.#settle = settle;
  }

  /** Lets happen what has fallen due since somebody last looked. */
  catchUp(): void {
    if (!this.#clock.virtual && this.#clock.now() > this.#floor.now) this.#to(this.#clock.now());
  }

  /** Lets time pass, in milliseconds. */
  advance(milliseconds: number): void {
    this.#to(this.#floor.now + milliseconds);
  }

  /** Does something after a while, in milliseconds. */
  later(milliseconds: number, job: Delayed): void {
    this.#delayed.set(job, this.#floor.now + milliseconds);
    this.advance(0);
  }

  /** Sees to it that time goes on by itself. To be called after every change of the floor. */
  wakeUp(): void {
    if (this.#ended) return;
    this.#clock.wakeAt(this.#next(), () => {
      this.catchUp();
      this.wakeUp();
    });
  }

  /** Time stands still for good: no timer is left, and what was delayed is dropped. */
  end(): void {
    this.#clock.wakeAt(undefined, () => {});
    this.#ended = true;
    for (let due = this.#delayed.take(Infinity); due; due = this.#delayed.take(Infinity)) due.key.drop();
  }

  #next(): number | undefined {
    const next = Math.min(this.#floor.deadlines.next() ?? Infinity, this.#delayed.next() ?? Infinity);
    return next === Infinity ? undefined : next;
  }

  #to(moment: number): void {
    for (let next = this.#next(); next !== undefined && next <= moment; next = this.#next()) {
      advance(this.#floor, next, this.#settle);
      for (let due = this.#delayed.take(next); due; due = this.#delayed.take(next)) due.key.run();
    }
    advance(this.#floor, moment);
  }
}
