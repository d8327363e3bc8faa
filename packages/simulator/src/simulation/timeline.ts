import { advance } from "../engine/advance.ts";
import type { Engine } from "../engine/engine.ts";
import { Deadlines } from "../state/deadlines.ts";
import type { Clock } from "./clock.ts";

/** A job to run after a delay, or to drop if the simulation ends before. */
export interface Delayed {
  run(): void;
  drop(): void;
}

/** Advances the time of a floor, by a clock or explicitly; everything happens in the order in which it falls due. */
export class Timeline {
  readonly #clock: Clock;
  readonly #engine: Engine;
  readonly #flushPolls: () => void;
  readonly #delayed = new Deadlines<Delayed>();
  #ended = false;

  /** @param flushPolls called after each deadline, to answer the polls that can be answered at that moment */
  constructor(clock: Clock, engine: Engine, flushPolls: () => void) {
    this.#clock = clock;
    this.#engine = engine;
    this.#flushPolls = flushPolls;
  }

  /** Advances the floor to the time of the clock. */
  catchUp(): void {
    if (!this.#clock.virtual && this.#clock.now() > this.#engine.floor.now) this.#to(this.#clock.now());
  }

  /** Advances the time by milliseconds. */
  advance(milliseconds: number): void {
    this.#to(this.#engine.floor.now + milliseconds);
  }

  /** Runs a job after a delay in milliseconds. */
  later(milliseconds: number, job: Delayed): void {
    this.#delayed.set(job, this.#engine.floor.now + milliseconds);
    this.advance(0);
  }

  /** Re-arms the timer. Call it after every change of the floor. */
  wakeUp(): void {
    if (this.#ended) return;
    this.#clock.wakeAt(this.#next(), () => {
      this.catchUp();
      this.wakeUp();
    });
  }

  /** Stops the time permanently: removes the timer, and drops the delayed jobs. */
  end(): void {
    this.#clock.wakeAt(undefined, () => {});
    this.#ended = true;
    for (let due = this.#delayed.take(Infinity); due; due = this.#delayed.take(Infinity)) due.key.drop();
  }

  #next(): number | undefined {
    const next = Math.min(this.#engine.floor.deadlines.next() ?? Infinity, this.#delayed.next() ?? Infinity);
    return next === Infinity ? undefined : next;
  }

  #to(moment: number): void {
    for (let next = this.#next(); next !== undefined && next <= moment; next = this.#next()) {
      advance(this.#engine, next, this.#flushPolls);
      for (let due = this.#delayed.take(next); due; due = this.#delayed.take(next)) due.key.run();
    }
    advance(this.#engine, moment);
  }
}
