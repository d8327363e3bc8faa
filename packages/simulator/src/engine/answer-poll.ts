import { endPoll, settleDelivery } from "../domain/polls.ts";
import { rotateGuidIfDue } from "../domain/session.ts";
import type { FloorEvent, Session } from "../state/agent.ts";
import type { Engine } from "./engine.ts";
import { perform } from "./perform.ts";

/** The response to a poll. */
export interface PollAnswer {
  event: FloorEvent | null;
  newGuid: string | undefined;
}

/**
 * Takes the next event of a session whose poll waits, and ends the poll. Call `delivered` when its delivery is known.
 *
 * @param sent the Guid that the poll was sent with
 */
export function answerPoll(engine: Engine, session: Session, sent: string): PollAnswer {
  const event = session.queue.shift();
  session.onTheWay = event;
  giveUpPoll(engine, session);
  if (session.over) return { event: event ?? null, newGuid: undefined };
  perform(engine, rotateGuidIfDue(engine.floor, session));
  // The newest may be newer than the one that was sent because the response that brought it was lost.
  const newest = engine.floor.settings.authMode === 2 ? session.guids.at(-1)?.guid : undefined;
  return { event: event ?? null, newGuid: newest === sent ? undefined : newest };
}

/** Ends the poll of a session without a response. */
export const giveUpPoll = (engine: Engine, session: Session): void => perform(engine, endPoll(engine.floor, session));

/**
 * The delivery of a response with an event is known.
 *
 * @param arrived whether it was fully written
 */
export const delivered = (engine: Engine, session: Session, arrived: boolean): void =>
  perform(engine, settleDelivery(engine.floor, session, arrived));
