import type { Edition } from "@qualitycontrol/contract/calls";
import { argumentSerializer } from "./arguments.ts";
import { type OperationId, templateOf } from "./calls.ts";
import type { Attempt } from "./errors/index.ts";

/** What a client hands to `fetch`: plain values, so that it can be read, added to, and passed on to another `fetch`. */
export interface RequestOptions {
  method: string;
  headers: Record<string, string>;
  body?: string;
  /** A browser may answer from its cache otherwise, and an event be delivered twice. */
  cache: "no-store";
  /** A redirect is never followed, for the Guid must not travel. */
  redirect: "manual";
  signal: AbortSignal;
}

/** A call that is ready to be sent but for its Guid and its signal. */
export type PreparedRequest = readonly [url: string, options: Pick<RequestOptions, "method" | "body">];

/** Makes the function that prepares calls of an operation; it throws a `WrongArgument` if an argument cannot be sent. */
export function requestBuilder(
  operation: OperationId,
  settings: { baseUrl: string; agentId: string; edition?: Edition | undefined },
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
