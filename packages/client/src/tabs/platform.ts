/** The part of a `BroadcastChannel` that tabs use. */
export interface Channel {
  postMessage(message: unknown): void;
  close(): void;
}

/** What tabs need of the browser, and their times. Tests replace it. */
export interface Platform {
  /** A leader that shows no sign for so long may be replaced, in ms. */
  readonly silence: number;
  /** A lead is taken away at most once in this time, in ms. */
  readonly stealPause: number;
  /** Undefined where the browser has no Web Locks: on plain http, and in a frame of a page on plain http. */
  readonly locks: Pick<LockManager, "request" | "query"> | undefined;
  /** Opens a channel to the other tabs. */
  open(name: string, receive?: (message: unknown) => void): Channel;
  isVisible(): boolean;
  /** Adds a listener to the page. Returns a function that removes it. */
  on(type: "pagehide" | "pageshow" | "visibilitychange", listener: (event: PageEvent) => void): () => void;
}

/** An event of the page; after `pageshow`, whether the page comes back from the back/forward cache. */
export interface PageEvent {
  readonly type: string;
  readonly persisted?: boolean;
}

export const browser: Platform = {
  silence: 45_000,
  stealPause: 60_000,
  get locks() {
    return navigator.locks as LockManager | undefined;
  },
  open(name, receive) {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => receive?.(data);
    return channel;
  },
  isVisible: () => document.visibilityState === "visible",
  on(type, listener) {
    addEventListener(type, listener, true);
    return () => removeEventListener(type, listener, true);
  },
};
