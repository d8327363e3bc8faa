import type { Unordered } from "../events/item.ts";
import type { Listener, Unsubscribe } from "../events/listener.ts";
import { gap, ordered } from "../events/order.ts";
import type { Session } from "../session-state.ts";

/** Gives the streams and waits of one tab the items that the leader received. */
export class Feed {
  readonly #session: Session;
  readonly #listeners = new Set<Listener>();
  /** Whether items arrived that no listener has read. */
  #hasMissed = false;
  #ended: { readonly error: unknown } | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  readonly subscribe = (listener: Listener): Unsubscribe => {
    const ended = this.#ended;
    if (ended) queueMicrotask(() => listener.end(ended.error));
    else {
      this.#listeners.add(listener);
      if (this.#hasMissed || (listener.needsGap && this.#session.resumed))
        listener.next(ordered(gap(), this.#session, this.#session.polls));
      this.#hasMissed = false;
    }
    return (hasUnreadItems = false) => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#hasMissed ||= hasUnreadItems;
    };
  };

  /** Delivers an item; by default a gap, because an event may be missing in this tab. */
  deliver(item: Unordered = gap(), poll: number = this.#session.polls): void {
    this.#hasMissed ||= this.#listeners.size === 0;
    const delivered = ordered(item, this.#session, poll);
    for (const listener of [...this.#listeners]) listener.next(delivered);
  }

  end(error: unknown): void {
    this.#ended = { error };
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener.end(error);
  }
}
