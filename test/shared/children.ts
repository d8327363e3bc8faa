import { afterAll } from "vitest";

/** Functions that end what the tests of a file have started. */
const ends: (() => unknown)[] = [];

/** Calls a function after the last test of the file, even if a test fails. */
export const endAfterFile = (end: () => unknown): void => {
  ends.push(end);
};

/** Call this for each test file: a module, with its hooks, is loaded once for several files. */
export function endChildren(): void {
  afterAll(() => Promise.all(ends.splice(0).map((end) => end())));
}
