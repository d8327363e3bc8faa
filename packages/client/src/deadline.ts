import { Aborted, type Attempt, TimedOut } from "./errors/index.ts";

/**
 * Does the work of a call until it ends, the time is up, or the caller aborts, whichever comes first. Nothing is left
 * behind on the caller's signal, which may outlive thousands of calls.
 *
 * @param timeout in ms
 * @throws TimedOut
 * @throws Aborted
 * @throws TypeError if `caller` is no signal
 */
export async function within<T>(
  attempt: Attempt,
  timeout: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (caller?.aborted) throw new Aborted(attempt);
  const controller = new AbortController();
  const { signal } = controller;
  const abort = () => controller.abort(new Aborted(attempt));
  // Not every `fetch` that a caller brings heeds the signal.
  const givenUp = new Promise<never>((_, reject) => {
    signal.onabort = () => reject(signal.reason);
  });
  // Throws if it is no signal, so the timer is set after it.
  caller?.addEventListener("abort", abort);
  const timer = setTimeout(() => controller.abort(new TimedOut(attempt, timeout)), timeout);
  try {
    return await Promise.race([givenUp, work(signal)]);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener("abort", abort);
  }
}
