import type { Edition } from "@qualitycontrol/contract/calls";
import { bodyProblem, listProblem, pathProblem, textProblem } from "./arguments.ts";
import { type OperationId, templateOf } from "./calls.ts";
import { type Attempt, WrongArgument } from "./errors/index.ts";
import { limitOf, limitProblem } from "./limits.ts";

/** The options of `fetch`, as plain values, so that they can be read, extended and passed to another `fetch`. */
export interface RequestOptions {
  method: string;
  headers: Record<string, string>;
  body?: string;
  /** Otherwise a browser may use a cached response and deliver an event twice. */
  cache: "no-store";
  /** Redirects are never followed: the Guid must not be sent elsewhere. */
  redirect: "manual";
  /** Whether a browser sends and stores cookies; only if the option is set. */
  credentials?: RequestCredentials;
  signal: AbortSignal;
}

/** A request without its Guid and its signal. */
export type PreparedRequest = readonly [url: string, options: Pick<RequestOptions, "method" | "body">];

/**
 * Creates the function that builds requests of an operation: it distributes the arguments of a call over path, query and body.
 * It throws a `WrongArgument` if an argument is missing or unknown, cannot be sent unchanged, or is not accepted by the edition.
 */
export function requestBuilder(
  operation: OperationId,
  { baseUrl, agentId, edition }: { baseUrl: string; agentId: string; edition: Edition },
): (attempt: Attempt, given: object | undefined) => PreparedRequest {
  const { method, path, args, body } = templateOf(operation);
  // Computed once, not at each call.
  const plan = Array.from(args, ([name, optional]) => {
    const limit = limitOf(`${operation}.${name}`, edition) ?? limitOf(name, edition);
    const inPath = path.includes(`{${name}}`);
    const problemOf = inPath ? pathProblem : limit?.list ? listProblem : body ? bodyProblem : textProblem;
    return { name, optional, limit, inPath, problemOf };
  });
  return (attempt, given) => {
    const values = (given ?? {}) as Record<string, unknown>;
    for (const name of Object.keys(values))
      if (!args.has(name)) throw new WrongArgument(attempt, name, "is an unknown argument");
    const rest: Record<string, string> = {};
    let query = "";
    let filled = path.replace("{}", agentId);
    for (const { name, optional, limit, inPath, problemOf } of plan) {
      const value = values[name];
      const problem =
        value === undefined ? !optional && "is missing" : (problemOf(value) ?? limitProblem(value, limit));
      if (problem) throw new WrongArgument(attempt, name, problem);
      if (inPath) filled = filled.replace(`{${name}}`, encodeURIComponent(value as string));
      else if (value !== undefined) {
        // A body contains whole numbers as strings, too.
        rest[name] = limit?.from === undefined ? (value as string) : String(value);
        query += `${query ? "&" : "?"}${name}=${encodeURIComponent(value as string)}`;
      }
    }
    return body ? [baseUrl + filled, { method, body: JSON.stringify(rest) }] : [baseUrl + filled + query, { method }];
  };
}
