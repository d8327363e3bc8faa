import type { StreamItem } from "./item.ts";

/** Receives the items of an inspector's polls. */
export interface Listener {
  /** Whether it needs a gap first if the session was resumed: what happened before is unknown. */
  readonly needsGap?: true;
  next(item: StreamItem): void;
  /** Polling has ended: the inspector has signed out, or, with an error, no further poll can succeed. */
  end(error?: unknown): void;
}

/** Removes a listener. @param hasUnreadItems whether the listener has received items that were not read */
export type Unsubscribe = (hasUnreadItems?: boolean) => void;
