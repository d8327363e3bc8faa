import { Aborted, type Attempt, TimedOut } from "./errors/index.ts";
import { onAbort } from "./signals.ts";

/**
 * Runs `work` until it ends, the timeout expires, or the caller aborts, whichever comes first. Leaves no listener on the
 * caller's signal, which may outlive thousands of calls.
 *
 * @param timeout in ms
 * @param onEnd is called when the call ends, before the promise settles
 * @throws TimedOut
 * @throws Aborted
 */
export function withDeadline<T>(
  attempt: Attempt,
  timeout: number,
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
    const unsubscribe = callerSignal && onAbort(callerSignal, () => giveUp(new Aborted(attempt, callerSignal.reason)));
    const timer = setTimeout(() => giveUp(new TimedOut(attempt, timeout)), timeout);
    work(controller.signal).then(settleOnce(resolve), fail);
  });
}
