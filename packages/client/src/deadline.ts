import { isLate, type PendingCall } from "./call-report.ts";
import { Aborted, TimedOut } from "./errors/index.ts";
import { onAbort } from "./signals.ts";

/** How long a response may still take if the timer is late, in ms. */
const GRACE = 500;
/** A timer that is later than this, in ms, had to wait until the page was no longer busy. */
const BUSY = 50;

/**
 * Runs `work` until it ends, the timeout expires, or the caller aborts, whichever comes first. Leaves no listener on the
 * caller's signal, which may outlive thousands of calls.
 *
 * @param onEnd is called when the call ends, before the promise settles
 * @throws TimedOut
 * @throws Aborted
 */
export function withDeadline<T>(
  call: PendingCall,
  callerSignal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
  onEnd: () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    let pending = true;
    const settleOnce =
      <V>(settle: (value: V) => void) =>
      (value: V) => {
        // `work` may end after the call; `onEnd` must not run again, because a new call may have started.
        if (!pending) return;
        pending = false;
        clearTimeout(timer);
        unsubscribe?.();
        onEnd();
        settle(value);
      };
    const fail = settleOnce(reject);
    // A caller's own `fetch` may ignore the signal, so the call ends whether or not `work` does.
    const giveUp = (error: Error) => {
      controller.abort(error);
      fail(error);
    };
    const unsubscribe = callerSignal && onAbort(callerSignal, () => giveUp(new Aborted(call, callerSignal.reason)));
    const expire = (grace: boolean) => {
      // After a sleep, in a page from the back/forward cache, or after a long task, a response may be waiting that has not been read
      // yet: a browser may run a timer first. The timers of a hidden page are late, too, but its responses are not.
      if (grace && isLate(call, BUSY) && !globalThis.document?.hidden) timer = setTimeout(expire, GRACE);
      else giveUp(new TimedOut(call, call.timeout));
    };
    let timer: ReturnType<typeof setTimeout> | number = setTimeout(expire, call.timeout, true);
    work(controller.signal).then(settleOnce(resolve), fail);
  });
}
