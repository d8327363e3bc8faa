import type { Agent } from "../people.ts";
import { consequences } from "./consequences.ts";
import { effects } from "./effects.ts";
import { afterPrerequisites, beforePrerequisites } from "./inspections.ts";
import { ownOperations } from "./own-operations.ts";
import { prerequisites } from "./prerequisites.ts";
import { requests } from "./requests.ts";
import type { Consequence, Effect, Refusal } from "./rule.ts";
import { signIn } from "./sign-in.ts";
import { type Unread, unread } from "./unread.ts";

/** All that decides what happens on a floor. */
export interface Rules {
  readonly unread: Readonly<Record<keyof typeof unread, Unread>>;
  /** In the order in which they are asked: the first one that is broken decides. */
  readonly refusals: readonly Refusal[];
  readonly effects: readonly Effect[];
  readonly consequences: Readonly<Record<keyof typeof consequences, Consequence<Agent>>>;
}

export const rules: Rules = {
  unread,
  refusals: [...requests, ...signIn, ...ownOperations, ...beforePrerequisites, ...prerequisites, ...afterPrerequisites],
  effects,
  consequences,
};
