import { contentOf } from "../contents.ts";
import { loseWaiting, tell } from "../events.ts";
import { breakOff, forget } from "../inspection.ts";
import type { Agent } from "../people.ts";
import { renew, signOut } from "../session.ts";
import { enter } from "../state.ts";
import type { Consequence } from "./rule.ts";

/** What follows by itself. */
export const consequences = {
  callOver: {
    id: "call-over",
    when: "The call of an agent who is inspected ends.",
    does: "The inspection ends too: the agent is told, the inspector's phone is released, and the inspector is idle.",
    mark: "inferred",
    run: (floor, agent) => {
      for (const { inspection } of [...agent.inspectedBy]) if (inspection) breakOff(floor, inspection);
    },
  },
  afterCall: {
    id: "after-call",
    when: "A call ends.",
    does: "The agent is idle, or in the state that was asked for meanwhile, or wraps up if the sign-in said autoenteridle=false.",
    mark: "inferred",
    run: (floor, agent) => {
      enter(floor, agent, agent.afterwards ?? { state: agent.session?.idleAfterCall === false ? "wrap-up" : "idle" });
    },
  },
  inspectedSignsOut: {
    id: "inspected-signs-out",
    when: "An agent who is inspected signs out.",
    does: "The inspection ends: the inspector's phone is released, and the inspector is idle.",
    mark: "inferred",
    run: (floor, agent) => {
      for (const { inspection } of [...agent.inspectedBy]) if (inspection) breakOff(floor, inspection);
    },
  },
  inspectorSignsOut: {
    id: "inspector-signs-out",
    when: "An inspector who inspects signs out.",
    does: "The inspection ends; the agent is told of it.",
    mark: "inferred",
    run: (floor, { inspection }) => {
      if (!inspection) return;
      forget(inspection);
      tell(floor, inspection.agent, "AgentOther_BeQcStop", contentOf(floor, "AgentOther_BeQcStop", { inspection }));
    },
  },
  intercepted: {
    id: "intercepted",
    when: "An agent whom other inspectors inspect too is intercepted.",
    does: "Their inspections end: the agent is told, their phones are released, and they are idle.",
    mark: "inferred",
    run: (floor, agent) => {
      for (const { inspection } of [...agent.inspectedBy]) if (inspection) breakOff(floor, inspection);
    },
  },
  phoneRings: {
    id: "phone-rings",
    when: "A call or an inspection reaches the phone of somebody, unless it is permanently off hook.",
    does: "The phone rings.",
    mark: "doc",
    run: (floor, agent) => {
      if (!agent.initial.phoneOffHook) tell(floor, agent, "AgentOther_PhoneAlerting");
    },
  },
  longPoll: {
    id: "long-poll",
    when: "A poll has waited for 10 s.",
    does: "It is answered without an event.",
    mark: "doc",
    run: (floor, { session }) => {
      if (session?.polling) floor.answerable.add(session);
    },
  },
  rotation: {
    id: "rotation",
    when: "Authentication is dynamic, and a poll is answered when the newest Guid is 60 s old.",
    does: "The answer brings a new Guid.",
    mark: "doc",
    run: (floor, { session }) => {
      if (session) renew(floor, session);
    },
  },
  undelivered: {
    id: "undelivered",
    when: "The response with an event did not arrive.",
    does: "The event is lost and reported so, or kept for the next poll if so chosen: what a gateway does is undocumented.",
    mark: "unknown",
    run: ({ settings, observeLoss }, { session }) => {
      if (!session?.onTheWay) return;
      if (settings.undelivered === "kept") session.queue.unshift(session.onTheWay);
      else observeLoss(session.onTheWay);
    },
  },
  silence: {
    id: "silence",
    when: "An agent has not polled for 120 s, in push mode not sent a handshake either.",
    does: "The agent is signed out, and the events that wait are lost.",
    mark: "doc",
    run: (floor, agent) => {
      signOut(floor, agent);
      if (agent.session) loseWaiting(floor, agent.session);
    },
  },
  restOver: {
    id: "rest-over",
    when: "The time of a rest is over.",
    does: "The agent is reminded, and rests on.",
    mark: "doc",
    run: (floor, agent) => tell(floor, agent, "AgentState_Rest_Timeout"),
  },
} satisfies Record<string, Consequence<Agent>>;
