import type { Edition } from "../contract/edition.ts";
import type { Agent, Session, Trigger } from "./agent.ts";
import type { Cluster } from "./cluster.ts";
import { Deadlines } from "./deadlines.ts";
import { defaultSettings, type Floor, type Settings } from "./floor.ts";
import type { Tenant, World } from "./world.ts";

export interface FloorOptions {
  edition: Edition;
  world: World;
  /** Epoch milliseconds. */
  now: number;
  newGuid: () => string;
  cluster?: Cluster | undefined;
  settings?: Partial<Settings> | undefined;
}

/** Opens a floor with the agents and calls of a world. */
export function openFloor({ edition, world, now, newGuid, ...rest }: FloorOptions): Floor {
  const floor: Floor = {
    edition,
    settings: { ...defaultSettings, ...rest.settings },
    agents: new Map(),
    calls: new Map(),
    customers: (world.customers ?? []).map(({ number }) => number),
    deadlines: new Deadlines(),
    now,
    counters: { calls: 0, recordings: 0, customers: 0 },
    answerable: new Set(),
    cluster: rest.cluster,
    newGuid,
  };
  const tenants = new Map(world.tenants.map((tenant) => [tenant.vdn, tenant]));
  for (const initial of world.agents) {
    floor.agents.set(initial.workno, agentOf(initial, tenants.get(initial.vdn) as Tenant, now));
  }
  for (const call of world.calls ?? []) connect(floor, call);
  return floor;
}

/** A call of the initial state: the agent talks already. */
function connect(
  floor: Floor,
  { agent: workno, customer, media = "voice", callid }: NonNullable<World["calls"]>[number],
): void {
  const agent = floor.agents.get(workno) as Agent;
  agent.session ??= newSession(agent, floor.now);
  agent.state = agent.state === "signed out" ? "idle" : agent.state;
  floor.counters.calls += 1;
  agent.call = {
    callid: callid ?? `${Math.floor(floor.now / 1000)}-${floor.counters.calls}`,
    agent,
    direction: "inbound",
    customer,
    phone: agent.session.phone,
    media,
    ringing: false,
    recording: undefined,
  };
  floor.calls.set(agent.call.callid, agent.call);
}

function agentOf(initial: World["agents"][number], tenant: Tenant, now: number): Agent {
  const state = initial.state ?? "signed out";
  const due = {} as Record<keyof Agent["due"], Trigger>;
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
    monitors: new Set(),
    monitoredBy: new Set(),
    due,
  };
  for (const trigger of ["silence", "longPoll", "restGranted", "restOver"] as const) due[trigger] = { trigger, agent };
  if (state !== "signed out") agent.session = newSession(agent, now);
  return agent;
}

/** A session without a desktop and its Guid: no silence ends it, and a sign-in takes it over. */
export const newSession = (agent: Agent, since: number): Session => ({
  agent,
  since,
  node: undefined,
  phone: agent.initial.phone ?? "",
  guids: [],
  push: false,
  idleAfterCall: true,
  queue: [],
  polling: false,
  onTheWay: undefined,
  onTheWayCleared: false,
  over: false,
});
