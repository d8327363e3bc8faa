import type { Clock } from "./clock.ts";
import type { Edition } from "./contract/edition.ts";
import { newGuid } from "./contract/guid.ts";
import { Faults } from "./faults.ts";
import { advance } from "./floor/advance.ts";
import { Deadlines } from "./floor/deadlines.ts";
import { type Floor, openFloor, type Settings } from "./floor/floor.ts";
import type { FloorEvent, Session, World } from "./floor/people.ts";
import { answerPoll, arrived, endPoll, type Outcome, type Request, receive } from "./floor/receive.ts";
import type { Rules } from "./floor/rules/index.ts";
import { signOut } from "./floor/session.ts";
import { type Entry, Journal } from "./journal.ts";
import { randomFrom } from "./random.ts";

/** What is answered to a request. */
export interface Reply {
  retcode: string;
  result?: unknown;
  /** Of a poll: the event, or `null` for none. */
  event?: FloorEvent | null;
  newGuid?: string | undefined;
  /** Must be told whether the answer was handed over to the end. */
  arrived?: (whole: boolean) => void;
}

interface Waiting {
  request: Request;
  outcome: Outcome;
  fault: string | undefined;
  reply: (reply: Reply) => void;
}

/** What the journal tells of a request beside what was asked. */
type Findings = { [Name in "retcode" | "rule" | "mark" | "fault" | "event"]?: Entry[Name] | undefined };

export interface SimulationOptions {
  edition: Edition;
  world: World;
  clock: Clock;
  settings?: Partial<Settings>;
  /** The seed of the Guids. Without it they are others each time. */
  seed?: number | undefined;
  /** Is told of every entry of the journal. */
  explain?: ((entry: Entry) => void) | undefined;
  rules?: Rules;
}

/** A floor in time: polls that wait, what is delayed, faults and the journal. It knows nothing of HTTP. */
export class Simulation {
  readonly edition: Edition;
  readonly clock: Clock;
  readonly faults = new Faults();
  readonly journal: Journal;
  readonly #options: SimulationOptions;
  readonly #waiting = new Map<Session, Waiting>();
  #delayed = new Deadlines<() => void>();
  #floor: Floor;
  #ended = false;

  constructor(options: SimulationOptions) {
    this.edition = options.edition;
    this.clock = options.clock;
    this.journal = new Journal(options.explain);
    this.#options = options;
    this.#floor = this.#open(options.world);
  }

  /** The floor at its present time. */
  get floor(): Floor {
    this.#catchUp();
    return this.#floor;
  }

  /** Begins anew, with another world or with the first one. Polls that wait are answered with no event. */
  reset(world: World = this.#options.world): void {
    this.release();
    this.faults.clear();
    this.journal.clear();
    this.#delayed = new Deadlines();
    this.#floor = this.#open(world);
  }

  /** Ends for good: polls that wait are answered, and no timer is left. */
  end(): void {
    this.release();
    this.clock.wakeAt(undefined, () => {});
    this.#ended = true;
  }

