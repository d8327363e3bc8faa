import {
  alreadySignedIn,
  type CallOptions,
  type ForceLoginArguments,
  type LoginArguments,
} from "@qualitycontrol/contract/calls";
import { sessionOf } from "../connections.ts";
import { AlreadySignedIn, ConnectionLost, GatewayFailure, invalidOption, UnreadableAnswer } from "../errors/index.ts";
import type { ForceSignInOptions, SignInOptions } from "./session-options.ts";
import { openSession, type SignedInInspector } from "./signed-in-inspector.ts";

/**
 * Signs an inspector in. From then on the client keeps the Guid up to date. The Guid stays the same for the whole session
 * (`AUTHMODE` 1), or the responses to the event poll replace it (`AUTHMODE` 2), so poll for events.
 *
 * If `baseUrl` is a list, the next gateway is tried only if nothing was sent to the one before. The inspector's `baseUrl` is the one
 * that accepted the sign-in.
 *
 * @throws AlreadySignedIn if the agent has a session; it names the two options
 * @throws InspectorError as every call does; a response without a readable Guid is an `UnreadableAnswer`. If no gateway of a list
 * can be reached, it is the error of the last one
 * @throws TypeError if an option is invalid
 */
export async function signIn(
  options: SignInOptions,
  credentials: LoginArguments,
  callOptions?: CallOptions,
): Promise<SignedInInspector> {
  // All are created first, so that nothing is sent if one of the URLs is invalid.
  const inspectors = [options.baseUrl].flat().map((baseUrl) => openSession({ ...options, baseUrl }));
  let failure: unknown = invalidOption("signIn: baseUrl must contain at least one URL.");
  for (const inspector of inspectors) {
    try {
      return await enter("login", inspector, () => inspector.login(credentials, callOptions));
    } catch (error) {
      failure = error;
      if (!isUnreachable(error)) break;
    }
  }
  throw failure;
}

/**
 * Ends the inspector's existing session and signs in. What happens to a call in that session is unknown: after an intercept
 * this may hang up on the customer. Call it only if a person asked for that. It takes one `baseUrl`: the gateway whose session
 * it ends. Otherwise like `signIn`.
 */
export async function forceSignIn(
  options: ForceSignInOptions,
  credentials: ForceLoginArguments,
  callOptions?: CallOptions,
): Promise<SignedInInspector> {
  const inspector = openSession(options);
  return enter("forceLogin", inspector, () => inspector.forceLogin(credentials, callOptions));
}

async function enter(
  operation: "login" | "forceLogin",
  inspector: SignedInInspector,
  send: () => Promise<object>,
): Promise<SignedInInspector> {
  const sentAt = new Date();
  try {
    await send();
  } catch (error) {
    const hasSession = operation === "login" && error instanceof GatewayFailure && error.retcode === alreadySignedIn;
    throw hasSession ? new AlreadySignedIn({ operation, sentAt: error.sentAt }, error, inspector.baseUrl) : error;
  }
  if (sessionOf(inspector).newest === undefined)
    throw new UnreadableAnswer({ operation, sentAt }, "no-new-guid", { httpStatus: 200 });
  return inspector;
}

/** Whether nothing was sent because the gateway cannot be reached. An invalid certificate is no reason to ask another gateway. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof ConnectionLost && (error.code === "host-not-found" || error.code === "unreachable");
