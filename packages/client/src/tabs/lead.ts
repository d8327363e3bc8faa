import type { Unordered } from "../events/item.ts";
import { gap } from "../events/order.ts";
import { PollLoop } from "../events/poll-loop.ts";
import { POLL_TIMEOUT } from "../events/poll-timing.ts";
import type { Inspector } from "../inspector.ts";
import { type LeadState, NO_STATE, type Place } from "./messages.ts";

/** After so many refusals in a row because another client polls, the leader reports it and slows down. */
const MAX_SHARED = 5;
/** The pause between two polls then, in ms. */
const SHARED_PAUSE = 60_000;

/** What a lead needs of its tab. */
export interface LeadHooks {
  /** After how long without a sign another tab may take the lead, in ms. */
  readonly silence: number;
  /** Asks the browser whether this tab still leads, and gives the lead up if not. */
  confirm(): Promise<boolean>;
  /** Shows the other tabs the state of the leader. */
  publish(): void;
  deliver(item: Unordered, poll: number): void;
  handOver(): void;
  /** Another client polls in this session: reported once. */
  shared(): void;
  /** The session is over. */
  end(error?: unknown): void;
}

/** The time that one tab leads: it polls, and notices when it leads no more. */
export class Lead {
  /** What is published of it, without what the tab adds. */
  state: LeadState;
  /** Whether a poll is in progress, or its response has not been delivered. */
  isPolling = false;
  /** Whether to hand the lead over after this poll. */
  leaving = false;
  readonly #hooks: LeadHooks;
  #stop: (() => void) | undefined;
  #refused = 0;
  #answered = 0;
  /** Until when a refusal is no sign of another client: the poll of the previous leader may not have ended yet. */
  #tolerantUntil = performance.now() + POLL_TIMEOUT;
  /** When this tab last showed the others that it leads. */
  #shownAt = performance.now();

  /** @param after the latest item that this tab has received */
  constructor(after: Place | undefined, stolen: boolean, hooks: LeadHooks) {
    const epoch = Math.max((after?.epoch ?? 0) + 1, Date.now() + Math.random());
    this.state = { ...NO_STATE, epoch, stolen, after: after && { epoch: after.epoch, number: after.number } };
    this.#hooks = hooks;
  }

  /** Begins to poll, until `stop`. */
  start(inspector: Inspector): void {
    const { deliver, end, publish, shared } = this.#hooks;
    const loop = new PollLoop(inspector, {
      check: async (sending) => {
        if (!(await this.check()) || !sending || !this.#stop) return;
        this.isPolling = true;
        this.#shownAt = performance.now();
        publish();
      },
      polled: (failures) => this.#polled(failures),
    });
    this.#stop = loop.add({
      next: (item) => {
        const isShared = item.kind === "pollRefused" && item.inferredCause && item.retcode;
        if (isShared && performance.now() < this.#tolerantUntil) return;
        deliver(item, item.poll);
        if (!isShared) return;
        this.#refused += 1;
        this.#answered = 0;
        this.state = { ...this.state, sharedElsewhere: true };
        deliver(gap(), item.poll);
        publish();
        if (this.#refused === MAX_SHARED) shared();
      },
      end,
    });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Whether no other tab can have taken the lead: it would have waited longer for a sign of this one. */
  isCertain(): boolean {
    return performance.now() - this.#shownAt < this.#hooks.silence;
  }

  /** Whether this tab still leads. If not, it has stopped. */
  async check(): Promise<boolean> {
    return this.isCertain() || this.#hooks.confirm();
  }

  #polled(failures: number): number {
    this.isPolling = false;
    if (failures === 0) {
      this.#refused = this.#tolerantUntil = 0;
      this.#answered += 1;
      if (this.#answered === MAX_SHARED) this.state = { ...this.state, sharedElsewhere: false };
    }
    if (this.leaving) this.#hooks.handOver();
    else this.#hooks.publish();
    return this.#refused < MAX_SHARED ? 0 : SHARED_PAUSE;
  }
}
