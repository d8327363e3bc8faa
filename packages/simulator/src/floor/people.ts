import type { components } from "@qualitycontrol/contract/control/types";
import type { EventType } from "@qualitycontrol/contract/events";

/** The initial state of a floor. */
export type World = components["schemas"]["World"];
export type Tenant = components["schemas"]["Tenant"];
export type PhoneRange = components["schemas"]["PhoneRange"];
export type InitialAgent = components["schemas"]["InitialAgent"];
/** What an agent is doing apart from calls and inspections. */
export type State = components["schemas"]["State"];
export type Mode = components["schemas"]["Inspection"]["mode"];

/** Something that happened to an agent, as the gateway sends it. */
export interface FloorEvent {
  eventType: EventType;
  workNo: string;
  content: unknown;
  /** Epoch milliseconds; only some editions tell. */
  eventGenTime?: number;
}

/** The time between signing in and signing out. */
export interface Session {
  readonly agent: Agent;
  /** Epoch milliseconds. */
  since: number;
  phone: string;
  /** Newest last. A session of the initial state has none: nobody sits at its desk. */
  guids: { guid: string; since: number }[];
  /** Events go to a server of the agent's own, and a handshake keeps the session alive. */
  push: boolean;
  /** Whether the agent becomes idle after a call, instead of wrapping up. */
  idleAfterCall: boolean;
  queue: FloorEvent[];
  polling: boolean;
  /** The event of an answer that is on its way. Nothing else is answered until it is known whether it arrived. */
  onTheWay: FloorEvent | undefined;
  /** Signed out; what still waits may be fetched. */
  over: boolean;
}

export interface Agent {
  readonly workno: string;
  readonly tenant: Tenant;
  /** The agent as the world describes it. */
  readonly initial: InitialAgent;
  permissions: Required<components["schemas"]["Permissions"]>;
  locked: boolean;
  session: Session | undefined;
  state: State;
  /** The state to take when call or inspection ends, and why. */
  afterwards: { state: State; reason?: string; seconds?: number } | undefined;
  /** The skill queues that the agent serves now. */
  skills: number[];
  call: Call | undefined;
  inspection: Inspection | undefined;
  inspectedBy: Set<Agent>;
  /** What can fall due for the agent. */
  readonly due: Record<Due["what"], Due>;
}

/** What falls due for an agent: silence for too long, a poll without an event, the end of a rest. */
export interface Due {
  readonly what: "silence" | "poll" | "rest";
  readonly agent: Agent;
}

export interface Call {
  readonly callid: string;
  agent: Agent;
  readonly customer: string;
  /** The number that the customer called. */
  readonly called: string;
  readonly media: "voice" | "video";
  ringing: boolean;
  /** The recording, which goes on until the call ends or changes hands. */
  recording: { taskId: number; since: number } | undefined;
}

export interface Inspection {
  readonly inspector: Agent;
  readonly agent: Agent;
  mode: Mode;
}

/** Whether an agent is signed in. */
export const isSignedIn = ({ session }: Agent): boolean => session !== undefined && !session.over;

/** Whether an agent has neither call nor inspection. */
export const isFree = ({ call, inspection }: Agent): boolean => call === undefined && inspection === undefined;
