import { newGuidHeader } from "@qualitycontrol/contract/calls";
import type { components } from "@qualitycontrol/contract/control/types";
import type { Contract } from "@qualitycontrol/core/contract";
import { judge } from "@qualitycontrol/core/judge";
import { readGuid } from "@qualitycontrol/wire/guid";
import type { Case } from "./case.ts";
import { control, SetupRequests } from "./cases/setup-requests.ts";
import type { Send } from "./gate.ts";
import { type Interpretation, interpretationsOf } from "./permission/outgoing.ts";
import type { ContractRequest, GuidUse, Subjects } from "./request.ts";
import type { SessionCookies } from "./session-cookies.ts";
import type { Exchange } from "./transport.ts";

type InjectedFault = components["schemas"]["Fault"];
type Executed = Extract<Exchange, { outcome: "executed" }>["answer"];

/**
 * Sets up the simulator for each case: resets the state through the control API, signs the inspector in, and fulfils the
 * operation's prerequisites. These requests go through the gate, too.
 */
export class SimulatorSetup {
  readonly #contract: Contract;
  readonly #inspector: string;
  readonly #requests: SetupRequests;
  readonly #cookies: SessionCookies;
  /** The Guids of each agent since the last reset, the newest last. */
  readonly #guids = new Map<string, string[]>();
  /** Whether the simulator's clock only advances on request. */
  hasVirtualClock = false;

  constructor(contract: Contract, subjects: Subjects, cookies: SessionCookies) {
    this.#contract = contract;
    this.#cookies = cookies;
    this.#inspector = subjects.inspector;
    this.#requests = new SetupRequests(contract, subjects);
  }

  /** The current Guid of the inspector's session, an earlier one, or that of another agent. */
  guid(use: GuidUse): string | undefined {
    const own = this.#guids.get(this.#inspector) ?? [];
    if (use === "valid") return own.at(-1);
    if (use === "expired" || use === "former") return own.length > 1 ? own[0] : undefined;
    return use === "foreign" ? this.#otherGuids().at(-1) : undefined;
  }

  /** Resets the state and signs the inspector in. Returns the reason if that failed. */
  async reset(send: Send): Promise<string | undefined> {
    const failure = await this.#sendAll([this.#requests.reset, this.#requests.call("login")], send);
    this.hasVirtualClock = (await this.#sendStep(this.#requests.advanceClock(0), send)) === undefined;
    return failure;
  }

  /** Prepares a case. Returns the reason if that failed. */
  async prepare({ operation, expected, needs, before }: Case, send: Send): Promise<string | undefined> {
    const steps = before ?? [this.#requests.reset, ...this.#requests.prerequisitesOf(operation)];
    if (expected.kind !== "answer" || !needs.includes("scenarios")) return this.#sendAll(steps, send);
    const fault: InjectedFault = { kind: "retcode", operation: operation.operationId, retcode: expected.code };
    return this.#sendAll([...steps, control("POST", "faults", fault)], send);
  }

  async #sendAll(steps: readonly ContractRequest[], send: Send): Promise<string | undefined> {
    this.#guids.clear();
    this.#cookies.clear();
    for (const request of steps) {
      const failure = await this.#sendStep(request, send);
      if (failure !== undefined) return failure;
    }
    return undefined;
  }

  /** Sends a request that must succeed. Returns the reason if it failed. */
  async #sendStep(request: ContractRequest, send: Send): Promise<string | undefined> {
    const interpretation = this.#interpret(request);
    const name = interpretation?.operation.operationId ?? request.target.split("/").at(2);
    const exchange = await send(request);
    if (exchange.outcome !== "executed") return `${name}: ${exchange.reason}`;
    const { answer } = exchange;
    if (!interpretation) return answer.status === 200 ? undefined : `${name} got status ${answer.status}`;
    const { retcode } = judge(this.#contract, interpretation.operation, answer);
    if (retcode !== "0") return `${name} got ${retcode ?? `status ${answer.status}`}`;
    return this.#learnGuid(interpretation, answer) ? undefined : `${name} got no readable ${newGuidHeader}`;
  }

  #interpret({ method, target }: ContractRequest): Interpretation | undefined {
    const interpretations = interpretationsOf(this.#contract, new URL(target, "http://simulator"), "");
    return interpretations.find(({ operation }) => operation.method === method);
  }

  /** Remembers the Guid of a response. A sign-in must return one. */
  #learnGuid({ operation, values }: Interpretation, { headers }: Executed): boolean {
    const guid = readGuid(String(headers[newGuidHeader.toLowerCase()]));
    if (guid === undefined) return operation.secured;
    const agent = values["agentid"] ?? "";
    this.#guids.set(agent, [...(this.#guids.get(agent) ?? []), guid]);
    return true;
  }

  #otherGuids(): string[] {
    return [...this.#guids].flatMap(([agent, guids]) => (agent === this.#inspector ? [] : guids));
  }
}
