import type { MonitoredChange } from "@qualitycontrol/contract/values";
import { MONITORED } from "./transitions.ts";

/** What an agent does who leaves a call. Checked by type: the object with all names would be in every bundle. */
type Gone = Extract<MonitoredChange, "QC_AgentState_HungUp" | "QC_AgentState_Logout">;
const GONE: readonly unknown[] = ["QC_AgentState_HungUp", "QC_AgentState_Logout"] satisfies Gone[];

/** What an event reports of the inspected agent, if it may be why the inspection ends: hung up, or signed out. */
export function gone(eventType: string, content: unknown, workNo: string | undefined): Gone | undefined {
  const { monitoredagent, subtype } = Object(content);
  return eventType === MONITORED && monitoredagent === workNo && GONE.includes(subtype) ? subtype : undefined;
}
