import type { Emission, Occurrences } from "../domain/occurrence.ts";
import type { FloorEvent } from "../state/agent.ts";
import type { Engine } from "./engine.ts";

/** Completes a change of the floor: emits its events, reports its losses, and performs the consequences of its triggers. */
export function perform(engine: Engine, occurrences: Occurrences): void {
  const { floor, observers, rules } = engine;
  for (const occurrence of occurrences) {
    if ("trigger" in occurrence) {
      const { trigger, agent } = occurrence;
      perform(engine, rules.consequences[trigger].act(floor, agent, occurrence));
    } else if ("lost" in occurrence) observers.loss?.(occurrence.lost);
    else emitEvent(engine, occurrence);
  }
}

/** Queues an event for the next poll of the agent, and notifies those who monitor the agent. */
function emitEvent(engine: Engine, { agent, event: eventType, content }: Emission): void {
  queueEvent(engine, { agent, event: eventType, content });
  if (agent.monitoredBy.size > 0) perform(engine, [{ trigger: "monitored", agent, event: { eventType, content } }]);
}

/** The events of an agent without a desktop are not fetched. */
function queueEvent({ floor, observers }: Engine, { agent, event: eventType, content }: Emission): void {
  const event: FloorEvent = { eventType, workNo: agent.workno, content, ...floor.edition.furtherMembersOf(eventType) };
  if (floor.edition.timedEvents) event.eventGenTime = floor.now;
  observers.event?.(event);
  const { session } = agent;
  if (!session || session.guids.length === 0) return;
  session.queue.push(event);
  if (session.polling && !session.onTheWay) floor.answerable.add(session);
}
