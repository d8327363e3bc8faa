import { inspect } from "node:util";
import type { StreamItem } from "@qualitycontrol/client/events";
import type { Json, StepResult } from "../case.ts";

/** The members of errors that cases may name. They are the same in every language. */
const MEMBERS = [
  "code",
  "operation",
  "consequence",
  "outcome",
  "retcode",
  "documented",
  "gatewayMessage",
  "httpStatus",
  "contentType",
  "retryAfter",
  "excerpt",
  "argument",
  "member",
  "memberType",
  "edition",
  "timeout",
  "eventType",
  "because",
  "baseUrl",
  "message",
] as const;

type Members = Record<string, Json>;

/** An error as data. */
function describeError(error: unknown): Members {
  const given = Object(error);
  const members: Members = { kind: given.name, sent: given.sentAt instanceof Date };
  for (const name of MEMBERS) members[name] = given[name] ?? null;
  if (Array.isArray(given.gaps)) members["gaps"] = given.gaps.map(({ kind }: StreamItem) => kind);
  if (given.cause !== undefined) members["cause"] = String(Object(given.cause).message ?? given.cause);
  return members;
}

/** Everything that a program may print of an error. */
const shownBy = (error: unknown): string[] => [
  String(error),
  String(Object(error).stack),
  JSON.stringify(error),
  inspect(error, { depth: null, showHidden: true, getters: true }),
];

/** The result of a step that has failed. */
export const failed = (error: unknown): StepResult => ({ error: describeError(error), shown: shownBy(error) });

/** An item of a stream as data. */
export function describeItem(item: StreamItem): Members {
  const { kind, poll, pollSent, isNewer } = item;
  const place = { kind, poll, pollSent, isNewer };
  const error = (it: unknown) => (it === undefined ? null : describeError(it));
  switch (item.kind) {
    case "event":
      return { ...place, event: item.event as unknown as Json };
    case "malformedEvent":
      return { ...place, event: item.event as Json, problem: item.problem };
    case "gap":
      return { ...place, overdue: item.overdue, sent: item.sentAt !== undefined, error: error(item.error) };
    case "pollRefused":
      return {
        ...place,
        retcode: item.retcode ?? null,
        inferredCause: item.inferredCause ?? null,
        error: error(item.error),
      };
    case "sessionAtRisk":
      return { ...place, retryAfter: item.retryAfter, error: error(item.error) };
  }
}

/** Everything that a program may print of an item. */
export const shownByItem = (item: StreamItem): string[] => ("error" in item && item.error ? shownBy(item.error) : []);
