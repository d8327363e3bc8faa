import { isOneOf, type Refusal, requires, signsIn } from "./rule.ts";

const inspects = requires("InspectorSignedIn");
const polls = isOneOf("pollEvents");
const setsState = isOneOf("sayFree", "sayBusy", "cancelBusy");

/** Refusals of operations that are about their sender only. */
export const ownOperations: readonly Refusal[] = [
  {
    id: "agent-operations",
    when: "A resource for the agents' operations is unreachable. Polls do not need it.",
    mark: "doc",
    codes: ["OperationException"],
    codeMark: "doc",
    applies: (operation) => !inspects(operation) && !polls(operation),
    broken: ({ self }) => self.tenant.agentOperations === "no resource",
  },
  {
    id: "state-permission",
    when: "The agent asks for a state, in a sign-in too, without permission to set it.",
    mark: "inferred",
    codes: ["StateNotSet"],
    codeMark: "doc",
    applies: (operation) => setsState(operation) || signsIn(operation),
    broken: ({ operation, body, self }) => !self.permissions.state && (setsState(operation) || "status" in body),
  },
  {
    id: "own-state",
    when: "The agent asks to be idle or busy while in a call or inspecting.",
    mark: "inferred",
    codes: ["StateNotSet"],
    applies: setsState,
    broken: ({ self }) => self.call !== undefined || self.inspection !== undefined,
  },
];
