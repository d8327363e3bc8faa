export {
  type Answered,
  type DocumentedFailure,
  type Foreign,
  GatewayFailure,
  UnreadableAnswer,
  WrongShape,
} from "./bad-response.ts";
export { type Attempt, InspectorError, type Outcome } from "./inspector-error.ts";
export { Aborted, ConnectionLost, TimedOut } from "./no-response.ts";
export { AlreadyPolling, NoGuid, NotInEdition, UnknownOperation, WrongArgument } from "./not-sent.ts";
export { printable } from "./printable.ts";
