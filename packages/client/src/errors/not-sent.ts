import type { Edition } from "@qualitycontrol/contract/calls";
import { type Attempt, InspectorError } from "./inspector-error.ts";

/** An argument is missing, unknown or invalid. Nothing was sent. */
export class WrongArgument extends InspectorError {
  override get name(): "WrongArgument" {
    return "WrongArgument";
  }

  declare readonly argument: string;

  /** @param problem what is wrong with the argument, as the end of a sentence that begins with its name */
  constructor(attempt: Attempt, argument: string, problem: string) {
    super(attempt, `${argument} ${problem}`, { argument });
  }
}

/** The Guid is missing or invalid. Nothing was sent. */
export class NoGuid extends InspectorError {
  override get name(): "NoGuid" {
    return "NoGuid";
  }

  /** @param cause what the caller's `guid` function threw */
  constructor(attempt: Attempt, problem: string, cause?: unknown) {
    super(attempt, problem, { cause });
  }
}

/** The `edition` of this client does not have the operation. Nothing was sent. */
export class NotInEdition extends InspectorError {
  override get name(): "NotInEdition" {
    return "NotInEdition";
  }

  declare readonly edition: Edition;

  constructor(attempt: Attempt, edition: Edition) {
    super(attempt, `edition ${edition} does not have it`, { edition });
  }
}

/** This client is already polling: two polls would take events from each other. Nothing was sent. */
export class AlreadyPolling extends InspectorError {
  override get name(): "AlreadyPolling" {
    return "AlreadyPolling";
  }

  constructor(attempt: Attempt) {
    super(attempt, "this client is already polling");
  }
}

/** A request to the `fetch` of `createGatewayFetch` matches no operation of the contract. Nothing was sent. */
export class UnknownOperation extends InspectorError {
  override get name(): "UnknownOperation" {
    return "UnknownOperation";
  }

  constructor(problem: string) {
    super({}, problem);
  }
}
