import type { OperationId } from "@qualitycontrol/contract/operations";
import type { Edition } from "../contract/edition.ts";
import { newGuid } from "../contract/guid.ts";
import type { Occurrences } from "../domain/occurrence.ts";
import { signOut } from "../domain/session.ts";
import { createEngine, type Engine, type EngineOptions } from "../engine/engine.ts";
import { handleRequest, type Request } from "../engine/handle-request.ts";
import { perform } from "../engine/perform.ts";
import { type RejectionName, type RejectionResponse, rejectionResponse } from "../engine/reject.ts";
import type { FloorEvent } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import type { World } from "../state/world.ts";
import type { Clock } from "./clock.ts";
import { createCluster } from "./cluster.ts";
import { InjectedFaults } from "./injected-faults.ts";
import { type Entry, entryOf, type Findings, Journal } from "./journal.ts";
import { randomFrom } from "./random.ts";
import type { Reply } from "./reply.ts";
import { Secrets } from "./secrets.ts";
import { type Delayed, Timeline } from "./timeline.ts";
import { WaitingPolls } from "./waiting-polls.ts";

export interface SimulationOptions extends Pick<EngineOptions, "edition" | "world" | "settings" | "rules"> {
  clock: Clock;
  /** The random number seed: the same number gives the same Guids. By default they differ each time. */
  seed?: number | undefined;
  /** The number of nodes; 1 by default: no cluster. */
  nodes?: number | undefined;
  /** Called with every entry of the journal. */
  explain?: ((entry: Entry) => void) | undefined;
}

/** Runs a floor against a clock: waiting polls, delayed jobs, injected faults and the journal. It is independent of HTTP. */
export class Simulation {
  readonly edition: Edition;
  readonly clock: Clock;
  readonly faults = new InjectedFaults();
  readonly journal: Journal;
  readonly #options: SimulationOptions;
  #secrets: Secrets;
  #engine: Engine;
  #polls: WaitingPolls;
  #timeline: Timeline;

