import { guidRefusals, longPoll } from "@qualitycontrol/contract/calls";
import { operations } from "@qualitycontrol/contract/operations";
import { resultCodes } from "@qualitycontrol/contract/result-codes";
import { groupBy } from "@qualitycontrol/core/group-by";
import { vendorSamplesFlag } from "./permission/outgoing.ts";
import { isBreach, missedCells, type Report, type Result, type RunOutcome, wasTried } from "./result.ts";
import { cookieVariable } from "./session-cookies.ts";

/** A run before its outcome is determined. */
export interface Run extends Pick<Report, "kind" | "mode" | "results" | "coverage" | "stopped"> {
  /** Why the set-up of the target failed. Undefined if it did not. */
  setupFailure: string | undefined;
  /** The operations of `--only`. */
  only: readonly string[] | undefined;
  /** The operations that must succeed. */
  require: readonly string[];
  /** Time limit of a response, in ms. */
  timeout: number;
  /** The environment variable that supplies the Guid. */
  guidVariable: string;
  /** Whether the requests had cookies. */
  sentCookies: boolean;
}

/** Determines the outcome: violated, else undecided if there is a reason, else passed. */
export function conclude(
  run: Run,
): Pick<Report, "outcome" | "reasons" | "notes" | "neverSucceeded" | "notOffered" | "kept"> {
  const reasons = reasonsOf(run);
  const violated = run.results.some(({ state }) => isBreach(state, run.kind)) || missedCells(run).length > 0;
  const outcome: RunOutcome = violated ? "violated" : reasons.length > 0 ? "undecided" : "passed";
  const tried = [...new Set(run.results.filter(wasTried).map(({ operationId }) => operationId))];
  const neverSucceeded = tried.flatMap((id) => (succeeded(run, id) ? [] : [`${id} (${responsesOf(run, id)})`]));
  return {
    outcome,
    reasons,
    notes: notesOn(run),
    neverSucceeded,
    notOffered: notOffered(run),
    kept: outcome === "passed",
  };
}

/** The operations of which nothing was checked because the gateway does not offer them, with how it responded. */
function notOffered(run: Run): string[] {
  const absent = run.results.filter(({ state }) => state === "not offered");
  return [...new Set(absent.map(({ operationId }) => operationId))]
    .filter((id) => !ofOperation(run, id).some(wasTried))
    .map((id) => `${id} (${absent.find(({ operationId }) => operationId === id)?.reason})`);
}

function notesOn(run: Run): string[] {
  return [...notesOnPoll(run), ...notesOnCookies(run)];
}

function notesOnCookies({ sentCookies, results, kind }: Run): string[] {
  const refused = results.some(({ valid, response }) => valid && response === notSignedIn);
  if (sentCookies || !refused || kind !== "gateway") return [];
  return [`In a cluster, a Guid is valid only with the cookies of its session. Set ${cookieVariable} to them.`];
}

function notesOnPoll({ timeout, results }: Run): string[] {
  const polled = results.some((result) => result.operationId === operations.pollEvents.operationId && wasTried(result));
  if (!polled || timeout > longPoll) return [];
  return [
    `The time limit of ${timeout} ms is not longer than the ${longPoll} ms that the gateway holds a poll. A poll without an event times out and counts as failed. Use a longer --timeout.`,
  ];
}

function reasonsOf(run: Run): string[] {
  const { results, stopped, only = [], require } = run;
  const notSetUp = results.find(({ state }) => state === "not set up")?.reason ?? run.setupFailure;
  const tried = results.filter(wasTried);
  const untried = only.filter((id) => tried.length > 0 && !ofOperation(run, id).some(wasTried));
  const unmet = require.filter((id) => !succeeded(run, id)).map((id) => `${id} (${responsesOf(run, id)})`);
  return [
    ...(notSetUp === undefined ? [] : [`the set-up failed: ${notSetUp}`]),
    ...(stopped === undefined ? [] : [`the run was stopped: ${stopped}`]),
    ...(tried.length === 0 ? [`nothing was ${causeOf(run, results)}`] : sessionReasons(run, tried)),
    ...untried.map((id) => `for ${id}, nothing was ${causeOf(run, ofOperation(run, id))}`),
    ...(unmet.length === 0 ? [] : [`required, but never succeeded: ${unmet.join(", ")}`]),
  ];
}

