import { performance } from "node:perf_hooks";

/** The times of several runs, in ms. */
export interface Timing {
  runs: number;
  median: number;
  min: number;
  max: number;
}

/** A clock, in ms. */
export type Clock = () => number;

/** Runs an action several times after a warm-up run that is not counted; an action that is run once has no warm-up. */
export async function time(runs: number, action: () => unknown, now: Clock = () => performance.now()): Promise<Timing> {
  if (runs > 1) await action();
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = now();
    await action();
    taken.push(now() - start);
  }
  return summarize(taken);
}

/** The middle one of the values in order; NaN if there are none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The figures of several runs of the same action. */
export function summarize(runs: number[]): Timing {
  const taken = runs.toSorted((a, b) => a - b);
  const round = (value: number | undefined) => Math.round((value ?? 0) * 10) / 10;
  return {
    runs: taken.length,
    median: round(median(taken)),
    min: round(taken[0]),
    max: round(taken.at(-1)),
  };
}
