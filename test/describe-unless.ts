import { describe, test } from "vitest";

/**
 * Describes tests that need something of this machine. Without it, they are reported as one skipped test with the reason.
 *
 * @param missing the reason; undefined if nothing is missing
 */
export function describeUnless(missing: string | undefined, name: string, define: () => void): void {
  if (missing === undefined) describe(name, define);
  else test.skip(`${name}: ${missing}`);
}
