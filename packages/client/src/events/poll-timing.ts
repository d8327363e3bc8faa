import { longPoll } from "@qualitycontrol/contract/calls";

// When to poll, according to the vendor's page about the event poll (cec_07_1274). All times are in ms.

/** How long the gateway holds a poll open while there is no event. */
export const LONG_POLL = longPoll;
/** The pause between a response and the next poll. */
export const PAUSE = { min: 200, max: 500 };
/** The gateway signs an agent out who has not polled for this long. */
export const SIGNED_OUT_AFTER = 120_000;

/** A poll that takes longer has failed. */
export const POLL_TIMEOUT = LONG_POLL + 5_000;
/** The stream fails after more consecutive refusals than this; those because of another poller do not count. */
export const MAX_REFUSALS = 5;

/** Short enough to reconnect well within two minutes, long enough not to overload a recovering gateway. */
const MAX_BACK_OFF = 10_000;
/** A longer `Retry-After` is cut to this pause. */
export const MAX_RETRY_AFTER = 30_000;
/** `Retry-After` never delays a poll beyond this time after the last successful one, so that some retries remain. */
export const POLL_DEADLINE = 90_000;

/** The pause before the next poll. It grows with each failure and is random, so that clients do not poll in step. */
export function pauseAfter(failures: number): number {
  const max = Math.min(PAUSE.max * 2 ** failures, MAX_BACK_OFF);
  const min = failures === 0 ? PAUSE.min : max / 2;
  return min + Math.random() * (max - min);
}

/**
 * The pause before the next poll after a response with `Retry-After`: the requested pause, unless the session would expire.
 *
 * @param retryAfter the requested pause
 * @param sinceAnswered how long ago the last answered poll was sent
 */
export function pauseForRetryAfter(failures: number, retryAfter: number, sinceAnswered: number): number {
  const backOff = pauseAfter(failures);
  const left = POLL_DEADLINE - sinceAnswered;
  return left > 0 ? Math.min(Math.max(backOff, Math.min(retryAfter, MAX_RETRY_AFTER)), left) : backOff;
}

/** A moment on two clocks: the wall clock may be set; the monotonic clock may stop while the machine sleeps. */
export interface Moment {
  wall: number;
  steady: number;
}

export const now = (): Moment => ({ wall: Date.now(), steady: performance.now() });

/** The ms that have certainly passed since a moment. */
export const minElapsed = ({ steady }: Moment): number => performance.now() - steady;

/** The ms that may have passed since a moment, if the machine slept. */
export const maxElapsed = (moment: Moment): number => Math.max(Date.now() - moment.wall, minElapsed(moment));

/** Waits until the time has passed or the signal, if there is one, aborts. Removes its timer and listener. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, Math.max(ms, 0));
    signal?.addEventListener("abort", end);
    if (signal?.aborted || ms <= 0) end();
  });
