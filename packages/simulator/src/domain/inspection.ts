import type { Operation } from "@qualitycontrol/contract/operations";
import type { Agent, Call, Inspection } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import type { Mode } from "../state/world.ts";
import { endCall, startRecording } from "./calls.ts";
import { emitEvents } from "./emit-events.ts";
import { eventFor } from "./event-contents.ts";
import type { Occurrences } from "./occurrence.ts";
import { goOn } from "./rest.ts";

/** The inspector joins the agent. */
export function* join(floor: Floor, operation: Operation, inspection: Inspection): Occurrences {
  const { inspector, agent } = inspection;
  inspector.inspection = inspection;
  agent.inspectedBy.add(inspector);
  yield* emitEvents(floor, operation, inspection, { inspection });
}

/** The inspector goes on in another mode. */
export function* switchMode(floor: Floor, operation: Operation, inspection: Inspection, mode: Mode): Occurrences {
  inspection.mode = mode;
  yield* emitEvents(floor, operation, inspection, { inspection });
}

/** The inspector leaves the agent. */
export function* leave(floor: Floor, operation: Operation, inspection: Inspection): Occurrences {
  const { inspector } = inspection;
  removeInspection(inspection);
  yield* emitEvents(floor, operation, inspection, { inspection });
  // The events of the contract include that the inspector is idle.
  yield* goOn(floor, inspector, undefined);
}

/** The inspector takes the call over: the agent loses it, and all other inspectors leave the agent. */
export function* intercept(floor: Floor, operation: Operation, inspector: Agent, call: Call): Occurrences {
  const { agent } = call;
  if (inspector.inspection) removeInspection(inspector.inspection);
  yield { agent, trigger: "intercepted" };
  if (call.recording) yield eventFor(floor, agent, "AgentMediaEvent_StopRecordDone", { call });
  agent.call = undefined;
  agent.afterwards = undefined;
  agent.state = "idle";
  floor.deadlines.clear(agent.due.restOver);
  call.agent = inspector;
  inspector.call = call;
  startRecording(floor, call);
  yield* emitEvents(floor, operation, { inspector, agent }, { call });
}

/** All inspections of an agent end without an action of the inspectors. */
export function* endInspections(floor: Floor, { inspectedBy }: Agent): Occurrences {
  for (const { inspection } of [...inspectedBy]) if (inspection) yield* endInspection(floor, inspection);
}

/** Everyone in the inspection is notified, and the inspector enters the state that was asked for meanwhile. */
function* endInspection(
  floor: Floor,
  inspection: Inspection,
  hungUpBy: "Agent" | "Platform" = "Platform",
): Occurrences {
  const { inspector, agent } = inspection;
  removeInspection(inspection);
  yield eventFor(floor, agent, "AgentOther_BeQcStop", { inspection });
  yield eventFor(floor, inspector, "AgentOther_PhoneRelease", { hungUpBy });
  yield* goOn(floor, inspector, { state: inspector.state });
}

/** An agent hangs up the phone: the call ends, or the inspection in which the agent is the inspector. */
export function* hangUp(floor: Floor, { call, inspection }: Agent): Occurrences {
  if (call) yield* endCall(floor, call, "agent");
  if (inspection) yield* endInspection(floor, inspection, "Agent");
}

/** The inspector no longer inspects the agent. */
export function removeInspection({ inspector, agent }: Inspection): void {
  inspector.inspection = undefined;
  agent.inspectedBy.delete(inspector);
}
