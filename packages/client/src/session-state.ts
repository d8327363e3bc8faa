import type { Cookies } from "#cookies";
import type { OperationId } from "./calls.ts";
import { type Attempt, NoGuid } from "./errors/index.ts";

/**
 * The Guid of a signed-in inspector. A string is the first Guid; the client updates it when the gateway replaces it. A
 * function is called before each call, with the newest Guid that a response contained, if any.
 */
export type GuidSource = string | ((newest: string | undefined) => string | Promise<string>);

/** The state of an inspector's session. Printing the inspector does not show it. */
export interface Session {
  /** The newest Guid: first the given string, then those from responses. */
  newest: string | undefined;
  /** The other of two Guids, neither of which was requested with the other. It is sent only if the gateway refuses the newest. */
  passedOver: string | undefined;
  /** How many requests have been sent. */
  requests: number;
  /** How many had been sent before the one whose response contained the newest Guid: what those return is older. */
  sentBeforeNewest: number;
  /** How many had been sent when the newest Guid arrived. */
  requestsAtNewest: number;
  /** The cookies of the gateway; in browsers it stays empty. */
  readonly cookies: Cookies;
  /** Aborted when the inspector signs out. */
  lifetime: AbortController;
  /** The latest sign-out; it may still be pending. */
  signOut?: Promise<unknown>;
  /** Whether an event poll is in progress. */
  polling: boolean;
  /** How many event polls have been sent. */
  polls: number;
  /** The number of the latest poll that returned no event: nothing older than it can arrive any more. */
  emptyPoll: number;
  /** Whether the session's events are polled for, so that none waits for long. */
  following: boolean;
  /** How many event polls had been sent when the latest successful call of another operation ended. */
  pollsAtSuccess: number;
  /**
   * The Guid to send now; a promise only if the source is a function.
   *
   * @throws NoGuid if there is no Guid, the source fails, or the Guid cannot be sent in a header
   */
  guid(attempt: Attempt): string | Promise<string>;
  /** Changes at each sign-in and sign-out. Responses to earlier requests must not change the session any more. */
  epoch: number;
  /** Whether the session was resumed: what happened before is unknown. */
  resumed: boolean;
  /**
   * Called when the session may have changed, before a call's result is handed out.
   *
   * @param over whether the gateway has reported that the session is over
   */
  changed?: (over?: boolean) => void;
  /** Called when a call of another operation than the poll has succeeded, before its result is handed out. */
  succeeded?: () => void;
  /**
   * Stores a new Guid, unless a later request has already brought one: responses may arrive in any order.
   *
   * @param sentBefore how many requests had been sent before the one that brought it; by default it is newer than all of them
   */
  renew(guid: string, sentBefore?: number): void;
  /** The gateway has refused this Guid. If the newest, one that was passed over is used, in case it is newer after all. */
  refused(guid: string): void;
  /** The operations that have been called in this session. */
  readonly called: Set<OperationId>;
  /** Called before a call is sent. */
  calling?: (operation: OperationId) => void;
  /** Starts a session with the Guid from the response to a sign-in, if it contained one. */
  begin(guid: string | undefined): void;
  /** Ends the session; a sign-in starts a new one. */
  end(): void;
}

/**
 * What a header may contain: printable ASCII. The runtime's `fetch` would quote any other Guid in its error.
 */
const SENDABLE = /^[!-~]+$/;

/** Whether a value can be sent as a Guid. */
export const isGuid = (value: unknown): value is string => typeof value === "string" && SENDABLE.test(value);

export function createSession(source: GuidSource | undefined): Session {
  const session: Session = {
    newest: typeof source === "function" ? undefined : source,
    passedOver: undefined,
    requests: 0,
    sentBeforeNewest: 0,
    requestsAtNewest: 0,
    cookies: new Map(),
    lifetime: new AbortController(),
    epoch: 0,
    polling: false,
    polls: 0,
    emptyPoll: 0,
    following: false,
    pollsAtSuccess: 0,
    resumed: false,
    called: new Set(),
    guid(attempt) {
      if (session.lifetime.signal.aborted) throw new NoGuid(attempt, "signed-out");
      // At run time, a caller's function may return any type.
      const checked = (guid: unknown) => {
        if (isGuid(guid)) return guid;
        throw new NoGuid(attempt, "no-guid");
      };
      if (typeof source !== "function") return checked(session.newest);
      return (async () => source(session.newest))().then(checked, (cause) => {
        throw new NoGuid(attempt, "guid-source-failed", cause);
      });
    },
    renew(guid, sentBefore = session.requests) {
      if (guid === session.newest) return;
      const isNewest = sentBefore >= session.sentBeforeNewest;
      session.passedOver = !isNewest ? guid : sentBefore < session.requestsAtNewest ? session.newest : undefined;
      if (!isNewest) return;
      session.newest = guid;
      session.sentBeforeNewest = sentBefore;
      session.requestsAtNewest = session.requests;
    },
    refused(guid) {
      if (guid !== session.newest || session.passedOver === undefined) return;
      session.renew(session.passedOver);
      session.changed?.();
    },
    begin(guid) {
      if (guid === undefined) return;
      session.epoch += 1;
      session.renew(guid);
      session.resumed = false;
      session.called.clear();
      if (session.lifetime.signal.aborted) session.lifetime = new AbortController();
    },
    end() {
      session.epoch += 1;
      session.newest = undefined;
      session.lifetime.abort();
      session.changed?.();
    },
  };
  return session;
}
