// Generated from openapi/ by `npm run generate`. Do not edit.

import type { operations } from "./types.ts";

/**
 * What is wrong with a value: where (a JSON Pointer), by which keyword of the schema, and in words.
 */

export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/**
 * Whether a value keeps a schema. After a false, `errors` says what is wrong; it is overwritten by the next call.
 */

export interface Validator {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}

/**
 * Checks the body of an answer, success or failure, by operationId.
 */

export const answers: Readonly<Record<keyof operations, Validator>>;

/**
 * Checks the body of a request, by the operationId of an operation that takes one.
 */

export const bodies: Readonly<Partial<Record<keyof operations, Validator>>>;
