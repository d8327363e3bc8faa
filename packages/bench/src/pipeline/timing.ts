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

/** The least of the values that at least this share of them does not exceed; NaN if there are none. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(Math.ceil(values.length * share) - 1, 0)] ?? Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A figure with so many digits after the point. */
export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The figures of several runs of the same action. */
export const summarize = (taken: readonly number[]): Timing => ({
  runs: taken.length,
  median: rounded(median(taken), 1),
  min: rounded(quantile(taken, 0), 1),
  max: rounded(quantile(taken, 1), 1),
});
