import { calls, contentType, type Edition, guidHeader } from "@qualitycontrol/contract/calls";
import type { Attempt } from "./errors.ts";
import { partsOf } from "./parts.ts";

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
  options(guid: string | undefined, signal: AbortSignal): RequestOptions;
}

/** @throws WrongArgument if an argument cannot be sent, or would be refused */
export function prepare(
  attempt: Attempt,
  args: object | undefined,
  { baseUrl, agentId, edition }: { baseUrl: string; agentId: string; edition?: Edition | undefined },
): Prepared {
  const { method, path } = calls[attempt.operation];
  const parts = partsOf(attempt, args, edition);
  const values: Record<string, string> = { ...parts.path, agentid: agentId };
  const query = Object.entries(parts.query).map((pair) => pair.map(encodeURIComponent).join("="));
  return {
    url:
      baseUrl +
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? "")) +
      (query.length > 0 ? `?${query.join("&")}` : ""),
    options: (guid, signal) => ({
      method,
      headers: { "Content-Type": contentType, ...(guid !== undefined && { [guidHeader]: guid }) },
      ...(parts.body && { body: JSON.stringify(parts.body) }),
      redirect: "manual",
      signal,
    }),
  };
}
