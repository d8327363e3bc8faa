import type { OperationId } from "@qualitycontrol/contract/operations";
import { editions } from "@qualitycontrol/core/contract";
import { expect } from "vitest";
import { type Edition, loadEdition } from "../src/contract/edition.ts";
import { type Control, controlOf } from "../src/control/control.ts";
import { rules as allRules, type Rules } from "../src/rules/index.ts";
import { virtualClock } from "../src/simulation/clock.ts";
import type { Entry } from "../src/simulation/journal.ts";
import type { Reply } from "../src/simulation/reply.ts";
import { Simulation } from "../src/simulation/simulation.ts";
import type { Agent } from "../src/state/agent.ts";
import type { Settings } from "../src/state/floor.ts";
import type { Tenant, World } from "../src/state/world.ts";
import { record } from "./judge.ts";
import { people, testWorld } from "./people-fixture.ts";

const loaded = new Map(
  await Promise.all(editions().map(async (name) => [name, await loadEdition(name)] as [string, Edition])),
);

export interface HarnessOptions {
  rules?: Rules;
  world?: World;
  settings?: Partial<Settings>;
  edition?: string;
  /** The document of the contract, if a test has changed it. */
  document?: Edition["document"];
  /** Called with every entry of the journal. */
  explain?: ((entry: Entry) => void) | undefined;
}

/** An operation that the edition of the harness does not have. */
export class NotInEdition extends Error {
  override name = "NotInEdition";
}

/**
 * A simulation without HTTP, with one-line methods for tests. Every response is judged at the end of the file, except those of
 * mutated rules.
 */
export class TestHarness {
  readonly simulation: Simulation;
  readonly control: Control;
  readonly #guids = new Map<string, string>();
  readonly #cookies = new Map<string, string>();
  readonly #isMutated: boolean;

  constructor({
    rules = allRules,
    world = testWorld(),
    settings = {},
    edition: name = "2025-11",
    document,
    explain,
  }: HarnessOptions = {}) {
    const written = loaded.get(name) as Edition;
    const edition = document ? { ...written, document } : written;
    this.simulation = new Simulation({
      edition,
      world,
      clock: virtualClock(1456401300000),
      seed: 1,
      rules,
      settings,
      explain,
    });
    this.control = controlOf(this.simulation);
    this.#isMutated = rules !== allRules;
  }

  /** Sends a request with the newest Guid and the cookie of its sender, and returns the response; a poll without an event has none. */
  ask(
    operation: OperationId,
    agentid: string,
    more: Record<string, unknown> = {},
    guid = this.#guids.get(agentid),
    cookie = this.#cookies.get(agentid),
  ): Reply | undefined {
    if (!this.simulation.hasOperation(operation)) throw new NotInEdition(operation);
    const { body, ...parameters } = more;
    const request = { operation, parameters: { agentid, ...parameters }, body, guid, cookie };
    let answer: Reply | undefined;
    const gone = this.simulation.ask(request, undefined, (reply) => {
      answer = reply;
    });
    if (!answer) {
      gone?.();
      return undefined;
    }
    answer.delivered?.(true);
    if (answer.cookie) this.#cookies.set(agentid, answer.cookie);
    if (answer.newGuid) this.#guids.set(agentid, answer.newGuid);
    if (!this.#isMutated) record(this.simulation.edition, request, answer);
    return answer;
  }

  retcode(operation: OperationId, agentid: string, more?: Record<string, unknown>): string | undefined {
    return this.ask(operation, agentid, more)?.retcode;
  }

  signIn(agentid: string, body: Record<string, unknown> = {}): string | undefined {
    const password = agentid === people.inspector ? people.password : "";
    return this.ask("login", agentid, { body: { password, status: "4", ...body } }, "")?.retcode;
  }

  guidOf(agentid: string): string | undefined {
    return this.#guids.get(agentid);
  }

  /** Reads the events that wait for an agent. Returns their types. */
  events(agentid: string): string[] {
    const types: string[] = [];
    for (let event = this.ask("pollEvents", agentid)?.event; event; event = this.ask("pollEvents", agentid)?.event) {
      types.push(event.eventType);
    }
    return types;
  }

  /** The rule that decided the last request. */
  get rule(): string | undefined {
    return this.simulation.journal.read().findLast(({ kind }) => kind === "request")?.rule;
  }

  onFloor(workno: string) {
    return this.control.readFloor().agents.find((agent) => agent.workno === workno);
  }

  after(seconds: number): void {
    this.control.advanceClock(seconds * 1000);
  }

  /** The inspector, the colleague and an agent who talks with a customer have signed in; no events are waiting. */
  setUp(): this {
    for (const agent of [people.inspector, people.colleague, people.talking, people.idle]) {
      expect(this.signIn(agent)).toBe("0");
    }
    this.control.startCall({ agent: people.talking });
    for (const agent of [people.inspector, people.colleague, people.talking, people.idle]) this.events(agent);
    return this;
  }

  /** Signs in these agents. */
  signInAll(agents: string[]): this {
    for (const agent of agents) this.signIn(agent);
    return this;
  }

  /** The tenant of an agent, for changing its settings. */
  tenantOf(workno: string): Tenant {
    return (this.simulation.floor.agents.get(workno) as Agent).tenant;
  }

  /** The call that the agent is in. */
  callOf(workno: string): string {
    return this.onFloor(workno)?.call ?? "";
  }
}
