import type { operations as baseOperations, OperationId } from "@qualitycontrol/contract/operations";
import type { resultCodes } from "@qualitycontrol/contract/result-codes";

/** The name of a prerequisite of an operation in the contract. */
export type Prerequisite = (typeof baseOperations)[OperationId]["prerequisites"][number];

/** The name of a result code in the contract. */
export type CodeName = (typeof resultCodes)[keyof typeof resultCodes]["name"];

export interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: string;
  example?: string;
}

interface TriggeredEvent {
  event: string;
  receiver?: string;
  inferredReceiver?: string;
}

/** An operation as the generated catalogue states it. */
export interface Operation {
  operationId: OperationId;
  method: string;
  path: string;
  secured: boolean;
  parameters: readonly Parameter[];
  hasBody: boolean;
  prerequisites: readonly string[];
  events: { events: readonly TriggeredEvent[]; others?: readonly TriggeredEvent[] };
  resultCodes: { list: string; codes: readonly string[] };
}

/** A schema, as far as it names values. */
export interface ValueSchema {
  enum?: unknown[];
  "x-enum-varnames"?: string[];
  anyOf?: ValueSchema[];
}

interface Described extends ValueSchema {
  const?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  properties?: Record<string, { writeOnly?: boolean }>;
  allOf?: Described[];
}

/** The parts of the bundled document that the simulator reads. */
export interface Document {
  info: { version: string };
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, { $ref: string }> }>>;
  components: {
    schemas: Record<string, Described>;
    responses: Record<string, { content: Record<string, { examples: Record<string, { $ref: string }> }> }>;
    examples: Record<string, { value: Record<string, unknown> }>;
    parameters: Record<string, { example?: string }>;
    headers: Record<string, { example?: string }>;
    securitySchemes: Record<string, { name: string }>;
    "x-result-codes": Record<string, { name: string; meaning: string; gatewayWide?: boolean; endsSession?: boolean }>;
  };
}
