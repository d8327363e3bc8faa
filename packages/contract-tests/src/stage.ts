import { newGuidHeader } from "@qualitycontrol/contract/calls";
import type { components } from "@qualitycontrol/contract/control/types";
import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/mock/contract";
import type { Case } from "./case.ts";
import type { Send } from "./gate.ts";
import { type ContractRequest, type GuidUse, requestOf, rightBody, rightValues, type Subjects } from "./request.ts";

type Fault = components["schemas"]["Fault"];

/** By what the inspector comes to do what an operation asks for, of those that the contract knows as prerequisites. */
const broughtAboutBy: Readonly<Record<string, OperationId>> = {
  InspectorInspecting: "addSupervise",
  InspectorListeningOrInserting: "addSupervise",
  InspectorHasListenedOrInserted: "addSupervise",
  InspectorHasWhispered: "requestWhisperAgent",
};

const prerequisitesOf: Readonly<Record<string, { readonly prerequisites: readonly string[] }>> = operations;

/**
 * Sets the stage on the simulator for each case: the world begins anew by the simulator's control, the inspector signs
 * in, and does what the operation presupposes. Each of these requests goes through the gate, too.
 */
export class Stage {
  readonly #contract: Contract;
  readonly #subjects: Subjects;
  #guid: string | undefined;
  #formerGuid: string | undefined;

  constructor(contract: Contract, subjects: Subjects) {
    this.#contract = contract;
    this.#subjects = subjects;
  }

  /** The Guid of the inspector's session now, or of one that is over. */
  guid(use: GuidUse): string | undefined {
    if (use === "valid") return this.#guid;
    return use === "expired" ? this.#formerGuid : undefined;
  }

  /** Whether the simulator lets the suite begin the world anew and sign in. */
  async canBeSet(send: Send): Promise<boolean> {
    return (await this.#begin(send)) && (await this.#signIn(send));
  }

  /** Brings about what a case presupposes. */
  async set({ operation, expected, needs }: Case, send: Send): Promise<void> {
    await this.#begin(send);
    const prerequisites = prerequisitesOf[operation.operationId]?.prerequisites ?? [];
    if (prerequisites.some((name) => /^(Inspector)?SignedIn$/.test(name))) await this.#signIn(send);
    for (const name of prerequisites) {
      const means = this.#contract.operations[broughtAboutBy[name] ?? ""];
      if (means) await send(requestOf(means, { values: rightValues(means, this.#subjects) }));
    }
    if (expected.kind !== "answer" || !needs.includes("scenarios")) return;
    await send(control("faults", { kind: "retcode", operation: operation.operationId, retcode: expected.code }));
  }

  async #begin(send: Send): Promise<boolean> {
    const exchange = await send(control("reset"));
    return exchange.outcome === "executed" && exchange.answer.status === 200;
  }

  async #signIn(send: Send): Promise<boolean> {
    const login = this.#contract.operations["login"];
    if (!login) return false;
    const body = JSON.stringify(rightBody(this.#contract, login, this.#subjects));
    const exchange = await send(requestOf(login, { values: rightValues(login, this.#subjects), body }));
    if (exchange.outcome !== "executed") return false;
    const given = exchange.answer.headers[newGuidHeader.toLowerCase()];
    if (given === undefined) return false;
    this.#formerGuid = this.#guid;
    this.#guid = String(given).replace(/^[^=]*=/, "");
    return true;
  }
}

/** The stage of a simulator; undefined if its control is not served, or its world has other people. */
export async function stageOn(contract: Contract, subjects: Subjects, send: Send): Promise<Stage | undefined> {
  const stage = new Stage(contract, subjects);
  return (await stage.canBeSet(send)) ? stage : undefined;
}

/** A request of the simulator's control. */
const control = (what: "reset" | "faults", body?: Fault): ContractRequest => ({
  method: "POST",
  target: `/_simulator/${what}`,
  guid: "none",
  headers: body === undefined ? {} : { "content-type": "application/json" },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});
