import type { Inspector } from "../inspector.ts";
import { endOnAbort } from "./end-on-abort.ts";
import type { StreamItem } from "./item.ts";
import type { Unsubscribe } from "./listener.ts";
import { subscribe } from "./poll-loop.ts";

/**
 * Yields the events of a signed-in inspector, and an item of another `kind` where an event is malformed or may be missing.
 * Polling begins with the first `next()` and continues at the gateway's pace, however long your loop takes, because the gateway
 * signs out an inspector who does not poll. Any number of streams may be open at once: each gets every event.
 *
 * The stream ends when the inspector signs out, when the signal aborts, or when it is closed by `break`, `return()` or
 * `await using`. Closing settles immediately, even while `next()` is pending. Closing the last stream or wait aborts the poll;
 * the next stream then begins with a gap. Every stream of a resumed inspector begins with a gap.
 *
 * @param options `signal` ends the stream
 * @throws InspectorError if the session has ended at the gateway (a `GatewayFailure`), or there is no Guid
 * @throws TypeError if the inspector was not created by `createInspector` or `signIn`
 */
export const events = (
  inspector: Inspector,
  { signal }: { signal?: AbortSignal | undefined } = {},
): AsyncGenerator<StreamItem, void, undefined> => new EventStream(inspector, signal);

type Step = IteratorResult<StreamItem, void>;

const DONE: Step = { done: true, value: undefined };

/** Not an async generator, whose `return()` would wait for a pending `next()`. */
class EventStream implements AsyncGenerator<StreamItem, void, undefined> {
  readonly #inspector: Inspector;
  readonly #signal: AbortSignal | undefined;
  readonly #items: StreamItem[] = [];
  readonly #pending: { resolve(step: Step): void; reject(error: unknown): void }[] = [];
  #unsubscribe: Unsubscribe | undefined;
  #ignoreSignal: (() => void) | undefined;
  #ended = false;
  #failure: { error: unknown } | undefined;

  constructor(inspector: Inspector, signal: AbortSignal | undefined) {
    this.#inspector = inspector;
    this.#signal = signal;
  }

  async next(): Promise<Step> {
    if (!this.#unsubscribe && !this.#ended) this.#begin();
    const value = this.#items.shift();
    if (value) return { done: false, value };
    if (!this.#ended) return new Promise((resolve, reject) => this.#pending.push({ resolve, reject }));
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) throw failure.error;
    return DONE;
  }

  async return(): Promise<Step> {
    this.#close();
    return DONE;
  }

  async throw(error: unknown): Promise<Step> {
    this.#close();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#close();
  }

  #begin(): void {
    this.#ended = true;
    if (this.#signal?.aborted) return;
    // First, because it throws if the signal is invalid; then no poll must start.
    this.#ignoreSignal = endOnAbort(this.#signal, "events", this.#close);
    try {
      this.#unsubscribe = subscribe(this.#inspector, {
        needsGap: true,
        next: (value) => {
          const waiting = this.#pending.shift();
          if (waiting) waiting.resolve({ done: false, value });
          else this.#items.push(value);
        },
        end: (error) => {
          if (error !== undefined) this.#failure = { error };
          this.#end();
        },
      });
      this.#ended = false;
    } finally {
      if (this.#ended) this.#end();
    }
  }

  /** Closes the stream and discards unread items. */
  readonly #close = (): void => {
    this.#unsubscribe?.(this.#items.length > 0);
    this.#items.length = 0;
    this.#failure = undefined;
    this.#end();
  };

  #end(): void {
    this.#ended = true;
    this.#ignoreSignal?.();
    const [first, ...others] = this.#pending.splice(0);
    const failure = first && this.#failure;
    if (failure) {
      this.#failure = undefined;
      first.reject(failure.error);
    } else first?.resolve(DONE);
    for (const { resolve } of others) resolve(DONE);
  }
}
