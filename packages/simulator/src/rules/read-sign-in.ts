import { statusOfState } from "../domain/agent-state.ts";
import type { SignIn } from "../domain/sign-in.ts";
import type { Known } from "./rule.ts";

/** The states that a sign-in may ask for. */
const states = ["idle", "busy", "wrap-up"] as const;

/** What the body of a sign-in asks for. */
export const chosenAtSignIn = ({ floor, self, body, cookie }: Known): SignIn => ({
  cookie,
  phone: String(body["phonenum"] ?? self.initial.phone ?? ""),
  push: Boolean(body["callBackUri"] && body["serviceToken"]),
  idleAfterCall: String(body["autoenteridle"]) !== "false",
  state: states.find((state) => statusOfState(floor, state) === Number(body["status"])) ?? "idle",
});

/** The `result` of a sign-in: the contract's example with the values of this agent. */
export function signedIn({ floor, self, body, operation }: Known): Record<string, unknown> {
  const { result } = floor.edition.document.components.examples["SignedIn"]?.value ?? {};
  return {
    ...(result as object),
    vdnid: self.tenant.vdn,
    workno: self.workno,
    loginTime: String(floor.now),
    isForceChange: String(operation.operationId === "forceLogin" && String(body["releasephone"]) === "true"),
  };
}