  /** Answers every poll that waits with no event. */
  release(): void {
    for (const [session, { reply }] of this.#waiting) {
      endPoll(this.#floor, session);
      reply({ retcode: "0", event: null });
    }
    this.#waiting.clear();
  }

  /**
   * Lets a request happen.
   *
   * @param fault what goes wrong with the answer, for the journal
   * @param reply is called once, for a poll when its event is there
   * @returns what to call when the sender of a poll is gone before its answer
   */
  ask(request: Request, fault: string | undefined, reply: (reply: Reply) => void): (() => void) | undefined {
    this.#catchUp();
    const outcome = receive(this.#floor, request);
    const session = outcome.waits;
    if (session === undefined) {
      this.record(request, { ...outcome, fault });
      reply(outcome);
    } else this.#waiting.set(session, { request, outcome, fault, reply });
    this.settle();
    if (session === undefined) return undefined;
    return () => {
      if (!this.#waiting.delete(session)) return;
      endPoll(this.#floor, session);
      this.record(request, { rule: outcome.rule, mark: outcome.mark, fault: "sender gone" });
    };
  }

  /** Answers what can be answered, and sees to it that time goes on. To be called after every change of the floor. */
  settle(): void {
    this.#answerAll();
    this.#wakeUp();
  }

  /** Does something after a while, in milliseconds. */
  later(milliseconds: number, job: () => void): void {
    this.#catchUp();
    this.#delayed.set(job, this.#floor.now + milliseconds);
    this.advance(0);
    this.settle();
  }

  /** Lets time pass, in milliseconds. */
  advance(milliseconds: number): void {
    this.#to(this.#floor.now + milliseconds);
  }

  /** Ends the session of whoever sent a request. */
  endSession(agentid: string): void {
    const agent = this.floor.agents.get(agentid);
    if (agent) signOut(this.#floor, agent);
    this.settle();
  }

  /** The ID of the agent who sends a request. */
  senderOf({ operation, parameters }: Request): string {
    const [self] = this.#floor.plans.get(operation)?.operation.parameters ?? [];
    return String(parameters[self?.name ?? ""]);
  }

  /** Writes a request into the journal: of its parameters those that the contract knows, and nothing else of it. */
  record({ operation, parameters }: Request, more: Findings): void {
    const known = this.#floor.plans.get(operation)?.operation.parameters ?? [];
    const given: Record<string, string> = {};
    for (const { name } of known) if (parameters[name] !== undefined) given[name] = String(parameters[name]);
    const entry: Omit<Entry, "number"> = { at: this.#floor.now, kind: "request", operation, parameters: given };
    if (known[0]) entry.agentid = given[known[0].name] ?? "";
    for (const name of ["retcode", "rule", "mark", "fault", "event"] as const) {
      if (more[name] !== undefined) Object.assign(entry, { [name]: more[name] });
    }
    this.journal.write(entry);
  }

  #answerAll(): void {
    const { answerable } = this.#floor;
    for (const session of answerable) {
      answerable.delete(session);
      const waiting = this.#waiting.get(session);
      if (!waiting) continue;
      this.#waiting.delete(session);
      this.#answer(session, waiting);
    }
  }

  #wakeUp(): void {
    if (this.#ended) return;
    this.clock.wakeAt(this.#next(), () => {
      this.#catchUp();
      this.#wakeUp();
    });
  }

  #answer(session: Session, { request, outcome, fault, reply }: Waiting): void {
    const floor = this.#floor;
    const { event, newGuid } = answerPoll(floor, session, request.guid ?? "");
    const { retcode, rule, mark } = outcome;
    this.record(request, { retcode, rule, mark, fault, event: event?.eventType });
    reply({
      retcode,
      event,
      newGuid,
      arrived: (whole) => {
        arrived(floor, session, whole);
        if (floor.answerable.size > 0) this.settle();
      },
    });
  }

  #open(world: World): Floor {
    const { edition, settings = {}, seed, rules } = this.#options;
    const random = randomFrom(seed);
    return openFloor({
      edition,
      world,
      settings,
      now: this.clock.now(),
      mint: () => newGuid(random),
      observe: ({ eventType, workNo, content }) =>
        this.journal.write({ at: this.#floor.now, kind: "event", agentid: workNo, event: eventType, content }),
      ...(rules ? { rules } : {}),
    });
  }

  #next(): number | undefined {
    const next = Math.min(this.#floor.deadlines.next() ?? Infinity, this.#delayed.next() ?? Infinity);
    return next === Infinity ? undefined : next;
  }

  #catchUp(): void {
    if (!this.clock.virtual && this.clock.now() > this.#floor.now) this.#to(this.clock.now());
  }

  #to(moment: number): void {
    for (let next = this.#next(); next !== undefined && next <= moment; next = this.#next()) {
      advance(this.#floor, next, () => this.#answerAll());
      for (let due = this.#delayed.take(next); due; due = this.#delayed.take(next)) due.key();
    }
    advance(this.#floor, moment);
  }
}
