import type { EventType } from "@qualitycontrol/contract/events";
import type { InitialAgent, Mode, Permissions, State, Tenant } from "./world.ts";

/** An event as the gateway sends it to an agent. */
export interface FloorEvent {
  eventType: EventType;
  workNo: string;
  content: unknown;
  /** Epoch milliseconds; in some editions only. */
  eventGenTime?: number;
  /** The names of the other members; in some events only. */
  jsonKey?: readonly string[];
}

/** The time between signing in and signing out. */
export interface Session {
  readonly agent: Agent;
  /** Epoch milliseconds. */
  since: number;
  /** The node of the cluster that has the session: an index. */
  node: number | undefined;
  phone: string;
  /** Newest last. A session of the initial state has none: no desktop belongs to it. */
  guids: { guid: string; since: number }[];
  /** Events go to a server of the agent's own, and a handshake keeps the session alive. */
  push: boolean;
  /** Whether the agent becomes idle after a call, instead of wrapping up. */
  idleAfterCall: boolean;
  queue: FloorEvent[];
  polling: boolean;
  /** The event of a response on its way. No other poll is answered until its delivery is known. */
  onTheWay: FloorEvent | undefined;
  /** Whether the queue was cleared since, so that this event is lost if it does not arrive. */
  onTheWayCleared: boolean;
  /** Signed out; the events that wait can still be fetched. */
  over: boolean;
}

export interface Agent {
  readonly workno: string;
  readonly tenant: Tenant;
  /** The agent as the world describes it. */
  readonly initial: InitialAgent;
  permissions: Permissions;
  locked: boolean;
  session: Session | undefined;
  state: State;
  /** The state to enter when the call or inspection ends; a rest, when it is granted. */
  afterwards: StateEntry | undefined;
  /** The skill queues that the agent serves now. */
  skills: number[];
  call: Call | undefined;
  inspection: Inspection | undefined;
  inspectedBy: Set<Agent>;
  /** The agents about whom this one receives events, and who receives events about this one. */
  monitors: Set<Agent>;
  monitoredBy: Set<Agent>;
  /** What can fall due for the agent: silence for too long, a poll without an event, the beginning and end of a rest. */
  readonly due: Readonly<Record<Deadline, Trigger>>;
}

/** A trigger that time pulls. */
export type Deadline = "silence" | "longPoll" | "restGranted" | "restOver";

/** A state to enter. */
export interface StateEntry {
  state: State;
  /** Who wants it, where the event differs: the agent, or an inspector. */
  wantedBy?: "agent" | "inspector" | undefined;
  /** Why: the number of a reason. */
  reason?: string | undefined;
  /** How long a rest is granted. */
  seconds?: number | undefined;
}

export interface Call {
  readonly callid: string;
  agent: Agent;
  readonly direction: "inbound" | "outbound";
  readonly customer: string;
  /** The number of the agent's phone: that which the customer called, or which called the customer. */
  readonly phone: string;
  readonly media: "voice" | "video";
  ringing: boolean;
  /** The recording, which goes on until the call ends or is intercepted. */
  recording: { taskId: number; since: number } | undefined;
}

export interface Inspection {
  readonly inspector: Agent;
  readonly agent: Agent;
  mode: Mode;
}

/** Something about an agent that has a consequence. Which one, the rules say. */
export interface Trigger {
  readonly trigger:
    | "callOver"
    | "afterCall"
    | "inspectedSignsOut"
    | "inspectorSignsOut"
    | "monitorSignsOut"
    | "monitored"
    | "intercepted"
    | "phoneRings"
    | "rotation"
    | "undelivered"
    | Deadline;
  readonly agent: Agent;
  /** Of `monitored`: the event that the agent gets. */
  readonly event?: Pick<FloorEvent, "eventType" | "content">;
}

/** Whether an agent is signed in. */
export const isSignedIn = ({ session }: Agent): boolean => session !== undefined && !session.over;

/** Whether the tenant allows to inspect an agent: it may not allow to inspect inspectors. */
export const mayBeInspected = ({ permissions, tenant }: Agent): boolean =>
  !permissions.inspection || tenant.inspectorsInspected === true;

/** Whether an agent is idle, and has neither call nor inspection, nor waits for a rest. */
export const isIdle = (agent: Agent): boolean =>
  agent.state === "idle" && isFree(agent) && agent.afterwards === undefined;

/** Whether an agent has neither call nor inspection. */
export const isFree = ({ call, inspection }: Agent): boolean => call === undefined && inspection === undefined;
