import { eventFor } from "../domain/event-contents.ts";
import { endInspections, removeInspection } from "../domain/inspection.ts";
import { endMonitor, notifyMonitors } from "../domain/monitoring.ts";
import { goOn, grantRest, UNTIL_GRANTED } from "../domain/rest.ts";
import { loseQueue, renewGuid, signOut } from "../domain/session.ts";
import type { Trigger } from "../state/agent.ts";
import type { Consequence } from "./rule.ts";

/** What each trigger results in. */
export const consequences: Record<Trigger["trigger"], Consequence> = {
  callOver: {
    id: "call-over",
    when: "The call of an agent who is inspected ends.",
    does: "The inspection ends too: the agent is notified, the inspector's phone is released, and the inspector is idle.",
    mark: "inferred",
    act: endInspections,
  },
  afterCall: {
    id: "after-call",
    when: "A call ends.",
    does: "The agent is idle, or enters the state that was requested meanwhile, or wraps up if the sign-in had autoenteridle=false.",
    mark: "inferred",
    act: (floor, agent) => goOn(floor, agent, { state: agent.session?.idleAfterCall === false ? "wrap-up" : "idle" }),
  },
  inspectedSignsOut: {
    id: "inspected-signs-out",
    when: "An agent who is inspected signs out.",
    does: "The inspection ends: the inspector's phone is released, and the inspector is idle.",
    mark: "inferred",
    act: endInspections,
  },
  inspectorSignsOut: {
    id: "inspector-signs-out",
    when: "An inspector who inspects signs out.",
    does: "The inspection ends; the agent is notified.",
    mark: "inferred",
    *act(floor, { inspection }) {
      if (!inspection) return;
      removeInspection(inspection);
      yield eventFor(floor, inspection.agent, "AgentOther_BeQcStop", { inspection });
    },
  },
  monitorSignsOut: {
    id: "monitor-signs-out",
    when: "An inspector who monitors agents signs out.",
    does: "The monitoring ends.",
    mark: "inferred",
    act(_, inspector) {
      endMonitor(inspector);
      return [];
    },
  },
  monitored: {
    id: "monitored",
    when: "An agent who is monitored signs in or out, enters another state, rings, talks, is recorded, listened to or barged into.",
    does: "Those who monitor get QC_AgentState_Notify. What it says is documented for signing in and out, and otherwise inferred from names.",
    mark: "vendor sample",
    act: (floor, agent, { event }) => (event ? notifyMonitors(floor, agent, event) : []),
  },
  intercepted: {
    id: "intercepted",
    when: "An agent whom other inspectors inspect too is intercepted.",
    does: "Their inspections end: the agent is notified, their phones are released, and they are idle.",
    mark: "inferred",
    act: endInspections,
  },
  phoneRings: {
    id: "phone-rings",
    when: "A call or an inspection reaches a phone that is not permanently off hook.",
    does: "The phone rings.",
    mark: "doc",
    act: (floor, agent) => (agent.initial.phoneOffHook ? [] : [eventFor(floor, agent, "AgentOther_PhoneAlerting")]),
  },
  longPoll: {
    id: "long-poll",
    when: "A poll has waited for 10 s.",
    does: "It is answered without an event.",
    mark: "doc",
    act: (floor, { session }) => {
      if (session?.polling) floor.answerable.add(session);
      return [];
    },
  },
  rotation: {
    id: "rotation",
    when: "Authentication is dynamic, and a poll is answered when the newest Guid is 60 s old.",
    does: "The response brings a new Guid.",
    mark: "doc",
    act: (floor, { session }) => {
      if (session) renewGuid(floor, session);
      return [];
    },
  },
  undelivered: {
    id: "undelivered",
    when: "The response with an event did not arrive.",
    does: "The event is lost and reported as lost, or kept for the next poll, as the settings say: what a gateway does is undocumented.",
    mark: "unknown",
    *act({ settings }, { session }) {
      if (!session?.onTheWay) return;
      if (settings.undelivered === "kept") session.queue.unshift(session.onTheWay);
      else yield { lost: session.onTheWay };
    },
  },
  silence: {
    id: "silence",
    when: "An agent has not polled for 120 s nor, in push mode, sent a handshake.",
    does: "The agent is signed out, and the waiting events are lost.",
    mark: "doc",
    *act(floor, agent) {
      yield* signOut(floor, agent);
      if (agent.session) yield* loseQueue(agent.session);
    },
  },
  restGranted: {
    id: "rest-granted",
    when: `A rest was requested ${UNTIL_GRANTED / 1000} s ago, for an agent without a call or inspection.`,
    does: "The agent rests, unless the tenant's rests await an approval: then, when the control says so.",
    mark: "doc",
    act: grantRest,
  },
  restOver: {
    id: "rest-over",
    when: "The time of a rest is over.",
    does: "The agent gets a reminder, and keeps resting.",
    mark: "doc",
    act: (floor, agent) => [eventFor(floor, agent, "AgentState_Rest_Timeout")],
  },
};
