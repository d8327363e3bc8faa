import { type Agent, isFree, type StateEntry } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import type { State } from "../state/world.ts";
import { eventFor } from "./event-contents.ts";
import type { Occurrences } from "./occurrence.ts";

/** The event of entering a state. */
const entered = {
  idle: "AgentState_Ready",
  busy: "AgentState_SetNotReady_Success",
  "wrap-up": "AgentState_Work",
  rest: "AgentState_SetRest_Success",
} as const;

/** The event of leaving a state. Leaving idle has none. */
const left = {
  busy: "AgentState_CancelNotReady_Success",
  "wrap-up": "AgentState_CancelWork_Success",
  rest: "AgentState_CancelRest_Success",
} as const;

/** Puts an agent into a state: at once, or when the call or inspection ends. */
export function* enterState(floor: Floor, agent: Agent, entry: StateEntry): Occurrences {
  if (!isFree(agent)) {
    agent.afterwards = entry;
    return;
  }
  agent.afterwards = undefined;
  agent.state = entry.state;
  if (entry.state === "rest" && entry.seconds !== undefined)
    floor.deadlines.set(agent.due.restOver, floor.now + entry.seconds * 1000);
  else floor.deadlines.clear(agent.due.restOver);
  if (entry.state === "signed out") return;
  const reason = entry.state === "busy" ? (entry.reason ?? ownReason(floor)) : entry.reason;
  yield eventFor(floor, agent, entered[entry.state], { reason });
}

const ownReason = ({ edition }: Floor): string => edition.value("NotReadyReason", "SetByAgent");

/** The agent asks to be idle. */
export function* becomeIdle(floor: Floor, agent: Agent): Occurrences {
  const { state } = agent;
  agent.state = "idle";
  floor.deadlines.clear(agent.due.restOver);
  if (state === "busy" || state === "wrap-up" || state === "rest") yield eventFor(floor, agent, left[state]);
}

/** The number that the gateway reports for the state of an agent. */
export function statusOf(floor: Floor, { call, inspection, state, afterwards }: Agent): number {
  if (call) return floor.edition.value("AgentStatus", afterwards?.state === "rest" ? "PreRest" : "Talking");
  return statusOfState(floor, inspection ? "busy" : state);
}

/** The name of each state in the contract. */
const names = {
  "signed out": "SignedOut",
  busy: "Busy",
  idle: "Idle",
  "wrap-up": "WrapUp",
  rest: "Rest",
} as const satisfies Record<State, string>;

/** The number of a state without regard to calls and inspections. */
export const statusOfState = ({ edition }: Floor, state: State): number => edition.value("AgentStatus", names[state]);
