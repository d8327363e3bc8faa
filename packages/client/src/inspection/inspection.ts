import type { CallOptions } from "@qualitycontrol/contract/calls";
import type { Observable } from "../observable.ts";
import type { Evidence } from "./look.ts";
import type { Audience, InspectionSnapshot, Mode, Possible } from "./snapshot.ts";
import type { InspectionOperation } from "./transitions.ts";

/** Whom and what an operation that the application names is about. */
export interface Target {
  /** By default the agent who was last inspected. */
  workNo?: string | number | undefined;
  /** For `requestSwitchInsertWhisperAgent`, which needs it. */
  mode?: Mode | undefined;
  /** For `interceptCall`, which needs it. */
  callId?: string | undefined;
}

/**
 * The inspection of a session: what the inspector does now, who hears it, and the steps that are possible. There is one for each
 * inspector, also if several tabs share the session. Each step resolves when the gateway has reported success, and rejects with an
 * `InspectorError` in every other case; one that is not possible now is not sent: its error is a `StepNotPossible`. The `options` of a
 * step are its `signal` and `timeout` in ms; aborting does not undo a step.
 */
export interface Inspection extends Observable<InspectionSnapshot> {
  /** What the inspector does now. `snapshot` also has what belongs to the state, such as the reason of an end. */
  readonly state: InspectionSnapshot["state"];
  /** Who can hear the inspector now. While a step is pending it is the larger audience. */
  readonly heardBy: Audience;
  /** Which steps are possible now, and why not. The same object until the snapshot changes. */
  readonly can: Possible;
  /**
   * Changes the mode, always with `requestSwitchInsertWhisperAgent`, which names it.
   *
   * @throws InspectorError (rejects) if the gateway does not report success; `StepNotPossible` if `can[mode]` is not `ok`
   * @throws TypeError (rejects) if the mode is invalid
   */
  switchTo(mode: Mode, options?: CallOptions): Promise<void>;
  /**
   * Takes the call over: **the agent loses the customer's call**, and no documented operation gives it back. Call it only if a person
   * asked for exactly that. Without a `callId` it first looks the agent's calls up, and rejects if there is not exactly one, with
   * `several-calls` if there are several. With one it sends `interceptCall`, which edition 2023-09 does not have.
   *
   * @throws InspectorError (rejects) if the gateway does not report success; `StepNotPossible` if `can.intercept` is not `ok`, or the
   * call is not certain
   */
  intercept(callId?: string, options?: CallOptions): Promise<void>;
  /**
   * Leaves the call: with `requestStopWhisperAgent` while whispering, with `stopSuperviseOrInsert` otherwise.
   *
   * @throws InspectorError (rejects) if the gateway does not report success; `StepNotPossible` if `can.leave` is not `ok`, such as
   * after an intercept
   */
  leave(options?: CallOptions): Promise<void>;
  /**
   * Sends an operation that you name, if the state is `unknown`; in any other state it is not possible. If it succeeds, the state is known.
   *
   * @throws InspectorError (rejects) if the gateway does not report success; `StepNotPossible` if the state is known
   * @throws TypeError (rejects) if the operation is none of an inspection, or lacks its agent, mode or call
   */
  send(operation: InspectionOperation, target?: Target, options?: CallOptions): Promise<void>;
  /**
   * Asks the gateway about the inspector and the agent. Changes nothing at the gateway, and never calls `syncAgentInfo`. If the
   * inspector is idle, no one is inspected, and the state becomes `idle` or `ended`. Everything else proves nothing.
   *
   * @throws InspectorError (rejects) if the inspector could not be looked up
   */
  look(options?: CallOptions): Promise<Evidence>;
  /**
   * Resolves with the snapshot when no step is pending in any tab.
   *
   * @param options `timeout` in ms
   * @throws NotSettled (rejects) if a step is still pending then; the step goes on
   * @throws TypeError (rejects) if the timeout is invalid
   */
  settled(options: { timeout: number }): Promise<InspectionSnapshot>;
  /**
   * Ends the subscriptions and the loops. It sends nothing and never throws. This object is `unknown` from then on, and takes no step
   * any more: `inspectionOf` returns another one. No one may poll any more: keep a stream open, or the gateway ends the session after
   * two minutes.
   */
  dispose(): void;
}
