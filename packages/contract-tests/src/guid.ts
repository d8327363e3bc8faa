import { exec } from "node:child_process";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { CannotRun } from "./cannot-run.ts";
import type { GuidUse } from "./request.ts";

/** Returns the Guid for a request. Undefined: no Guid. */
export type GuidSource = (use: GuidUse) => Promise<string | undefined>;

/** The command runs again after this time, in ms. A Guid may expire after 120 s and changes about every 60 s. */
const KEEP = 15_000;

/** A well-formed Guid that no gateway has issued. */
const wrong = sampleGuid.replaceAll("x", "0");

/**
 * Takes the Guid from `QUALITYCONTROL_GUID`, or from the output of the command `QUALITYCONTROL_GUID_COMMAND`, and an expired
 * Guid from `QUALITYCONTROL_EXPIRED_GUID`. It is never a flag, because the process list shows flags.
 */
export function guidFrom(environment: Readonly<Record<string, string | undefined>>): GuidSource {
  const command = environment["QUALITYCONTROL_GUID_COMMAND"];
  const fixed = environment["QUALITYCONTROL_GUID"] ?? sampleGuid;
  const expired = environment["QUALITYCONTROL_EXPIRED_GUID"];
  for (const name of ["QUALITYCONTROL_GUID", "QUALITYCONTROL_EXPIRED_GUID"]) {
    if (!/^[!-~]+$/.test(environment[name] ?? "-")) throw new CannotRun(`${name} must be one word, the Guid.`);
  }
  let latest: { guid: Promise<string>; at: number } | undefined;
  const current = () => {
    if (command === undefined) return fixed;
    if (latest === undefined || performance.now() - latest.at > KEEP) {
      latest = { guid: printedBy(command), at: performance.now() };
    }
    return latest.guid;
  };
  return async (use) =>
    ({
      valid: current,
      none: () => undefined,
      empty: () => "",
      wrong: () => wrong,
      expired: () => expired,
      former: () => undefined,
      foreign: () => undefined,
    })[use]();
}

/** The environment variable that supplies the Guid. */
export const guidVariable = (environment: Readonly<Record<string, string | undefined>>): string =>
  environment["QUALITYCONTROL_GUID_COMMAND"] === undefined ? "QUALITYCONTROL_GUID" : "QUALITYCONTROL_GUID_COMMAND";

/** Runs the command. Its output is never quoted, because it may contain the Guid. */
function printedBy(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    exec(command, { timeout: 10_000 }, (error, stdout) => {
      const guid = stdout.trim();
      if (!error && /^[!-~]+$/.test(guid)) return resolve(guid);
      const problem = error ? "failed" : "did not print one word";
      reject(new CannotRun(`The command of QUALITYCONTROL_GUID_COMMAND ${problem}. It must print the current Guid.`));
    });
  });
}
