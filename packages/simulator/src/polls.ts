import type { Floor } from "./floor/floor.ts";
import type { Session } from "./floor/people.ts";
import { answerPoll, arrived, endPoll, type Outcome, type Request } from "./floor/receive.ts";
import type { Reply } from "./simulation.ts";

/** A poll without an answer so far. */
export interface Waiting {
  request: Request;
  outcome: Outcome;
  fault: string | undefined;
  reply: (reply: Reply) => void;
}

/** The polls of a floor that wait for an event: one for each session at most. */
export class Polls {
  readonly #floor: Floor;
  readonly #waiting = new Map<Session, Waiting>();

  constructor(floor: Floor) {
    this.#floor = floor;
  }

  wait(session: Session, waiting: Waiting): void {
    this.#waiting.set(session, waiting);
  }

  /**
   * Answers the polls that the floor can answer.
   *
   * @param record is told of each answer before it leaves
   * @param settle is called when one more can be answered, because an answer has arrived or was lost
   */
  answer(record: (waiting: Waiting, event: string | undefined) => void, settle: () => void): void {
    const floor = this.#floor;
    for (const session of floor.answerable) {
      floor.answerable.delete(session);
      const waiting = this.#waiting.get(session);
      if (!waiting) continue;
      this.#waiting.delete(session);
      const { event, newGuid } = answerPoll(floor, session, waiting.request.guid ?? "");
      record(waiting, event?.eventType);
      waiting.reply({
        retcode: waiting.outcome.retcode,
        event,
        newGuid,
        arrived: (whole) => {
          arrived(floor, session, whole);
          if (floor.answerable.size > 0) settle();
        },
      });
    }
  }

  /** @returns whether the poll was still waiting */
  giveUp(session: Session): boolean {
    if (!this.#waiting.delete(session)) return false;
    endPoll(this.#floor, session);
    return true;
  }

  /** Answers every poll with no event. */
  release(): void {
    for (const [session, { outcome, reply }] of this.#waiting) {
      endPoll(this.#floor, session);
      reply({ retcode: outcome.retcode, event: null });
    }
    this.#waiting.clear();
  }
}
