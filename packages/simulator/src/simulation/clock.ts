/** The source of the time of a simulation: the machine, or explicit advances. */
export interface Clock {
  readonly virtual: boolean;
  /** Epoch milliseconds. */
  now(): number;
  /** Sets the timer to a moment, instead of the one before. The virtual clock has no timer. */
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
      // An earlier wake-up is harmless, and most deadlines are only postponed.
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
