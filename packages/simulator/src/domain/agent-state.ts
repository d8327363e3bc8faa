import type { EventType } from "@qualitycontrol/contract/events";
import { type Agent, isFree, type StateEntry } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import type { State } from "../state/world.ts";
import { eventFor } from "./event-contents.ts";
import type { Occurrences } from "./occurrence.ts";

type SignedIn = Exclude<State, "signed out">;

/** The event of entering a state. */
const entered = {
  idle: "AgentState_Ready",
  busy: "AgentState_SetNotReady_Success",
  "wrap-up": "AgentState_Work",
  rest: "AgentState_SetRest_Success",
} as const satisfies Record<SignedIn, EventType>;

/** The events of states that an inspector has forced. */
const forced: Partial<Record<SignedIn, EventType>> = {
  idle: "AgentState_Force_Ready",
  busy: "AgentState_Force_SetNotReady",
};

/** The events of states that the agent has asked for, where they differ. */
const requested: Partial<Record<SignedIn, EventType>> = { "wrap-up": "AgentState_SetWork_Success" };

/** The event of leaving a state. Leaving idle has none. */
const left = {
  busy: "AgentState_CancelNotReady_Success",
  "wrap-up": "AgentState_CancelWork_Success",
  rest: "AgentState_CancelRest_Success",
} as const satisfies Record<Exclude<SignedIn, "idle">, EventType>;

/** Puts an agent into a state: at once, or when the call or inspection ends. */
export function* enterState(floor: Floor, agent: Agent, entry: StateEntry): Occurrences {
  dropRest(floor, agent);
  if (!isFree(agent)) {
    agent.afterwards = entry;
    return;
  }
  const { state, seconds } = entry;
  agent.state = state;
  if (state === "rest" && seconds !== undefined) floor.deadlines.set(agent.due.restOver, floor.now + seconds * 1000);
  if (state === "signed out") return;
  const reason = state === "busy" ? (entry.reason ?? ownReason(floor)) : entry.reason;
  for (const event of eventsOf(floor, state, entry)) yield eventFor(floor, agent, event, { reason });
}

function eventsOf({ settings }: Floor, state: SignedIn, { wantedBy }: StateEntry): EventType[] {
  const own = (wantedBy === "agent" && requested[state]) || entered[state];
  const byForce = wantedBy === "inspector" ? forced[state] : undefined;
  if (byForce === undefined || settings.forced === "state") return [own];
  return settings.forced === "forced" ? [byForce] : [byForce, own];
}

/** The agent neither rests any more nor waits for a rest or another state. */
export function dropRest(floor: Floor, agent: Agent): void {
  agent.afterwards = undefined;
  for (const due of [agent.due.restGranted, agent.due.restOver]) floor.deadlines.clear(due);
}

const ownReason = ({ edition }: Floor): string => edition.value("NotReadyReason", "SetByAgent");

/** The agent asks to be idle. */
export function* becomeIdle(floor: Floor, agent: Agent): Occurrences {
  const { state } = agent;
  dropRest(floor, agent);
  agent.state = "idle";
  if (state === "busy" || state === "wrap-up" || state === "rest") yield eventFor(floor, agent, left[state]);
}

/** The number that the gateway reports for the state of an agent. */
export function statusOf(floor: Floor, { call, inspection, state, afterwards }: Agent): number {
  if (inspection) return statusOfState(floor, "busy");
  if (afterwards?.state === "rest") return floor.edition.value("AgentStatus", "PreRest");
  return call ? floor.edition.value("AgentStatus", "Talking") : statusOfState(floor, state);
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
