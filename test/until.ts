import { vi } from "vitest";
import { WAIT_TIMEOUT } from "./limits.ts";

/** Waits until a check passes, up to the time limit of a wait; `vi.waitFor` alone stops after a second. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: WAIT_TIMEOUT });
