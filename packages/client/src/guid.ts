import { newGuidHeader } from "@qualitycontrol/contract/calls";
import { type Attempt, NoGuid } from "./errors.ts";

/**
 * The Guid of a signed-in inspector. A text is where the session begins: the client follows the gateway as it replaces the
 * Guid. A function is asked before each call, and is told the newest Guid that an answer brought, if one did.
 */
export type GuidSource = string | ((newest: string | undefined) => string | Promise<string>);

/** What a client knows of its inspector's session. It is kept out of sight of whoever prints the inspector. */
export interface Session {
  /** The newest Guid that an answer brought. */
  readonly newest: string | undefined;
  /** Aborts when the inspector signs out. */
  readonly ended: AbortSignal;
  /**
   * The Guid to send now.
   *
   * @throws NoGuid if there is none, its source fails, or no header can hold it
   */
  guid(attempt: Attempt): Promise<string>;
  /**
   * Takes the Guid that an answer brings, if it brings one.
   *
   * @param signsIn whether the answer is to a sign-in; any other that arrives after a sign-out is too late
   */
  take(headers: Headers, signsIn: boolean): void;
  /** Ends with the session of the gateway; a sign-in begins it anew. */
  end(): void;
}

/** What a header may hold without being encoded. Anything else would be quoted in the error of the runtime's `fetch`. */
const SENDABLE = /^[\x21-\x7e]+$/;
/** `<name>=<Guid>`, as a cookie is written. */
const BROUGHT = /=([\x21-\x3a\x3c-\x7e]+)/;

export function createSession(source: GuidSource | undefined): Session {
  let newest: string | undefined;
  let life = new AbortController();

  return {
    get newest() {
      return newest;
    },
    get ended() {
      return life.signal;
    },
    async guid(attempt) {
      if (life.signal.aborted) throw new NoGuid(attempt, "the inspector has signed out");
      const guid = typeof source === "function" ? await ask(attempt, () => source(newest)) : (newest ?? source);
      if (typeof guid === "string" && SENDABLE.test(guid)) return guid;
      throw new NoGuid(attempt, "its Guid is missing, not a string, or holds characters that no header can carry");
    },
    take(headers, signsIn) {
      const guid = BROUGHT.exec(headers.get(newGuidHeader) ?? "")?.[1];
      if (guid === undefined || (life.signal.aborted && !signsIn)) return;
      newest = guid;
      if (life.signal.aborted) life = new AbortController();
    },
    end() {
      newest = undefined;
      life.abort();
    },
  };
}

async function ask(attempt: Attempt, provide: () => string | Promise<string>): Promise<string> {
  try {
    return await provide();
  } catch (error) {
    throw new NoGuid(attempt, "the function that provides the Guid failed", error);
  }
}
