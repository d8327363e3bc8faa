import type { components } from "@qualitycontrol/contract/control/types";
import type { Operation, OperationId } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/core/contract";
import { type ContractRequest, requestOf, type Subjects, validBody, validValues } from "../request.ts";

type Schemas = components["schemas"];

/** The operation that fulfils a prerequisite of the contract. */
const operationFor: Readonly<Record<string, OperationId>> = {
  InspectorInspecting: "addSupervise",
  InspectorListeningOrInserting: "addSupervise",
  InspectorHasListenedOrInserted: "addSupervise",
  InspectorHasWhispered: "requestWhisperAgent",
};

/** Whether a prerequisite is a signed-in sender. */
export const isSignIn = (prerequisite: string): boolean => /^(Inspector)?SignedIn$/.test(prerequisite);

/** Agents and calls of the simulator's world in addition to the subjects of the run. */
export interface Others {
  /** Another agent of the inspector's VDN, and the call of that agent. */
  colleague: string;
  colleaguesCall: string;
  /** An agent of another VDN and VCC. */
  foreigner: string;
}

/** Builds the requests that set up the simulator: to its control API and to the gateway's operations. */
export class SetupRequests {
  readonly others: Others;
  readonly #contract: Contract;
  readonly #subjects: Subjects;

  constructor(contract: Contract, subjects: Subjects) {
    this.#contract = contract;
    this.#subjects = subjects;
    const known = [subjects.inspector, ...subjects.agents];
    const [colleague = "", foreigner = ""] = ["201", "202", "203", "204"].filter((id) => !known.includes(id));
    this.others = { colleague, colleaguesCall: `${subjects.calls[0] ?? ""}0`, foreigner };
  }

  /** Resets the simulator to its initial state. */
  readonly reset: ContractRequest = control("POST", "reset");

  /** Resets the simulator to a world with two agents in calls, and one of another VCC. */
  get world(): ContractRequest {
    const { colleague, colleaguesCall, foreigner } = this.others;
    const { inspector, agent, call } = this.subjects;
    const body: Schemas["World"] = {
      tenants: [
        { vdn: 1, vcc: 1 },
        { vdn: 2, vcc: 2 },
      ],
      agents: [
        { workno: inspector, vdn: 1, permissions: { inspection: true, whisper: true } },
        { workno: agent, vdn: 1, state: "idle" },
        { workno: colleague, vdn: 1, state: "idle" },
        { workno: foreigner, vdn: 2, state: "idle" },
      ],
      calls: [
        { agent, callid: call, customer: "1" },
        { agent: colleague, callid: colleaguesCall, customer: "2" },
      ],
    };
    return control("POST", "reset", body);
  }

  /** The agents and the call that the requests of the run name. */
  get subjects(): { inspector: string; agent: string; call: string } {
    const { inspector, agents, calls } = this.#subjects;
    return { inspector, agent: agents[0] ?? "", call: calls[0] ?? "" };
  }

  /** The request of an operation. Default: about the subjects of the run. */
  call(operationId: OperationId, about: Partial<Subjects> = {}): ContractRequest {
    const operation = this.#contract.operations[operationId] as Operation;
    const subjects = { ...this.#subjects, ...about };
    const body = operation.hasBody ? JSON.stringify(validBody(this.#contract, operation, subjects)) : undefined;
    return requestOf(operation, {
      values: validValues(operation, subjects),
      ...(body === undefined ? {} : { body }),
    });
  }

  /** The requests that fulfil the prerequisites of an operation. */
  prerequisitesOf({ prerequisites }: Operation): ContractRequest[] {
    const means = prerequisites.flatMap((name) => operationFor[name] ?? []);
    return [...(prerequisites.some(isSignIn) ? [this.call("login")] : []), ...means.map((id) => this.call(id))];
  }

  changeAgent(workno: string, change: Schemas["AgentChange"]): ContractRequest {
    return control("PATCH", `agents/${workno}`, change);
  }

  startCall(call: Schemas["NewCall"]): ContractRequest {
    return control("POST", "calls", { customer: "3", ...call });
  }

  endCall(callid: string): ContractRequest {
    return control("DELETE", `calls/${callid}`);
  }

  advanceClock(milliseconds: number): ContractRequest {
    return control("POST", "clock", { milliseconds } satisfies Schemas["Advance"]);
  }
}

/** A request to the simulator's control API. */
export const control = (method: string, path: string, body?: object): ContractRequest => ({
  method,
  target: `/_simulator/${path}`,
  guid: "none",
  headers: body === undefined ? {} : { "content-type": "application/json" },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});
