import { afterAll } from "vitest";

/** How to end what the tests of a file have started and not ended. */
const ends: (() => unknown)[] = [];

/** Ends something after the last test of the file, even if a test fails before it ends it. */
export const endAfterFile = (end: () => unknown): void => {
  ends.push(end);
};

/** To be called for each file of tests: modules are loaded once for several of them, and their hooks with them. */
export function endChildren(): void {
  afterAll(() => Promise.all(ends.splice(0).map((end) => end())));
}
