import { tell } from "../events.ts";
import { breakOff } from "../inspection.ts";
import type { Agent } from "../people.ts";
import { signOut } from "../session.ts";
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
  silence: {
    id: "silence",
    when: "An agent has not polled for 120 s, in push mode not sent a handshake either.",
    does: "The agent is signed out, and no event waits any more.",
    mark: "doc",
    run: (floor, agent) => {
      signOut(floor, agent);
      if (agent.session) agent.session.queue = [];
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
