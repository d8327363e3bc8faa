export {
  type Answered,
  type DocumentedFailure,
  type Foreign,
  GatewayFailure,
  UnreadableAnswer,
  WrongShape,
} from "./answered.ts";
export { type Attempt, InspectorError, type Outcome } from "./inspector-error.ts";
export { AlreadyPolling, NoGuid, NotInEdition, UnknownOperation, WrongArgument } from "./not-sent.ts";
export { shown } from "./shown.ts";
export { Aborted, ConnectionLost, TimedOut } from "./unanswered.ts";
