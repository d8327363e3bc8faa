import type { Clock } from "./clock.ts";
import type { Edition } from "./contract/edition.ts";
import type { Example } from "./contract/example.ts";
import { newGuid } from "./contract/guid.ts";
import { Faults } from "./faults.ts";
import { type Floor, openFloor, type Settings } from "./floor/floor.ts";
import type { FloorEvent, World } from "./floor/people.ts";
import { type Request, receive } from "./floor/receive.ts";
import type { Rules } from "./floor/rules/index.ts";
import { signOut } from "./floor/session.ts";
import { type Entry, entryOf, type Findings, Journal } from "./journal.ts";
import { Polls } from "./polls.ts";
import { randomFrom } from "./random.ts";
import { Secrets } from "./secrets.ts";
import { type Delayed, Timeline } from "./timeline.ts";

/** What is answered to a request. */
export interface Reply {
  retcode: string;
  result?: unknown;
  /** The whole response: the contract's example, for an operation that is not simulated. */
  example?: Example;
  /** Of a poll: the event, or `null` for none. */
  event?: FloorEvent | null;
  newGuid?: string | undefined;
  /** Must be told whether the answer was handed over to the end. */
  arrived?: (whole: boolean) => void;
}

export interface SimulationOptions {
  edition: Edition;
  world: World;
  clock: Clock;
  settings?: Partial<Settings>;
  /** The random number seed: the same number makes the same Guids. By default they differ each time. */
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
  #secrets: Secrets;
  #floor: Floor;
  #polls: Polls;
  #timeline: Timeline;

  constructor(options: SimulationOptions) {
    this.edition = options.edition;
    this.clock = options.clock;
    this.journal = new Journal((value) => this.#show(value), options.explain);
    this.#options = options;
    this.#secrets = new Secrets(options.edition.document, options.world);
    [this.#floor, this.#polls, this.#timeline] = this.#begin(options.world);
  }

  /** Keeps the secrets of a request out of the journal. */
  learnSecrets(headers: Readonly<Record<string, unknown>>, body: unknown): void {
    this.#secrets.learn(headers, body);
  }

  /** The floor at its present time. */
  get floor(): Floor {
    this.#timeline.catchUp();
    return this.#floor;
  }

  /**
   * Begins anew, with another world or with the first one. Polls that wait are answered with no event, and what was
   * delayed is dropped.
   */
  reset(world: World = this.#options.world): void {
    this.end();
    this.faults.clear();
    this.journal.clear();
    this.#secrets = new Secrets(this.edition.document, world);
    [this.#floor, this.#polls, this.#timeline] = this.#begin(world);
  }

  /** Ends for good: polls that wait are answered, what was delayed is dropped, and no timer is left. */
  end(): void {
    this.#polls.release();
    this.#timeline.end();
  }

  /**
   * Lets a request happen.
   *
   * @param fault what goes wrong with the answer, for the journal
   * @param reply is called once, for a poll when its event is there
   * @returns what to call when the sender of a poll is gone before its answer
   */
  ask(request: Request, fault: string | undefined, reply: (reply: Reply) => void): (() => void) | undefined {
    this.#timeline.catchUp();
    const outcome = receive(this.#floor, request);
    const session = outcome.waits;
    if (session === undefined) {
      this.record(request, { ...outcome, fault });
      reply(outcome);
    } else this.#polls.wait(session, { request, outcome, fault, reply });
    this.settle();
    if (session === undefined) return undefined;
    const polls = this.#polls;
    return () => {
      const { rule, mark } = outcome;
      if (polls.giveUp(session)) this.record(request, { rule, mark, fault: "sender gone" });
    };
  }

  /** Answers what can be answered, and sees to it that time goes on. To be called after every change of the floor. */
  settle(): void {
    this.#answerPolls();
    this.#timeline.wakeUp();
  }

  /** Does something after a while, in milliseconds. */
  later(milliseconds: number, job: Delayed): void {
    this.#timeline.catchUp();
    this.#timeline.later(milliseconds, job);
    this.settle();
  }

  /** Lets time pass, in milliseconds. */
  advance(milliseconds: number): void {
    this.#timeline.advance(milliseconds);
  }

  /** Ends the session of whoever sent a request. */
  endSession(agentid: string): void {
    const agent = this.floor.agents.get(agentid);
    if (agent) signOut(this.#floor, agent);
    this.settle();
  }

  /** The operations of the edition that no rule simulates. */
  get notSimulated(): string[] {
    return [...this.#floor.plans].flatMap(([operation, { example }]) => (example ? [operation] : []));
  }

  /** The ID of the agent who sends a request. */
  senderOf({ operation, parameters }: Request): string {
    const [self] = this.#floor.plans.get(operation)?.operation.parameters ?? [];
    return String(parameters[self?.name ?? ""]);
  }

  /** Writes a request into the journal. */
  record(request: Request, findings: Findings): void {
    const { now, plans } = this.#floor;
    this.journal.write(entryOf(now, request, plans.get(request.operation)?.operation.parameters ?? [], findings));
  }

  /** What is public shows, even where a password is the same. */
  #show(value: string): string {
    const { agents, calls, edition } = this.#floor;
    const isPublic = agents.has(value) || calls.has(value) || value === edition.success;
    return isPublic || Object.hasOwn(edition.document.components["x-result-codes"], value)
      ? value
      : this.#secrets.show(value);
  }

  #answerPolls(): void {
    this.#polls.answer(
      ({ request, outcome: { retcode, rule, mark }, fault }, event) =>
        this.record(request, { retcode, rule, mark, fault, event }),
      () => this.settle(),
    );
  }

  #begin(world: World): [Floor, Polls, Timeline] {
    const { edition, clock, settings = {}, seed, rules } = this.#options;
    const random = randomFrom(seed);
    const floor: Floor = openFloor({
      edition,
      world,
      settings,
      now: clock.now(),
      mint: () => newGuid(random),
      observe: ({ eventType, workNo, content }) =>
        this.journal.write({ at: floor.now, kind: "event", agentid: workNo, event: eventType, content }),
      observeLoss: ({ eventType, workNo, content }) =>
        this.journal.write({ at: floor.now, kind: "lost", agentid: workNo, event: eventType, content }),
      ...(rules ? { rules } : {}),
    });
    return [floor, new Polls(floor), new Timeline(clock, floor, () => this.#answerPolls())];
  }
}
