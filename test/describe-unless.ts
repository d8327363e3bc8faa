import { UserError } from "@qualitycontrol/core/user-error";
import { describe, test } from "vitest";

/**
 * Why tests are not run.
 *
 * @param variable the environment variable that makes it an error, with the value `required`
 * @throws UserError if it does
 */
export function unlessRequired(variable: string, missing: string, env: NodeJS.ProcessEnv = process.env): string {
  if (env[variable] === "required") throw new UserError(`${variable} is "required", but ${missing}.`);
  return missing;
}

/**
 * Describes tests that need something of this machine. Without it, they are reported as one skipped test with the reason.
 *
 * @param missing the reason; undefined if nothing is missing
 */
export function describeUnless(missing: string | undefined, name: string, define: () => void): void {
  if (missing === undefined) describe(name, define);
  else test.skip(`${name}: ${missing}`);
}
