import type { Prerequisite } from "../contract/names.ts";
import { isIdle, isSignedIn, mayBeInspected } from "../state/agent.ts";
import type { Mode } from "../state/world.ts";
import { type Known, type Refusal, requires } from "./rule.ts";

type Condition = Omit<Refusal, "id" | "applies">;

/** Whether the inspector inspects the agent of the request, or any agent if it names none, in one of these modes. */
const inspects =
  (...modes: Mode[]) =>
  ({ self: { inspection }, target = inspection?.agent }: Known): boolean =>
    inspection !== undefined && inspection.agent === target && modes.includes(inspection.mode);

const wrongState = ["WrongInspectionState", "InspectionUnavailable"] as const;

/** The prerequisites of the contract that are checked elsewhere in the simulator, and where. */
export const elsewhere = {
  InterceptRight: "the rule no-inspector, by the inspection permission",
  ForceRight: "the rule command-permission, by the inspection permission",
  NoRightOfItsOwn: "the rule command-permission, by the inspection permission",
  AgentInCallByGuide: "nothing: the operation's page prevails, which allows an agent without a call",
  InspectorSignedIn: "the rules not-signed-in, guid-wrong and guid-dead",
  SignedIn: "the rules not-signed-in, guid-wrong and guid-dead",
  NotSigningIn: "nothing: a sign-in is one step here, and never waits for its answer",
  NotSigningOut: "nothing: a sign-out is one step here, and never waits for its answer",
} as const satisfies Partial<Record<Prerequisite, string>>;

/** Every other prerequisite of the contract. An operation is refused by those in its own list. */
const conditions: Record<Exclude<Prerequisite, keyof typeof elsewhere>, Condition> = {
  InspectorIdle: {
    when: "The inspector is not idle.",
    mark: "doc",
    codes: wrongState,
    broken: ({ self }) => !isIdle(self),
  },
  InspectionPermission: {
    when: "The inspector lacks the inspection permission.",
    mark: "doc",
    codes: ["NoInspectionPermission"],
    codeMark: "vendor sample",
    broken: ({ self }) => !self.permissions.inspection,
  },
  WhisperPermission: {
    when: "The inspector lacks the whisper permission.",
    mark: "doc",
    codes: ["NoInspectionPermission"],
    codeMark: "vendor sample",
    broken: ({ self }) => !self.permissions.whisper,
  },
  AgentSignedIn: {
    when: "The agent has not signed in.",
    mark: "doc",
    codes: ["NoAgentInformation", "InspectionUnavailable"],
    broken: ({ target }) => !target || !isSignedIn(target),
  },
  AgentInCall: {
    when: "The agent is not talking with a customer.",
    mark: "doc",
    codes: wrongState,
    broken: ({ target }) => target?.call === undefined || target.call.ringing,
  },
  NotVideo: {
    when: "The call is a video call.",
    mark: "doc",
    codes: ["InspectionUnavailable"],
    broken: ({ target }) => target?.call?.media === "video",
  },
  InspectorsAllowed: {
    when: 'The agent is an inspector, and the CTI setting "Support QC on QC Inspectors" is not "Yes".',
    mark: "doc",
    codes: ["NoInspectionPermission"],
    broken: ({ target }) => target !== undefined && !mayBeInspected(target),
  },
  InspectorInspecting: {
    when: "The inspector is not inspecting the agent.",
    mark: "doc",
    codes: wrongState,
    broken: (step) => !inspects("listen", "insert", "whisper")(step),
  },
  InspectorListeningOrInserting: {
    when: "The inspector neither listens to the agent nor has barged in.",
    mark: "doc",
    codes: wrongState,
    broken: (step) => !inspects("listen", "insert")(step),
  },
  InspectorHasListenedOrInserted: {
    when: "The inspector neither listens to the agent nor has barged in.",
    mark: "doc",
    codes: wrongState,
    broken: (step) => !inspects("listen", "insert")(step),
  },
  InspectorHasWhispered: {
    when: "The inspector is not whispering to the agent.",
    mark: "doc",
    codes: wrongState,
    broken: (step) => !inspects("whisper")(step),
  },
  NotInCall: {
    when: "The agent is talking or ringing.",
    mark: "doc",
    codes: ["WrongStateAtSignOut", "OperationException"],
    broken: ({ self }) => self.call !== undefined,
  },
};

export const prerequisites: readonly Refusal[] = Object.entries(conditions).map(([id, condition]) => ({
  id,
  ...condition,
  applies: requires(id),
}));
