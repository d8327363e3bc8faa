import type { Platform } from "./platform.ts";

export interface ElectionHooks {
  /** This tab has the lead. @param isCurrent whether it still has it */
  granted(stolen: boolean, isCurrent: () => boolean): unknown;
  /** Another tab has taken the lead away. */
  lost(): void;
  /** This page may not use locks. */
  failed(error: unknown): void;
}

/** Holds the lead, or waits for it: an exclusive Web Lock. Without Web Locks, the tab leads. */
export class Election {
  readonly #locks: Platform["locks"];
  readonly #name: string;
  readonly #tab: string;
  readonly #hooks: ElectionHooks;
  #attempt: AbortController | undefined;
  #release: (() => void) | undefined;

  /** @param tab the name of a lock that only this tab holds */
  constructor(locks: Platform["locks"], name: string, tab: string, hooks: ElectionHooks) {
    this.#locks = locks;
    this.#name = name;
    this.#tab = tab;
    this.#hooks = hooks;
  }

  /** Waits for the lead, without a time limit, behind the tabs that wait already; or takes it away from the leader. */
  enter(steal = false): void {
    this.leave();
    const attempt = new AbortController();
    this.#attempt = attempt;
    const isCurrent = () => this.#attempt === attempt;
    const hold = () =>
      new Promise<void>((resolve) => {
        if (!isCurrent()) return resolve();
        this.#release = resolve;
        this.#hooks.granted(steal, isCurrent);
      });
    if (!this.#locks) return void hold();
    // The promise rejects when the lock is stolen, or when this tab waits for it no more.
    this.#locks.request(this.#name, steal ? { steal } : { signal: attempt.signal }, hold).catch((error) => {
      if (isCurrent()) this.#release ? this.#hooks.lost() : this.#hooks.failed(error);
    });
  }

  /** Gives the lead up, or stops waiting for it. */
  leave(): void {
    this.#attempt?.abort();
    this.#release?.();
    this.#attempt = this.#release = undefined;
  }

  /** Asks the browser whether this tab leads: a tab that was frozen may not have been notified of a loss yet. */
  async leads(): Promise<boolean> {
    // It rejects while the page is being left.
    const { held = [] } = (await this.#locks?.query().catch(() => undefined)) ?? {};
    const holderOf = (name: string) => held.find((lock) => lock.name === name)?.clientId;
    const own = holderOf(this.#tab);
    return own !== undefined && own === holderOf(this.#name);
  }
}
