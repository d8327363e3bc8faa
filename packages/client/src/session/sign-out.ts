import type { CallOptions } from "@qualitycontrol/contract/calls";
import type { Inspector } from "../inspector.ts";

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
