import type { Operation } from "@qualitycontrol/contract/operations";
import type { ContractRequest } from "./request.ts";

/** The value that a response must have at a JSON Pointer, because the request named an agent. */
export interface ExpectedSubject {
  pointer: string;
  value: unknown;
}

/** The response that a case expects. */
export type Expectation =
  /** This result code, with this event if the response has one, about the agent that the request named. */
  | { kind: "answer"; code: string; event?: string; about?: ExpectedSubject }
  /** Any response except a refusal of the request's form. */
  | { kind: "accepted"; undocumented?: boolean }
  /** Any response except success. */
  | { kind: "refused"; undocumented?: boolean };

/** The name of a response in the coverage. */
export const responseName = ({ code, event }: { code: string; event?: string | undefined }): string =>
  `returns ${code}${event === undefined ? "" : ` ${event}`}`;

// `undocumented`: the behaviour of a gateway is not documented. Only the mock must behave as expected.

/** What a case needs of its target. */
export type Need = "scenarios" | "sessions" | "expired Guid" | "no password" | "situations" | "request under way";

/** A request with its expected response. */
export interface Case {
  /** Unique: the operation and what is tested. */
  name: string;
  operation: Operation;
  request: ContractRequest;
  expected: Expectation;
  /** The cell of the coverage that a passed case reaches. */
  cell: string;
  needs: readonly Need[];
  /** The set-up on the simulator. Default: what the operation's prerequisites need. */
  before?: readonly ContractRequest[];
}
