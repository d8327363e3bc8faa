import type { components } from "@qualitycontrol/contract/control/types";
import { statusOf } from "../domain/agent-state.ts";
import type { Agent, Call } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";

type Schemas = components["schemas"];

/** A call as the control shows it. */
export const callView = ({ callid, agent, direction, customer, media, ringing }: Call): Schemas["Call"] => ({
  callid,
  agent: agent.workno,
  direction,
  customer,
  media,
  ringing,
});

/** An agent as the control shows it. */
export function agentView(floor: Floor, agent: Agent): Schemas["AgentOnFloor"] {
  const { workno, state, call, inspection, monitors, skills, session } = agent;
  return {
    workno,
    status: statusOf(floor, agent),
    state,
    ...(call ? { call: call.callid } : {}),
    ...(inspection ? { inspects: { agent: inspection.agent.workno, mode: inspection.mode } } : {}),
    ...(monitors.size > 0 ? { monitors: [...monitors].map(({ workno }) => workno) } : {}),
    skills,
    ...(session?.node === undefined ? {} : { node: session.node + 1 }),
    polling: session?.polling ?? false,
    waitingEvents: session?.queue.length ?? 0,
  };
}

/** The floor as the control shows it. */
export function floorView(floor: Floor): Schemas["Floor"] {
  const agents = [...floor.agents.values()].map((agent) => agentView(floor, agent));
  return { now: floor.now, agents, calls: [...floor.calls.values()].map(callView) };
}
