import { rmSync } from "node:fs";
import { cpuTime } from "./cpu-time.ts";
import { timeSteps } from "./steps.ts";
import { withSyntheticOperations } from "./synthetic.ts";

/** How many operations are added to the real ones. */
const SIZES = [25, 250, 2500];
/** Ten times the operations may take twelve times the time: a step that takes more has grown faster than the contract. */
const TOLERANCE = 1.2;

/** How each step grows with made-up operations, in CPU time, and which grows faster than the contract does. */
export async function measureGrowth() {
  const medians: Record<string, number[]> = {};
  for (const size of SIZES) {
    console.log(`With ${size} made-up operations${size > 1000 ? " (some minutes)" : ""} …`);
    const folder = withSyntheticOperations(size);
    try {
      const timings = await timeSteps(size > 100 ? 1 : 3, folder, cpuTime);
      for (const [step, { median }] of Object.entries(timings)) medians[step] = [...(medians[step] ?? []), median];
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const [, middle, largest] = SIZES as [number, number, number];
  const notLinear = Object.entries(medians).flatMap(([step, [, before = 0, after = 0]]) =>
    after / before > (largest / middle) * TOLERANCE ? [step] : [],
  );
  return { sizes: SIZES, medians, notLinear };
}
