import { isOneOf, type Refusal, requires } from "./rule.ts";

const inspects = requires("InspectorSignedIn");
const polls = isOneOf("pollEvents");
const signsIn = isOneOf("login", "forceLogin");
const setsState = isOneOf("sayFree", "sayBusy");

/** What an agent's own operations need: those that are about nobody else. */
export const ownOperations: readonly Refusal[] = [
  {
    id: "agent-operations",
    when: "A resource behind the operations of agents cannot be reached. Events wait in the gateway itself.",
    mark: "doc",
    codes: ["OperationException"],
    codeMark: "doc",
    applies: (operation) => !inspects(operation) && !polls(operation),
    broken: ({ self }) => self.tenant.agentOperations === "no resource",
  },
  {
    id: "state-permission",
    when: "Who asks for a state, at a sign-in too, has no permission to set it.",
    mark: "inferred",
    codes: ["StateNotSet"],
    codeMark: "doc",
    applies: (operation) => setsState(operation) || signsIn(operation),
    broken: ({ operation, body, self }) => !self.permissions.state && (setsState(operation) || "status" in body),
  },
  {
    id: "own-state",
    when: "Who wants to become idle or busy is in a call or inspects somebody.",
    mark: "inferred",
    codes: ["StateNotSet"],
    applies: setsState,
    broken: ({ self }) => self.call !== undefined || self.inspection !== undefined,
  },
];
