import { readFileSync } from "node:fs";
import { UserError } from "@qualitycontrol/core/user-error";
import { inRoot } from "@qualitycontrol/tooling/root";
import { parse } from "yaml";
import { table } from "../markdown.ts";
import type { Page } from "../page.ts";

/** A time limit of the gateway or of the client. */
export interface TimeLimit {
  name: string;
  time: string;
  meaning: string;
}

const FILE = "docs/time-limits.yaml";

/** The time limits that a reader searches for by name. */
export function readTimeLimits(): TimeLimit[] {
  try {
    return parse(readFileSync(inRoot(FILE), "utf8"));
  } catch (error) {
    throw new UserError(`${FILE} cannot be read: ${(error as Error).message.trim()}`);
  }
}

/** The page of the time limits. */
export const limitsPage = (limits: TimeLimit[]): Page => ({
  path: "time-limits",
  title: "Time limits and timeouts",
  summary: "How long the gateway and the client wait, and what happens then.",
  parts: [
    {
      text: `How long the gateway and the client wait, and what happens then.\n\n${table(
        ["Limit", "Time", "What happens"],
        limits.map(({ name, time, meaning }) => [`**${name}**`, time, meaning]),
      )}`,
    },
  ],
});
