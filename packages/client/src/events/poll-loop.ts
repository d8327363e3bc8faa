import { calledRepeatedly, signOutEvents } from "@qualitycontrol/contract/calls";
import { sessionOf } from "../connections.ts";
import {
  Aborted,
  AlreadyPolling,
  GatewayFailure,
  InspectorError,
  NoGuid,
  SessionOver,
  TimedOut,
  WrongArgument,
} from "../errors/index.ts";
import type { Inspector } from "../inspector.ts";
import { sharedSessionOf } from "../session/shared-session.ts";
import type { Session } from "../session-state.ts";
import { onAbort } from "../signals.ts";
import { eventItem } from "./event-item.ts";
import type { PollRefused, StreamItem, Unordered } from "./item.ts";
import type { Listener, Unsubscribe } from "./listener.ts";
import { gap, ordered } from "./order.ts";
import {
  MAX_REFUSALS,
  type Moment,
  maxElapsed,
  minElapsed,
  now,
  POLL_TIMEOUT,
  pause,
  pauseAfter,
  pauseForRetryAfter,
  SIGNED_OUT_AFTER,
} from "./poll-timing.ts";

/** What is called around each poll. */
export interface PollHooks {
  /** Called before a poll is sent, and before its response is delivered. It may remove the listener: then neither happens. */
  check(isSending: boolean): Promise<void>;
  /**
   * Called when a poll has ended.
   *
   * @param failures how many polls have failed in a row
   * @returns the least pause before the next poll, in ms
   */
  polled(failures: number): number;
}

/**
 * Polls for an inspector as long as there is a listener. Each inspector has one loop, because the gateway delivers each event
 * once: two loops would take events from each other.
 */
export class PollLoop {
  readonly #inspector: Inspector;
  readonly #session: Session;
  readonly #hooks: PollHooks | undefined;
  readonly #listeners = new Set<Listener>();
  /** They receive the items while there are listeners, but neither start nor keep the poll. */
  readonly #attached = new Set<Pick<Listener, "next">>();
  #running: AbortController | undefined;
  #latestRun = Promise.resolve();
  /** The gap that the next listener receives first. */
  #pendingGap: StreamItem | undefined;
  /** The number of the latest poll. */
  #poll = 0;
  /** When the latest poll was sent whose response showed that the session was alive. */
  #lastAlive = now();
  #lastResponse = now();
  #pause = 0;

  constructor(inspector: Inspector, hooks?: PollHooks) {
    this.#inspector = inspector;
    this.#hooks = hooks;
    this.#session = sessionOf(inspector);
  }

  add(listener: Listener): Unsubscribe {
    this.#listeners.add(listener);
    if (listener.needsGap && this.#session.resumed && !this.#pendingGap) listener.next(this.#ordered(gap()));
    if (!this.#running) {
      this.#running = new AbortController();
      this.#session.following = true;
      this.#latestRun = this.#run(this.#running, this.#latestRun);
    }
    return (hasUnreadItems = false) => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
      if (hasUnreadItems) this.#pendingGap ??= this.#ordered(gap());
      this.#running?.abort();
      this.#stopped();
    };
  }

  attach(next: Listener["next"]): () => void {
    const attached = { next };
    this.#attached.add(attached);
    return () => {
      this.#attached.delete(attached);
    };
  }

  /** @param previousRun the last poll of this run may not have ended yet */
  async #run(running: AbortController, previousRun: Promise<void>): Promise<void> {
    const ended = this.#session.lifetime.signal;
    const signedIn = !ended.aborted;
    let failure: unknown;
    const ignoreEnd = onAbort(ended, () => running.abort());
    try {
      await previousRun;
      await this.#pollUntil(running.signal);
    } catch (error) {
      // A sign-out that is still pending may be the reason for the refusal.
      await this.#session.signOut?.catch(() => {});
      if (!(signedIn && ended.aborted)) failure = error;
    } finally {
      ignoreEnd();
    }
    if (this.#running !== running) return;
    this.#stopped();
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener.end(failure);
  }

