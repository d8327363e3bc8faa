import type { Edition } from "@qualitycontrol/contract/calls";
import { cookieLines } from "#cookies";
import type { Settings } from "../options.ts";
import type { Session } from "../session-state.ts";

/** A session as plain JSON, for `resumeSession`. It is a secret: with the Guid, anyone can act as the agent. */
export interface SavedSession {
  readonly version: 1;
  /** The gateway that has the session. */
  readonly baseUrl: string;
  readonly agentId: string;
  readonly guid: string;
  readonly edition: Edition;
  /**
   * When it was saved, by the clock of this machine, in ISO 8601. It does not say whether the session is alive: `resumeSession` asks
   * the gateway.
   */
  readonly savedAt: string;
  /** The gateway's cookies, as values of `Set-Cookie`. Absent in browsers, which keep them themselves. */
  readonly cookies?: readonly string[];
}

export function savedFrom({ baseUrl, agentId, edition }: Settings, guid: string, session: Session): SavedSession {
  const cookies = cookieLines(session.cookies) ?? [];
  return {
    version: 1,
    baseUrl,
    agentId,
    guid,
    edition,
    savedAt: new Date().toISOString(),
    ...(cookies.length > 0 && { cookies }),
  };
}
