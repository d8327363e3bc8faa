import type { EventOf } from "../events/item.ts";

/** How an inspector takes part in a call. */
export type Mode = "listen" | "insert" | "whisper";

/** Who can hear the inspector. While a step is pending it is the larger audience: that before or that after the step. */
export type Audience = "nobody" | "agent" | "customer" | "agent and customer" | "unknown";

/** Whether a step is possible now; if not, why, as a clause such as "whisper is under way". */
export type Allowed = { readonly ok: true } | { readonly ok: false; readonly because: string };

/** Which steps are possible now: `inspect`; `switchTo` by its mode (`listen`, `insert`, `whisper`); `intercept` and `leave`. */
export type Possible = Readonly<Record<"inspect" | Mode | "intercept" | "leave", Allowed>>;

/** A step whose result is not known yet. */
export interface PendingStep {
  /** The function that was called. */
  readonly action: "inspect" | "switchTo" | "intercept" | "leave";
  /** The mode that it leads to; undefined for `intercept` and `leave`. */
  readonly mode: Mode | undefined;
  /** Whether another tab takes this step. */
  readonly inOtherTab: boolean;
}

/** A state that needs no further response. */
export type KnownState = "idle" | "listening" | "whispering" | "inserted" | "talking" | "ended";

/**
 * Why an inspection ended. `left`: by `leave`. `signed-out`: the session is over. `phone-hung-up`: the inspector's own phone was
 * hung up. `released`: the platform released the phone, for example because the agent's call ended. `unknown`: the inspector is idle,
 * and no event said why.
 */
export type EndReason = "left" | "signed-out" | "phone-hung-up" | "released" | "unknown";

/**
 * Why the state is unknown. `outcome`: that of a step is unknown. `resumed`: the session was begun elsewhere. `events-missing`: an
 * event may be missing, or cannot be put in order. `tab-lost`: a tab disappeared during its step. `shared-elsewhere`: another client
 * uses the same session. `overlap`: two tabs took steps at the same time, or the
 * application called an operation without the inspection. `unfollowed`: no one followed the events.
 */
export type Doubt =
  | "outcome"
  | "resumed"
  | "events-missing"
  | "tab-lost"
  | "shared-elsewhere"
  | "overlap"
  | "unfollowed";

interface Common {
  /** Who can hear the inspector. While a step is pending it is the larger audience. */
  readonly heardBy: Audience;
  /** Which steps are possible now, and why not. */
  readonly can: Possible;
  /** The agent who is inspected, or was last. */
  readonly workNo: string | undefined;
}

/** The state of a session's inspection: plain data, frozen. `state` narrows it. */
export type InspectionSnapshot =
  | (Common & { readonly state: "idle" })
  /** A step is pending; in `switching` it leads to another mode or, if its action is `intercept`, to the customer. */
  | (Common & { readonly state: "joining" | "switching" | "leaving"; readonly pending: PendingStep })
  | (Common & { readonly state: "listening" | "whispering" | "inserted" })
  /** The inspector talks with the customer after an intercept. `callId` is undefined until the event that names it. */
  | (Common & { readonly state: "talking"; readonly callId: string | undefined })
  | (Common & {
      readonly state: "ended";
      /** Why the inspection ended. */
      readonly reason: EndReason;
      /** What the agent did just before, if an event named it (inferred: it may not be the cause). */
      readonly inferredCause: EventOf<"QC_AgentState_Notify">["content"]["subtype"] | undefined;
    })
  | (Common & {
      readonly state: "unknown";
      /** Why the state is unknown. */
      readonly because: Doubt;
      /** The latest state that was known, if any. */
      readonly lastKnown: KnownState | undefined;
      /** The step whose outcome is unknown, if any. */
      readonly pending: PendingStep | undefined;
    });
