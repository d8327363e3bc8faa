import { vi } from "vitest";
import { TEST_TIMEOUT } from "./limits.ts";

/** Waits until a check passes, up to the time limit of a test; `vi.waitFor` alone stops after a second. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: TEST_TIMEOUT });
