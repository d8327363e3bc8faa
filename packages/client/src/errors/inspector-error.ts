import type { AlreadySignedIn } from "./already-signed-in.ts";
import type { GatewayFailure, SessionOver, UnreadableAnswer, WrongShape } from "./bad-response.ts";
import { CallError } from "./call-error.ts";
import type { Aborted, ConnectionLost, TimedOut } from "./no-response.ts";
import type {
  AlreadyPolling,
  NoGuid,
  NotInEdition,
  StepNotPossible,
  UnknownOperation,
  WrongArgument,
} from "./not-sent.ts";

/** Every error that the methods of an inspector throw. A `switch` over its `code`, `name` or `outcome` narrows it. */
export type InspectorError =
  | GatewayFailure
  | SessionOver
  | AlreadySignedIn
  | UnreadableAnswer
  | WrongShape
  | ConnectionLost
  | TimedOut
  | Aborted
  | WrongArgument
  | NoGuid
  | NotInEdition
  | AlreadyPolling
  | UnknownOperation
  | StepNotPossible;

/** The base class of these errors, for `instanceof`. */
export const InspectorError: abstract new (...args: never) => InspectorError = CallError as never;
