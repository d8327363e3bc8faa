import type { EventType } from "@qualitycontrol/contract/events";
import type { Edition } from "../../src/contract/edition.ts";
import { type Agent, isSignedIn } from "../../src/state/agent.ts";
import type { Floor } from "../../src/state/floor.ts";
import type { TestHarness } from "../test-harness.ts";

/** A violation of something that must hold at any time. */
export class Broken extends Error {
  override name = "Broken";
}

const allOf =
  (holds: (agent: Agent, floor: Floor) => boolean) =>
  (floor: Floor): boolean =>
    [...floor.agents.values()].every((agent) => holds(agent, floor));

/** What holds after every step, whatever has happened. */
const invariants: Record<string, (floor: Floor) => boolean> = {
  "an agent has one call at most": ({ calls }) => {
    const talking = [...calls.values()].map(({ agent }) => agent);
    return new Set(talking).size === talking.length;
  },
  "calls and agents agree": ({ agents, calls }) =>
    [...agents.values()].every(({ call }) => !call || calls.get(call.callid) === call) &&
    [...calls.values()].every((call) => call.agent.call === call),
  "an inspector inspects one agent, who is inspected by the inspector": allOf((agent, { agents }) => {
    const inspected = [...agents.values()].filter(({ inspectedBy }) => inspectedBy.has(agent));
    return inspected.length === (agent.inspection ? 1 : 0) && (inspected[0] ?? undefined) === agent.inspection?.agent;
  }),
  "a signed-out agent is in no call and no inspection": allOf(
    (agent) => isSignedIn(agent) || !(agent.inspectedBy.size > 0 || agent.inspection || agent.call),
  ),
  "no agent inspects while in a call": allOf(({ inspection, call }) => !(inspection && call)),
  "no agent inspects themselves": allOf((agent) => !agent.inspectedBy.has(agent)),
  "an agent has at most as many inspectors as the tenant allows": allOf(
    ({ inspectedBy, tenant }) => inspectedBy.size <= (tenant.inspectorsPerAgent ?? 1),
  ),
  "monitors and the monitored agree": allOf((agent, { agents }) =>
    [...agents.values()].every((other) => agent.monitors.has(other) === other.monitoredBy.has(agent)),
  ),
  "a signed-out agent monitors no one": allOf((agent) => isSignedIn(agent) || agent.monitors.size === 0),
  "every inspector has the permission for their mode": allOf(
    ({ inspection, permissions: { inspection: may, whisper } }) =>
      inspection ? (inspection.mode === "whisper" ? whisper : may) : true,
  ),
};

/** @throws Broken with the name of an invariant that does not hold */
export function checkInvariants({ simulation: { floor } }: TestHarness): void {
  for (const [name, holds] of Object.entries(invariants)) if (!holds(floor)) throw new Broken(name);
}

/** What a desktop knows from the events that it has read. */
interface Desktop {
  state: string;
  /** The inspectors of its agent, and the numbers of their modes in events. */
  inspectors: Map<string, number>;
}

export type Desktops = Map<string, Desktop>;

export function desktopOf(desktops: Desktops, workno: string): Desktop {
  const desktop = desktops.get(workno) ?? { state: "signed out", inspectors: new Map() };
  desktops.set(workno, desktop);
  return desktop;
}

const stateAfter: Partial<Record<EventType, string>> = {
  AgentState_Ready: "idle",
  AgentState_SetNotReady_Success: "busy",
  AgentState_CancelNotReady_Success: "idle",
  AgentState_Force_Ready: "idle",
  AgentState_Force_SetNotReady: "busy",
  AgentState_Work: "wrap-up",
  AgentState_SetWork_Success: "wrap-up",
  AgentState_CancelWork_Success: "idle",
  AgentState_SetRest_Success: "rest",
  AgentState_CancelRest_Success: "idle",
  AgentState_Busy: "engaged",
  AgentEvent_Talking: "engaged",
  AgentOther_ShutdownService: "signed out",
};

/** An agent reads the events that wait. */
export function read(harness: TestHarness, desktops: Desktops, workno: string): void {
  const desktop = desktopOf(desktops, workno);
  const next = () => harness.ask("pollEvents", workno)?.event;
  for (let event = next(); event; event = next()) {
    desktop.state = stateAfter[event.eventType] ?? desktop.state;
    const { qcAgentId, qcType } = (event.content ?? {}) as { qcAgentId?: number; qcType?: number };
    if (event.eventType === "AgentOther_BeQcStart") desktop.inspectors.set(String(qcAgentId), Number(qcType));
    if (event.eventType === "AgentOther_BeQcStop") desktop.inspectors.delete(String(qcAgentId));
  }
}

/** Whether whispering has an event for the agent: the older edition lists none. */
const reportsWhispering = ({ operations }: Edition): boolean =>
  operations.some(
    ({ operationId, events: { events } }) =>
      operationId === "requestWhisperAgent" && events.some(({ event }) => event === "AgentOther_BeQcStart"),
  );

const reportedModes = { listen: "Listening", insert: "Inserting", whisper: "Whispering" } as const;

/**
 * Events are correct and in order: a desktop that has read them all knows the state, and every inspector.
 *
 * @throws Broken if they report something else
 */
export function checkEvents(harness: TestHarness, desktops: Desktops, workno: string): void {
  read(harness, desktops, workno);
  const { floor, edition } = harness.simulation;
  const agent = floor.agents.get(workno);
  const state = agent?.call || agent?.inspection ? "engaged" : agent?.state;
  // An agent who was silent for too long, or whose Guid expired, gets no events.
  if (!agent || harness.rule !== "pollEvents" || state === "signed out") return;
  const desktop = desktopOf(desktops, workno);
  if (desktop.state !== state) throw new Broken("a desktop that has read all events knows the state");
  if (!reportsWhispering(edition)) return;
  for (const { workno: inspector, inspection } of agent.inspectedBy) {
    if (
      !inspection ||
      desktop.inspectors.get(inspector) !== edition.value("InspectionType", reportedModes[inspection.mode])
    )
      throw new Broken("a desktop that has read all events knows every inspector");
  }
}
