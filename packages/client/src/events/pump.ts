import { guidRefusals, signOutEvents } from "@qualitycontrol/contract/calls";
import { Aborted, GatewayFailure, InspectorError, NoGuid } from "../errors/index.ts";
import type { Session } from "../guid.ts";
import type { Inspector } from "../inspector.ts";
import { sessionOf } from "../sessions.ts";
import type { Gap, StreamItem } from "./item.ts";
import { MOST_REFUSALS, now, POLL_TIMEOUT, pause, pauseAfter, SIGNED_OUT_AFTER, since } from "./rhythm.ts";

/** Someone who takes part in what an inspector's polls bring. */
export interface Listener {
  next(item: StreamItem): void;
  /** The inspector has signed out, or polling makes no sense any more because of the error. */
  end(error?: unknown): void;
}

/**
 * Polls for an inspector as long as anyone listens. There is one for each inspector, because the gateway hands each event
 * out once: two that poll would take events from each other.
 */
class Pump {
  readonly #inspector: Inspector;
  readonly #session: Session;
  readonly #listeners = new Set<Listener>();
  #running: AbortController | undefined;
  #latest = Promise.resolve();
  #missing: Gap | undefined;
  #heard = now();
  #answered = now();
  #pause = 0;

  constructor(inspector: Inspector) {
    this.#inspector = inspector;
    this.#session = sessionOf(inspector);
  }

  /** @returns how to leave; to be told whether the listener leaves something behind that it was given */
  add(listener: Listener): (leavesSomething?: boolean) => void {
    this.#listeners.add(listener);
    if (!this.#running) {
      this.#running = new AbortController();
      this.#latest = this.#run(this.#running, this.#latest);
    }
    return (leavesSomething = false) => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
      if (leavesSomething) this.#missing ??= gap();
      this.#running?.abort();
      this.#running = undefined;
    };
  }

  /** @param earlier the run before this one, whose last poll may be about to be given up */
  async #run(running: AbortController, earlier: Promise<void>): Promise<void> {
    const stop = () => running.abort();
    const ended = this.#session.life.signal;
    const signedIn = !ended.aborted;
    let failure: unknown;
    ended.addEventListener("abort", stop);
    try {
      await earlier;
      await this.#pollUntil(running.signal);
    } catch (error) {
      // It may be refused because of a sign-out whose own answer is still on its way.
      await this.#session.leaving?.catch(() => {});
      if (!(signedIn && ended.aborted)) failure = error;
    } finally {
      ended.removeEventListener("abort", stop);
    }
    if (this.#running !== running) return;
    this.#running = undefined;
    for (const listener of this.#take()) listener.end(failure);
  }

  async #pollUntil(signal: AbortSignal): Promise<void> {
    this.#heard = now();
    if (this.#missing) this.#deliver(this.#missing);
    this.#missing = undefined;
    let [failures, refusals] = [0, 0];
    for (;;) {
      await pause(this.#pause - since(this.#answered), signal);
      if (signal.aborted) return;
      try {
        const { event } = await this.#inspector.pollEvents({}, { signal, timeout: POLL_TIMEOUT });
        if (since(this.#heard) > SIGNED_OUT_AFTER) this.#deliver(gap({ overdue: true }));
        this.#heard = now();
        [failures, refusals] = [0, 0];
        if (event) this.#deliver(event);
        if (event && signOutEvents.includes(event.eventType)) return;
      } catch (error) {
        if (error instanceof Aborted) {
          if (error.sentAt) this.#missing = gap({ error });
          return;
        }
        if (!(error instanceof InspectorError) || isFinal(error) || (isRefusal(error) && ++refusals > MOST_REFUSALS))
          throw error;
        failures += 1;
        const overdue = since(this.#heard) > SIGNED_OUT_AFTER;
        if (overdue || error.outcome === "unknown") this.#deliver(gap({ error, overdue }));
        // Said once; a further two minutes would have to pass.
        if (overdue) this.#heard = now();
      }
      this.#answered = now();
      this.#pause = pauseAfter(failures);
    }
  }

  #deliver(item: StreamItem): void {
    for (const listener of [...this.#listeners]) listener.next(item);
  }

  #take(): Listener[] {
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    return listeners;
  }
}

const gap = ({ error, overdue = false }: { error?: InspectorError; overdue?: boolean } = {}): Gap => ({
  eventType: "gap",
  sentAt: error?.sentAt,
  error,
  overdue,
});

const isRefusal = (error: InspectorError) => error instanceof GatewayFailure && error.outcome === "refused";

/** Whether no further poll can succeed. A provider of the Guid that failed may need the network that has just broken. */
const isFinal = (error: InspectorError): boolean =>
  error instanceof NoGuid
    ? error.cause === undefined
    : error instanceof GatewayFailure && guidRefusals.includes(error.retcode);

const pumps = new WeakMap<Inspector, Pump>();

/**
 * Listens to what an inspector's polls bring, from now on.
 *
 * @throws TypeError if the inspector was not made by `createInspector`
 */
export function listen(inspector: Inspector, listener: Listener): (leavesSomething?: boolean) => void {
  const pump = pumps.get(inspector) ?? new Pump(inspector);
  pumps.set(inspector, pump);
  return pump.add(listener);
}
