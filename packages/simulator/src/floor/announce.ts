import type { EventType } from "@qualitycontrol/contract/events";
import type { Operation } from "../contract/edition.ts";
import { contentOf, type Subject } from "./contents.ts";
import { tell } from "./events.ts";
import type { Floor } from "./floor.ts";
import type { Agent } from "./people.ts";

/** Whose part an event plays in the contract: "inspector" sends the request, "agent" is the other one. */
export interface Cast {
  inspector: Agent;
  agent?: Agent | undefined;
}

/** Tells everyone of the events that the contract lists for an operation, in its order. */
export function announce(
  floor: Floor,
  { events: { events, others = [] } }: Operation,
  cast: Cast,
  subject: Subject,
): void {
  for (const { event, receiver, inferredReceiver } of [...events, ...others]) {
    const agent = (receiver ?? inferredReceiver) === "inspector" ? cast.inspector : cast.agent;
    const type = event as EventType;
    if (!agent) continue;
    if (type === "AgentOther_PhoneAlerting") floor.rules.consequences.phoneRings.run(floor, agent);
    else tell(floor, agent, type, contentOf(floor, type, subject));
  }
}
