import type { EventType } from "@qualitycontrol/contract/events";
import { sessionOf } from "../connections.ts";
import type { ErrorCode } from "../errors/index.ts";
import type { Inspector } from "../inspector.ts";
import { checkTimeout } from "../options.ts";
import { endOnAbort } from "./end-on-abort.ts";
import type { EventOf, Gap, MalformedEvent, PollRefused } from "./item.ts";
import { subscribe } from "./poll-loop.ts";

/** The event did not arrive. If there are `gaps`, it may have been lost. */
export class EventNotSeen extends Error {
  override get name(): "EventNotSeen" {
    return "EventNotSeen";
  }

  readonly code = "event-not-seen" satisfies ErrorCode;
  readonly eventType: EventType;
  readonly because: "timeout" | "aborted" | "signed-out" | "malformed";
  /** The gaps and refused polls during the wait: the event may have been lost there. */
  readonly gaps: readonly (Gap | PollRefused)[];
  /** The event, if it arrived with missing or wrong content. */
  readonly malformed: MalformedEvent | undefined;

  constructor(
    eventType: EventType,
    because: EventNotSeen["because"],
    gaps: EventNotSeen["gaps"],
    malformed?: MalformedEvent,
  ) {
    const lost = gaps.length > 0 ? ` It may have been lost (gaps: ${gaps.length}): check the call.` : "";
    super(
      malformed
        ? `${eventType} arrived but is malformed: ${malformed.problem}.`
        : `${eventType} was not seen ${REASONS[because]}.${lost}`,
    );
    this.eventType = eventType;
    this.because = because;
    this.gaps = gaps;
    this.malformed = malformed;
  }
}

const REASONS = {
  timeout: "in time",
  aborted: "before the wait was aborted",
  "signed-out": "before the inspector signed out",
  malformed: "in the documented form",
};

/**
 * Waits for the next event of a type. It listens from the moment it is called, so call it before, or together with, the
 * operation that causes the event. Abort it if that operation fails, because it polls until it ends.
 *
 * It resolves with the first event of the type that a poll returns from then on. The gateway may have queued that event before
 * the operation was called: no event says what caused it. Keep a stream open from the sign-in on, so that no old events wait, and
 * where it matters check the agent, or what the event contains.
 *
 * @param options `timeout` in ms; `signal` ends the wait
 * @throws EventNotSeen if the event does not arrive in time or is malformed, the signal aborts, or the inspector signs out
 * @throws InspectorError if no further poll can succeed, as `events` does
 * @throws TypeError if the timeout is not between 0 and 2³¹ ms, or the inspector was not created by `createInspector` or `signIn`
 */
export function waitFor<T extends EventType>(
  inspector: Inspector,
  eventType: T,
  { timeout, signal }: { timeout: number; signal?: AbortSignal | undefined },
): Promise<EventOf<T>> {
  return new Promise((resolve, reject) => {
    const gaps: (Gap | PollRefused)[] = [];
    const rejectWith = (because: EventNotSeen["because"], malformed?: MalformedEvent) =>
      reject(new EventNotSeen(eventType, because, gaps, malformed));
    checkTimeout("waitFor: timeout", timeout);
    if (signal?.aborted) return rejectWith("aborted");

    // First, because it throws for a copy of an inspector; then no listener must be added to the signal.
    sessionOf(inspector);
    const abort = () => finish(() => rejectWith("aborted"));
    const ignoreSignal = endOnAbort(signal, "waitFor", abort);
    const unsubscribe = subscribe(inspector, {
      next(item) {
        switch (item.kind) {
          case "event":
            if (item.event.eventType === eventType) finish(() => resolve(item.event as EventOf<T>));
            break;
          case "malformedEvent":
            if (Object(item.event).eventType === eventType) finish(() => rejectWith("malformed", item));
            break;
          case "gap":
          case "pollRefused":
            gaps.push(item);
        }
      },
      end(error) {
        finish(() => (error === undefined ? rejectWith("signed-out") : reject(error)));
      },
    });
    const timer = setTimeout(() => finish(() => rejectWith("timeout")), timeout);

    function finish(settle: () => void): void {
      clearTimeout(timer);
      ignoreSignal();
      unsubscribe();
      settle();
    }
  });
}
