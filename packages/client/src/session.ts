import type { CallOptions, ForceLoginArguments, LoginArguments } from "@qualitycontrol/contract/calls";
import { UnreadableAnswer } from "./errors/index.ts";
import { createInspector, type Inspector } from "./inspector.ts";
import type { InspectorOptions } from "./options.ts";
import { sessionOf, sessions } from "./sessions.ts";

/** What a client needs to know of an inspector who has not signed in yet. */
export type SignInOptions = Omit<InspectorOptions, "guid">;

/**
 * Signs an inspector in. From then on the client follows the Guid by itself: it stays the same for the whole session
 * (`AUTHMODE` 1), or the answers to the event poll replace it (`AUTHMODE` 2), so poll for events.
 *
 * @throws InspectorError as every call does; an answer that brings no Guid is an `UnreadableAnswer`
 * @throws TypeError if an option cannot be used
 */
export const signIn = (options: SignInOptions, how: LoginArguments, call?: CallOptions): Promise<Inspector> =>
  signInBy("login", createInspector(options), (inspector) => inspector.login(how, call));

/** Signs an inspector in over a session that exists already, which ends. Otherwise as `signIn`. */
export const forceSignIn = (options: SignInOptions, how: ForceLoginArguments, call?: CallOptions): Promise<Inspector> =>
  signInBy("forceLogin", createInspector(options), (inspector) => inspector.forceLogin(how, call));

async function signInBy(
  operation: "login" | "forceLogin",
  inspector: Inspector,
  send: (inspector: Inspector) => Promise<object>,
): Promise<Inspector> {
  const sentAt = new Date();
  await send(inspector);
  if (sessionOf(inspector).newest === undefined) throw new UnreadableAnswer({ operation, sentAt }, "no-guid", 200);
  return inspector;
}

/**
 * Signs an inspector out; the gateway refuses it during a call. Afterwards the client has forgotten the Guid, event streams
 * have ended, and every further call is refused with `NoGuid`.
 *
 * @throws InspectorError as every call does; the inspector then counts as signed in still
 */
export async function signOut(inspector: Inspector, call?: CallOptions): Promise<void> {
  await leave(inspector, inspector.logout({}, call));
}

/** Signs an inspector out even in a call, which is released. Otherwise as `signOut`. */
export async function forceSignOut(inspector: Inspector, call?: CallOptions): Promise<void> {
  await leave(inspector, inspector.forceLogout({}, call));
}

/** Lets whoever polls for the inspector know that its sign-out is under way. */
function leave(inspector: Inspector, leaving: Promise<object>): Promise<object> {
  const session = sessions.get(inspector);
  if (session) session.leaving = leaving;
  return leaving;
}
