import { table } from "../markdown.ts";
import type { Page } from "../page.ts";
import { readList } from "../read-list.ts";

/** A time limit of the gateway or of the client. */
export interface TimeLimit {
  name: string;
  time: string;
  meaning: string;
}

/**
 * The time limits that a reader searches for by name.
 *
 * @throws UserError if they cannot be read
 */
export const readTimeLimits = (): TimeLimit[] => readList("docs/time-limits.yaml");

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
