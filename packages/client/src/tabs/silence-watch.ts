import type { Platform } from "./platform.ts";
import { ANSWER, type TabChannel } from "./tab-channel.ts";

/** Replaces a leader that shows no sign. */
export class SilenceWatch {
  readonly #name: string;
  readonly #platform: Platform;
  readonly #channel: TabChannel;
  readonly #follows: () => boolean;
  readonly #steal: () => void;
  #signAt = 0;
  #stolenAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param follows whether this tab does not lead
   * @param steal takes the lead away
   */
  constructor(name: string, platform: Platform, channel: TabChannel, follows: () => boolean, steal: () => void) {
    this.#name = `${name}:steal`;
    this.#platform = platform;
    this.#channel = channel;
    this.#follows = follows;
    this.#steal = steal;
  }

  /** The leader has shown a sign. @param isStolen whether the lead has just been taken away */
  seen(isStolen: boolean): void {
    this.#signAt = performance.now();
    if (isStolen) this.#stolenAt = this.#signAt;
  }

  /** Looks when the leader may have been silent for too long; again when this tab may have become visible or a follower. */
  watch(): void {
    clearTimeout(this.#timer);
    const { locks } = this.#platform;
    if (!locks || !this.#channel.isOpen) return;
    const look = async () => {
      // It rejects while the page is being left.
      if (this.#isSilent()) await locks.request(this.#name, { ifAvailable: true }, this.#replace).catch(() => {});
      this.watch();
    };
    this.#timer = setTimeout(
      look,
      this.#canSteal() ? Math.max(this.#due() - performance.now(), ANSWER) : this.#platform.silence,
    );
  }

  #due(): number {
    const { silence, stealPause } = this.#platform;
    return Math.max(this.#signAt + silence, this.#stolenAt + stealPause);
  }

  #canSteal(): boolean {
    return this.#channel.isOpen && this.#platform.isVisible() && this.#follows();
  }

  #isSilent(): boolean {
    return this.#canSteal() && performance.now() >= this.#due();
  }

  /** One tab at a time asks once more, and only if its own channel works. */
  readonly #replace = async (lock: Lock | null): Promise<void> => {
    if (lock && (await this.#channel.works()) && this.#isSilent()) this.#steal();
  };
}
