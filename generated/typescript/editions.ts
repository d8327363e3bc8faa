// Generated from openapi/ by `npm run generate`. Do not edit.

import type { Operation } from "./operations.ts";
import type { Validator } from "./validators.js";

/**
 * What is generated for the base document or an edition. Code is loaded when its function is called.
 */
export interface Parts {
  /** The OpenAPI document, in JSON. */
  readonly document: URL;
  /** The operations, by operationId. */
  operations(): Promise<{ readonly operations: Readonly<Record<string, Operation>> }>;
  /** The checks of the bodies of responses (`answers`) and of requests, by operationId. */
  validators(): Promise<{
    readonly answers: Readonly<Record<string, Validator>>;
    readonly bodies: Readonly<Record<string, Validator | undefined>>;
  }>;
}

/**
 * The base document, which states each page in its own edition.
 */
export const base: Parts = {
  document: new URL("../openapi.json", import.meta.url),
  operations: () => import("./as-documented/operations.ts"),
  validators: () => import("./as-documented/validators.js"),
};

/**
 * Each edition of the gateway, by its name.
 */
export const editions: Readonly<Record<string, Parts>> = {
  "2023-09": {
    document: new URL("../editions/2023-09/openapi.json", import.meta.url),
    operations: () => import("./editions/2023-09/operations.ts"),
    validators: () => import("./editions/2023-09/validators.js"),
  },
  "2025-11": {
    document: new URL("../editions/2025-11/openapi.json", import.meta.url),
    operations: () => import("./editions/2025-11/operations.ts"),
    validators: () => import("./editions/2025-11/validators.js"),
  },
};
