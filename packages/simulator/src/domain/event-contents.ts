import type { EventType } from "@qualitycontrol/contract/events";
import type { components } from "@qualitycontrol/contract/types";
import type { Words } from "../contract/words.ts";
import type { Agent, Call } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import type { Mode } from "../state/world.ts";
import type { Emission } from "./occurrence.ts";

/** What an event may be about. */
export interface Subject {
  call?: Call | undefined;
  inspection?: { inspector: { workno: string }; mode: Mode } | undefined;
  hungUpBy?: "the agent" | "the platform";
  reason?: string | undefined;
  since?: number;
}

type Content<Type extends EventType> = components["schemas"][Type]["content"];
type Maker<Type extends EventType> = (subject: Required<Subject>, words: Words, floor: Floor) => Content<Type>;

/** How the contract words a mode where an agent is inspected. */
const inspected = { listen: "listening", insert: "inserting", whisper: "whispering" } as const;

const inspectionOf = ({ inspection }: Subject, { inspectionType }: Words) => ({
  qcType: inspectionType(inspected[inspection?.mode ?? "listen"]),
  qcAgentId: Number(inspection?.inspector.workno),
});

/** The contents of the events that have any. */
const makers: { [Type in EventType]?: Maker<Type> } = {
  AgentState_SetNotReady_Success: ({ reason }) => ({ reason: String(reason) }),
  AgentState_SetRest_Success: ({ reason }) => (reason === undefined ? null : { reason }),
  AgentOther_PhoneOffhook: () => ({ type: "main" }),
  AgentOther_PhoneRelease: ({ hungUpBy = "the platform" }, words) => ({ phoneState: words.hungUpBy(hungUpBy) }),
  AgentEvent_Talking: ({ call }, { callFeature, mediaAbility }) => ({
    caller: call?.customer ?? "",
    callid: call?.callid ?? "",
    called: call?.called ?? "",
    feature: String(callFeature("inbound")),
    type: "main",
    mediaAbility: String(mediaAbility(call?.media === "video" ? "audio and video" : "voice")),
  }),
  AgentEvent_Call_Release: ({ call }) => call?.callid ?? "",
  AgentEvent_Customer_Release: ({ call }) => ({ callid: call?.callid ?? "", number: call?.customer ?? "" }),
  AgentMediaEvent_Record: ({ call }, { recording }) => {
    const taskId = call?.recording?.taskId ?? 0;
    return {
      taskId,
      caller: call?.customer ?? "",
      recordID: String(taskId),
      called: call?.called ?? "",
      locationId: "1",
      fileName: `Y:/${call?.agent.tenant.vdn}/${call?.agent.workno}/${taskId}.V3`,
      fileMediaType: String(recording(call?.media === "video" ? "video" : "audio")) as "1" | "2",
      callId: call?.callid ?? "",
    };
  },
  AgentMediaEvent_StopRecordDone: ({ call }, { recording }, floor) => ({
    beginTime: call?.recording?.since ?? floor.now,
    endTime: floor.now,
    taskId: call?.recording?.taskId ?? 0,
    fileMediaType: String(recording(call?.media === "video" ? "video" : "audio")) as "1" | "2",
  }),
  AgentOther_BeQcStart: inspectionOf,
  AgentOther_BeQcStop: inspectionOf,
  AgentOther_ShutdownService: ({ since }) => ({ loginTime: String(since) }),
};

/** An event for an agent, with its content; `null` for events that have none. */
export function eventFor(floor: Floor, agent: Agent, event: EventType, subject: Subject = {}): Emission {
  const maker = makers[event] as Maker<EventType> | undefined;
  return { agent, event, content: maker?.(subject as Required<Subject>, floor.edition.words, floor) ?? null };
}
