/** What was passed to `resumeSession` is not a saved session, or one of another agent, gateway or version. Sign in instead. */
export class InvalidSavedSession extends Error {
  override get name(): "InvalidSavedSession" {
    return "InvalidSavedSession";
  }

  get code(): "invalid-saved-session" {
    return "invalid-saved-session";
  }

  /** @param problem what is wrong with the saved session, as the end of a sentence */
  constructor(problem: string) {
    super(`resumeSession: the saved session ${problem}. Sign in instead.`);
  }
}

/** `onSession` threw, or its promise was rejected. The session continues, but a reload may lose it. */
export class SessionNotSaved extends Error {
  override get name(): "SessionNotSaved" {
    return "SessionNotSaved";
  }

  get code(): "session-not-saved" {
    return "session-not-saved";
  }

  /** @param reason what `onSession` threw, without secrets */
  constructor(reason: string) {
    super(
      `onSession failed (${reason}). The session continues, but a reload may lose it. Later errors are not reported.`,
    );
  }
}
