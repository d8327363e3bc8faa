import type { Engine } from "./engine.ts";
import { perform } from "./perform.ts";

/**
 * Advances the time of a floor, and performs what falls due in its order.
 *
 * @param to epoch milliseconds
 * @param flushPolls called after each deadline, to answer the polls that can be answered at that moment
 */
export function advance(engine: Engine, to: number, flushPolls: () => void = () => {}): void {
  const { floor } = engine;
  for (let due = floor.deadlines.take(to); due; due = floor.deadlines.take(to)) {
    floor.now = Math.max(floor.now, due.at);
    perform(engine, [due.key]);
    flushPolls();
  }
  floor.now = Math.max(floor.now, to);
}
