import type { OperationId } from "@qualitycontrol/contract/operations";
import type { Violation } from "@qualitycontrol/contract/validators";
import type { CodeName, Operation } from "../../contract/edition.ts";
import type { Floor } from "../floor.ts";
import type { Agent, Call } from "../people.ts";

/**
 * How sure a rule is. `doc`: the vendor's documentation says so. `sample`: a public sample client does so. `inferred`:
 * reasoned; a real gateway may differ.
 */
export type Mark = "doc" | "sample" | "inferred";

/** A request as the rules see it. */
export interface Step {
  readonly floor: Floor;
  readonly operation: Operation;
  /** Path and query, by name. A value that was not given once is no text. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** What the contract says against the body. */
  readonly violations: readonly Violation[];
  readonly guid: string | undefined;
  /** Whoever sends the request. */
  readonly self: Agent | undefined;
  /** The ID of the other agent whom the request names, and that agent. */
  readonly other: string | undefined;
  readonly target: Agent | undefined;
  /** The call that the request names. */
  readonly call: Call | undefined;
}

/** A request whose sender is known. */
export type Known = Step & { readonly self: Agent };

interface Rule {
  readonly id: string;
  readonly mark: Mark;
}

/** Refuses a request. */
export interface Refusal extends Rule {
  /** When it refuses. */
  readonly when: string;
  /** The code to answer. Of several the first one that the operation may answer. */
  readonly codes: readonly [CodeName, ...CodeName[]];
  /** How sure it is that this code is the answer; inferred unless said. `mark` is about the condition alone. */
  readonly codeMark?: Mark;
  /** Which operations it stands before. */
  applies(operation: Operation): boolean;
  broken(step: Known): boolean;
}

/** What a request that is not refused does. */
export interface Effect extends Rule {
  readonly does: string;
  /** @returns the `result` of the answer, `undefined` to answer with an empty one */
  run(step: Known): unknown;
}

/** What follows by itself from something else. */
export interface Consequence<Subject> {
  readonly id: string;
  /** `unknown`: nobody knows what a gateway does. */
  readonly mark: Mark | "unknown";
  readonly when: string;
  readonly does: string;
  run(floor: Floor, subject: Subject): void;
}

/** Operations before which the contract names one of these conditions. */
export const requires =
  (...named: string[]) =>
  ({ prerequisites }: Operation): boolean =>
    named.some((name) => prerequisites.includes(name));

export const isOneOf =
  (...ids: OperationId[]) =>
  ({ operationId }: Operation): boolean =>
    ids.includes(operationId);

/** The name of the parameter that names another agent than the one who sends the request: the second of its kind. */
export function otherParameter({ parameters: [self, ...others] }: Operation): string | undefined {
  return others.find(({ schema }) => schema === self?.schema)?.name;
}
