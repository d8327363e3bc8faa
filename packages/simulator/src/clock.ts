/** Where the time of a simulation comes from: the machine, or whoever advances it. */
export interface Clock {
  readonly virtual: boolean;
  /** Epoch milliseconds. */
  now(): number;
  /** Wakes up at a moment, instead of at the one asked for before. The virtual clock never does. */
  wakeAt(at: number | undefined, wake: () => void): void;
}

/** The machine's clock. */
export function realClock(): Clock {
  let timer: NodeJS.Timeout | undefined;
  let armed: number | undefined;
  return {
    virtual: false,
    now: Date.now,
    wakeAt(at, wake) {
      // An earlier wake-up does no harm, and most deadlines only move away.
      if (at !== undefined && armed !== undefined && armed <= at) return;
      clearTimeout(timer);
      armed = at;
      if (at === undefined) return;
      timer = setTimeout(
        () => {
          armed = undefined;
          wake();
        },
        Math.max(0, at - Date.now()),
      );
    },
  };
}

/** A clock that stands still until it is advanced. */
export const virtualClock = (begins: number): Clock => ({ virtual: true, now: () => begins, wakeAt: () => {} });
