import { type Facts, isPending } from "./describe.ts";
import type { Doubt, PendingStep } from "./snapshot.ts";

/** The step that is pending or whose outcome is unknown, if any. */
export const pendingOf = (facts: Facts): PendingStep | undefined => ("pending" in facts ? facts.pending : undefined);

/** What is known of the inspection of a session that was begun elsewhere. */
export const RESUMED: Facts = {
  state: "unknown",
  because: "resumed",
  lastKnown: undefined,
  pending: undefined,
  workNo: undefined,
};

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
