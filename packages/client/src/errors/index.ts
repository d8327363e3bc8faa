export { AlreadySignedIn } from "./already-signed-in.ts";
export {
  type Answered,
  type DocumentedFailure,
  type Foreign,
  GatewayFailure,
  SessionOver,
  UnreadableAnswer,
  WrongShape,
} from "./bad-response.ts";
export type { Attempt } from "./call-error.ts";
export type { ErrorCode, Outcome } from "./codes.ts";
export { InspectorError } from "./inspector-error.ts";
export { invalidOption } from "./invalid-option.ts";
export { Aborted, ConnectionLost, TimedOut } from "./no-response.ts";
export { AlreadyPolling, NoGuid, NotInEdition, StepNotPossible, UnknownOperation, WrongArgument } from "./not-sent.ts";
export { printable } from "./printable.ts";
