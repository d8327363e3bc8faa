import type { GuidSource } from "./guid.ts";
import { faultInPath } from "./parts.ts";

/** What an inspector's client needs to know. */
export interface InspectorOptions {
  /** Where the gateway answers, such as `https://gateway.example:8043`. */
  baseUrl: string;
  /** The inspector's own agent ID, the one that signed in. */
  agentId: string | number;
  /** The Guid of the session, or a function that is asked for it before each call, so that it may change. */
  guid: GuidSource;
  /** How long a call may take until its whole answer has arrived, in ms; 15,000 unless given. */
  timeout?: number;
  /** Used instead of the runtime's `fetch`. It must leave redirects alone, as the request asks. */
  fetch?: (request: Request) => Promise<Response>;
}

/** Options that have been checked and completed. */
export type Settings = Required<InspectorOptions> & { agentId: string };

/** More than the 10 s for which the gateway holds an answer back while it waits for an event. */
const DEFAULT_TIMEOUT = 15_000;
/** Timers take no more ms than this; they would fire at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** @throws TypeError if an option cannot be used; it does not quote the option, which may hold a secret */
export function settingsFrom({ baseUrl, agentId, guid, timeout = DEFAULT_TIMEOUT, fetch }: InspectorOptions): Settings {
  const fault = faultInPath(agentId);
  if (fault !== undefined) throw new TypeError(`createInspector: agentId ${fault}.`);
  if (!(timeout > 0 && timeout <= LONGEST_TIMEOUT)) {
    throw new TypeError(`createInspector: timeout must be a number of ms, more than 0 and at most ${LONGEST_TIMEOUT}.`);
  }
  return {
    baseUrl: checkedBaseUrl(baseUrl),
    agentId: String(agentId),
    guid,
    timeout,
    // Looked up for each request, because tests and instrumentation replace the runtime's own later.
    fetch: (request) => (fetch ?? globalThis.fetch)(request),
  };
}

function checkedBaseUrl(baseUrl: string): string {
  const { protocol, username, password, search, hash, href } = new URL(URL.canParse(baseUrl) ? baseUrl : "about:blank");
  if (!["https:", "http:"].includes(protocol) || username || password || search || hash) {
    throw new TypeError(
      "createInspector: baseUrl must be an http or https address without user, query or fragment, such as https://gateway.example:8043.",
    );
  }
  return href;
}
