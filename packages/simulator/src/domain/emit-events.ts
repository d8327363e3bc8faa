import type { EventType } from "@qualitycontrol/contract/events";
import type { Operation } from "@qualitycontrol/contract/operations";
import type { Agent } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import { eventFor, type Subject } from "./event-contents.ts";
import type { Occurrences } from "./occurrence.ts";

/** The receivers of events: "inspector" is the sender of the request, "agent" the other agent. */
export interface Receivers {
  inspector: Agent;
  agent?: Agent | undefined;
}

/** Emits the events that the contract lists for an operation, in its order. */
export function* emitEvents(
  floor: Floor,
  { events: { events, others = [] } }: Operation,
  receivers: Receivers,
  subject: Subject,
): Occurrences {
  for (const { event, receiver, inferredReceiver } of [...events, ...others]) {
    const agent = (receiver ?? inferredReceiver) === "inspector" ? receivers.inspector : receivers.agent;
    if (!agent) continue;
    if (event === "AgentOther_PhoneAlerting") yield { agent, trigger: "phoneRings" };
    else yield eventFor(floor, agent, event as EventType, subject);
  }
}
