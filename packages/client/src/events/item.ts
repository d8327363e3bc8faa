import type { PollEventsSuccess } from "@qualitycontrol/contract/calls";
import type { AlreadyPolling, GatewayFailure, InspectorError } from "../errors/index.ts";

/** An event, distinguished by `eventType`; documented or undocumented. */
export type AgentEvent = NonNullable<PollEventsSuccess["event"]>;

/** The event with a given `eventType`. */
export type EventOf<T extends AgentEvent["eventType"]> = Extract<AgentEvent, { eventType: T }>;

/**
 * The place of an item in the order of polls and calls. Polls are counted, no clocks are compared. The members that compare with
 * the last successful call do so when they are read or cloned, so they are right however late a loop reads the item.
 */
export interface Ordered {
  /**
   * The number of the poll that the item belongs to; the first poll of an inspector is 1. A poll that was sent again because its Guid
   * had been replaced keeps its number. It counts as sent when it was sent again.
   */
  readonly poll: number;
  /**
   * Whether this poll was sent before or after the inspector's last successful call (except polls) ended. An event of a poll
   * that was sent before may be older than the response to the call.
   */
  readonly pollSent: "beforeLastSuccess" | "afterLastSuccess";
  /**
   * Whether the item is certainly newer than the inspector's last successful call: after the call had ended, a poll was sent
   * that returned no event, so nothing older waits in the gateway's queue. (Inferred: the gateway delivers events in order.)
   */
  readonly isNewer: boolean;
}

/** An event that the gateway delivered. A documented event has the content of its type. */
export interface EventItem extends Ordered {
  readonly kind: "event";
  readonly event: AgentEvent;
}

/** A documented event with missing or wrong content, or an event without a type. The gateway delivers it only once. */
export interface MalformedEvent extends Ordered {
  readonly kind: "malformedEvent";
  /** What the gateway sent, unchanged. */
  readonly event: unknown;
  /** What is wrong with it, such as "content.callid is missing, expected string". */
  readonly problem: string;
}

/**
 * An event may be missing here: the response to a poll was lost, and the gateway delivers each event once. A gap represents
 * at most one event. Check the agent and the call, as after an error whose outcome is `unknown`.
 */
export interface Gap extends Ordered {
  readonly kind: "gap";
  /** When the poll was sent whose response was lost. */
  readonly sentAt: Date | undefined;
  /** The error of the poll; undefined if no poll was sent in time, received items were not read, or the session was resumed. */
  readonly error: InspectorError | undefined;
  /** Whether no poll was answered for two minutes. According to the documentation, the gateway then signs the inspector out. */
  readonly overdue: boolean;
}

/** The gateway refused a poll, and the stream continues. A refused poll delivers no event. */
export interface PollRefused extends Ordered {
  readonly kind: "pollRefused";
  /** The gateway's result code; undefined if this client sent nothing, because a call of `pollEvents` was in progress. */
  readonly retcode: string | undefined;
  readonly error: GatewayFailure | AlreadyPolling;
  /**
   * `anotherPoller` if the result code says that the interface was called repeatedly: possibly another tab, window or program
   * polls in the same session and receives the events that are missing here. This is inferred: the meaning of the code for a
   * poll is undocumented. Without a `retcode` the cause is certain.
   */
  readonly inferredCause: "anotherPoller" | undefined;
}

/**
 * A response to a poll asked, with `Retry-After`, for a longer pause than a session survives. The next poll is sent earlier
 * than that; unless it succeeds in time, the session expires.
 */
export interface SessionAtRisk extends Ordered {
  readonly kind: "sessionAtRisk";
  /** The requested pause in ms. */
  readonly retryAfter: number;
  readonly error: InspectorError;
}

/**
 * An item of a stream, distinguished by `kind`. The stream sets `kind`; what the gateway sends is inside `event`, so it cannot
 * be mistaken for an item of another kind.
 */
export type StreamItem = EventItem | MalformedEvent | Gap | PollRefused | SessionAtRisk;

/** An item without its place in the order. */
export type Unordered<Item = StreamItem> = Item extends Ordered ? Omit<Item, keyof Ordered> : never;
