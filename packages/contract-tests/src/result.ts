import type { Fault } from "@qualitycontrol/mock/judge";
import { type Cell, type Coverage, stateOf } from "./coverage.ts";
import type { Kind } from "./identity.ts";
import type { Ledger } from "./ledger.ts";
import type { ContractRequest } from "./request.ts";

/** Why a case says nothing about the target. `not simulated`: the simulator only answered the contract's example. */
export type Untried = "not reachable" | "not sent" | "not simulated";

/** Whether a case says nothing about the target. */
export const isUntried = (state: Result["state"]): state is Untried =>
  state === "not reachable" || state === "not sent" || state === "not simulated";

/** What became of one case. `drifted` keeps the contract, but shows something that the contract does not describe. */
export interface Result {
  name: string;
  operationId: string;
  state: "passed" | "failed" | "drifted" | Untried;
  faults: Fault[];
  /** Why it was not tried, or what came of its request. */
  reason?: string;
  request?: ContractRequest;
}

/** Whether a state breaks the contract. Drift does so at what is this project's own; at a gateway it is only told. */
export const isBreach = (state: Result["state"], kind: Kind): boolean =>
  state === "failed" || (state === "drifted" && kind !== "gateway");

/** The cells that no case has reached although the contract was tried in full on the mock, which can be brought to each. */
export const missedCells = ({ kind, mode, coverage }: Pick<Report, "kind" | "mode" | "coverage">): Cell[] =>
  mode === "full" && kind === "mock" ? coverage.cells.filter((cell) => stateOf(cell) === "missed") : [];

/** What a run has found. */
export interface Report {
  url: URL;
  kind: Kind;
  mode: "read" | "full" | "plan";
  edition: string | undefined;
  version: string;
  seed: number;
  results: Result[];
  coverage: Coverage;
  ledger: Ledger;
  /** Why the run was stopped, if it was. */
  stopped: string | undefined;
  /** In ms. */
  duration: number;
  /** Whether the contract was kept, as far as it was tried. */
  kept: boolean;
}
