import type { Entry } from "./entry.ts";
import type { AgentRow } from "./row.ts";

// When to send which request. All times are in ms, on the steady clock.

/** The least time between two requests, so that there are at most two per second. */
const PACE = 500;
/** The time between two lists. */
export const LIST_PACE = 4_000;
/** The age from which a status is looked up again; also the time between two requests while none is answered. */
const REFRESH = 5_000;
/** How long what the gateway refused, or a list that failed, is not requested again. */
export const RETRY = 30_000;

/**
 * Four requests are a round. An agent about whom an event arrived is looked up in the first of them, so that events never keep
 * the others waiting; those who are prioritised in the third. A request that no agent of its group needs goes to another's.
 */
const ROUND = 4;

/** @param failures how many requests in succession were not answered */
export const paceAfter = (failures: number): number => (failures > 1 ? REFRESH : PACE);

/**
 * Returns the agent to look up now, if one is due.
 *
 * @param request the number of the request
 */
export function nextEntry(
  entries: Iterable<Entry>,
  prioritised: ReadonlySet<string>,
  request: number,
  now: number,
): Entry | undefined {
  const due = [...entries].filter((entry) => isDue(entry, now)).sort((one, other) => one.tried - other.tried);
  const isPrioritised = ({ snapshot }: Entry) => prioritised.has(snapshot.workNo);
  const turn = request % ROUND;
  const isWanted = (entry: Entry) => (turn === 0 ? entry.changed : isPrioritised(entry) === (turn === 2));
  return due.find(isWanted) ?? due.find(isPrioritised) ?? due[0];
}

function isDue({ isPending, tried, changed, snapshot: { problem, stale } }: Entry, now: number): boolean {
  if (isPending) return false;
  if (!problem && (changed || stale)) return true;
  return now - tried >= (problem?.retcode ? RETRY : REFRESH);
}

/** How old the status of a row may become, in ms, if the gateway answers each request within a second. */
export interface MaxAge {
  /** Of the agents that `prioritise` named. */
  readonly prioritised: number;
  readonly others: number;
}

/** Rows that were read from a list are looked up only if the list no longer has them. */
export function maxAgeOf(rows: readonly AgentRow[], prioritised: ReadonlySet<string>): MaxAge {
  const unlisted = rows.filter(({ source }) => source !== "list");
  const hasList = unlisted.length < rows.length;
  // A list takes the place of a look-up.
  const request = PACE / (hasList ? 1 - PACE / LIST_PACE : 1);
  /** @param turns how many requests of a round are certain */
  const age = (count: number, turns: number) =>
    Math.max(count && REFRESH, hasList ? LIST_PACE : 0, (count * ROUND * request) / turns) + ROUND * PACE;
  const count = unlisted.filter(({ workNo }) => prioritised.has(workNo)).length;
  const others = unlisted.length - count;
  return { prioritised: age(count, others ? 1 : 3), others: age(others, count ? 2 : 3) };
}
