export { AlreadySignedIn, SessionOver } from "./errors/index.ts";
export { type Resumed, type ResumedInspector, resumeSession } from "./session/resume-session.ts";
export type { SavedSession } from "./session/saved-session.ts";
export { InvalidSavedSession, SessionNotSaved } from "./session/session-errors.ts";
export type { ForceSignInOptions, ResumeOptions, SessionReports, SignInOptions } from "./session/session-options.ts";
export { forceSignIn, signIn } from "./session/sign-in.ts";
export { forceSignOut, signOut } from "./session/sign-out.ts";
export type { SignedInInspector } from "./session/signed-in-inspector.ts";
