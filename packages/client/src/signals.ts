/** What waits for each signal: a signal that outlives thousands of calls gets one listener, not one for each. */
const callbacksBySignal = new WeakMap<EventTarget, Set<() => void>>();

/** Node names no `currentTarget` to any listener but the first; the target is the same, because no abort event bubbles. */
function runCallbacks({ target }: Event): void {
  for (const callback of [...(callbacksBySignal.get(target as EventTarget) ?? [])]) callback();
}

/**
 * Does something when a signal aborts. Nothing is left on the signal when nothing waits for it any more.
 *
 * @returns how to stop waiting
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const callbacks = callbacksBySignal.get(signal) ?? new Set();
  callbacksBySignal.set(signal, callbacks.add(callback));
  signal.addEventListener("abort", runCallbacks);
  return () => {
    if (callbacks.delete(callback) && callbacks.size === 0) signal.removeEventListener("abort", runCallbacks);
  };
}

/** The kinds of signals that `fetch` has accepted, by their prototypes. */
const accepted = new WeakSet<object>();

/**
 * Whether the runtime's `fetch` accepts a signal. jsdom, for one, replaces `AbortController` by its own, whose signals the
 * `fetch` of Node refuses only once it is called. `Request` refuses the same ones and sends nothing.
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
