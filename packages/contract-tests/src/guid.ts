import { exec } from "node:child_process";
import { sampleGuid } from "@qualitycontrol/contract/operations";
import { CannotRun } from "./cannot-run.ts";
import type { GuidUse } from "./request.ts";

/** Gives the Guid that goes with a request; undefined for none. */
export type GuidSource = (use: GuidUse) => Promise<string | undefined>;

/** A command is asked again after this time, in ms. A Guid may die after 120 s and changes about every 60 s. */
const KEEP = 15_000;

/** A Guid of the right form that no gateway has given out. */
const wrong = sampleGuid.replaceAll("x", "0");

/**
 * Reads where the Guid comes from: `QUALITYCONTROL_GUID`, or `QUALITYCONTROL_GUID_COMMAND`, a command that prints the
 * current one; and `QUALITYCONTROL_EXPIRED_GUID`, one that has died. Never a flag: the list of processes shows flags.
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

/** The variable that the Guid comes from. */
export const guidVariable = (environment: Readonly<Record<string, string | undefined>>): string =>
  environment["QUALITYCONTROL_GUID_COMMAND"] === undefined ? "QUALITYCONTROL_GUID" : "QUALITYCONTROL_GUID_COMMAND";

/** What the command says of its failure may hold the Guid, hence none of it is passed on. */
function printedBy(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    exec(command, { timeout: 10_000 }, (error, stdout) => {
      const guid = stdout.trim();
      if (!error && /^[!-~]+$/.test(guid)) return resolve(guid);
      const fault = error ? "failed" : "did not print one word";
      reject(new CannotRun(`The command of QUALITYCONTROL_GUID_COMMAND ${fault}. It must print the current Guid.`));
    });
  });
}
