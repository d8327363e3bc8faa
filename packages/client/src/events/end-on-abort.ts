import { invalidOption } from "../errors/index.ts";
import { onAbort } from "../signals.ts";

/**
 * Calls a function when the caller's signal aborts, if there is one.
 *
 * @returns a function that removes the callback
 * @throws TypeError if `signal` is not an `AbortSignal`
 */
export function endOnAbort(signal: AbortSignal | undefined, functionName: string, end: () => void): () => void {
  if (!signal) return () => {};
  if (typeof signal.addEventListener !== "function") {
    throw invalidOption(`${functionName}: signal is not an AbortSignal.`);
  }
  return onAbort(signal, end);
}