  constructor(options: SimulationOptions) {
    this.edition = options.edition;
    this.clock = options.clock;
    this.journal = new Journal((value) => this.#show(value), options.explain);
    this.#options = options;
    this.#secrets = new Secrets(options.edition.document, options.world);
    [this.#engine, this.#polls, this.#timeline] = this.#begin(options.world);
  }

  /** Keeps the secrets of a request out of the journal. */
  learnSecrets(headers: Readonly<Record<string, unknown>>, body: unknown): void {
    this.#secrets.learn(headers, body);
  }

  /** The floor at the present time. */
  get floor(): Floor {
    this.#timeline.catchUp();
    return this.#engine.floor;
  }

  /**
   * Starts again with another world, or with the first one. Waiting polls are answered without an event, and delayed jobs
   * are dropped.
   */
  reset(world: World = this.#options.world): void {
    this.end();
    this.faults.clear();
    this.journal.clear();
    this.#secrets = new Secrets(this.edition.document, world);
    [this.#engine, this.#polls, this.#timeline] = this.#begin(world);
  }

  /** Ends permanently: answers waiting polls, drops delayed jobs, and leaves no timer. */
  end(): void {
    this.#polls.release();
    this.#timeline.end();
  }

  /**
   * Handles a request.
   *
   * @param fault the injected fault that the request meets, for the journal
   * @param reply called once, for a poll when its event is there
   * @returns for a poll that waits: a function to call when its sender has disconnected
   */
  ask(request: Request, fault: string | undefined, reply: (reply: Reply) => void): (() => void) | undefined {
    this.#timeline.catchUp();
    const outcome = handleRequest(this.#engine, request);
    const session = outcome.waits;
    if (session === undefined) {
      this.record(request, { ...outcome, fault });
      reply(outcome);
    } else this.#polls.wait(session, { request, outcome, fault, reply });
    this.flushPolls();
    if (session === undefined) return undefined;
    const polls = this.#polls;
    return () => {
      const { rule, mark } = outcome;
      if (polls.giveUp(session)) this.record(request, { rule, mark, fault: "sender gone" });
    };
  }

  /** Answers the polls that can be answered, and re-arms the timer. Call it after every change of the floor. */
  flushPolls(): void {
    this.#answerPolls();
    this.#timeline.wakeUp();
  }

  /** Runs a job after a delay in milliseconds. */
  later(milliseconds: number, job: Delayed): void {
    this.#timeline.catchUp();
    this.#timeline.later(milliseconds, job);
    this.flushPolls();
  }

  /** Advances the time by milliseconds. */
  advance(milliseconds: number): void {
    this.#timeline.advance(milliseconds);
  }

  /** Completes a change of the floor. Call `flushPolls` afterwards. */
  perform(occurrences: Occurrences): void {
    perform(this.#engine, occurrences);
  }

  /** Ends the session of the sender of a request. */
  endSession(agentid: string): void {
    const agent = this.floor.agents.get(agentid);
    if (agent) this.perform(signOut(this.#engine.floor, agent));
    this.flushPolls();
  }

  /** Whether the edition has an operation. */
  hasOperation(operation: string): boolean {
    return this.#engine.handlers.has(operation as OperationId);
  }

  /** The operations of the edition that no rule simulates. */
  get notSimulated(): string[] {
    return [...this.#engine.handlers].flatMap(([operation, { example }]) => (example ? [operation] : []));
  }

  /** The ID of the agent who sends a request. */
  senderOf({ operation, parameters }: Request): string {
    const [self] = this.#engine.handlers.get(operation)?.operation.parameters ?? [];
    return String(parameters[self?.name ?? ""]);
  }

  /** Writes a request into the journal. */
  record(request: Request, findings: Findings): void {
    const { floor, handlers } = this.#engine;
    this.journal.write(
      entryOf(floor.now, request, handlers.get(request.operation)?.operation.parameters ?? [], findings),
    );
  }

  /**
   * Rejects what cannot be read as a request to an operation. Its content is not recorded: it may hold a password.
   *
   * @returns the result code, and the HTTP status to send it under
   */
  reject(name: RejectionName, operation?: OperationId): Pick<RejectionResponse, "retcode" | "status"> {
    const { status, ...rejected } = rejectionResponse(this.#engine, name);
    const asked = operation === undefined ? {} : { operation };
    this.journal.write({ at: this.floor.now, kind: "request", ...asked, ...rejected });
    return { retcode: rejected.retcode, status };
  }

  /** What is public is shown, even where a password is the same. */
  #show(value: string): string {
    const { agents, calls, edition } = this.#engine.floor;
    const isPublic = agents.has(value) || calls.has(value) || value === edition.success;
    return isPublic || Object.hasOwn(edition.document.components["x-result-codes"], value)
      ? value
      : this.#secrets.show(value);
  }

  #answerPolls(): void {
    this.#polls.answer(
      ({ request, outcome: { retcode, rule, mark }, fault }, event) =>
        this.record(request, { retcode, rule, mark, fault, event }),
      () => this.flushPolls(),
    );
  }

  #begin(world: World): [Engine, WaitingPolls, Timeline] {
    const { edition, clock, settings, seed, nodes = 1, rules } = this.#options;
    const random = randomFrom(seed);
    const write =
      (kind: "event" | "lost") =>
      ({ eventType: event, workNo: agentid, content }: FloorEvent): void =>
        this.journal.write({ at: engine.floor.now, kind, agentid, event, content });
    const engine = createEngine({
      edition,
      world,
      settings,
      now: clock.now(),
      newGuid: () => newGuid(random),
      cluster: nodes > 1 ? createCluster(edition.document, nodes, seed) : undefined,
      observers: { event: write("event"), loss: write("lost") },
      rules,
    });
    return [engine, new WaitingPolls(engine), new Timeline(clock, engine, () => this.#answerPolls())];
  }
}
