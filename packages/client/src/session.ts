import type { CallOptions, ForceLoginArguments, LoginArguments } from "@qualitycontrol/contract/calls";
import { sessionOf } from "./connections.ts";
import { UnreadableAnswer } from "./errors/index.ts";
import { createInspector, type Inspector } from "./inspector.ts";
import type { InspectorOptions } from "./options.ts";

/** The options of an inspector who has not signed in yet. */
export type SignInOptions = Omit<InspectorOptions, "guid">;

/**
 * Signs an inspector in. From then on the client keeps the Guid up to date. The Guid stays the same for the whole session
 * (`AUTHMODE` 1), or the responses to the event poll replace it (`AUTHMODE` 2), so poll for events.
 *
 * @throws InspectorError as every call does; a response without a readable Guid is an `UnreadableAnswer`
 * @throws TypeError if an option is invalid
 */
export const signIn = (
  options: SignInOptions,
  credentials: LoginArguments,
  callOptions?: CallOptions,
): Promise<Inspector> =>
  signInBy("login", createInspector(options), (inspector) => inspector.login(credentials, callOptions));

/**
 * Ends the inspector's existing session and signs in. What happens to a call in that session is unknown: after an intercept
 * this may hang up on the customer. Call it only if a person asked for that. Otherwise like `signIn`.
 */
export const forceSignIn = (
  options: SignInOptions,
  credentials: ForceLoginArguments,
  callOptions?: CallOptions,
): Promise<Inspector> =>
  signInBy("forceLogin", createInspector(options), (inspector) => inspector.forceLogin(credentials, callOptions));

async function signInBy(
  operation: "login" | "forceLogin",
  inspector: Inspector,
  send: (inspector: Inspector) => Promise<object>,
): Promise<Inspector> {
  const sentAt = new Date();
  await send(inspector);
  if (sessionOf(inspector).newest === undefined)
    throw new UnreadableAnswer({ operation, sentAt }, "no-new-guid", { httpStatus: 200 });
  return inspector;
}

/**
 * Signs an inspector out. Then the client has deleted the Guid, event streams have ended, and every further call throws
 * `NoGuid`.
 *
 * The gateway refuses to sign an inspector out who is talking or ringing. It has no documented result code for this: expect
 * the one that also means an internal error (inferred); its outcome is `unknown`. To find out whether the inspector is in a
 * call, query the inspector's calls (`queryAllCallInfoByAgentWorkNoEx`).
 *
 * @throws InspectorError as every call does; the client then treats the inspector as still signed in
 */
export async function signOut(inspector: Inspector, callOptions?: CallOptions): Promise<void> {
  await inspector.logout({}, callOptions);
}

/**
 * Releases the inspector's call, then signs the inspector out. After an intercept this hangs up on the customer. Call it only
 * if a person asked for exactly that, never as a fallback for `signOut`. Otherwise like `signOut`.
 */
export async function forceSignOut(inspector: Inspector, callOptions?: CallOptions): Promise<void> {
  await inspector.forceLogout({}, callOptions);
}