/** Reasons in the responses: the session was refused, or no operation succeeded. */
function sessionReasons({ guidVariable }: Run, tried: readonly Result[]): string[] {
  const answered = tried.filter(({ response }) => response !== undefined);
  const valid = answered.filter(({ valid }) => valid);
  if (answered.length > 0 && answered.every(({ response }) => refusesSession(response))) {
    return [`every response is ${responsesIn(answered)}: is ${guidVariable} right?`];
  }
  if (valid.length > 0 && valid.every(({ response }) => refusesSession(response))) {
    return [
      `every response is ${responsesIn(valid)}: is ${guidVariable} right? (Refusals of invalid requests are not counted.)`,
    ];
  }
  if (!tried.some(({ succeeded }) => succeeded)) {
    return [`no operation succeeded: the valid requests got ${responsesIn(valid) || "no response"}`];
  }
  const end = valid.slice(valid.findLastIndex(({ response }) => !refusesSession(response)) + 1);
  const [first] = end;
  const lost = new Set(end.map(({ operationId }) => operationId));
  const worked = tried.some(({ operationId, succeeded }) => succeeded && lost.has(operationId));
  // The inspector may lack the permission for a single operation that never succeeded.
  if (!first || (lost.size === 1 && !worked)) return contradictionIn(tried, valid);
  return [`every valid request from "${first.name}" on got ${responsesIn(end)}: did the Guid expire during the run?`];
}

const notSignedIn = Object.values(resultCodes).find(({ name }) => name === "NotSignedIn")?.code;

/** The reason if an operation always got "not signed in" although others succeeded. */
function contradictionIn(tried: readonly Result[], valid: readonly Result[]): string[] {
  const worked = new Set(tried.flatMap(({ operationId, succeeded }) => (succeeded ? [operationId] : [])));
  const refused = valid.filter(({ operationId, response }) => response === notSignedIn && !worked.has(operationId));
  const ids = [...new Set(refused.map(({ operationId }) => operationId))].join(", ");
  return refused.length === 0
    ? []
    : [`${ids} got ${responsesIn(refused)} while other operations succeeded: does another client use the session?`];
}

/** The distinct responses of results. */
const responsesIn = (results: readonly Result[]): string =>
  [...new Set(results.flatMap(({ response = [] }) => response))].join(" or ");

/** Whether a result code refuses the session rather than the operation. */
export const refusesSession = (retcode: string | undefined): boolean =>
  retcode !== undefined && guidRefusals.includes(retcode);

const ofOperation = ({ results }: Run, id: string): Result[] => results.filter(({ operationId }) => operationId === id);

const succeeded = (run: Run, id: string): boolean => ofOperation(run, id).some(({ succeeded }) => succeeded);

function responsesOf(run: Run, id: string): string {
  const own = ofOperation(run, id);
  if (!own.some(wasTried)) return `nothing was ${whatWasNot(own)}`;
  return responsesIn(own.filter(({ valid }) => valid)) || "no valid request got a response";
}

/** What was not done, for results without a verdict: sent, simulated or offered. */
const whatWasNot = (results: readonly Result[]): string =>
  ["simulated", "offered"].find((done) => results.some(({ state }) => state === `not ${done}`)) ?? "sent";

/** Why nothing was sent: the most frequent reason of the cases, and what to do. */
function causeOf({ mode }: Run, results: readonly Result[]): string {
  // That a case is not for gateways does not explain why the others were not sent.
  const forGateways = results.filter(({ request }) => request?.onlyOn === undefined);
  const counts = groupBy(forGateways.length > 0 ? forGateways : results, ({ reason = "" }) => reason);
  const [most] = [...counts].sort(([, one], [, other]) => other.length - one.length);
  const done = whatWasNot(results);
  const cause = `${done}: ${most ? most[0] : "there are no cases to run"}`;
  const more = "Without --full, only read-only requests are sent. To send more, create a plan (see `plan`).";
  const saysHow = most?.[0].endsWith(vendorSamplesFlag) ?? true;
  return mode === "read" && done === "sent" && !saysHow ? `${cause}. ${more}` : cause;
}
