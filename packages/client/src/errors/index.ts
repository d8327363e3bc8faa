export { type DocumentedFailure, GatewayFailure, UnreadableAnswer, WrongShape } from "./answered.ts";
export { type Attempt, InspectorError, type Outcome } from "./inspector-error.ts";
export { NoGuid, NotInEdition, WrongArgument } from "./not-sent.ts";
export { Aborted, ConnectionLost, TimedOut } from "./unanswered.ts";
