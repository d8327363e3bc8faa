import { longPoll } from "@qualitycontrol/contract/calls";
import type { Session } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import type { Occurrences } from "./occurrence.ts";
import { loseQueue, touchSession } from "./session.ts";

/** A poll of a session begins to wait. */
export function beginPoll(floor: Floor, session: Session): void {
  const { agent } = session;
  session.polling = true;
  if (canAnswer(session)) floor.answerable.add(session);
  else floor.deadlines.set(agent.due.longPoll, floor.now + longPoll);
  if (!session.over) touchSession(floor, agent);
}

const canAnswer = ({ onTheWay, over, queue }: Session): boolean => !onTheWay && (over || queue.length > 0);

/** The poll of a session ends, whether or not it was answered. */
export function* endPoll(floor: Floor, session: Session): Occurrences {
  const { agent, over } = session;
  session.polling = false;
  floor.answerable.delete(session);
  if (agent.session !== session) {
    yield* loseQueue(session);
    return;
  }
  floor.deadlines.clear(agent.due.longPoll);
  if (!over) touchSession(floor, agent);
}

/**
 * The delivery of the event on its way is known.
 *
 * @param arrived whether the response was fully written
 */
export function* settleDelivery(floor: Floor, session: Session, arrived: boolean): Occurrences {
  const { agent, onTheWay, onTheWayCleared } = session;
  if (!arrived && onTheWay) {
    if (agent.session === session && !onTheWayCleared) yield { agent, trigger: "undelivered" };
    else yield { lost: onTheWay };
  }
  session.onTheWay = undefined;
  session.onTheWayCleared = false;
  if (session.polling && canAnswer(session)) floor.answerable.add(session);
}
