import { longPoll } from "@qualitycontrol/contract/calls";

// When to poll, by the vendor's page of the event poll (cec_07_1274); all times in ms.

/** How long the gateway holds a response back while no event waits. */
export const LONG_POLL = longPoll;
/** How long to wait after a response before the next poll. */
export const PAUSE = { min: 200, max: 500 };
/** An agent who does not poll for this long is signed out. */
export const SIGNED_OUT_AFTER = 120_000;

/** A poll that takes longer than this will not be answered any more. */
export const POLL_TIMEOUT = LONG_POLL + 5_000;
/** How many polls in a row may be refused, for another reason than the Guid or another poller, before the stream fails. */
export const MAX_REFUSALS = 5;

/** Often enough to come back well within two minutes, seldom enough to spare a gateway that recovers. */
const MAX_BACK_OFF = 10_000;
/** The longest pause that a `Retry-After` is granted. */
export const MAX_RETRY_AFTER = 30_000;
/** No `Retry-After` defers a poll beyond this time after the last answered one: enough is left for some more tries. */
export const POLL_DEADLINE = 90_000;

/** How long to wait before the next poll. After failures it grows, and no two clients wait equally long. */
export function pauseAfter(failures: number): number {
  const most = Math.min(PAUSE.max * 2 ** failures, MAX_BACK_OFF);
  const least = failures === 0 ? PAUSE.min : most / 2;
  return least + Math.random() * (most - least);
}

/**
 * How long to wait before the next poll if a response asked for a pause: as long, within what the session survives.
 *
 * @param retryAfter the pause that was asked for
 * @param sinceAnswered how long ago the last answered poll was sent
 */
export function pauseForRetryAfter(failures: number, retryAfter: number, sinceAnswered: number): number {
  const backOff = pauseAfter(failures);
  const left = POLL_DEADLINE - sinceAnswered;
  return left > 0 ? Math.min(Math.max(backOff, Math.min(retryAfter, MAX_RETRY_AFTER)), left) : backOff;
}

/** A moment on two clocks: the one may be set, forward or back; the other may stand still while the machine sleeps. */
export interface Moment {
  wall: number;
  steady: number;
}

export const now = (): Moment => ({ wall: Date.now(), steady: performance.now() });

/** The ms since a moment that have passed for certain. */
export const minElapsed = ({ steady }: Moment): number => performance.now() - steady;

/** The ms that may have passed since a moment, if the machine slept. */
export const maxElapsed = (moment: Moment): number => Math.max(Date.now() - moment.wall, minElapsed(moment));

/** Waits until the time has passed or the signal aborts; leaves neither timer nor listener behind. */
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
