import { type Edition, editions } from "@qualitycontrol/contract/calls";
import { pathProblem } from "./arguments.ts";
import { limitOf, limitProblem } from "./limits.ts";
import type { RequestOptions } from "./request.ts";
import type { GuidSource } from "./session-state.ts";

/** What an inspector's client needs to know. */
export interface InspectorOptions {
  /** Where the gateway answers, such as `https://gateway.example:8043`. */
  baseUrl: string;
  /** The inspector's own agent ID, the one that signs in. */
  agentId: string | number;
  /** The Guid of the session, or a function that is asked for it before each call. Not needed if this client signs in. */
  guid?: GuidSource | undefined;
  /** How long a call may take until its whole answer has arrived, in ms; 15,000 by default. */
  timeout?: number | undefined;
  /** The edition of the gateway. Without it, only what every edition refuses is refused before it is sent. */
  edition?: Edition | undefined;
  /** Used instead of the runtime's `fetch`. It must neither retry nor follow redirects. */
  fetch?: ((url: string, options: RequestOptions) => Promise<Response>) | undefined;
}

/** Options that have been checked and completed; there is no slash at the end of the address. */
export type Settings = InspectorOptions & { agentId: string; timeout: number };

/** The name by which the contract limits the inspector's own ID. */
const INSPECTOR_ARGUMENT = "agentid";

/** More than the 10 s for which the gateway holds an answer back while it waits for an event. */
export const DEFAULT_TIMEOUT = 15_000;
/** Timers take no more ms than this; they would fire at once. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/**
 * @param functionName the function whose options they are
 * @throws TypeError if an option cannot be used; it does not quote the option, which may hold a secret
 */
export function settingsFrom(options: InspectorOptions, functionName: string): Settings {
  const { baseUrl, agentId, timeout = DEFAULT_TIMEOUT, edition } = options;
  const [, url] = (URL.canParse(baseUrl) && BASE_URL.exec(baseUrl)) || [];
  const problems = {
    baseUrl: !url && "must be like https://gateway.example:8043/path",
    edition: edition !== undefined && limitProblem(edition, { values: editions }),
    agentId: pathProblem(agentId) ?? limitProblem(agentId, limitOf(INSPECTOR_ARGUMENT, edition)),
    timeout: timeoutProblem(timeout),
  };
  for (const [option, fault] of Object.entries(problems)) {
    if (fault) throw new TypeError(`${functionName}: ${option} ${fault}.`);
  }
  return { ...options, baseUrl: url as string, agentId: String(agentId), timeout };
}

/** An address without user, query and fragment; without the slashes at its end it is what paths follow. */
const BASE_URL = /^(https?:\/\/[^@/?#\s]+(\/[^?#\s]*?)?)\/*$/i;

/** Why no timer takes a time, as the end of a sentence; undefined if one does. */
export const timeoutProblem = (timeout: number): string | undefined =>
  timeout > 0 && timeout <= MAX_TIMEOUT ? undefined : `must be more than 0 and at most ${MAX_TIMEOUT} ms`;
