import type { EventType } from "@qualitycontrol/contract/events";
import { contentOf, type Subject } from "./contents.ts";
import { tell } from "./events.ts";
import type { Floor } from "./floor.ts";
import type { Agent, Call } from "./people.ts";

const tellAll = (floor: Floor, agent: Agent, types: EventType[], subject: Subject): void => {
  for (const type of types) tell(floor, agent, type, contentOf(floor, type, subject));
};

export interface NewCall {
  agent: Agent;
  customer?: string | undefined;
  media?: "voice" | "video" | undefined;
  ringing?: boolean | undefined;
  callid?: string | undefined;
}

/** A customer reaches an agent who is free: the phone rings, and unless it goes on ringing, they talk. */
export function startCall(floor: Floor, { agent, customer, media = "voice", ringing = false, callid }: NewCall): Call {
  floor.counters.calls += 1;
  const call: Call = {
    callid: callid ?? `${Math.floor(floor.now / 1000)}-${floor.counters.calls}`,
    agent,
    customer: customer ?? nextCustomer(floor),
    called: agent.session?.phone ?? "",
    media,
    ringing: true,
    recording: undefined,
  };
  floor.calls.set(call.callid, call);
  agent.call = call;
  tell(floor, agent, "AgentState_Busy");
  floor.rules.consequences.phoneRings.run(floor, agent);
  if (!ringing) answerCall(floor, call);
  return call;
}

/** The agent picks up. */
export function answerCall(floor: Floor, call: Call): void {
  call.ringing = false;
  tellAll(floor, call.agent, ["AgentOther_PhoneOffhook", "AgentEvent_Talking", "AgentMediaEvent_Record"], { call });
}

export type HungUpBy = "customer" | "agent" | "platform";

/** A call ends for everyone in it. */
export function endCall(floor: Floor, call: Call, by: HungUpBy): void {
  const { agent, recording } = call;
  floor.calls.delete(call.callid);
  agent.call = undefined;
  const hungUpBy = by === "agent" ? "the agent" : "the platform";
  const stopped: EventType[] = recording ? ["AgentMediaEvent_StopRecordDone"] : [];
  const released: EventType[] = ["AgentEvent_Call_Release", "AgentEvent_Customer_Release", "AgentOther_PhoneRelease"];
  tellAll(floor, agent, [...stopped, ...released], { call, hungUpBy });
  floor.rules.consequences.callOver.run(floor, agent);
  floor.rules.consequences.afterCall.run(floor, agent);
}

/** The customers of the world call in turn. A world without any has one who withholds the number. */
function nextCustomer({ customers, counters }: Floor): string {
  if (customers.length === 0) return "anonymous";
  counters.customers += 1;
  return customers[(counters.customers - 1) % customers.length] as string;
}
