import type { Edition } from "@qualitycontrol/contract/calls";
import { type Attempt, CallError } from "./call-error.ts";

/** An argument is missing, unknown or invalid. Nothing was sent. */
export class WrongArgument extends CallError {
  override get name(): "WrongArgument" {
    return "WrongArgument";
  }

  declare readonly code: "invalid-argument";
  declare readonly argument: string;

  /** @param problem what is wrong with the argument, as the end of a sentence that begins with its name */
  constructor(attempt: Attempt, argument: string, problem: string) {
    super(attempt, `${argument} ${problem}`, { code: "invalid-argument", argument });
  }
}

/** The Guid is missing or invalid. Nothing was sent. */
export class NoGuid extends CallError {
  override get name(): "NoGuid" {
    return "NoGuid";
  }

  declare readonly code: keyof typeof NO_GUID;

  /** @param cause what the caller's `guid` function threw */
  constructor(attempt: Attempt, code: NoGuid["code"], cause?: unknown) {
    super(attempt, NO_GUID[code], { code, cause });
  }
}

const NO_GUID = {
  "no-guid": "the Guid is missing or invalid",
  "signed-out": "the inspector has signed out",
  "guid-source-failed": "the guid function failed",
};

/** The `edition` of this client does not have the operation. Nothing was sent. */
export class NotInEdition extends CallError {
  override get name(): "NotInEdition" {
    return "NotInEdition";
  }

  declare readonly code: "not-in-edition";
  declare readonly edition: Edition;

  constructor(attempt: Attempt, edition: Edition) {
    super(attempt, `edition ${edition} does not have it`, { code: "not-in-edition", edition });
  }
}

/** This client is already polling: two polls would take events from each other. Nothing was sent. */
export class AlreadyPolling extends CallError {
  override get name(): "AlreadyPolling" {
    return "AlreadyPolling";
  }

  declare readonly code: "already-polling";

  constructor(attempt: Attempt) {
    super(attempt, "this client is already polling", { code: "already-polling" });
  }
}

/** A request to the `fetch` of `createGatewayFetch` matches no operation of the contract. Nothing was sent. */
export class UnknownOperation extends CallError {
  override get name(): "UnknownOperation" {
    return "UnknownOperation";
  }

  declare readonly code: "unknown-operation";

  constructor(problem: string) {
    super({}, problem, { code: "unknown-operation" });
  }
}

/** A step of an inspection is not possible now. Nothing was sent. */
export class StepNotPossible extends CallError {
  override get name(): "StepNotPossible" {
    return "StepNotPossible";
  }

  declare readonly code: "step-pending" | "invalid-step" | "state-unknown" | "several-calls" | "calls-unknown";
  /** Why, as a clause such as "whisper is under way". */
  declare readonly because: string;
  /** The IDs of the agent's calls, if there are several: pass one of them. */
  declare readonly calls: readonly string[] | undefined;

  /** @param attempt empty if no operation was chosen */
  constructor(
    attempt: Partial<Attempt>,
    because: string,
    details: { code: StepNotPossible["code"]; calls?: readonly string[]; cause?: unknown },
  ) {
    super(attempt, because, { because, calls: undefined, ...details });
  }
}
