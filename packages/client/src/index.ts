export type * from "@qualitycontrol/contract/calls";
export type { CallObserver, CallReport } from "./call-report.ts";
export type { OperationId } from "./calls.ts";
export {
  Aborted,
  AlreadyPolling,
  type Answered,
  ConnectionLost,
  type DocumentedFailure,
  type ErrorCode,
  type Foreign,
  GatewayFailure,
  InspectorError,
  NoGuid,
  NotInEdition,
  type Outcome,
  SessionOver,
  StepNotPossible,
  TimedOut,
  UnknownOperation,
  UnreadableAnswer,
  WrongArgument,
  WrongShape,
} from "./errors/index.ts";
export { createInspector, type Inspector } from "./inspector.ts";
export type { InspectorOptions } from "./options.ts";
export type { RequestOptions } from "./request.ts";
export type { GuidSource } from "./session-state.ts";
