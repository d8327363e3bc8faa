import type { SharedSession } from "../session/shared-session.ts";
import type { Session } from "../session-state.ts";
import { type Facts, isPending } from "./describe.ts";
import type { Doubt, PendingStep } from "./snapshot.ts";
import { isStep } from "./transitions.ts";

/** The step that is pending or whose outcome is unknown, if any. */
export const pendingOf = (facts: Facts): PendingStep | undefined => ("pending" in facts ? facts.pending : undefined);

/** What is known when nothing was followed yet, and when the session was begun elsewhere. */
const IDLE: Facts = { state: "idle", workNo: undefined };
const RESUMED: Facts = { ...IDLE, state: "unknown", because: "resumed", lastKnown: undefined, pending: undefined };

/** What an inspection begins with. @param handedOver what the disposed inspection that it replaces has left */
export function initialFacts(
  { resumed, called }: Session,
  shared: SharedSession | undefined,
  handedOver: Facts | undefined,
): Facts {
  const isUsed = [...called].some(isStep);
  const own = shared?.missedStep || resumed ? RESUMED : isUsed ? unknownAfter(IDLE, "overlap") : IDLE;
  const facts = shared ? (shared.inspection ?? own) : (handedOver ?? own);
  return shared?.sharedElsewhere ? unknownAfter(facts, "shared-elsewhere", pendingOf(facts)) : facts;
}

/** The facts of an inspection about which nothing is certain any more. */
export const unknownAfter = (
  facts: Facts,
  because: Doubt,
  pending?: PendingStep,
  workNo: string | undefined = facts.workNo,
): Facts => ({
  state: "unknown",
  because,
  lastKnown: facts.state === "unknown" ? facts.lastKnown : isPending(facts) ? undefined : (facts.state as "idle"),
  pending,
  workNo,
});

/** The facts, with a pending step as that of another tab. */
export function asOfOtherTab(facts: Facts): Facts {
  const pending = pendingOf(facts);
  return isPending(facts) && pending ? ({ ...facts, pending: { ...pending, inOtherTab: true } } as Facts) : facts;
}
