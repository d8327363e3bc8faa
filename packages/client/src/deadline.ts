import { Aborted, type Attempt, TimedOut } from "./errors/index.ts";
import { onAbort } from "./signals.ts";

/**
 * Does the work of a call until it ends, the time is up, or the caller aborts, whichever comes first. Nothing is left
 * behind on the caller's signal, which may outlive thousands of calls.
 *
 * @param timeout in ms
 * @param onEnd is called as soon as the call has ended, before anyone learns of it
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
        // The work may end after the call: by then `ended` would speak of another one.
        if (!pending) return;
        pending = false;
        clearTimeout(timer);
        unsubscribe?.();
        onEnd();
        settle(value);
      };
    const fail = settleOnce(reject);
    // Not every `fetch` that a caller brings heeds the signal, so the call ends whether or not the work does.
    const giveUp = (error: Error) => {
      controller.abort(error);
      fail(error);
    };
    const unsubscribe = callerSignal && onAbort(callerSignal, () => giveUp(new Aborted(attempt, callerSignal.reason)));
    const timer = setTimeout(() => giveUp(new TimedOut(attempt, timeout)), timeout);
    work(controller.signal).then(settleOnce(resolve), fail);
  });
}
