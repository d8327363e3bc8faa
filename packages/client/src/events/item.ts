import type { PollEventsSuccess } from "@qualitycontrol/contract/calls";
import type { AlreadyPolling, GatewayFailure, InspectorError } from "../errors/index.ts";

/** Something that happened, distinguished by `eventType`. An event of an undocumented type is one of them. */
export type AgentEvent = NonNullable<PollEventsSuccess["event"]>;

/** The event of a type. */
export type EventOf<T extends AgentEvent["eventType"]> = Extract<AgentEvent, { eventType: T }>;

/** An event that the gateway delivered. A documented one holds what its type promises. */
export interface EventItem {
  readonly kind: "event";
  readonly event: AgentEvent;
}

/** A documented event without what its type promises, or something without a type at all. It was delivered only once. */
export interface MalformedEvent {
  readonly kind: "malformedEvent";
  /** What the gateway sent, unchanged. */
  readonly event: unknown;
  /** What is wrong with it, such as "content.callid is missing, expected string". */
  readonly problem: string;
}

/**
 * An event may be missing here: the response to a poll was lost, and the gateway delivers each event once. It represents one
 * event at most. Look at agent and call, as after an error whose outcome is `unknown`.
 */
export interface Gap {
  readonly kind: "gap";
  /** When the poll was sent whose response is missing. */
  readonly sentAt: Date | undefined;
  /** What happened to the poll; undefined if nobody polled in time, or nobody read what had arrived. */
  readonly error: InspectorError | undefined;
  /** Whether no poll was answered for two minutes. By its documentation, the gateway has then signed the inspector out. */
  readonly overdue: boolean;
}

/** A poll was refused, and polling goes on. A refused poll delivers no event. */
export interface PollRefused {
  readonly kind: "pollRefused";
  /** What the gateway answered; undefined if this client was already polling, by `pollEvents`, and sent nothing. */
  readonly retcode: string | undefined;
  readonly error: GatewayFailure | AlreadyPolling;
  /**
   * `anotherPoller` if the result code says that the interface was called repeatedly: possibly another tab, window or program
   * polls on the same session and receives the events that are missing here. Inferred: no page says what the code means for
   * a poll. Without a `retcode` it is certain.
   */
  readonly inferredCause: "anotherPoller" | undefined;
}

/**
 * A response to a poll asked, by `Retry-After`, for a longer pause than a session survives. The next poll is sent sooner than
 * asked; unless it is answered in time, the session will be lost.
 */
export interface SessionAtRisk {
  readonly kind: "sessionAtRisk";
  /** The pause that was asked for, in ms. */
  readonly retryAfter: number;
  readonly error: InspectorError;
}

/**
 * What a stream yields, distinguished by `kind`. The stream itself makes `kind`: what the gateway sends is inside `event`, so
 * that nothing it sends can be mistaken for an item of another kind.
 */
export type StreamItem = EventItem | MalformedEvent | Gap | PollRefused | SessionAtRisk;
