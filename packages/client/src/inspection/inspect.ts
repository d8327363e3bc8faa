import type { CallOptions } from "@qualitycontrol/contract/calls";
import type { Inspector } from "../inspector.ts";
import type { Inspection } from "./inspection.ts";
import { SessionInspection } from "./session-inspection.ts";
import type { Mode } from "./snapshot.ts";

/** Whom to inspect, and how. */
export interface InspectOptions extends CallOptions {
  /** The ID of the agent to inspect. */
  workNo: string | number;
  /**
   * `listen`: nobody hears the inspector. `whisper`: the agent does. `insert`: agent and customer do. Because it decides who hears the
   * inspector, there is no default.
   */
  mode: Mode;
}

const inspections = new WeakMap<Inspector, SessionInspection>();

/**
 * Joins an agent's call in a mode. Resolves with the inspection of the session when the gateway has reported success.
 *
 * @throws InspectorError (rejects) if the gateway does not report success; `StepNotPossible` if an inspection is going on, or unknown
 * @throws TypeError (rejects) if the mode is invalid, or the inspector does not come from this package
 */
export async function inspect(inspector: Inspector, { workNo, mode, ...options }: InspectOptions): Promise<Inspection> {
  const inspection = find(inspector);
  await inspection.inspect(workNo, mode, options);
  return inspection;
}

/**
 * The inspection of an inspector's session, which is the same in every page and tab. It takes no step. After `resumeSession` its state is
 * unknown. While the state is neither `idle` nor `ended`, the inspection polls for events, as a stream does.
 *
 * @throws TypeError if the inspector does not come from this package
 */
export const inspectionOf = (inspector: Inspector): Inspection => find(inspector);

function find(inspector: Inspector): SessionInspection {
  const known = inspections.get(inspector);
  if (known && !known.handedOver) return known;
  const inspection = new SessionInspection(inspector, known);
  inspections.set(inspector, inspection);
  return inspection;
}
