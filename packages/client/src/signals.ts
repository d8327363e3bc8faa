/** One listener per signal, not one per call: a signal may outlive thousands of calls. */
const callbacksBySignal = new WeakMap<EventTarget, Set<() => void>>();

/** Node sets `currentTarget` for the first listener only. `target` is the same, because abort events do not bubble. */
function runCallbacks({ target }: Event): void {
  for (const callback of [...(callbacksBySignal.get(target as EventTarget) ?? [])]) callback();
}

/**
 * Runs a callback when a signal aborts. The listener is removed from the signal with the last callback.
 *
 * @returns a function that removes the callback
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const callbacks = callbacksBySignal.get(signal) ?? new Set();
  callbacksBySignal.set(signal, callbacks.add(callback));
  signal.addEventListener("abort", runCallbacks);
  return () => {
    if (callbacks.delete(callback) && callbacks.size === 0) signal.removeEventListener("abort", runCallbacks);
  };
}

/** What is wrong with a signal that `fetch` does not accept, as the end of a sentence. */
export const SIGNAL_PROBLEM = "is not an AbortSignal that fetch accepts (an AbortSignal of jsdom is not)";

/** The prototypes of signals that `fetch` has accepted. */
const accepted = new WeakSet<object>();

/**
 * Whether the runtime's `fetch` accepts a signal. jsdom, for example, replaces `AbortController`; Node's `fetch` rejects the
 * signals of jsdom, but only when it is called. `Request` rejects the same signals without sending anything.
 */
export function isAccepted(signal: AbortSignal): boolean {
  const kind = Object.getPrototypeOf(Object(signal));
  try {
    if (!accepted.has(kind)) new Request("http://localhost", { signal });
  } catch {
    return false;
  }
  accepted.add(kind);
  return true;
}
