import type { EventType } from "@qualitycontrol/contract/events";
import type { Floor } from "./floor.ts";
import type { Agent, FloorEvent, Session } from "./people.ts";

/** The events that wait in a session are lost. */
export function loseWaiting(floor: Floor, { queue }: Session): void {
  for (const event of queue.splice(0)) floor.observeLoss(event);
}

/**
 * Tells an agent of an event. It waits in the agent's queue for the next poll; nobody fetches the events of an agent
 * without a desktop.
 */
export function tell(floor: Floor, agent: Agent, eventType: EventType, content: unknown = null): void {
  const event: FloorEvent = { eventType, workNo: agent.workno, content };
  if (floor.edition.timedEvents) event.eventGenTime = floor.now;
  floor.observe(event);
  const { session } = agent;
  if (!session || session.guids.length === 0) return;
  session.queue.push(event);
  if (session.polling && !session.onTheWay) floor.answerable.add(session);
}
