import type { EventType } from "@qualitycontrol/contract/events";
import type { components } from "@qualitycontrol/contract/types";
import type { NameOf, ValueOf } from "../contract/values.ts";
import type { Agent, Call } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import type { Mode } from "../state/world.ts";
import type { Emission } from "./occurrence.ts";

/** What an event may be about. */
export interface Subject {
  call?: Call | undefined;
  inspection?: { inspector: { workno: string }; mode: Mode } | undefined;
  hungUpBy?: "Agent" | "Platform";
  reason?: string | undefined;
  since?: number;
  monitored?: { agent: Agent; change: MonitoredChange };
}

/** The name of what a monitored agent does. */
export type MonitoredChange = NameOf<"MonitoredChange">;

type Content<Type extends EventType> = components["schemas"][Type]["content"];
type Maker<Type extends EventType> = (subject: Required<Subject>, value: ValueOf, floor: Floor) => Content<Type>;

/** What the contract names a mode in the events of the inspected agent. */
const inspected = { listen: "Listening", insert: "Inserting", whisper: "Whispering" } as const;

const inspectionOf = ({ inspection }: Subject, value: ValueOf) => ({
  qcType: value("InspectionType", inspected[inspection?.mode ?? "listen"]),
  qcAgentId: Number(inspection?.inspector.workno),
});

/** The name of an agent; the ID of one who has none, as in the contract's examples. */
export const nameOf = ({ workno, initial }: Agent): string => initial.name ?? workno;

/** The numbers of a call. */
export const numbersOf = (call: Call | undefined) => {
  const { customer = "", phone = "" } = call ?? {};
  return call?.direction === "outbound" ? { caller: phone, called: customer } : { caller: customer, called: phone };
};

/** The kind of a call. */
export const featureOf = (value: ValueOf, call: Call | undefined) =>
  value("CallFeature", call?.direction === "outbound" ? "Outbound" : "Inbound");

/** Gateways send it as text, by the vendor's sample. */
const mediaTypeOf = (call: Call | undefined, value: ValueOf) =>
  String(value("FileMediaType", call?.media === "video" ? "Video" : "Audio")) as "1" | "2";

/** The contents of the events that have any. */
const makers: { [Type in EventType]?: Maker<Type> } = {
  AgentState_SetNotReady_Success: ({ reason }) => ({ reason: String(reason) }),
  AgentState_SetRest_Success: ({ reason }) => (reason === undefined ? null : { reason }),
  AgentOther_PhoneOffhook: (_, value) => ({ type: value("PhoneLine", "Main") }),
  AgentOther_PhoneRelease: ({ hungUpBy = "Platform" }, value) => ({ phoneState: value("HungUpBy", hungUpBy) }),
  AgentEvent_Customer_Alerting: ({ call }, value) => ({
    callid: call?.callid ?? "",
    otherPhoneWorkno: "",
    otherPhone: call?.customer ?? "",
    type: value("PhoneLine", "Main"),
  }),
  AgentEvent_Talking: ({ call }, value) => ({
    ...numbersOf(call),
    callid: call?.callid ?? "",
    feature: featureOf(value, call),
    type: value("PhoneLine", "Main"),
    mediaAbility: value("MediaAbility", call?.media === "video" ? "AudioAndVideo" : "Voice"),
  }),
  AgentEvent_Call_Release: ({ call }) => call?.callid ?? "",
  AgentEvent_Customer_Release: ({ call }) => ({ callid: call?.callid ?? "", number: call?.customer ?? "" }),
  AgentMediaEvent_Record: ({ call }, value) => {
    const taskId = call?.recording?.taskId ?? 0;
    return {
      taskId,
      ...numbersOf(call),
      recordID: String(taskId),
      locationId: "1",
      fileName: `Y:/${call?.agent.tenant.vdn}/${call?.agent.workno}/${taskId}.V3`,
      fileMediaType: mediaTypeOf(call, value),
      callId: call?.callid ?? "",
    };
  },
  AgentMediaEvent_StopRecordDone: ({ call }, value, floor) => ({
    beginTime: call?.recording?.since ?? floor.now,
    endTime: floor.now,
    taskId: call?.recording?.taskId ?? 0,
    fileMediaType: mediaTypeOf(call, value),
  }),
  AgentOther_BeQcStart: inspectionOf,
  AgentOther_BeQcStop: inspectionOf,
  QC_AgentState_Notify: ({ monitored: { agent, change } }, value, { edition }) => {
    const { event = {} } = edition.document.components.examples["QC_AgentState_Notify"]?.value ?? {};
    return {
      ...(event as { content?: object }).content,
      subtype: value("MonitoredChange", change),
      monitoredagent: agent.workno,
      agentname: nameOf(agent),
    };
  },
  AgentOther_ShutdownService: ({ since }) => ({ loginTime: String(since) }),
};

/** An event for an agent, with its content; `null` for events that have none. */
export function eventFor(floor: Floor, agent: Agent, event: EventType, subject: Subject = {}): Emission {
  const maker = makers[event] as Maker<EventType> | undefined;
  return { agent, event, content: maker?.(subject as Required<Subject>, floor.edition.value, floor) ?? null };
}
