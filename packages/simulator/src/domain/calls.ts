import type { EventType } from "@qualitycontrol/contract/events";
import type { Agent, Call } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import { eventFor } from "./event-contents.ts";
import type { Occurrences } from "./occurrence.ts";

export interface NewCall {
  agent: Agent;
  customer?: string | undefined;
  media?: Call["media"] | undefined;
  direction?: Call["direction"] | undefined;
}

/** Creates a call of an agent who is free. Nothing has rung yet. */
export function createCall(floor: Floor, { agent, customer, media = "voice", direction = "inbound" }: NewCall): Call {
  floor.counters.calls += 1;
  const call: Call = {
    callid: `${Math.floor(floor.now / 1000)}-${floor.counters.calls}`,
    agent,
    direction,
    customer: customer ?? nextCustomer(floor),
    phone: agent.session?.phone ?? "",
    media,
    ringing: true,
    recording: undefined,
  };
  floor.calls.set(call.callid, call);
  agent.call = call;
  return call;
}

/** A customer reaches the agent, whose phone rings; or the agent calls the customer, whose phone rings. */
export function* ring(floor: Floor, call: Call): Occurrences {
  const { agent } = call;
  yield eventFor(floor, agent, "AgentState_Busy");
  if (call.direction === "inbound") yield { agent, trigger: "phoneRings" };
  else {
    yield eventFor(floor, agent, "AgentOther_PhoneOffhook");
    yield eventFor(floor, agent, "AgentEvent_Customer_Alerting", { call });
  }
}

/** The other side picks up. */
export function* answerCall(floor: Floor, call: Call): Occurrences {
  const { agent } = call;
  call.ringing = false;
  startRecording(floor, call);
  if (call.direction === "inbound") yield eventFor(floor, agent, "AgentOther_PhoneOffhook");
  yield eventFor(floor, agent, "AgentEvent_Talking", { call });
  yield eventFor(floor, agent, "AgentMediaEvent_Record", { call });
}

/** A recording of the call begins. */
export function startRecording(floor: Floor, call: Call): void {
  floor.counters.recordings += 1;
  call.recording = { taskId: floor.counters.recordings, since: floor.now };
}

export type HungUpBy = "customer" | "agent" | "platform";

/** A call ends for everyone in it. */
export function* endCall(floor: Floor, call: Call, by: HungUpBy): Occurrences {
  const stopped: EventType[] = call.recording ? ["AgentMediaEvent_StopRecordDone"] : [];
  yield* leaveCall(floor, call, by, [...stopped, "AgentEvent_Call_Release", "AgentEvent_Customer_Release"]);
}

/** The call of an agent does not reach the customer. */
export const failCall = (floor: Floor, call: Call): Occurrences =>
  leaveCall(floor, call, "platform", ["AgentEvent_Call_Out_Fail"]);

function* leaveCall(floor: Floor, call: Call, by: HungUpBy, events: EventType[]): Occurrences {
  const { agent } = call;
  const hungUpBy = by === "agent" ? "Agent" : "Platform";
  floor.calls.delete(call.callid);
  agent.call = undefined;
  for (const event of [...events, "AgentOther_PhoneRelease"] as const)
    yield eventFor(floor, agent, event, { call, hungUpBy });
  yield { agent, trigger: "callOver" };
  yield { agent, trigger: "afterCall" };
}

/** The customers of the world call in turn. A world without any has one who withholds the number. */
function nextCustomer({ customers, counters }: Floor): string {
  if (customers.length === 0) return "anonymous";
  counters.customers += 1;
  return customers[(counters.customers - 1) % customers.length] as string;
}
