import { randomInt } from "node:crypto";
import type { Random } from "./contract/guid.ts";

/** Numbers from 0 up to 1: those of a seed always the same ones (mulberry32), without a seed others each time. */
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
