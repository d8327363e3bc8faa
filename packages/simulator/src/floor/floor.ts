import type { Edition, Operation } from "../contract/edition.ts";
import { Deadlines } from "./deadlines.ts";
import type { Agent, Call, Due, FloorEvent, Session, Tenant, World } from "./people.ts";
import { type Plan, plansOf } from "./plan.ts";
import { rules as allRules, type Rules } from "./rules/index.ts";

/** How the gateway is set up. */
export interface Settings {
  /** 1: a Guid lives as long as its session. 2: it changes about every minute. */
  authMode: 1 | 2;
  /** What becomes of an event whose answer did not arrive. */
  undelivered: "kept" | "lost";
  /** What `event` is in a response without an event. */
  none: "absent" | "null";
}

export const settings: Settings = { authMode: 2, undelivered: "lost", none: "absent" };

/**
 * Agents, calls and inspections. The floor does nothing by itself: time is told to it, chance and observers are given to
 * it. The same world and the same steps make the same floor.
 */
export interface Floor {
  readonly edition: Edition;
  readonly settings: Settings;
  readonly rules: Rules;
  readonly plans: ReadonlyMap<Operation["operationId"], Plan>;
  readonly agents: Map<string, Agent>;
  readonly calls: Map<string, Call>;
  readonly customers: string[];
  readonly deadlines: Deadlines<Due>;
  /** Epoch milliseconds. It never goes back. */
  now: number;
  /** How many calls there have been, and how many recordings. */
  counters: { calls: number; recordings: number; customers: number };
  /** Sessions whose waiting poll can be answered now. Whoever answers them takes them from here. */
  readonly answerable: Set<Session>;
  /** Makes a Guid. */
  readonly mint: () => string;
  /** Called with every event, whether or not an agent fetches it. */
  readonly observe: (event: FloorEvent) => void;
  /** Called with every event of a session that nobody will receive any more. */
  readonly observeLoss: (event: FloorEvent) => void;
}

export interface FloorOptions {
  edition: Edition;
  world: World;
  now: number;
  mint: () => string;
  settings?: Partial<Settings>;
  observe?: (event: FloorEvent) => void;
  observeLoss?: (event: FloorEvent) => void;
  /** The rules of the floor: all, unless a test spoils one. */
  rules?: Rules;
}

/** Opens a floor with the people of a world on it. */
export function openFloor({
  edition,
  world,
  now,
  mint,
  observe = () => {},
  observeLoss = () => {},
  rules = allRules,
  ...rest
}: FloorOptions): Floor {
  const floor: Floor = {
    edition,
    settings: { ...settings, ...rest.settings },
    rules,
    plans: plansOf(edition, rules),
    agents: new Map(),
    calls: new Map(),
    customers: (world.customers ?? []).map(({ number }) => number),
    deadlines: new Deadlines(),
    now,
    counters: { calls: 0, recordings: 0, customers: 0 },
    answerable: new Set(),
    mint,
    observe,
    observeLoss,
  };
  const tenants = new Map(world.tenants.map((tenant) => [tenant.vdn, tenant]));
  for (const initial of world.agents) {
    floor.agents.set(initial.workno, agentOf(initial, tenants.get(initial.vdn) as Tenant, now));
  }
  for (const { agent: workno, customer, media = "voice", callid } of world.calls ?? []) {
    const agent = floor.agents.get(workno) as Agent;
    agent.session ??= unattended(agent, now);
    agent.state = agent.state === "signed out" ? "idle" : agent.state;
    floor.counters.calls += 1;
    const id = callid ?? `${Math.floor(now / 1000)}-${floor.counters.calls}`;
    const call: Call = {
      callid: id,
      agent,
      customer,
      called: agent.session.phone,
      media,
      ringing: false,
      recording: undefined,
    };
    agent.call = call;
    floor.calls.set(id, call);
  }
  return floor;
}

function agentOf(initial: World["agents"][number], tenant: Tenant, now: number): Agent {
  const state = initial.state ?? "signed out";
  const agent: Agent = {
    workno: initial.workno,
    tenant,
    initial,
    permissions: { inspection: false, whisper: false, state: true, ...initial.permissions },
    locked: initial.locked ?? false,
    session: undefined,
    state,
    afterwards: undefined,
    skills: [...(initial.skills ?? [])],
    call: undefined,
    inspection: undefined,
    inspectedBy: new Set(),
    due: {} as Agent["due"],
  };
  for (const what of ["silence", "poll", "rest"] as const) agent.due[what] = { what, agent };
  if (state !== "signed out") agent.session = unattended(agent, now);
  return agent;
}

/** A session without a desktop: no silence ends it, and a sign-in takes it over. */
const unattended = (agent: Agent, since: number): Session => ({
  agent,
  since,
  phone: agent.initial.phone ?? "",
  guids: [],
  push: false,
  idleAfterCall: true,
  queue: [],
  polling: false,
  onTheWay: undefined,
  over: false,
});
