import type { Consequence } from "./document.ts";

/** What a call of an operation may change at most, by its consequence. The type checker ensures that the list is complete. */
export const CONSEQUENCES: Record<Consequence, string> = {
  none: "Changes nothing.",
  session: "Begins, keeps or ends the session of an agent, or takes its waiting events.",
  monitoring: "Changes about which agents the sender receives events. It changes no agent's state and no call.",
  "agent-state": "Changes the state of an agent.",
  call: "Changes a live call: who takes part, or who hears whom.",
  "call-cut":
    "Cuts a live call: a person loses the call they are in. Ask for confirmation before you send it, and never retry it blindly.",
};
