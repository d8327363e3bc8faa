import { contentOf, type Subject } from "./contents.ts";
import { tell } from "./events.ts";
import type { Floor } from "./floor.ts";
import { type Agent, isFree, type State } from "./people.ts";

/** How an agent came into a state. */
export interface Entry {
  state: State;
  /** Why: the number of a reason. */
  reason?: string | undefined;
  /** How long a rest is granted. */
  seconds?: number | undefined;
}

/** The event that tells of a state that was entered. */
const entered = {
  idle: "AgentState_Ready",
  busy: "AgentState_SetNotReady_Success",
  "wrap-up": "AgentState_Work",
  rest: "AgentState_SetRest_Success",
} as const;

/** The event that tells of a state that was left. Nothing tells of being idle no more. */
const left = {
  busy: "AgentState_CancelNotReady_Success",
  "wrap-up": "AgentState_CancelWork_Success",
  rest: "AgentState_CancelRest_Success",
} as const;

/** Puts an agent into a state: at once, or when call or inspection is over. */
export function enter(floor: Floor, agent: Agent, entry: Entry): void {
  if (!isFree(agent)) {
    agent.afterwards = entry as NonNullable<Agent["afterwards"]>;
    return;
  }
  agent.afterwards = undefined;
  agent.state = entry.state;
  if (entry.state === "rest" && entry.seconds !== undefined)
    floor.deadlines.set(agent.due.rest, floor.now + entry.seconds * 1000);
  else floor.deadlines.clear(agent.due.rest);
  if (entry.state === "signed out") return;
  const reason = entry.state === "busy" ? (entry.reason ?? ownReason(floor)) : entry.reason;
  tell(floor, agent, entered[entry.state], contentOf(floor, entered[entry.state], { reason } as Subject));
}

const ownReason = ({ edition: { words } }: Floor): string => String(words.busyReason("set by the agent"));

/** Lets an agent become idle by its own wish. */
export function becomeIdle(floor: Floor, agent: Agent): void {
  const { state } = agent;
  agent.state = "idle";
  floor.deadlines.clear(agent.due.rest);
  if (state === "busy" || state === "wrap-up" || state === "rest") tell(floor, agent, left[state]);
}

/** The number by which the gateway tells the state of an agent. */
export function statusOf({ edition: { words } }: Floor, agent: Agent): number {
  const { call, inspection, state, afterwards } = agent;
  if (call) return words.status(afterwards?.state === "rest" ? "pre-rest" : "talking");
  return words.status(inspection ? "busy" : state);
}
