import type { Violation } from "@qualitycontrol/core/judge";
import { type Cell, type Coverage, stateOf } from "./coverage.ts";
import type { Kind } from "./identity.ts";
import type { Ledger } from "./ledger.ts";
import type { ContractRequest } from "./request.ts";

/**
 * Why a case says nothing about the target.
 *
 * - `undecided`: the response refuses the session, not what the case tests.
 * - `not set up`: what the case presupposes could not be brought about, so its request was not sent.
 * - `not simulated`: the simulator only answered the contract's example.
 */
export type Untried = "undecided" | "not set up" | "not reachable" | "not sent" | "not simulated";

const untried: readonly string[] = [
  "undecided",
  "not set up",
  "not reachable",
  "not sent",
  "not simulated",
] satisfies Untried[];

/** Whether a case says nothing about the target. */
export const isUntried = (state: Result["state"]): state is Untried => untried.includes(state);

/** What became of one case. `drifted` keeps the contract, but shows something that the contract does not describe. */
export interface Result {
  name: string;
  operationId: string;
  state: "passed" | "failed" | "drifted" | Untried;
  violations: Violation[];
  /** Why it says nothing, or what came of its request. */
  reason?: string;
  request?: ContractRequest;
  /** Whether its request is one that the session's inspector may make, so that it could succeed. */
  valid?: boolean;
  /** The response in short: its result code, or its status if it has none. */
  response?: string;
  /** Whether a valid request succeeded. */
  succeeded?: boolean;
}

/** Whether a case got a response of its own from the target, or at least its request may have arrived. */
export const wasTried = ({ state }: Result): boolean => state === "undecided" || !isUntried(state);

/** Whether a state breaks the contract. Drift does so at what is this project's own; at a gateway it is only reported. */
export const isBreach = (state: Result["state"], kind: Kind): boolean =>
  state === "failed" || (state === "drifted" && kind !== "gateway");

/** The cells that no case has reached although the contract was tried in full on the mock, which can be brought to each. */
export const missedCells = ({ kind, mode, coverage }: Pick<Report, "kind" | "mode" | "coverage">): Cell[] =>
  mode === "full" && kind === "mock" ? coverage.cells.filter((cell) => stateOf(cell) === "missed") : [];

/** `undecided`: nothing contradicts the contract, but what was tried does not show either that it is kept. */
export type RunOutcome = "passed" | "violated" | "undecided";

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
  outcome: RunOutcome;
  /** What keeps the run from showing that the contract is kept, the likely cause first. A violation may have some, too. */
  reasons: readonly string[];
  /** What else to know about the run, such as what an option does to it. */
  notes: readonly string[];
  /** The operations that were called but did not succeed once, each with the responses to its valid requests. */
  neverSucceeded: readonly string[];
  /** Whether the outcome is `passed`. */
  kept: boolean;
}
