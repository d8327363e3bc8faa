// Generated from openapi/ by `npm run generate`. Do not edit.

import type { OperationId, operations } from "./editions/2025-11/operations.ts";

export { type OperationId, operations, sampleGuid } from "./editions/2025-11/operations.ts";

/**
 * A parameter of an operation, as the catalogue states it.
 */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  /** The name of its schema. */
  readonly schema: string;
  readonly pattern?: string;
  readonly minLength?: number;
  /** The smallest and the largest number that it accepts, if it accepts a range of numbers. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly example: string;
}

/**
 * An event that an operation triggers, and who receives it, as far as that is known.
 */
export interface TriggeredEvent {
  readonly event: string;
  readonly receiver?: string;
  readonly inferredReceiver?: string;
}

/**
 * An operation, as the catalogue states it: of the base document or of an edition.
 */
export interface Operation {
  readonly operationId: OperationId;
  readonly method: string;
  readonly path: string;
  readonly consequence: (typeof operations)[OperationId]["consequence"];
  /** `unknown` if no current page lists the operation, so that a gateway may not offer it. */
  readonly availability?: "unknown";
  /** Whether it needs a Guid. */
  readonly secured: boolean;
  readonly parameters: readonly Parameter[];
  readonly hasBody: boolean;
  /** The names of the conditions that must hold before it is called. */
  readonly prerequisites: readonly string[];
  /** `events`: those of its page. `others`: what other sources add. */
  readonly events: { readonly events: readonly TriggeredEvent[]; readonly others?: readonly TriggeredEvent[] };
  /** The page that it is based on, or the years in which the vendor published the client code that it was seen in. */
  readonly source: {
    readonly page?: string;
    readonly id?: string;
    readonly edition?: string;
    readonly published?: string;
    readonly certainty: string;
  };
  readonly resultCodes: { readonly list: string; readonly codes: readonly string[] };
  /** The result code of each scenario of the mock, by the scenario's name. */
  readonly scenarios: Readonly<Record<string, string>>;
}
