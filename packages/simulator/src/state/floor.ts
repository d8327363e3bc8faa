import type { Edition } from "../contract/edition.ts";
import type { Agent, Call, Session, Trigger } from "./agent.ts";
import type { Cluster } from "./cluster.ts";
import type { Deadlines } from "./deadlines.ts";

/** How the gateway is set up. */
export interface Settings {
  /** 1: a Guid lives as long as its session. 2: it changes about every minute. */
  authMode: 1 | 2;
  /** Whether an event whose response did not arrive is kept or lost. */
  undelivered: "kept" | "lost";
  /** What `event` is in a response without an event. */
  none: "absent" | "null";
  /** Which event reports a state that an inspector has forced: that of the state, one of its own, or both. */
  forced: "state" | "forced" | "both";
}

/** The default settings. */
export const defaultSettings: Settings = { authMode: 2, undelivered: "lost", none: "absent", forced: "both" };

/** Agents and calls at a moment. Time and randomness are injected: the same world and steps give the same floor. */
export interface Floor {
  readonly edition: Edition;
  readonly settings: Settings;
  readonly agents: Map<string, Agent>;
  readonly calls: Map<string, Call>;
  /** The numbers of the customers, who call in turn. */
  readonly customers: string[];
  readonly deadlines: Deadlines<Trigger>;
  /** Epoch milliseconds. It never decreases. */
  now: number;
  /** How many calls, recordings and calling customers there have been. */
  counters: { calls: number; recordings: number; customers: number };
  /** Sessions whose waiting poll can be answered now. The code that answers them removes them. */
  readonly answerable: Set<Session>;
  /** Without it, the gateway is one node, and sets no cookie. */
  cluster: Cluster | undefined;
  /** Makes a Guid. */
  readonly newGuid: () => string;
}
