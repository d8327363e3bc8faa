// Generated from openapi/ by `npm run generate`. Do not edit.

import type { OperationId } from "./operations.ts";

/**
 * An error of a value: the place (a JSON Pointer), the keyword of the schema, and a message.
 */

export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** @deprecated The former name of `SchemaError`. */
export type { SchemaError as Violation };

/**
 * Checks a value against a schema. After `false`, `errors` has the errors; the next call overwrites them.
 */

export interface Validator {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}

/**
 * Checks the body of a response, success or failure, by operationId.
 */

export const answers: Readonly<Record<OperationId, Validator>>;

/**
 * Checks the body of a request, by the operationId of an operation that takes one.
 */

export const bodies: Readonly<Partial<Record<OperationId, Validator>>>;
