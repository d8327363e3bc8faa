import { longPoll } from "@qualitycontrol/contract/calls";
import type { Flags } from "@qualitycontrol/core/command";
import { editionNames } from "@qualitycontrol/core/contract";
import { wholeNumberOf } from "@qualitycontrol/core/flags";

const only = { value: "<operation>", repeatable: true, help: "test only this operation; repeatable" } as const;
const agent = { value: "<id>", repeatable: true, help: "a test agent; repeatable" } as const;
const inspector = { value: "<id>", help: "the inspector whose session sends the requests" } as const;
const call = { value: "<id>", repeatable: true, help: "a call that may be cut; repeatable" } as const;

const unlisted = { help: "also send operations that no current page lists and that only read" } as const;
const planned = {
  help: `also send operations that no current page lists: those that only read, and those that begin and end
monitoring`,
} as const;

/** How a run sends requests and reports their results. */
const running = {
  require: {
    value: "<list>",
    repeatable: true,
    help: "exit with 3 unless each of these operations succeeds; comma-separated, repeatable",
  },
  timeout: {
    value: "<ms>",
    help: `limit the time of a response (15000); a poll without an event needs ${longPoll}`,
  },
  ca: { value: "<file>", help: "trust the certificates of a private authority (PEM)" },
  junit: { value: "<file>", help: "write a report in JUnit XML" },
  json: { value: "<file>", help: "write a report in JSON" },
} as const satisfies Flags;

export const checkFlags = {
  full: { help: "send everything; requires this project's own mock or simulator; the simulator's state is reset" },
  "vendor-samples": unlisted,
  only,
  edition: {
    value: "<edition>",
    help: `the gateway's edition (${editionNames().join(", ")}); default: the edition that the mock or simulator
serves, else the newest edition`,
  },
  inspector,
  agent,
  call,
  seed: { value: "<number>", help: "repeat the random values of an earlier run" },
  runs: { value: "<number>", help: "draw this many values for each property (20)" },
  ...running,
} as const satisfies Flags;

export const planFlags = {
  inspector,
  agent,
  out: { value: "<file>", help: "write the plan to this file" },
  call,
  "vendor-samples": planned,
  only,
  edition: {
    value: "<edition>",
    help: `the gateway's edition (${editionNames().join(", ")}); default: the newest edition`,
  },
  minutes: { value: "<number>", help: "limit how long the plan is valid (60)" },
} as const satisfies Flags;

export const runFlags = {
  plan: { value: "<file>", help: "run this plan" },
  "vendor-samples": planned,
  only,
  ...running,
} as const satisfies Flags;

/** What the help of both commands that send requests ends with. */
export const notes = `The Guid is read from the environment: QUALITYCONTROL_GUID, or QUALITYCONTROL_GUID_COMMAND, a command that prints the
current one; QUALITYCONTROL_EXPIRED_GUID is an expired Guid. In a cluster, set QUALITYCONTROL_COOKIE to the cookies of the
session, in the form of a Cookie header. Exit codes: 0 passed, 1 contract violated, 2 could not run, 3 undecided: nothing was
sent or offered, no operation succeeded, the session was refused, or the set-up failed.`;

/** The largest number that timers and seeds accept. */
const LARGEST = 2 ** 31 - 1;

/**
 * Parses the value of a flag that takes a number.
 *
 * @throws WrongFlag if it is not a whole number, or less than `least`
 */
export const numberOf = (flag: string, text: string, least = 0): number =>
  wholeNumberOf(`--${flag}`, text, [least, LARGEST], `not a whole number. Give one from ${least} to ${LARGEST}.`);

interface SubjectFlags {
  readonly inspector?: string | undefined;
  readonly agent?: readonly string[] | undefined;
  readonly call?: readonly string[] | undefined;
}

/** The inspector, agents and calls that flags name. */
export const subjectsOf = ({ inspector, agent, call }: SubjectFlags) => ({
  ...(inspector === undefined ? {} : { inspector }),
  ...(agent === undefined ? {} : { agents: agent }),
  ...(call === undefined ? {} : { calls: call }),
});
