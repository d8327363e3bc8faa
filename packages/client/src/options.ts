import { asDocumented, defaultEdition, type Edition, editions } from "@qualitycontrol/contract/calls";
import { pathProblem } from "./arguments.ts";
import type { CallObserver } from "./call-report.ts";
import { invalidOption } from "./errors/index.ts";
import { limitOf, limitProblem } from "./limits.ts";
import type { RequestOptions } from "./request.ts";
import type { GuidSource } from "./session-state.ts";

/** The options of an inspector. */
export interface InspectorOptions {
  /** The URL of the gateway, such as `https://gateway.example:8043`. */
  baseUrl: string;
  /** The inspector's own agent ID. */
  agentId: string | number;
  /** The Guid of the session, or a function that returns it before each call. Not needed if this client signs in. */
  guid?: GuidSource | undefined;
  /** How long a call may take until the complete response has arrived, in ms; 15,000 by default. */
  timeout?: number | undefined;
  /** The edition of the gateway, or `as-documented`: each page in its own edition. The newest edition by default. */
  edition?: Edition | undefined;
  /**
   * Whether a browser sends and stores cookies; by default it does so only if `baseUrl` has the origin of the page. Outside
   * browsers the client keeps the gateway's cookies itself, and this has no effect.
   */
  credentials?: RequestCredentials | undefined;
  /** Receives a report of each attempt: operation, outcome, times and sizes, without secrets. What it throws is ignored. */
  onCall?: CallObserver | undefined;
  /** Used instead of the runtime's `fetch`. It must neither retry nor follow redirects. */
  fetch?: ((url: string, options: RequestOptions) => Promise<Response>) | undefined;
}

/** Validated options with defaults; `baseUrl` does not end in a slash. */
export type Settings = InspectorOptions & { agentId: string; timeout: number; edition: Edition };

/** The contract's name for the inspector's own ID. */
const INSPECTOR_ARGUMENT = "agentid";

/** Longer than the gateway holds a poll open while it waits for an event (10 s). */
const DEFAULT_TIMEOUT = 15_000;
/** Timers with a longer time, in ms, would fire immediately. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/** What `fetch` accepts as `credentials`; it would throw an error for anything else, which looks like a broken connection. */
const CREDENTIALS: readonly RequestCredentials[] = ["omit", "same-origin", "include"];

/**
 * @param functionName the public function that received the options, for error messages
 * @throws TypeError if an option is invalid; it does not quote the option, which may contain a secret
 */
export function settingsFrom(options: InspectorOptions, functionName: string): Settings {
  const { baseUrl, agentId, timeout = DEFAULT_TIMEOUT, edition = defaultEdition, credentials } = options;
  const [, url] = (typeof baseUrl === "string" && URL.canParse(baseUrl) && BASE_URL.exec(baseUrl)) || [];
  const problems = {
    baseUrl: !url && "must be like https://gateway.example:8043/path",
    edition: limitProblem(edition, { values: [...editions, asDocumented] }),
    agentId: pathProblem(agentId) ?? limitProblem(agentId, limitOf(INSPECTOR_ARGUMENT, edition)),
    timeout: timeoutProblem(timeout),
    credentials: limitProblem(credentials ?? "omit", { values: CREDENTIALS }),
    fetch: functionProblem(options.fetch),
    onCall: functionProblem(options.onCall),
  };
  for (const [option, fault] of Object.entries(problems)) {
    if (fault) throw invalidOption(`${functionName}: ${option} ${fault}.`);
  }
  return { ...options, baseUrl: url as string, agentId: String(agentId), timeout, edition };
}

/** At run time, an option may have any type. */
const functionProblem = (value: unknown) =>
  (value ?? functionProblem) instanceof Function ? undefined : "must be a function";

/** A URL without user, query and fragment. The first group is the URL without trailing slashes. */
const BASE_URL = /^(https?:\/\/[^@/?#\s]+(?:\/+[^/?#\s]+)*)\/*$/i;

/** Why a timeout is invalid, as the end of a sentence; undefined if it is valid. */
export const timeoutProblem = (timeout: number): string | undefined =>
  typeof timeout === "number" && timeout > 0 && timeout <= MAX_TIMEOUT
    ? undefined
    : `must be more than 0 and at most ${MAX_TIMEOUT} ms`;

/**
 * @param option the public function and its option, for the error message
 * @throws TypeError if a timeout or another time is invalid
 */
export function checkTimeout(option: string, timeout: number): void {
  const problem = timeoutProblem(timeout);
  if (problem) throw invalidOption(`${option} ${problem}.`);
}
