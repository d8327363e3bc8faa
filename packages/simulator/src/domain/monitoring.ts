import type { EventType } from "@qualitycontrol/contract/events";
import type { Agent, FloorEvent } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import { eventFor, type MonitoredChange } from "./event-contents.ts";
import type { Occurrences } from "./occurrence.ts";

/** What an event of the monitored agent is to those who monitor. */
const changes: { [Type in EventType]?: MonitoredChange } = {
  AgentOther_InService: "Login",
  AgentOther_ShutdownService: "Logout",
  AgentState_Ready: "Idle",
  AgentState_Force_Ready: "Idle",
  AgentState_CancelNotReady_Success: "Idle",
  AgentState_CancelWork_Success: "Idle",
  AgentState_CancelRest_Success: "Idle",
  AgentState_SetNotReady_Success: "Busy",
  AgentState_Force_SetNotReady: "Busy",
  AgentState_Work: "Work",
  AgentState_SetWork_Success: "Work",
  AgentState_SetRest_Success: "Rest",
  AgentOther_PhoneAlerting: "WaitAnswer",
  AgentEvent_Customer_Alerting: "WaitAlerting",
  AgentEvent_Talking: "Active",
  AgentEvent_Call_Release: "HungUp",
  AgentMediaEvent_Record: "RecordBegin",
  AgentMediaEvent_StopRecordDone: "RecordStop",
};

/** What the beginning and the end of an inspection are to them. No name is known for whispering. */
const inspections = {
  AgentOther_BeQcStart: { Listening: "Monitor", Inserting: "SuperviseInsert" },
  AgentOther_BeQcStop: { Listening: "StopMonitor", Inserting: "StopSuperviseInsert" },
} as const satisfies { [Type in EventType]?: Record<string, MonitoredChange> };

type Happened = Pick<FloorEvent, "eventType" | "content">;

function changeIn({ edition, settings }: Floor, { eventType, content }: Happened): MonitoredChange | undefined {
  // The event of the state follows.
  if (settings.forced === "both" && eventType.startsWith("AgentState_Force_")) return undefined;
  if (eventType !== "AgentOther_BeQcStart" && eventType !== "AgentOther_BeQcStop") return changes[eventType];
  const { qcType } = content as { qcType: number };
  const mode = (["Listening", "Inserting"] as const).find((name) => edition.value("InspectionType", name) === qcType);
  return mode && inspections[eventType][mode];
}

/** Those who monitor an agent are notified of what has happened to the agent. */
export function* notifyMonitors(floor: Floor, agent: Agent, happened: Happened): Occurrences {
  const change = changeIn(floor, happened);
  if (change === undefined) return;
  for (const monitor of agent.monitoredBy)
    yield eventFor(floor, monitor, "QC_AgentState_Notify", { monitored: { agent, change } });
}

/** An inspector begins to receive events about agents. */
export function beginMonitor(inspector: Agent, agents: Iterable<Agent>): void {
  for (const agent of agents) {
    inspector.monitors.add(agent);
    agent.monitoredBy.add(inspector);
  }
}

/** An inspector receives no more events about agents; by default, about any. */
export function endMonitor(inspector: Agent, agents: Iterable<Agent> = [...inspector.monitors]): void {
  for (const agent of agents) {
    inspector.monitors.delete(agent);
    agent.monitoredBy.delete(inspector);
  }
}
