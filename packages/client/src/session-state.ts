import { type Attempt, NoGuid } from "./errors/index.ts";

/**
 * The Guid of a signed-in inspector. A text is where the session begins: the client follows the gateway as it replaces the
 * Guid. A function is called before each call, with the newest Guid that an answer brought, if one did.
 */
export type GuidSource = string | ((newest: string | undefined) => string | Promise<string>);

/** What a client knows of its inspector's session. Printing the inspector does not show it. */
export interface Session {
  /** The newest Guid: the text that was given, then what the answers bring. */
  newest: string | undefined;
  /** Ends when the inspector signs out. */
  lifetime: AbortController;
  /** The latest sign-out, whose answer may still be on its way. */
  signOut?: Promise<unknown>;
  /** Whether an event poll is under way. */
  polling: boolean;
  /**
   * The Guid to send now; a promise only if its source gives one.
   *
   * @throws NoGuid if there is none, its source fails, or no header can hold it
   */
  guid(attempt: Attempt): string | Promise<string>;
  /** Changes with each sign-in and sign-out. What was sent before is answered too late to bring a Guid. */
  epoch: number;
  /** Begins with the Guid that the answer to a sign-in brings, if it brings one. */
  begin(guid: string | undefined): void;
  /** Ends with the session of the gateway; a sign-in begins it anew. */
  end(): void;
}

/**
 * What a header may hold without being encoded: ASCII that is printed. Anything else would be quoted in the error of the
 * runtime's `fetch`.
 */
const SENDABLE = /^[!-~]+$/;

export function createSession(source: GuidSource | undefined): Session {
  const session: Session = {
    newest: typeof source === "function" ? undefined : source,
    lifetime: new AbortController(),
    epoch: 0,
    polling: false,
    guid(attempt) {
      if (session.lifetime.signal.aborted) throw new NoGuid(attempt, "the inspector has signed out");
      // What a caller's function gives need not be what its type says.
      const checked = (guid: unknown) => {
        if (typeof guid === "string" && SENDABLE.test(guid)) return guid;
        throw new NoGuid(attempt, "there is no Guid that a header can carry");
      };
      if (typeof source !== "function") return checked(session.newest);
      return (async () => source(session.newest))().then(checked, (cause) => {
        throw new NoGuid(attempt, "the function for the Guid failed", cause);
      });
    },
    begin(guid) {
      if (guid === undefined) return;
      session.epoch += 1;
      session.newest = guid;
      if (session.lifetime.signal.aborted) session.lifetime = new AbortController();
    },
    end() {
      session.epoch += 1;
      session.newest = undefined;
      session.lifetime.abort();
    },
  };
  return session;
}
