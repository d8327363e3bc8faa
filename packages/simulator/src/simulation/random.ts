import { randomInt } from "node:crypto";
import type { Random } from "../contract/guid.ts";

/** Numbers from 0 up to 1: reproducible with a seed (mulberry32), different each time without one. */
export function randomFrom(seed: number | undefined): Random {
  if (seed === undefined) return () => randomInt(2 ** 32) / 2 ** 32;
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
