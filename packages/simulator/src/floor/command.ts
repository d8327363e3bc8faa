import type { Known } from "./rules/rule.ts";
import { enter } from "./state.ts";

/** An inspector puts the agent into a state. */
export function command({ floor, operation, parameters, target }: Known, state: "busy" | "idle" | "rest"): void {
  if (!target) return;
  const reason = {
    idle: undefined,
    busy: String(floor.edition.words.busyReason("forced by an inspector")),
    rest: parameters["reason"] as string | undefined,
  }[state];
  const seconds = state === "rest" ? Number(parameters["time"]) : undefined;
  if (operation.operationId === "forceIdle" && target.state === "idle" && !target.afterwards) return;
  enter(floor, target, { state, reason, seconds });
}
