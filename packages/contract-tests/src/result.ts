import type { Violation } from "@qualitycontrol/core/judge";
import { type Cell, type Coverage, stateOf } from "./coverage.ts";
import type { Kind } from "./identity.ts";
import type { Ledger } from "./ledger.ts";
import type { ContractRequest } from "./request.ts";

const untried = ["undecided", "not set up", "not reachable", "not sent", "not simulated", "not offered"] as const;

/**
 * States of a case without a verdict.
 *
 * - `undecided`: the response refuses the session instead of what the case tests.
 * - `not set up`: the set-up failed, so the request was not sent.
 * - `not reachable`: the target lacks what the case needs.
 * - `not sent`: the gate held the request back.
 * - `not simulated`: the simulator returned only the contract's example.
 * - `not offered`: the gateway does not offer the operation, which no current page lists.
 */
export type Untried = (typeof untried)[number];

/** Whether a case has no verdict. */
export const isUntried = (state: Result["state"]): state is Untried => untried.some((one) => one === state);

/** The result of one case. `drifted`: allowed by the contract, but not described in it. */
export interface Result {
  name: string;
  operationId: string;
  state: "passed" | "failed" | "drifted" | Untried;
  violations: Violation[];
  /** @deprecated The former name of `violations`. */
  faults?: Violation[];
  /** Why there is no verdict, or the outcome of the request. */
  reason?: string;
  request?: ContractRequest;
  /** Whether the request could succeed: it is valid, and in the name of the session's inspector. */
  valid?: boolean;
  /** The response's result code, or its status if it has no result code. */
  response?: string;
  /** Whether a valid request succeeded. */
  succeeded?: boolean;
}

/** Whether the request of a case was sent, and the response says something about the contract. */
export const wasTried = ({ state }: Result): boolean => state === "undecided" || !isUntried(state);

/** Whether a state is a failure. Drift is a failure of this project's own servers; at a gateway it is only reported. */
export const isBreach = (state: Result["state"], kind: Kind): boolean =>
  state === "failed" || (state === "drifted" && kind !== "gateway");

/** The cells that a full run on the mock has missed. The mock can return every response. */
export const missedCells = ({ kind, mode, coverage }: Pick<Report, "kind" | "mode" | "coverage">): Cell[] =>
  mode === "full" && kind === "mock" ? coverage.cells.filter((cell) => stateOf(cell) === "missed") : [];

/** `undecided`: no violation was found, but the run does not prove that the contract is kept either. */
export type RunOutcome = "passed" | "violated" | "undecided";

/** The result of a run. */
export interface Report {
  url: URL;
  kind: Kind;
  mode: "read" | "full" | "plan";
  /** The edition of the contract that the target was tested against. */
  edition: string;
  version: string;
  seed: number;
  results: Result[];
  coverage: Coverage;
  ledger: Ledger;
  /** Whether the requests of a session had cookies of the gateway, as in a cluster. */
  sentCookies: boolean;
  /** Why the run was stopped. Undefined if it was not. */
  stopped: string | undefined;
  /** In ms. */
  duration: number;
  outcome: RunOutcome;
  /** Reasons why the run is undecided, the most likely cause first. A violated run may have some, too. */
  reasons: readonly string[];
  /** Further remarks, such as the effect of an option. */
  notes: readonly string[];
  /** The operations that were called but never succeeded, with the responses to their valid requests. */
  neverSucceeded: readonly string[];
  /** The operations that no current page lists and that the gateway does not offer, with how it responded. */
  notOffered: readonly string[];
  /** Whether the outcome is `passed`. */
  kept: boolean;
}
