import type { Operation } from "@qualitycontrol/mock/contract";
import type { ContractRequest } from "./request.ts";

/** What a case expects of the answer. */
export type Expectation =
  /** This documented answer, by its result code, with this event if it is one. */
  | { kind: "answer"; code: string; event?: string }
  /** Not to be refused for its form. */
  | { kind: "accepted"; undocumented?: boolean }
  /** Anything but success. */
  | { kind: "refused"; undocumented?: boolean };

// `undocumented`: it is not documented what a gateway does then. Only the mock is held to it.

/** What a target must have for a case to be reachable on it. */
export type Need = "scenarios" | "sessions" | "expired Guid" | "no password";

/** One request with what is expected of its answer. */
export interface Case {
  /** Unique: the operation, then what is tried. */
  name: string;
  operation: Operation;
  request: ContractRequest;
  expected: Expectation;
  /** The cell of the coverage that a match reaches. */
  cell: string;
  needs: readonly Need[];
}
