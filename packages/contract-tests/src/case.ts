import type { Operation } from "@qualitycontrol/contract/operations";
import type { ContractRequest } from "./request.ts";

/** What a response must hold at a JSON Pointer, so that it is about the agent that the request named. */
export interface ExpectedSubject {
  pointer: string;
  value: unknown;
}

/** What a case expects of the answer. */
export type Expectation =
  /** This documented answer, by its result code, with this event if it is one, and about whom the request was. */
  | { kind: "answer"; code: string; event?: string; about?: ExpectedSubject }
  /** Not to be refused for its form. */
  | { kind: "accepted"; undocumented?: boolean }
  /** Anything but success. */
  | { kind: "refused"; undocumented?: boolean };

/** An expected answer as the coverage names it. */
export const responseName = ({ code, event }: Extract<Expectation, { kind: "answer" }>): string =>
  `answers ${code}${event === undefined ? "" : ` ${event}`}`;

// `undocumented`: it is not documented what a gateway does then. Only the mock is held to it.

/** What a target must have for a case to be reachable on it. */
export type Need = "scenarios" | "sessions" | "expired Guid" | "no password" | "situations" | "request under way";

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
  /** What brings the simulator into the situation of the case; without it, what the operation presupposes. */
  before?: readonly ContractRequest[];
}
