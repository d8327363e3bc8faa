import type { Case, Json, Observed, StepResult } from "./case.ts";

type Tree = { [name: string]: unknown };

/** Changes of one value each, with the place of the value. */
export interface Changed<T> {
  readonly place: string;
  readonly value: T;
}

/** Every case that has one expectation less right: of the results of steps, of requests, and of pauses. */
export function* wrongCases(it: Case): Generator<Changed<Case>> {
  for (const path of leaves(it)) {
    const [first, , third] = path;
    const isExpected =
      (first === "steps" && third === "expect") ||
      (first === "exchanges" && third === "request" && it.exchanges[Number(path[1])]?.optional === undefined) ||
      first === "pauses";
    if (isExpected) yield { place: path.join("."), value: changeAt(it, path) };
  }
}

/** What a client that does something else, or that lies, would show in a case that a right client passes. */
export function* wrongClients(it: Case, observed: Observed): Generator<Changed<Observed>> {
  const { result, requests } = observed;
  const secret = it.options.guid ?? it.secrets?.[0];
  for (const [at, step] of result.steps.entries()) {
    const replace = (value: StepResult): Observed => ({
      requests,
      result: { ...result, steps: result.steps.with(at, value) },
    });
    const { error, items, success } = step;
    if (error) {
      yield { place: "a failure reported as a success", value: replace({ success: { message: "", retcode: "0" } }) };
      const outcome = error["outcome"] === "not-sent" ? "unknown" : "not-sent";
      if (it.steps[at]?.expect?.error?.["outcome"])
        yield { place: "another outcome", value: replace({ ...step, error: { ...error, outcome } }) };
      for (const message of ["", "a\nb", "x".repeat(301)])
        yield { place: "a message that is unfit for a log", value: replace({ ...step, error: { ...error, message } }) };
      yield { place: "an unknown code", value: replace({ ...step, error: { ...error, code: "unknown" } }) };
      if (secret && secret.length > 8) {
        for (const text of [secret, Buffer.from(secret).toString("base64")])
          yield { place: "a secret that is shown", value: replace({ ...step, shown: [`failed: ${text}!`] }) };
      }
    }
    if (success !== undefined && it.steps[at]?.expect)
      yield { place: "a success reported as a failure", value: replace({ error: { code: "connection-lost" } }) };
    if (items?.length) yield { place: "an item less", value: replace({ ...step, items: items.slice(1) }) };
  }
  const [last] = requests.slice(-1);
  if (last) yield { place: "a repeated request", value: { result, requests: [...requests, ...requests, last] } };
  if (last)
    yield {
      place: "another header",
      value: { result, requests: requests.with(-1, { ...last, headers: { ...last.headers, authorization: "x" } }) },
    };
  if (last && !it.exchanges.some(({ optional }) => optional))
    yield { place: "a request less", value: { result, requests: requests.slice(1) } };
  yield { place: "no result", value: { requests, result: { ...result, steps: result.steps.slice(0, -1) } } };
}

/** The paths of all scalar values, and of empty objects and lists. */
function* leaves(value: unknown, path: string[] = []): Generator<string[]> {
  const entries = value !== null && typeof value === "object" ? Object.entries(value) : [];
  if (entries.length === 0) yield path;
  for (const [name, member] of entries) yield* leaves(member, [...path, name]);
}

function changeAt<T>(value: T, path: string[]): T {
  const copy = structuredClone(value) as Tree;
  const last = path.at(-1) as string;
  const holder = path.slice(0, -1).reduce<Tree>((tree, name) => tree[name] as Tree, copy);
  holder[last] = changed(holder[last], last);
  return copy as T;
}

function changed(value: unknown, name: string): Json {
  if (typeof value === "string") return `${value}x`;
  // A range that no pause reaches.
  if (typeof value === "number") return name === "to" ? -1 : value + 1_000_000;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return [{ kind: "another" }];
  return value === null ? "another" : { another: true };
}
