export type * from "@qualitycontrol/contract/calls";
export {
  Aborted,
  ConnectionLost,
  type DocumentedFailure,
  GatewayFailure,
  InspectorError,
  NoGuid,
  NotInEdition,
  type OperationId,
  type Outcome,
  TimedOut,
  UnreadableAnswer,
  WrongArgument,
  WrongShape,
} from "./errors.ts";
export type { GuidSource } from "./guid.ts";
export { createInspector, type Inspector } from "./inspector.ts";
export type { InspectorOptions } from "./options.ts";
export type { RequestOptions } from "./request.ts";
