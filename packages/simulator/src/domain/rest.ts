import { type Agent, isFree, type StateEntry } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import { enterState } from "./agent-state.ts";
import type { Occurrences } from "./occurrence.ts";

/** How long a rest waits at least for an agent who is free, in milliseconds. A gateway's time is undocumented. */
export const UNTIL_GRANTED = 1_000;

/** A rest is requested. The agent goes on as before until it is granted. */
export function requestRest(floor: Floor, agent: Agent, entry: Omit<StateEntry, "state">): void {
  agent.afterwards = { ...entry, state: "rest" };
  if (isFree(agent)) floor.deadlines.set(agent.due.restGranted, floor.now + UNTIL_GRANTED);
}

/** The rest that an agent waits for is granted, unless it needs an approval. */
export function* grantRest(floor: Floor, agent: Agent): Occurrences {
  if (agent.afterwards && !awaitsApproval(agent)) yield* enterState(floor, agent, agent.afterwards);
}

/** A call or inspection is over: the agent enters the state that was requested meanwhile, or else another one. */
export function* goOn(floor: Floor, agent: Agent, otherwise: StateEntry | undefined): Occurrences {
  const { afterwards } = agent;
  const waits = awaitsApproval(agent);
  const entry = waits ? otherwise : (afterwards ?? otherwise);
  if (entry) yield* enterState(floor, agent, entry);
  if (waits) agent.afterwards = afterwards;
}

const awaitsApproval = ({ afterwards, tenant }: Agent): boolean =>
  afterwards?.state === "rest" && tenant.rest === "awaits approval";
