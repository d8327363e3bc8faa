import type { CallOptions, ForceLoginArguments, LoginArguments } from "@qualitycontrol/contract/calls";
import { sessionOf } from "./connections.ts";
import { UnreadableAnswer } from "./errors/index.ts";
import { createInspector, type Inspector } from "./inspector.ts";
import type { InspectorOptions } from "./options.ts";

/** The options of an inspector who has not signed in yet. */
export type SignInOptions = Omit<InspectorOptions, "guid">;

/**
 * Signs an inspector in. From then on the client keeps the Guid up to date: it stays the same for the whole session
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
 * Ends the session that the inspector has elsewhere, and signs in. What becomes of a call in that session is unknown: after
 * an intercept this may hang up on the customer. Call it only if a person asked for that. Otherwise as `signIn`.
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
    throw new UnreadableAnswer({ operation, sentAt }, "no-guid", { httpStatus: 200 });
  return inspector;
}

/**
 * Signs an inspector out. Afterwards the client has forgotten the Guid, event streams have ended, and every further call is
 * refused with `NoGuid`.
 *
 * The gateway refuses it while the inspector talks or is being rung. None of its documented result codes says so: expect the
 * one that also stands for an internal error (inferred), with which the outcome is `unknown`. The inspector's own calls
 * (`queryAllCallInfoByAgentWorkNoEx`) show whether a call is on.
 *
 * @throws InspectorError as every call does; to the client, the inspector then remains signed in
 */
export async function signOut(inspector: Inspector, callOptions?: CallOptions): Promise<void> {
  await inspector.logout({}, callOptions);
}

/**
 * Releases the call: after an intercept this hangs up on the customer. Then it signs the inspector out. Call it only if a
 * person asked for exactly that, never as a fallback for `signOut`. Otherwise as `signOut`.
 */
export async function forceSignOut(inspector: Inspector, callOptions?: CallOptions): Promise<void> {
  await inspector.forceLogout({}, callOptions);
}
