import type { Edition } from "@qualitycontrol/contract/calls";
import { type Attempt, InspectorError } from "./inspector-error.ts";

/** An argument is missing, unknown, or cannot be sent. Nothing was sent. */
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

/** There is no Guid that could be sent. Nothing was sent. */
export class NoGuid extends InspectorError {
  override get name(): "NoGuid" {
    return "NoGuid";
  }

  /** @param cause what the caller's own provider threw */
  constructor(attempt: Attempt, problem: string, cause?: unknown) {
    super(attempt, problem, { cause });
  }
}

/** The edition of the gateway that this client was made for does not have the operation. Nothing was sent. */
export class NotInEdition extends InspectorError {
  override get name(): "NotInEdition" {
    return "NotInEdition";
  }

  declare readonly edition: Edition;

  constructor(attempt: Attempt, edition: Edition) {
    super(attempt, `the edition ${edition} does not have it`, { edition });
  }
}

/** The same client is already polling: the gateway hands each event out once, so two polls would share them. Nothing was sent. */
export class AlreadyPolling extends InspectorError {
  override get name(): "AlreadyPolling" {
    return "AlreadyPolling";
  }

  constructor(attempt: Attempt) {
    super(attempt, "a poll of this client is under way");
  }
}

/** A request to the `fetch` of `createGatewayFetch` is not one of the contract's operations. Nothing was sent. */
export class UnknownOperation extends InspectorError {
  override get name(): "UnknownOperation" {
    return "UnknownOperation";
  }

  constructor(problem: string) {
    super({}, problem);
  }
}
