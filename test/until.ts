import { vi } from "vitest";
import { FAR } from "./limits.ts";

/** Waits until a check passes, as long as a test may take; `vi.waitFor` alone gives up after a second. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: FAR });
