import { AsyncLocalStorage } from "node:async_hooks";
import type { Task } from "../case.ts";

/** The clocks of one case: they move with the real ones, and by the pauses between polls, which end at once. */
interface VirtualClock {
  readonly during: NonNullable<Task["during"]>;
  readonly pauses: number[];
  wall: number;
  steady: number;
}

const current = new AsyncLocalStorage<VirtualClock>();
const { setTimeout: startTimer } = globalThis;
const readWall = Date.now.bind(Date);
const readSteady = performance.now.bind(performance);

/** Replaces the clocks of this process: those of cases with a virtual clock differ, all others stay as they are. */
export function replaceClocks(): void {
  Date.now = () => readWall() + (current.getStore()?.wall ?? 0);
  performance.now = () => readSteady() + (current.getStore()?.steady ?? 0);
  globalThis.setTimeout = Object.assign((run: (...args: unknown[]) => void, time = 0, ...args: unknown[]) => {
    const clock = current.getStore();
    // Pauses between polls are random. The timeouts of calls, and what Node itself waits for, are whole numbers.
    if (!clock || Number.isInteger(time)) return startTimer(run, time, ...args);
    return startTimer(run, pass(clock, time), ...args);
  }, startTimer) as typeof globalThis.setTimeout;
}

/** Moves the clocks by a pause. Returns the real time that it takes. */
function pass(clock: VirtualClock, time: number): number {
  clock.pauses.push(time);
  const moves = clock.during.filter(({ pause }) => pause === clock.pauses.length);
  for (const { both = 0, wall = 0 } of [{ both: time }, ...moves]) {
    clock.wall += both + wall;
    clock.steady += both;
  }
  return 0;
}

/** Runs a case with clocks of its own. @returns its result and the pauses between polls so far, in ms */
export async function withVirtualClock<T>(task: Task, run: () => Promise<T>): Promise<{ value: T; pauses: number[] }> {
  const clock: VirtualClock = { during: task.during ?? [], pauses: [], wall: 0, steady: 0 };
  return { value: await current.run(clock, run), pauses: clock.pauses };
}
