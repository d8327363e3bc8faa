import { AsyncLocalStorage } from "node:async_hooks";
import { type Channel, type PageEvent, type Platform, browser as realBrowser } from "../src/tabs/platform.ts";

/** What a frozen tab receives when it continues, by kind. */
type Kind = "message" | "lock" | "timer" | "response";

/** The tab whose code runs. */
const running = new AsyncLocalStorage<FakeTab>();

interface Request {
  readonly tab: FakeTab;
  readonly name: string;
  readonly isShared: boolean;
  readonly grant: () => void;
  readonly reject: (error: unknown) => void;
}

/** A browser in memory: its tabs share locks and channels. Time is that of the fake clocks. */
export class FakeBrowser {
  readonly tabs: FakeTab[] = [];
  readonly #channels = new Set<{ name: string; tab: FakeTab; receive: ((message: unknown) => void) | undefined }>();
  readonly #held = new Set<Request>();
  #queue: Request[] = [];
  /** When a lock was stolen. */
  readonly steals: number[] = [];
  hasLocks = true;

  open(isVisible = true): FakeTab {
    const tab = new FakeTab(this, `client${this.tabs.length}`, isVisible);
    this.tabs.push(tab);
    return tab;
  }

  channel(tab: FakeTab, name: string, receive?: (message: unknown) => void): Channel {
    const own = { name, tab, receive };
    this.#channels.add(own);
    return {
      postMessage: (message) => {
        const clone = structuredClone(message);
        for (const other of this.#channels) {
          if (other === own || other.name !== name || !tab.channelWorks || !other.tab.channelWorks) continue;
          other.tab.deliver("message", () => this.#channels.has(other) && other.receive?.(clone));
        }
      },
      close: () => this.#channels.delete(own),
    };
  }

  locks(tab: FakeTab): NonNullable<Platform["locks"]> {
    const request = (name: string, options: LockOptions, callback: (lock: Lock | null) => unknown) =>
      new Promise((resolve, reject) => {
        const { signal, steal, ifAvailable, mode } = options;
        const own: Request = {
          tab,
          name,
          isShared: mode === "shared",
          reject: (error) => tab.deliver("lock", () => reject(error)),
          grant: () =>
            tab.deliver("lock", async () => {
              const result = await callback({ name, mode: mode ?? "exclusive" });
              this.#held.delete(own);
              this.#grantNext();
              resolve(result);
            }),
        };
        signal?.addEventListener("abort", () => {
          if (!this.#queue.includes(own)) return;
          this.#queue = this.#queue.filter((it) => it !== own);
          reject(signal.reason);
        });
        if (steal) {
          this.steals.push(performance.now());
          for (const other of this.#held) {
            if (other.name !== name) continue;
            this.#held.delete(other);
            other.reject(new DOMException("stolen", "AbortError"));
          }
          this.#held.add(own);
          own.grant();
        } else if (ifAvailable && !this.#isFree(own)) tab.deliver("lock", async () => resolve(await callback(null)));
        else {
          this.#queue.push(own);
          this.#grantNext();
        }
      });
    return {
      request: (name: string, ...args: [never, never?]) =>
        typeof args[0] === "function" ? request(name, {}, args[0]) : request(name, args[0], args[1] as never),
      query: () =>
        new Promise((resolve) => {
          const held = [...this.#held].map(
            (it) => ({ name: it.name, mode: "exclusive", clientId: it.tab.id }) as const,
          );
          tab.deliver("lock", () => resolve({ held, pending: [] }));
        }),
    } as NonNullable<Platform["locks"]>;
  }

  /** A tab is gone: so are its locks and channels. */
  forget(tab: FakeTab): void {
    for (const channel of this.#channels) if (channel.tab === tab) this.#channels.delete(channel);
    for (const lock of this.#held) if (lock.tab === tab) this.#held.delete(lock);
    this.#queue = this.#queue.filter((it) => it.tab !== tab);
    this.#grantNext();
  }

  #isFree({ name, isShared }: Request): boolean {
    return [...this.#held].every((it) => it.name !== name || (it.isShared && isShared));
  }

  #grantNext(): void {
    for (const next of [...this.#queue]) {
      if (!this.#isFree(next)) continue;
      this.#queue = this.#queue.filter((it) => it !== next);
      this.#held.add(next);
      next.grant();
    }
  }
}

/** A tab. While it is frozen, nothing of it runs. */
export class FakeTab {
  readonly id: string;
  readonly platform: Platform;
  channelWorks = true;
  isDead = false;
  #isFrozen = false;
  #isVisible: boolean;
  readonly #browser: FakeBrowser;
  readonly #listeners = new Map<(event: PageEvent) => void, string>();
  #waiting: { kind: Kind; run: () => unknown }[] = [];

  constructor(browser: FakeBrowser, id: string, isVisible: boolean) {
    this.id = id;
    this.#browser = browser;
    this.#isVisible = isVisible;
    const tab = this;
    this.platform = {
      silence: realBrowser.silence,
      stealPause: realBrowser.stealPause,
      get locks() {
        return browser.hasLocks ? browser.locks(tab) : undefined;
      },
      open: (name, receive) => browser.channel(tab, name, receive),
      isVisible: () => tab.#isVisible,
      on: (type, listener) => {
        tab.#listeners.set(listener, type);
        return () => tab.#listeners.delete(listener);
      },
    };
  }

  get isFrozen(): boolean {
    return this.#isFrozen;
  }

  get isVisible(): boolean {
    return this.#isVisible;
  }

  /** Runs code of this tab. */
  run<T>(code: () => T): T {
    return running.run(this, code);
  }

  /** Something arrives in this tab, a ms later. */
  deliver(kind: Kind, run: () => unknown): void {
    outside(() => setTimeout(() => this.arrive(kind, run), 1));
  }

  arrive(kind: Kind, run: () => unknown): void {
    if (this.isDead) return;
    if (this.#isFrozen) this.#waiting.push({ kind, run });
    else this.run(run);
  }

  freeze(): void {
    this.#isFrozen = true;
  }

  /** @param order in which waiting things arrive */
  thaw(order: readonly Kind[] = ["message", "lock", "timer", "response"]): void {
    this.#isFrozen = false;
    const waiting = this.#waiting.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    this.#waiting = [];
    // Each in a task of its own.
    for (const { kind, run } of waiting) outside(() => setTimeout(() => this.arrive(kind, run), 0));
  }

  show(isVisible: boolean): void {
    this.#isVisible = isVisible;
    this.fire("visibilitychange");
  }

  fire(type: string, persisted = false): void {
    for (const [listener, wanted] of [...this.#listeners])
      if (wanted === type) this.run(() => listener({ type, persisted }));
  }

  /** Leaves the page, with `pagehide` or without. */
  close(isCrash = false): void {
    if (!isCrash) this.fire("pagehide");
    this.isDead = true;
    this.#browser.forget(this);
  }
}

/** Runs code that belongs to no tab. */
export const outside = (code: () => void): void => running.exit(code);

/** Makes the timers of a tab wait while it is frozen. Call it after the clocks have been replaced; returns the undo. */
export function holdTimers(): () => void {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const cleared = new Set<unknown>();
  const setInTab = (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
    const tab = running.getStore();
    if (!tab) return set(run, ms, ...args);
    const id: unknown = set(() => tab.arrive("timer", () => cleared.has(id) || run(...args)), ms);
    return id;
  };
  const clearInTab = (id: never) => {
    cleared.add(id);
    clear(id);
  };
  Object.assign(globalThis, { setTimeout: setInTab, clearTimeout: clearInTab });
  return () => void Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
}
