import type { ErrorCode } from "./codes.ts";

/** Creates the error for an invalid option: a mistake in the program, not the failure of a call. */
export const invalidOption = (message: string): TypeError & { readonly code: "invalid-option" } =>
  Object.assign(new TypeError(message), { code: "invalid-option" satisfies ErrorCode } as const);
