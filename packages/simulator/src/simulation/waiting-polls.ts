import { answerPoll, delivered, giveUpPoll } from "../engine/answer-poll.ts";
import type { Engine } from "../engine/engine.ts";
import type { Outcome, Request } from "../engine/handle-request.ts";
import type { Session } from "../state/agent.ts";
import type { Reply } from "./reply.ts";

/** A poll without a response so far. */
export interface WaitingPoll {
  request: Request;
  outcome: Outcome;
  fault: string | undefined;
  reply: (reply: Reply) => void;
}

/** The polls of a floor that wait for an event: one for each session at most. */
export class WaitingPolls {
  readonly #engine: Engine;
  readonly #waiting = new Map<Session, WaitingPoll>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  wait(session: Session, waiting: WaitingPoll): void {
    this.#waiting.set(session, waiting);
  }

  /**
   * Answers the polls that the floor can answer.
   *
   * @param record called with each response before it is sent
   * @param flushPolls called when another poll can be answered, because a response has arrived or was lost
   */
  answer(record: (waiting: WaitingPoll, event: string | undefined) => void, flushPolls: () => void): void {
    const engine = this.#engine;
    const { floor } = engine;
    for (const session of floor.answerable) {
      floor.answerable.delete(session);
      const waiting = this.#waiting.get(session);
      if (!waiting) continue;
      this.#waiting.delete(session);
      const { event, newGuid } = answerPoll(engine, session, waiting.request.guid ?? "");
      record(waiting, event?.eventType);
      waiting.reply({
        retcode: waiting.outcome.retcode,
        event,
        newGuid,
        delivered: (arrived) => {
          delivered(engine, session, arrived);
          if (floor.answerable.size > 0) flushPolls();
        },
      });
    }
  }

  /** @returns whether the poll was still waiting */
  giveUp(session: Session): boolean {
    if (!this.#waiting.delete(session)) return false;
    giveUpPoll(this.#engine, session);
    return true;
  }

  /** Answers every poll with no event. */
  release(): void {
    for (const [session, { outcome, reply }] of this.#waiting) {
      giveUpPoll(this.#engine, session);
      reply({ retcode: outcome.retcode, event: null });
    }
    this.#waiting.clear();
  }
}
