import type { Operation, OperationId } from "@qualitycontrol/contract/operations";
import type { SchemaError } from "@qualitycontrol/contract/validators";
import type { CodeName } from "../contract/names.ts";
import type { Occurrences } from "../domain/occurrence.ts";
import type { Agent, Call, Trigger } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";

/**
 * How certain a rule is. `doc`: the vendor's documentation says so. `vendor sample`: a client that the vendor published
 * does so. `sample`: another public client does so. `inferred`: reasoned; a real gateway may differ.
 */
export type Mark = "doc" | "vendor sample" | "sample" | "inferred";

/** A request as the rules see it. */
export interface Step {
  readonly floor: Floor;
  readonly operation: Operation;
  /** Path and query, by name. A repeated parameter is not a string. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether a parameter is missing, repeated or invalid. */
  readonly hasWrongParameter: boolean;
  readonly body: Readonly<Record<string, unknown>>;
  /** Where the body breaks the contract. */
  readonly violations: readonly SchemaError[];
  readonly guid: string | undefined;
  /** The value of the cookie of a node. */
  readonly cookie: string | undefined;
  /** The sender of the request. */
  readonly self: Agent | undefined;
  /** The ID of the other agent that the request names, and that agent. */
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
  /** The code to return: the first one that the operation may return. */
  readonly codes: readonly [CodeName, ...CodeName[]];
  /** How certain it is that the gateway returns this code; `inferred` by default. `mark` is about the condition only. */
  readonly codeMark?: Mark;
  /** Whether it may refuse the operation. */
  applies(operation: Operation): boolean;
  broken(step: Known): boolean;
}

/** What a request that is not refused does. */
export interface Effect extends Rule {
  readonly does: string;
  /** Changes the floor; by default, nothing. */
  readonly act?: ((step: Known) => Occurrences) | undefined;
  /** The `result` of the response once the change is complete: `null` for none, `undefined` (the default) for an empty one. */
  readonly result?: ((step: Known) => unknown) | undefined;
}

/** An effect without its name, which is the operationId. */
export type Row = [does: string, mark: Mark, act: Effect["act"], result?: Effect["result"]];

/** What results from a trigger, without a request. */
export interface Consequence {
  readonly id: string;
  /** `unknown`: what a gateway does is undocumented. */
  readonly mark: Mark | "unknown";
  readonly when: string;
  readonly does: string;
  act(floor: Floor, agent: Agent, trigger: Trigger): Occurrences;
}

/** Operations for which the contract names one of these prerequisites. */
export const requires =
  (...named: string[]) =>
  ({ prerequisites }: Operation): boolean =>
    named.some((name) => prerequisites.includes(name));

export const isOneOf =
  (...ids: OperationId[]) =>
  ({ operationId }: Operation): boolean =>
    ids.includes(operationId);

export const signsIn = isOneOf("login", "forceLogin");

/** The name of the parameter that names an agent other than the sender of the request: the second of its kind. */
export function otherParameter({ parameters: [self, ...others] }: Operation): string | undefined {
  return others.find(({ schema }) => schema === self?.schema)?.name;
}
