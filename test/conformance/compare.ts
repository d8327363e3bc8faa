import { isDeepStrictEqual } from "node:util";
import { contentType } from "@qualitycontrol/contract/calls";
import type { Case, Exchange, Expectation, Json, Observed, ReceivedRequest, Step, StepResult } from "./case.ts";
import type { Difference } from "./difference.ts";
import { errorProblems } from "./error-problems.ts";
import { leaks } from "./leaks.ts";

/** The headers that the protocol has. A case lists all that are sent, except the type of the body, which is always the same. */
const PROTOCOL_HEADERS = ["guid", "cookie", "authorization", "upgrade", "http2-settings", "transfer-encoding"];

/** Compares what happened in a case with what it says. */
export function compare(it: Case, { result, requests }: Observed): Difference[] {
  return [
    ...it.steps.flatMap((step, at) => stepDifferences(step, result.steps[at], `step ${at + 1} (${nameOf(step)})`)),
    ...requestDifferences(it.exchanges, requests),
    ...(it.pauses ?? []).flatMap(({ from, to }, at) => {
      const actual = result.pauses[at];
      const fits = actual !== undefined && actual >= from && actual <= to;
      return fits ? [] : [{ place: `pause ${at + 1}`, expected: `from ${from} to ${to} ms`, actual }];
    }),
    ...leaks(it, result.steps).map((text) => ({ place: "what errors show", expected: "no secret", actual: text })),
  ];
}

function nameOf(step: Step): string {
  const [[action, value] = []] = Object.entries(step);
  return `${action} ${typeof value === "object" ? "" : value}`.trim();
}

function stepDifferences({ expect = {} }: Step, actual: StepResult | undefined, place: string): Difference[] {
  if (!actual) return [{ place, expected: "a result", actual }];
  const outcome = (it: Expectation) => ["success", "error", "items"].find((kind) => kind in it) ?? "nothing";
  // A step without an expectation must not fail.
  const expectedOutcome = Object.keys(expect).length > 0 || "error" in actual ? outcome(expect) : outcome(actual);
  if (expectedOutcome !== outcome(actual)) return [{ place, expected: expect, actual: shorten(actual) }];
  return [
    ...("success" in expect ? different(`${place}: success`, expect.success, actual.success) : []),
    ...members(`${place}: error`, expect.error, actual.error),
    ...(actual.error ? errorProblems(`${place}: error`, actual.error) : []),
    ...itemDifferences(place, expect, actual),
  ];
}

function itemDifferences(place: string, expect: Expectation, actual: StepResult): Difference[] {
  if (!expect.items) return [];
  const end =
    typeof expect.end === "object"
      ? members(`${place}: end`, expect.end, Object(actual.end))
      : different(`${place}: end`, expect.end, actual.end);
  return [
    ...different(`${place}: number of items`, expect.items.length, actual.items?.length),
    ...expect.items.flatMap((item, at) => members(`${place}: item ${at + 1}`, item, actual.items?.[at])),
    ...end,
  ];
}

/** The listed members only. A member that is null in the case must be absent or null. */
function members(place: string, expected: object = {}, actual: object = {}): Difference[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const found = (actual as Record<string, unknown>)[name] ?? null;
    return name === "error" && value !== null && typeof value === "object"
      ? members(`${place}.${name}`, value, Object(found))
      : different(`${place}.${name}`, value, found);
  });
}

const different = (place: string, expected: unknown, actual: unknown): Difference[] =>
  isDeepStrictEqual(expected, actual) ? [] : [{ place, expected, actual }];

const shorten = ({ shown: _, ...result }: StepResult) => result;

function requestDifferences(exchanges: readonly Exchange[], requests: readonly ReceivedRequest[]): Difference[] {
  const required = exchanges.filter(({ optional }) => !optional).length;
  const lines = requests.map(({ method, target }) => `${method} ${target}`);
  if (requests.length < required || requests.length > exchanges.length) {
    const expected = exchanges.map(({ request }) => `${request.method} ${request.target}`);
    return [{ place: "the requests", expected, actual: lines }];
  }
  return requests.flatMap((actual, at) => requestDifference(exchanges[at] as Exchange, actual, `request ${at + 1}`));
}

function requestDifference({ request }: Exchange, actual: ReceivedRequest, place: string): Difference[] {
  const { method, target, headers = {}, body } = request;
  const expected = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  expected.set("content-type", contentType);
  const names = new Set([...PROTOCOL_HEADERS, ...expected.keys()]);
  return [
    ...different(
      `${place}: line`,
      `${method} ${target} HTTP/1.1`,
      `${actual.method} ${actual.target} ${actual.version}`,
    ),
    ...[...names].flatMap((name) => different(`${place}: header ${name}`, expected.get(name), actual.headers[name])),
    ...different(`${place}: body`, body, parsed(actual.body)),
  ];
}

/** Undefined for an empty body; the text if it is not JSON. */
function parsed(body: string): Json | undefined {
  try {
    return body === "" ? undefined : JSON.parse(body);
  } catch {
    return body;
  }
}
