// The rhythm that the vendor's page of the event poll (cec_07_1274) asks for; all times in ms.

/** How long the gateway holds an answer back while no event waits. */
export const HELD_BACK = 10_000;
/** How long to wait after an answer before asking again. */
export const BETWEEN = { least: 200, most: 500 };
/** An agent who does not poll for this long is signed out. */
export const SIGNED_OUT_AFTER = 120_000;

/** A poll that takes longer than this will not be answered any more. */
export const POLL_TIMEOUT = HELD_BACK + 5_000;
/** How often in a row a poll may be refused, for another reason than its Guid, until that is taken to last. */
export const MOST_REFUSALS = 5;

/** Often enough to come back well within two minutes, seldom enough not to hammer a gateway that recovers. */
const LONGEST_BACK_OFF = 10_000;

/** How long to wait before the next poll. After failures it grows, and no two clients wait equally long. */
export function pauseAfter(failures: number): number {
  const most = Math.min(BETWEEN.most * 2 ** failures, LONGEST_BACK_OFF);
  const least = failures === 0 ? BETWEEN.least : most / 2;
  return least + Math.random() * (most - least);
}

/** A moment on two clocks: the one may be set back, the other may stand still while the machine sleeps. */
export interface Moment {
  wall: number;
  steady: number;
}

export const now = (): Moment => ({ wall: Date.now(), steady: performance.now() });

/** The ms since a moment. */
export const since = ({ wall, steady }: Moment): number => Math.max(Date.now() - wall, performance.now() - steady);

/** Waits, or does not wait any longer once the signal aborts; leaves neither timer nor listener behind. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, Math.max(ms, 0));
    signal.addEventListener("abort", end);
    if (signal.aborted || ms <= 0) end();
  });
