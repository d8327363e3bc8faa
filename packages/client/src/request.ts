import type { Edition } from "@qualitycontrol/contract/calls";
import { placed } from "./arguments.ts";
import type { Form } from "./calls.ts";
import type { Attempt } from "./errors/index.ts";

/** What a client hands to `fetch`: plain values, so that it can be read, added to, and passed on to another `fetch`. */
export interface RequestOptions {
  method: string;
  headers: Record<string, string>;
  body?: string;
  /** A redirect is never followed, for the Guid must not travel. */
  redirect: "manual";
  signal: AbortSignal;
}

/** A call that is ready to be sent but for its Guid and its signal. */
export interface Prepared {
  url: string;
  method: string;
  /** Undefined if the operation takes none. */
  body: string | undefined;
}

/** @throws WrongArgument if an argument cannot be sent, or would be refused */
export function prepare(
  attempt: Attempt,
  form: Form,
  given: object | undefined,
  { baseUrl, agentId, edition }: { baseUrl: string; agentId: string; edition?: Edition | undefined },
): Prepared {
  const { method, body } = form;
  const { path, rest } = placed(attempt, given, form, edition);
  const query = body ? "" : String(new URLSearchParams(rest as Record<string, string>)).replaceAll("+", "%20");
  return {
    url: baseUrl + path.replace("{}", agentId) + (query && `?${query}`),
    method,
    body: body && JSON.stringify(rest),
  };
}
