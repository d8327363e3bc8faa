export type { Observable } from "../observable.ts";
export { type FollowOptions, followNextCall } from "./follow-next-call.ts";
export { type InspectOptions, inspect, inspectionOf } from "./inspect.ts";
export type { Inspection, Target } from "./inspection.ts";
export type { Evidence } from "./look.ts";
export { NotSettled } from "./settle.ts";
export type {
  Allowed,
  Audience,
  Doubt,
  EndReason,
  InspectionSnapshot,
  KnownState,
  Mode,
  PendingStep,
  Possible,
} from "./snapshot.ts";
export type { InspectionOperation } from "./transitions.ts";
