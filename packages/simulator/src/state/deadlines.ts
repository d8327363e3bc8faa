import TinyQueue from "tinyqueue";

interface Entry<Key> {
  at: number;
  order: number;
  key: Key;
}

/**
 * Deadlines in epoch milliseconds, one for each key. Moving one needs no search: the queue keeps the old entry, which is
 * replaced when it comes up too early.
 */
export class Deadlines<Key> {
  readonly #queue = new TinyQueue<Entry<Key>>([], (one, other) => one.at - other.at || one.order - other.order);
  readonly #due = new Map<Key, number>();
  readonly #queued = new Map<Key, number>();
  #order = 0;

  set(key: Key, at: number): void {
    this.#due.set(key, at);
    const queued = this.#queued.get(key);
    if (queued === undefined || queued > at) this.#push(key, at);
  }

  clear(key: Key): void {
    this.#due.delete(key);
  }

  /** The next deadline, or undefined if there is none. */
  next(): number | undefined {
    for (let entry = this.#queue.peek(); entry; entry = this.#queue.peek()) {
      const due = this.#due.get(entry.key);
      if (due === entry.at) return due;
      this.#drop(entry);
      if (due !== undefined && !this.#queued.has(entry.key)) this.#push(entry.key, due);
    }
    return undefined;
  }

  /** Takes the next key that is due by a time. */
  take(now: number): { key: Key; at: number } | undefined {
    const at = this.next();
    if (at === undefined || at > now) return undefined;
    const entry = this.#queue.peek() as Entry<Key>;
    this.#drop(entry);
    this.#due.delete(entry.key);
    return { key: entry.key, at };
  }

  #push(key: Key, at: number): void {
    this.#queue.push({ key, at, order: this.#order++ });
    this.#queued.set(key, at);
  }

  #drop(entry: Entry<Key>): void {
    this.#queue.pop();
    if (this.#queued.get(entry.key) === entry.at) this.#queued.delete(entry.key);
  }
}
