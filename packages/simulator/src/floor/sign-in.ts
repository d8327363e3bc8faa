import { loseWaiting, tell } from "./events.ts";
import { isSignedIn } from "./people.ts";
import type { Known } from "./rules/rule.ts";
import { heardOf, renew, signOut } from "./session.ts";
import { enter } from "./state.ts";

/** The states that a sign-in may ask for. */
const signInStates = ["idle", "busy", "wrap-up"] as const;

/**
 * Begins a session; an earlier one is over.
 *
 * @returns the `result` of the answer
 */
export function signIn({ floor, self, body, operation }: Known): Record<string, unknown> {
  const earlier = isSignedIn(self) ? self.session : undefined;
  // An agent who is signed in from the beginning keeps the call; a desktop that is forced out loses it.
  if (earlier && earlier.guids.length > 0) signOut(floor, self);
  // What waits in an earlier session can be fetched no more, unless a poll of it is still waiting.
  if (self.session?.polling === false) loseWaiting(floor, self.session);
  const is = (member: string): boolean => String(body[member]) === "true";
  self.session = {
    since: floor.now,
    phone: String(body["phonenum"] ?? self.initial.phone ?? ""),
    agent: self,
    guids: [],
    push: Boolean(body["callBackUri"] && body["serviceToken"]),
    idleAfterCall: String(body["autoenteridle"]) !== "false",
    queue: [],
    polling: false,
    onTheWay: undefined,
    over: false,
  };
  renew(floor, self.session);
  heardOf(floor, self);
  tell(floor, self, "AgentOther_InService");
  const asked = signInStates.find((state) => floor.edition.words.status(state) === Number(body["status"]));
  if (self.call) self.state = "idle";
  else enter(floor, self, { state: asked ?? "idle" });
  const { result } = floor.edition.document.components.examples["SignedIn"]?.value ?? {};
  return {
    ...(result as object),
    vdnid: self.tenant.vdn,
    workno: self.workno,
    loginTime: String(floor.now),
    isForceChange: String(operation.operationId === "forceLogin" && is("releasephone")),
  };
}
