import { type Calls, rows } from "@qualitycontrol/contract/calls";
import type { EventType } from "@qualitycontrol/contract/events";
import { HungUpBy, InspectionMode } from "@qualitycontrol/contract/values";
import type { OperationId } from "../calls.ts";
import { invalidOption } from "../errors/index.ts";
import type { EndReason, KnownState, Mode, PendingStep } from "./snapshot.ts";

/**
 * The operations that an inspection may send. `switchSuperviseOrInsert` is not among them: it names no mode, so from a state that is
 * no longer the present one it would let the customer hear the inspector. Nor is anything that ends a customer's call or a session.
 */
export type InspectionOperation = Extract<
  keyof Calls,
  | "addSupervise"
  | "addInsert"
  | "requestWhisperAgent"
  | "requestSwitchInsertWhisperAgent"
  | "stopSuperviseOrInsert"
  | "requestStopWhisperAgent"
  | "intercept"
  | "interceptCall"
>;

/** A step of an inspection: from which states it is possible, by which operation, and what the state is then. */
export interface Transition extends Pick<PendingStep, "action"> {
  readonly mode?: Mode;
  readonly from: readonly KnownState[];
  readonly operation: InspectionOperation;
  readonly meanwhile: "joining" | "switching" | "leaving";
  readonly to: KnownState;
}

/** The state in which the inspector takes part in each mode, and the mode's number. */
export const modes = {
  listen: { state: "listening", number: InspectionMode.Listen },
  whisper: { state: "whispering", number: InspectionMode.Whisper },
  insert: { state: "inserted", number: InspectionMode.Insert },
} as const satisfies Record<Mode, object>;

/** @throws TypeError if the mode is invalid */
export function checkMode(mode: Mode, functionName: string): void {
  if (!Object.hasOwn(modes, mode)) throw invalidOption(`${functionName}: mode must be listen, insert or whisper.`);
}

const FREE: readonly KnownState[] = ["idle", "ended"];
const INSPECTING: readonly KnownState[] = ["listening", "whispering", "inserted"];

const join = (mode: Mode, operation: InspectionOperation): Transition => ({
  action: "inspect",
  mode,
  from: FREE,
  operation,
  meanwhile: "joining",
  to: modes[mode].state,
});

const change = (mode: Mode): Transition => ({
  action: "switchTo",
  mode,
  from: INSPECTING.filter((state) => state !== modes[mode].state),
  operation: "requestSwitchInsertWhisperAgent",
  meanwhile: "switching",
  to: modes[mode].state,
});

const stop = (operation: InspectionOperation, from: readonly KnownState[]): Transition => ({
  action: "leave",
  from,
  operation,
  meanwhile: "leaving",
  to: "ended",
});

const takeOver = (operation: InspectionOperation): Transition => ({
  action: "intercept",
  from: INSPECTING,
  operation,
  meanwhile: "switching",
  to: "talking",
});

/** Every step. For an action, mode and state, the first that fits is taken; `intercept` with a call takes the last one. */
export const transitions: readonly Transition[] = [
  join("listen", "addSupervise"),
  join("whisper", "requestWhisperAgent"),
  join("insert", "addInsert"),
  change("listen"),
  change("whisper"),
  change("insert"),
  stop("stopSuperviseOrInsert", ["listening", "inserted"]),
  stop("requestStopWhisperAgent", ["whispering"]),
  takeOver("intercept"),
  takeOver("interceptCall"),
];

/** Whether an operation changes what the inspector does, also one that is never chosen here. */
export const isStep = (operation: OperationId): boolean =>
  rows[operation].consequence === "call" || transitions.some((it) => it.operation === operation);

/** The event after which the order of later events is known: an inspector who joins is pre-empted. */
export const JOINED: EventType = "AgentState_Busy";
/** The event that names the call after an intercept. */
export const TALKING: EventType = "AgentEvent_Talking";
/** The beginning of the events of a call of one's own: an inspector receives none of an inspection. */
export const OF_A_CALL = "AgentEvent_";
/** The event of what a monitored agent does. */
export const MONITORED: EventType = "QC_AgentState_Notify";
const RELEASED: EventType = "AgentOther_PhoneRelease";
const READY: EventType = "AgentState_Ready";

const hungUp: Readonly<Record<number, EndReason>> = {
  [HungUpBy.Agent]: "phone-hung-up",
  [HungUpBy.Platform]: "released",
};

/** Why an event of the inspector ends the inspection; undefined if it does not. (Inferred: the events are about phone and state.) */
export const endedBy = (eventType: string, content: unknown): EndReason | undefined =>
  eventType === RELEASED
    ? (hungUp[Object(content).phoneState] ?? "unknown")
    : eventType === READY
      ? "unknown"
      : undefined;
