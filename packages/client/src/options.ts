import { type Edition, editions, inspectorLimits } from "@qualitycontrol/contract/calls";
import { type Attempt, WrongArgument } from "./errors.ts";
import type { GuidSource } from "./guid.ts";
import { faultInRange } from "./limits.ts";
import { faultInPath } from "./parts.ts";
import type { RequestOptions } from "./request.ts";

/** What an inspector's client needs to know. */
export interface InspectorOptions {
  /** Where the gateway answers, such as `https://gateway.example:8043`. */
  baseUrl: string;
  /** The inspector's own agent ID, the one that signs in. */
  agentId: string | number;
  /** The Guid of the session, or a function that is asked for it before each call. Not needed if this client signs in. */
  guid?: GuidSource | undefined;
  /** How long a call may take until its whole answer has arrived, in ms; 15,000 unless given. */
  timeout?: number | undefined;
  /** The edition of the gateway. Without it, only what every edition refuses is refused before it is sent. */
  edition?: Edition | undefined;
  /** Used instead of the runtime's `fetch`. It must leave redirects alone, as the options ask. */
  fetch?: ((url: string, options: RequestOptions) => Promise<Response>) | undefined;
}

/** Options that have been checked and completed. */
export interface Settings {
  /** Without a slash at its end. */
  baseUrl: string;
  agentId: string;
  timeout: number;
  edition: Edition | undefined;
  fetch: (url: string, options: RequestOptions) => Promise<Response>;
}

/** More than the 10 s for which the gateway holds an answer back while it waits for an event. */
export const DEFAULT_TIMEOUT = 15_000;
/** Timers take no more ms than this; they would fire at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** @throws TypeError if an option cannot be used; it does not quote the option, which may hold a secret */
export function settingsFrom(options: InspectorOptions): Settings {
  const { baseUrl, agentId, timeout = DEFAULT_TIMEOUT, edition, fetch } = options;
  if (edition !== undefined && !editions.includes(edition)) fail(`edition must be one of ${editions.join(", ")}`);
  const fault = faultInPath(agentId) ?? faultInRange(agentId, inspectorLimits, edition);
  if (fault) fail(`agentId ${fault}`);
  if (!isTimeout(timeout)) fail(`timeout ${TIMEOUT_FAULT}`);
  return {
    baseUrl: checkedBaseUrl(baseUrl),
    agentId: String(agentId),
    timeout,
    edition,
    // Looked up for each request, because tests and instrumentation replace the runtime's own later.
    fetch: (url, init) => (fetch ?? globalThis.fetch)(url, init),
  };
}

/** @throws WrongArgument if it is no time that a timer takes */
export function checkedTimeout(timeout: number, attempt: Attempt): number {
  if (isTimeout(timeout)) return timeout;
  throw new WrongArgument(attempt, "timeout", TIMEOUT_FAULT);
}

const TIMEOUT_FAULT = `must be a number of ms, more than 0 and at most ${LONGEST_TIMEOUT}`;
const isTimeout = (timeout: number) => timeout > 0 && timeout <= LONGEST_TIMEOUT;

function fail(fault: string): never {
  throw new TypeError(`createInspector: ${fault}.`);
}

function checkedBaseUrl(baseUrl: string): string {
  const { protocol, username, password, search, hash, href } = new URL(URL.canParse(baseUrl) ? baseUrl : "about:blank");
  if (!["https:", "http:"].includes(protocol) || username || password || search || hash) {
    fail(
      "baseUrl must be an http or https address without user, query or fragment, such as https://gateway.example:8043",
    );
  }
  return href.replace(/\/+$/, "");
}
