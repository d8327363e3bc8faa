import { announce } from "./announce.ts";
import { contentOf } from "./contents.ts";
import { tell } from "./events.ts";
import type { Floor } from "./floor.ts";
import type { Agent, Inspection, Mode } from "./people.ts";
import type { Known } from "./rules/rule.ts";
import { enter } from "./state.ts";

/** Whom a request is about: the agent it names, or whoever is being inspected. */
export const inspectedBy = ({ self, target }: Known): Agent | undefined => target ?? self.inspection?.agent;

/** The inspector joins the agent. */
export function join(step: Known, mode: Mode): void {
  const { floor, operation, self, target } = step;
  if (!target) return;
  const inspection = { inspector: self, agent: target, mode };
  self.inspection = inspection;
  target.inspectedBy.add(self);
  announce(floor, operation, { inspector: self, agent: target }, { inspection });
}

/** The inspector goes on in another mode. */
export function move({ floor, operation, self }: Known, mode: Mode): void {
  const { inspection } = self;
  if (!inspection) return;
  inspection.mode = mode;
  announce(floor, operation, { inspector: self, agent: inspection.agent }, { inspection });
}

/** The inspector leaves the agent. */
export function leave({ floor, operation, self }: Known): void {
  const { inspection } = self;
  if (!inspection) return;
  forget(inspection);
  announce(floor, operation, { inspector: self, agent: inspection.agent }, { inspection });
  // Being idle is what the contract's events tell already.
  if (self.afterwards) enter(floor, self, self.afterwards);
}

/** The inspector takes the call over: the agent loses it, and whoever else inspects the agent leaves. */
export function takeOver({ floor, operation, self, target }: Known): void {
  const { call } = target ?? {};
  if (!target || !call) return;
  if (self.inspection) forget(self.inspection);
  floor.rules.consequences.intercepted.run(floor, target);
  if (call.recording) {
    tell(floor, target, "AgentMediaEvent_StopRecordDone", contentOf(floor, "AgentMediaEvent_StopRecordDone", { call }));
  }
  target.call = undefined;
  target.afterwards = undefined;
  target.state = "idle";
  floor.deadlines.clear(target.due.rest);
  call.agent = self;
  self.call = call;
  announce(floor, operation, { inspector: self, agent: target }, { call });
}

/** An inspection ends without the inspector's doing: everyone in it is told, and the inspector takes up what waits. */
export function breakOff(floor: Floor, inspection: Inspection): void {
  const { inspector, agent } = inspection;
  forget(inspection);
  tell(floor, agent, "AgentOther_BeQcStop", contentOf(floor, "AgentOther_BeQcStop", { inspection }));
  tell(floor, inspector, "AgentOther_PhoneRelease", contentOf(floor, "AgentOther_PhoneRelease", {}));
  enter(floor, inspector, inspector.afterwards ?? { state: inspector.state });
}

/** The inspection is no more. */
export function forget({ inspector, agent }: Inspection): void {
  inspector.inspection = undefined;
  agent.inspectedBy.delete(inspector);
}