  #stopped(): void {
    this.#running = undefined;
    this.#session.following = false;
  }

  async #pollUntil(signal: AbortSignal): Promise<void> {
    // The pending gap is for a run that has a listener.
    if (signal.aborted) return;
    this.#lastAlive = now();
    const pendingGap = this.#pendingGap;
    this.#pendingGap = undefined;
    if (pendingGap) this.#send(pendingGap);
    let [failures, refusals] = [0, 0];
    for (;;) {
      await pause(this.#pause - minElapsed(this.#lastResponse), signal);
      if (this.#hooks) await this.#hooks.check(true);
      if (signal.aborted) return;
      const sent = now();
      const { epoch } = this.#session;
      let ended: Moment | undefined;
      try {
        const answer = this.#inspector.pollEvents({}, { signal, timeout: POLL_TIMEOUT });
        this.#poll = this.#session.polls;
        const { event } = await answer;
        if (this.#hooks) {
          await this.#hooks.check(false);
          if (signal.aborted) return;
        }
        if (!event) this.#session.emptyPoll = this.#poll;
        // After a success only the monotonic clock counts: the wall clock may have been set forward.
        const overdue = minElapsed(this.#lastAlive) > SIGNED_OUT_AFTER;
        if (overdue) this.#deliver(gap({ overdue }));
        this.#lastAlive = overdue ? now() : sent;
        [failures, refusals] = [0, 0];
        this.#pause = pauseAfter(0);
        if (event) this.#deliver(eventItem(event));
        if (event && signOutEvents.includes(event.eventType) && epoch === this.#session.epoch) {
          this.#session.changed?.(true);
          return;
        }
      } catch (error) {
        if (error instanceof Aborted) {
          if (error.sentAt) this.#pendingGap = this.#ordered(gap({ error }));
          return;
        }
        if (!(error instanceof InspectorError)) throw error;
        const anotherPoller =
          error instanceof AlreadyPolling || (error instanceof GatewayFailure && error.retcode === calledRepeatedly);
        // If another poller exists, the session is alive.
        if (anotherPoller) this.#lastAlive = sent;
        const overdue = maxElapsed(this.#lastAlive) > SIGNED_OUT_AFTER;
        if (overdue || error.outcome === "unknown") this.#deliver(gap({ error, overdue }));
        if (isFinal(error)) throw error;
        if (isRefusal(error)) {
          const retcode = error instanceof GatewayFailure ? error.retcode : undefined;
          const inferredCause = anotherPoller ? "anotherPoller" : undefined;
          this.#deliver({ kind: "pollRefused", retcode, error, inferredCause });
          if (!anotherPoller && ++refusals > MAX_REFUSALS) throw error;
        }
        failures += 1;
        this.#backOff(failures, error);
        // In a hidden page the timer may be a minute late. Then that has been the pause, or the session would expire.
        if (error instanceof TimedOut) ended = { wall: sent.wall + POLL_TIMEOUT, steady: sent.steady + POLL_TIMEOUT };
        // Reports `overdue` again only after two more minutes.
        if (overdue) this.#lastAlive = now();
      }
      this.#lastResponse = ended ?? now();
      if (this.#hooks) this.#pause = Math.max(this.#pause, this.#hooks.polled(failures));
    }
  }

  #backOff(failures: number, error: InspectorError): void {
    const { retryAfter = 0 } = error as { retryAfter?: number };
    this.#pause =
      retryAfter > 0 ? pauseForRetryAfter(failures, retryAfter, maxElapsed(this.#lastAlive)) : pauseAfter(failures);
    if (retryAfter > this.#pause) this.#deliver({ kind: "sessionAtRisk", retryAfter, error });
  }

  #deliver(item: Unordered): void {
    // The last listener may be removed between the response and the delivery of its event.
    if (this.#listeners.size === 0) this.#pendingGap ??= this.#ordered(item.kind === "gap" ? item : gap());
    this.#send(this.#ordered(item));
  }

  #send(item: StreamItem): void {
    for (const listener of [...this.#listeners, ...this.#attached]) listener.next(item);
  }

  /** Adds the place of an item of the latest poll. */
  #ordered(item: Unordered): StreamItem {
    return ordered(item, this.#session, this.#poll);
  }
}

const isRefusal = (error: InspectorError): error is PollRefused["error"] =>
  error instanceof AlreadyPolling || (error instanceof GatewayFailure && error.outcome === "refused");

/** Whether no further poll can succeed. A failed `guid` function may succeed later: it may need the same network. */
const isFinal = (error: InspectorError): boolean =>
  error instanceof WrongArgument ||
  (error instanceof NoGuid && error.cause === undefined) ||
  error instanceof SessionOver;

const loops = new WeakMap<Inspector, PollLoop>();

/**
 * Delivers the items of an inspector's polls to a listener, from now on. If several tabs share the session, one of them polls.
 *
 * @throws TypeError if the inspector was not created by `createInspector`
 */
export const subscribe = (inspector: Inspector, listener: Listener): Unsubscribe =>
  sharedSessionOf(inspector)?.subscribe(listener) ?? loopOf(inspector).add(listener);

/** The loop of an inspector whose session is not shared. */
export function loopOf(inspector: Inspector): PollLoop {
  const loop = loops.get(inspector) ?? new PollLoop(inspector);
  loops.set(inspector, loop);
  return loop;
}
