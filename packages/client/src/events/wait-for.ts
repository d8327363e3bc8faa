import type { EventType } from "@qualitycontrol/contract/events";
import type { Inspector } from "../inspector.ts";
import { faultInTimeout } from "../options.ts";
import type { EventOf, Gap } from "./item.ts";
import { listen } from "./pump.ts";

/** An event did not come, or was not seen: where there are `gaps`, it may have been lost on the way. */
export class EventNotSeen extends Error {
  override get name(): "EventNotSeen" {
    return "EventNotSeen";
  }

  readonly eventType: EventType;
  readonly because: "timeout" | "aborted" | "signed-out";
  /** Where an event may have been lost meanwhile. */
  readonly gaps: readonly Gap[];

  constructor(eventType: EventType, because: EventNotSeen["because"], gaps: readonly Gap[]) {
    const lost =
      gaps.length > 0 ? ` It may be among the ${gaps.length} that may have been lost: look at the call.` : "";
    super(`${eventType} was not seen ${REASONS[because]}.${lost}`);
    this.eventType = eventType;
    this.because = because;
    this.gaps = gaps;
  }
}

const REASONS = {
  timeout: "in time",
  aborted: "before the wait was aborted",
  "signed-out": "before the inspector signed out",
};

/**
 * Waits for the next event of a type. It listens from the moment it is called, so call it before, or together with, the
 * operation that brings the event about.
 *
 * @param options `timeout` in ms; `signal` ends the wait
 * @throws EventNotSeen if the event does not come in time, the signal aborts, or the inspector signs out
 * @throws InspectorError if polling makes no sense any more, as `events` does
 * @throws TypeError if no timer takes the timeout, or the inspector was not made by `createInspector` or `signIn`
 */
export function waitFor<T extends EventType>(
  inspector: Inspector,
  eventType: T,
  { timeout, signal }: { timeout: number; signal?: AbortSignal | undefined },
): Promise<EventOf<T>> {
  return new Promise((resolve, reject) => {
    const gaps: Gap[] = [];
    const notSeen = (because: EventNotSeen["because"]) => reject(new EventNotSeen(eventType, because, gaps));
    const fault = faultInTimeout(timeout);
    if (fault) throw new TypeError(`waitFor: timeout ${fault}.`);
    if (signal?.aborted) return notSeen("aborted");

    const abort = () => finish(() => notSeen("aborted"));
    signal?.addEventListener("abort", abort);
    const leave = listen(inspector, {
      next(item) {
        if (item.eventType === "gap") gaps.push(item);
        else if (item.eventType === eventType) finish(() => resolve(item as EventOf<T>));
      },
      end(error) {
        finish(() => (error === undefined ? notSeen("signed-out") : reject(error)));
      },
    });
    const timer = setTimeout(() => finish(() => notSeen("timeout")), timeout);

    function finish(settle: () => void): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      leave();
      settle();
    }
  });
}
