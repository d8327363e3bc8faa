import type { PollEventsSuccess } from "@qualitycontrol/contract/calls";
import type { InspectorError } from "../errors/index.ts";

/** Something that happened, told apart by `eventType`. An event whose type is not documented comes through as it is. */
export type AgentEvent = NonNullable<PollEventsSuccess["event"]>;

/** The event of a type. */
export type EventOf<T extends AgentEvent["eventType"]> = Extract<AgentEvent, { eventType: T }>;

/**
 * Stands in a stream where an event may be missing: the answer to a poll was lost, and the gateway hands each event out
 * once. It stands for one event at most. Look at agent and call, as after an error whose outcome is `unknown`.
 */
export interface Gap {
  readonly eventType: "gap";
  /** When the poll was sent whose answer is missing. */
  readonly sentAt: Date | undefined;
  /** What became of the answer; undefined if nobody polled in time, or nobody took what had arrived. */
  readonly error: InspectorError | undefined;
  /** Whether no poll was answered for two minutes. Then the gateway has signed the inspector out, by its documentation. */
  readonly overdue: boolean;
}

/** What a stream yields. */
export type StreamItem = AgentEvent | Gap;
