import type { Allowed, Audience, InspectionSnapshot, Mode, PendingStep, Possible } from "./snapshot.ts";
import { type Transition, transitions } from "./transitions.ts";

/** What a snapshot says that is not derived from the rest. */
type WithoutDerived<Snapshot> = Snapshot extends unknown ? Omit<Snapshot, "heardBy" | "can"> : never;
export type Facts = WithoutDerived<InspectionSnapshot>;

/** Who hears the inspector, as the sum of `AGENT` and `CUSTOMER`. */
const [AGENT, CUSTOMER] = [1, 2];
const heardIn: Readonly<Partial<Record<Facts["state"], number>>> = {
  idle: 0,
  listening: 0,
  whispering: AGENT,
  inserted: AGENT + CUSTOMER,
  talking: CUSTOMER,
  ended: 0,
};
const audiences: readonly Audience[] = ["nobody", "agent", "customer", "agent and customer"];

/** Who may hear the inspector in any of the states. */
export function heardBy(...states: Facts["state"][]): Audience {
  const heard = states.map((state) => heardIn[state]);
  return heard.includes(undefined)
    ? "unknown"
    : (audiences[heard.reduce<number>((all, it) => all | (it ?? 0), 0)] as Audience);
}

/** Everybody who is in one of two audiences. */
export const larger = (one: Audience, other: Audience): Audience =>
  audiences[audiences.indexOf(one) | audiences.indexOf(other)] ?? "unknown";

/** Whether a step's result is awaited. */
export const isPending = ({ state }: Pick<Facts, "state">): boolean =>
  state === "joining" || state === "switching" || state === "leaving";

/** Whether the inspector takes part in no call, as far as is known. */
export const isFree = ({ state }: Pick<Facts, "state">): boolean => state === "idle" || state === "ended";

/** The transition of a step in a state, if it is possible. */
export const transitionOf = (state: Facts["state"], action: string, mode?: Mode): Transition | undefined =>
  transitions.find(
    (it) => it.action === action && it.mode === mode && (it.from as readonly Facts["state"][]).includes(state),
  );

/** Why a step is not possible now, as a clause; undefined if it is. */
export function problemWith(facts: Facts, action: PendingStep["action"], mode?: Mode): string | undefined {
  const { state, workNo } = facts;
  if (state === "unknown") return UNKNOWN;
  if ("pending" in facts && facts.pending) {
    const { pending } = facts;
    return `${pending.mode ?? pending.action} is under way${pending.inOtherTab ? " in another tab" : ""}`;
  }
  if (transitionOf(state, action, mode)) return undefined;
  if (state === "talking") {
    return action === "leave" || action === "switchTo"
      ? "after an intercept no documented operation leaves the call"
      : "the inspector talks with the customer";
  }
  if (isFree(facts)) return "no agent is inspected";
  return action === "inspect" ? `agent ${workNo} is inspected` : `the inspector is already ${state}`;
}

export const UNKNOWN = "what the inspector does is unknown";

const OK: Allowed = Object.freeze({ ok: true });

function possible(facts: Facts): Possible {
  const allowed = (action: PendingStep["action"], mode?: Mode): Allowed => {
    const because = problemWith(facts, action, mode);
    return because ? Object.freeze({ ok: false, because }) : OK;
  };
  return Object.freeze({
    inspect: allowed("inspect", "listen"),
    listen: allowed("switchTo", "listen"),
    whisper: allowed("switchTo", "whisper"),
    insert: allowed("switchTo", "insert"),
    intercept: allowed("intercept"),
    leave: allowed("leave"),
  });
}

/** The snapshot of what is known. @param heard who hears the inspector, if the state does not say so */
export function describe(facts: Facts, heard: Audience = heardBy(facts.state)): InspectionSnapshot {
  if ("pending" in facts) Object.freeze(facts.pending);
  return { ...facts, heardBy: heard, can: possible(facts) };
}
