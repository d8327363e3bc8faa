import { rmSync } from "node:fs";
import { cpuTime } from "./cpu-time.ts";
import { timeSteps } from "./steps.ts";
import { withSyntheticOperations } from "./synthetic.ts";

/** The numbers of operations that are added to the real ones. */
const SIZES = [25, 250, 2500];
/** Ten times the operations may take twelve times the time. A step that takes more is not linear. */
const TOLERANCE = 1.2;

/** The CPU time of each step with synthetic operations, and the steps that are not linear. */
export async function measureGrowth() {
  const medians: Record<string, number[]> = {};
  for (const size of SIZES) {
    console.log(`With ${size} synthetic operations${size > 1000 ? " (some minutes)" : ""} …`);
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
