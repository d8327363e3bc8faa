import type { OperationId } from "@qualitycontrol/contract/operations";
import { expect } from "vitest";
import { virtualClock } from "../src/clock.ts";
import { type Edition, loadEdition } from "../src/contract/edition.ts";
import { type Control, controlOf } from "../src/control/control.ts";
import type { Settings } from "../src/floor/floor.ts";
import type { World } from "../src/floor/people.ts";
import { rules as allRules, type Rules } from "../src/floor/rules/index.ts";
import { renderer } from "../src/http/answers.ts";
import { type Reply, Simulation } from "../src/simulation.ts";
import { judge } from "./judge.ts";

const edition: Edition = await loadEdition("2025-11");
const older: Edition = await loadEdition("2023-09");

/** Who is on the stage. Every play begins with these people. */
export const people = {
  inspector: "30169",
  colleague: "30170",
  trainee: "30171",
  talking: "49999",
  idle: "49998",
  onVideo: "49997",
  away: "49996",
  outsider: "49995",
  elsewhere: "20001",
  nextDoor: "20002",
  nobody: "59000",
  password: "swordfish",
  call: "1456401300-77",
} as const;

const both = { inspection: true, whisper: true };

export const cast = (): World => ({
  tenants: [
    { vdn: 1, vcc: 1, skills: [10, 25, 30], phones: "[47]\\d{4}" },
    { vdn: 2, vcc: 2 },
    { vdn: 3, vcc: 1 },
  ],
  agents: [
    { workno: people.inspector, vdn: 1, phone: "40038", password: people.password, permissions: both },
    { workno: people.colleague, vdn: 1, phone: "40039", permissions: both, forcible: false, agentType: 4 },
    { workno: people.trainee, vdn: 1, phone: "40040" },
    { workno: people.talking, vdn: 1, phone: "70092", skills: [10, 25] },
    { workno: people.idle, vdn: 1, phone: "70091", skills: [10] },
    { workno: people.onVideo, vdn: 1, phone: "70090", state: "idle" },
    { workno: people.away, vdn: 1, phone: "70089", locked: true },
    { workno: people.outsider, vdn: 1, phone: "70088", uportal: "refuses" },
    { workno: people.elsewhere, vdn: 2, phone: "80001", state: "idle" },
    { workno: people.nextDoor, vdn: 3, phone: "80002", state: "idle" },
  ],
  customers: [{ number: "10086" }, { number: "10087" }],
  calls: [{ agent: people.onVideo, customer: "10010", media: "video" }],
});

export interface StageOptions {
  rules?: Rules;
  world?: World;
  settings?: Partial<Settings>;
  older?: boolean;
}

/** A simulation without HTTP, and what is done on it in a line each. Every answer is judged. */
export class Stage {
  readonly simulation: Simulation;
  readonly control: Control;
  readonly #guids = new Map<string, string>();
  readonly #render: (reply: Reply) => string;
  readonly #judged: boolean;

  constructor({ rules = allRules, world = cast(), settings = {}, older: isOlder = false }: StageOptions = {}) {
    const chosen = isOlder ? older : edition;
    this.simulation = new Simulation({
      edition: chosen,
      world,
      clock: virtualClock(1456401300000),
      seed: 1,
      rules,
      settings,
    });
    this.control = controlOf(this.simulation);
    this.#render = renderer(chosen);
    this.#judged = !isOlder;
  }

  /** Sends a request with the newest Guid of its sender, and takes the answer; a poll without an event has none. */
  ask(
    operation: OperationId,
    agentid: string,
    more: Record<string, unknown> = {},
    guid = this.#guids.get(agentid),
  ): Reply | undefined {
    const { body, ...parameters } = more;
    let answer: Reply | undefined;
    const gone = this.simulation.ask(
      { operation, parameters: { agentid, ...parameters }, body, guid },
      undefined,
      (reply) => {
        answer = reply;
      },
    );
    if (!answer) {
      gone?.();
      return undefined;
    }
    answer.arrived?.(true);
    if (answer.newGuid) this.#guids.set(agentid, answer.newGuid);
    if (this.#judged) expect(judge(operation, this.#render(answer))).toEqual([]);
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

  /** The types of the events that wait for an agent; afterwards none waits. */
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

  /** The inspector, the colleague and an agent who talks with a customer have signed in; nobody has events waiting. */
  setOut(): this {
    for (const agent of [people.inspector, people.colleague, people.talking, people.idle]) {
      expect(this.signIn(agent)).toBe("0");
    }
    this.control.startCall({ agent: people.talking });
    for (const agent of [people.inspector, people.colleague, people.talking, people.idle]) this.events(agent);
    return this;
  }

  /** These have signed in. */
  setOutFor(agents: string[]): this {
    for (const agent of agents) this.signIn(agent);
    return this;
  }

  /** The call that the agent is in. */
  callOf(workno: string): string {
    return this.onFloor(workno)?.call ?? "";
  }
}
