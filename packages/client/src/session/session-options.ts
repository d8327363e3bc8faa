import type { InspectorOptions } from "../options.ts";
import type { SavedSession } from "./saved-session.ts";
import type { SessionNotSaved } from "./session-errors.ts";

/** Where changes of a session are reported, so that it can be resumed after a reload. */
export interface SessionReports {
  /**
   * Receives the session whenever it changes: after the sign-in, when the gateway replaces the Guid or a cookie, and undefined
   * when the session is over. It is called before the call's own result is handed out. A promise is not awaited. A cookie of which
   * only the expiry moves is reported when the saved one would live less than half as long.
   *
   * The session authorizes every action of the agent. The client's `docs/sessions.md` says where it may be kept.
   */
  onSession?: ((saved: SavedSession | undefined) => void) | undefined;
  /**
   * Receives the first error of `onSession`, as text without secrets; later ones are not reported. By default it is printed.
   * Neither error stops a call or the poll.
   */
  onSaveError?: ((error: SessionNotSaved) => void) | undefined;
}

/** The options of an inspector who has not signed in yet. */
export interface SignInOptions extends Omit<InspectorOptions, "guid" | "baseUrl">, SessionReports {
  /**
   * The URL of the gateway, such as `https://gateway.example:8043`; or several, which are tried in order. The next one is tried
   * only if nothing was sent to the one before: its host name is unknown, or no address accepts a connection. After an invalid
   * certificate, a time-out or any response, no other one is tried. The session stays at the gateway that accepted it.
   */
  baseUrl: string | readonly string[];
}

/** The options of a forced sign-in: it names the one gateway whose session it ends. */
export interface ForceSignInOptions extends SignInOptions {
  /** The URL of the gateway, such as `https://gateway.example:8043`. */
  baseUrl: string;
}

/** The options of a resumed session. */
export interface ResumeOptions extends Omit<InspectorOptions, "guid" | "baseUrl" | "agentId">, SessionReports {
  /** The URLs that the saved session may be of; by default any. The session is resumed at the gateway that it was saved for. */
  baseUrl?: string | readonly string[] | undefined;
  /** The agent that the saved session must be of; by default any. */
  agentId?: string | number | undefined;
  /**
   * Also calls `syncAgentInfo`, whose response says what the agent was doing. **This clears the event queue: every event that
   * waits for a poll is lost**, for other programs that poll for this agent, too. Without it, resuming changes nothing.
   */
  sync?: boolean | undefined;
}
