import type { EventType } from "@qualitycontrol/contract/events";
import type { Agent, Call } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import { eventFor } from "./event-contents.ts";
import type { Occurrences } from "./occurrence.ts";

export interface NewCall {
  agent: Agent;
  customer?: string | undefined;
  media?: "voice" | "video" | undefined;
  ringing?: boolean | undefined;
}

/** A customer reaches an agent who is free: the phone rings, and the agent picks up unless it should go on ringing. */
export function* startCall(floor: Floor, { agent, customer, media = "voice", ringing = false }: NewCall): Occurrences {
  floor.counters.calls += 1;
  const call: Call = {
    callid: `${Math.floor(floor.now / 1000)}-${floor.counters.calls}`,
    agent,
    customer: customer ?? nextCustomer(floor),
    called: agent.session?.phone ?? "",
    media,
    ringing: true,
    recording: undefined,
  };
  floor.calls.set(call.callid, call);
  agent.call = call;
  yield eventFor(floor, agent, "AgentState_Busy");
  yield { agent, trigger: "phoneRings" };
  if (!ringing) yield* answerCall(floor, call);
}

/** The agent picks up. */
export function* answerCall(floor: Floor, call: Call): Occurrences {
  call.ringing = false;
  startRecording(floor, call);
  for (const event of ["AgentOther_PhoneOffhook", "AgentEvent_Talking", "AgentMediaEvent_Record"] as const) {
    yield eventFor(floor, call.agent, event, { call });
  }
}

/** A recording of the call begins. */
export function startRecording(floor: Floor, call: Call): void {
  floor.counters.recordings += 1;
  call.recording = { taskId: floor.counters.recordings, since: floor.now };
}

export type HungUpBy = "customer" | "agent" | "platform";

/** A call ends for everyone in it. */
export function* endCall(floor: Floor, call: Call, by: HungUpBy): Occurrences {
  const { agent, recording } = call;
  floor.calls.delete(call.callid);
  agent.call = undefined;
  const hungUpBy = by === "agent" ? "Agent" : "Platform";
  const stopped: EventType[] = recording ? ["AgentMediaEvent_StopRecordDone"] : [];
  const released: EventType[] = ["AgentEvent_Call_Release", "AgentEvent_Customer_Release", "AgentOther_PhoneRelease"];
  for (const event of [...stopped, ...released]) yield eventFor(floor, agent, event, { call, hungUpBy });
  yield { agent, trigger: "callOver" };
  yield { agent, trigger: "afterCall" };
}

/** The customers of the world call in turn. A world without any has one who withholds the number. */
function nextCustomer({ customers, counters }: Floor): string {
  if (customers.length === 0) return "anonymous";
  counters.customers += 1;
  return customers[(counters.customers - 1) % customers.length] as string;
}
