import { performance } from "node:perf_hooks";

/** How long something took, over several runs, in ms. */
export interface Timing {
  runs: number;
  median: number;
  min: number;
  max: number;
}

/** A clock, in ms. */
export type Clock = () => number;

/** Runs something several times, after one run that is not counted; something run once is run cold. */
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

/** The figures of several runs of the same, from what each took. */
export function summarize(runs: number[]): Timing {
  const taken = runs.toSorted((a, b) => a - b);
  const round = (value: number | undefined) => Math.round((value ?? 0) * 10) / 10;
  return {
    runs: taken.length,
    median: round(taken[Math.floor(taken.length / 2)]),
    min: round(taken[0]),
    max: round(taken.at(-1)),
  };
}
