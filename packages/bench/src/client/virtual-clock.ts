import { setImmediate as turn } from "node:timers/promises";

/** The clock of this process: timers, `Date` and `performance`. It advances only as far as nothing is awaited. */
export interface VirtualClock {
  /** Advances step by step. Before each step, it waits until `isBusy` says that nothing is on its way. */
  advance(ms: number, isBusy: () => boolean, stepped: (ms: number) => void): Promise<void>;
  stop(): void;
}

const STEP = 100;

export function startVirtualClock(): VirtualClock {
  const real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    Date: globalThis.Date,
    now: performance.now,
  };
  const begun = real.Date.now();
  let now = 0;
  const timers = new Map<object, { at: number; run: () => void }>();
  const VirtualDate = class extends real.Date {
    constructor(time: number = begun + now) {
      super(time);
    }

    static override now() {
      return begun + now;
    }
  };
  performance.now = () => now;
  Object.assign(globalThis, {
    Date: VirtualDate,
    // Node's fetch uses it, too.
    setTimeout: (call: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
      const run = () => call(...args);
      const timer = {
        ref: () => timer,
        unref: () => timer,
        refresh: () => timers.set(timer, { at: now + ms, run }) && timer,
      };
      return timer.refresh();
    },
    clearTimeout: (timer: object) => timers.delete(timer),
  });
  return {
    async advance(ms, isBusy, stepped) {
      for (let left = ms; left > 0; left -= STEP) {
        now += STEP;
        stepped(STEP);
        for (const [timer, { at, run }] of [...timers]) {
          if (at > now || !timers.delete(timer)) continue;
          run();
        }
        do await turn();
        while (isBusy());
        // Responses are read in a few turns.
        for (let turns = 0; turns < 3; turns++) await turn();
      }
    },
    stop() {
      performance.now = real.now;
      Object.assign(globalThis, {
        Date: real.Date,
        setTimeout: real.setTimeout,
        clearTimeout: real.clearTimeout,
      });
    },
  };
}
