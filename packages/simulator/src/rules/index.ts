import type { Trigger } from "../state/agent.ts";
import { consequences } from "./consequences.ts";
import { effects } from "./effects.ts";
import { afterPrerequisites, beforePrerequisites } from "./inspections.ts";
import { lookUpRefusals } from "./look-ups.ts";
import { monitoring } from "./monitoring.ts";
import { ownOperations } from "./own-operations.ts";
import { prerequisites } from "./prerequisites.ts";
import { type Rejection, rejections } from "./request-rejections.ts";
import { requests } from "./requests.ts";
import type { Consequence, Effect, Refusal } from "./rule.ts";
import { signIn } from "./sign-in.ts";

/** Every decision about what happens on a floor. */
export interface Rules {
  readonly rejections: Readonly<Record<keyof typeof rejections, Rejection>>;
  /** In the order in which they are checked: the first one that is broken decides. */
  readonly refusals: readonly Refusal[];
  readonly effects: readonly Effect[];
  readonly consequences: Readonly<Record<Trigger["trigger"], Consequence>>;
}

export const rules: Rules = {
  rejections,
  refusals: [
    ...requests,
    ...signIn,
    ...ownOperations,
    ...beforePrerequisites,
    ...monitoring,
    ...lookUpRefusals,
    ...prerequisites,
    ...afterPrerequisites,
  ],
  effects,
  consequences,
};
