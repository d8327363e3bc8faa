import type { Edition } from "@qualitycontrol/contract/calls";
import { argumentSerializer } from "./arguments.ts";
import { type OperationId, templateOf } from "./calls.ts";
import type { Attempt } from "./errors/index.ts";

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

/** Creates the function that builds requests of an operation; it throws a `WrongArgument` if an argument is invalid. */
export function requestBuilder(
  operation: OperationId,
  settings: { baseUrl: string; agentId: string; edition: Edition },
): (attempt: Attempt, given: object | undefined) => PreparedRequest {
  const { method, body } = templateOf(operation);
  const serialize = argumentSerializer(operation, settings);
  return (attempt, given) => {
    const [path, rest] = serialize(attempt, given);
    const url = settings.baseUrl + path;
    return body ? [url, { method, body: JSON.stringify(rest) }] : [url + queryOf(rest), { method }];
  };
}

function queryOf(rest: Record<string, unknown>): string {
  const query = String(new URLSearchParams(rest as Record<string, string>)).replaceAll("+", "%20");
  return query && `?${query}`;
}
