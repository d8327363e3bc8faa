import type { EventType } from "@qualitycontrol/contract/events";
import type { Agent, FloorEvent, Trigger } from "../state/agent.ts";

/** An event to emit to an agent. */
export interface Emission {
  agent: Agent;
  event: EventType;
  content: unknown;
}

/** An event that no one will receive. */
export interface Loss {
  lost: FloorEvent;
}

export type Occurrence = Emission | Loss | Trigger;

/**
 * What a change of the floor results in, in its order. A domain function is a generator: it changes the floor step by step
 * while its occurrences are taken, so that a consequence sees the floor as it was when it was triggered. Taking them all
 * completes the change.
 */
export type Occurrences = Iterable<Occurrence>;
