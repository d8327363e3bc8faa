/**
 * A value that changes. Read it with `snapshot`, a callback or `for await`, or in React with
 * `useSyncExternalStore(it.subscribe, () => it.snapshot)`.
 */
export interface Observable<T> {
  /** The present value: frozen, and the same object until it changes. */
  readonly snapshot: T;
  /**
   * Calls the listener with each later snapshot, in order. What it throws is printed, and affects nothing else. It may be called
   * without `this`.
   *
   * @returns a function that ends this
   */
  readonly subscribe: (listener: (snapshot: T) => void) => () => void;
  /**
   * Yields the present snapshot, then each later one. A loop that is 100 snapshots behind misses the oldest. `break` and
   * `return()` end it immediately, even while it waits.
   */
  [Symbol.asyncIterator](): AsyncIterableIterator<T>;
}

/** How many snapshots wait for a loop that does not ask for them. */
const MAX_UNREAD = 100;

const DONE = { done: true, value: undefined } as const;

/** The base of what can be observed. A subclass changes the value with `set`. */
export abstract class ObservableValue<T extends object> implements Observable<T> {
  #snapshot: T;
  readonly #subscriptions = new Set<{ listener: (snapshot: T) => void }>();
  /** The changes that are being delivered. */
  readonly #changes: T[] = [];
  /** Ends the loops; undefined after the end. */
  #ends: Set<() => void> | undefined = new Set();

  constructor(snapshot: T) {
    this.#snapshot = Object.freeze(snapshot);
  }

  get snapshot(): T {
    return this.#snapshot;
  }

  readonly subscribe = (listener: (snapshot: T) => void): (() => void) => {
    const subscription = { listener };
    this.#subscriptions.add(subscription);
    return () => {
      this.#subscriptions.delete(subscription);
    };
  };

  [Symbol.asyncIterator](): AsyncIterableIterator<T> {
    let latest = this.#snapshot;
    const unread = [latest];
    const waiting: ((step: IteratorResult<T>) => void)[] = [];
    const unsubscribe = this.subscribe((value) => {
      // Begun while this change was being delivered.
      if (value === latest) return;
      latest = value;
      const resolve = waiting.shift();
      if (resolve) resolve({ value });
      else if (unread.push(value) > MAX_UNREAD) unread.shift();
    });
    const ends = this.#ends;
    let ended = !ends;
    const end = () => {
      ended = true;
      unsubscribe();
      ends?.delete(end);
      for (const resolve of waiting.splice(0)) resolve(DONE);
    };
    ends?.add(end);
    return {
      next: async () => {
        const value = unread.shift();
        if (value) return { value };
        return ended ? DONE : new Promise((resolve) => waiting.push(resolve));
      },
      return: async () => {
        unread.length = 0;
        end();
        return DONE;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** Changes the value. A change that a listener makes is delivered after the present one, so that all receive the same order. */
  protected set(snapshot: T): void {
    this.#snapshot = Object.freeze(snapshot);
    if (this.#changes.push(snapshot) > 1) return;
    for (const change of this.#changes) {
      for (const subscription of [...this.#subscriptions]) {
        // Another listener may have ended it just now.
        if (!this.#subscriptions.has(subscription)) continue;
        try {
          subscription.listener(change);
        } catch (error) {
          console.error(error);
        }
      }
    }
    this.#changes.length = 0;
  }

  /** Ends the loops, after what they have not read yet. */
  protected end(): void {
    for (const end of [...(this.#ends ?? [])]) end();
    this.#ends = undefined;
  }
}
