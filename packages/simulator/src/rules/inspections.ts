import type { Operation } from "@qualitycontrol/contract/operations";
import { isSignedIn } from "../state/agent.ts";
import { isOneOf, type Known, otherParameter, type Refusal, requires } from "./rule.ts";

const isInspection = requires("InspectorSignedIn");
const joins = requires("InspectorIdle");
const inspectsAlready = requires(
  "InspectorInspecting",
  "InspectorListeningOrInserting",
  "InspectorHasListenedOrInserted",
  "InspectorHasWhispered",
);
const commands = isOneOf("forceBusy", "forceIdle", "forceRest", "forceLogOutAgent", "forceDropCall", "adjustSkill");
const namesAnother = (operation: Operation): boolean => otherParameter(operation) !== undefined;
const looksUpAgent = isOneOf("queryAgentInfoByWorkNo", "agentSkillsByWorkNo");
const intercepts = isOneOf("intercept", "interceptCall");

/** Agent IDs belong to a VCC in newer editions, to a VDN in older ones, as the schema names of the contract show. */
export const isForeign = ({ operation, self, target }: Known): boolean => {
  if (!target) return false;
  const byVdn = operation.parameters.some(({ schema }) => schema.endsWith("Vdn"));
  return byVdn ? target.tenant.vdn !== self.tenant.vdn : target.tenant.vcc !== self.tenant.vcc;
};

/** Refusals of inspections in addition to the prerequisites of the contract: before these… */
export const beforePrerequisites: readonly Refusal[] = [
  {
    id: "inspection-provider",
    when: "The tenant's inspection service has no provider.",
    mark: "vendor sample",
    codes: ["NoInspectionProvider"],
    codeMark: "vendor sample",
    applies: isInspection,
    broken: ({ self }) => self.tenant.inspection === "no provider",
  },
  {
    id: "inspection-resource",
    when: "The tenant's inspection service lacks a resource.",
    mark: "vendor sample",
    codes: ["InspectionUnavailable"],
    codeMark: "vendor sample",
    applies: isInspection,
    broken: ({ self }) => self.tenant.inspection === "no resource",
  },
  {
    id: "oneself",
    when: "The agent to be inspected is the inspector.",
    mark: "doc",
    codes: ["InspectingOneself", "WrongParameter"],
    codeMark: "doc",
    applies: joins,
    broken: ({ self, target }) => self === target,
  },
  {
    id: "foreign-agent",
    when: "The agent belongs to another VCC, in older editions to another VDN.",
    mark: "doc",
    codes: ["NoAgentInformation", "InspectionUnavailable", "NoInspectionPermission"],
    applies: (operation) => namesAnother(operation) || requires("AgentSignedIn")(operation),
    broken: isForeign,
  },
  {
    id: "agent-unknown",
    when: "The agent is unknown or signed out. A signed-out agent can be looked up.",
    mark: "inferred",
    codes: ["NoAgentInformation", "InspectionUnavailable", "IllegalSignInParameter"],
    applies: namesAnother,
    broken: ({ operation, other, target }) =>
      other !== undefined && (!target || (!looksUpAgent(operation) && !isSignedIn(target))),
  },
  {
    id: "command-permission",
    when: "The commanding inspector lacks the inspection permission.",
    mark: "inferred",
    codes: ["NoInspectionPermission"],
    applies: commands,
    broken: ({ self }) => !self.permissions.inspection,
  },
  {
    id: "no-inspector",
    when: "The sender leaves, switches or intercepts without an inspection and without either permission.",
    mark: "inferred",
    codes: ["NoInspectionPermission"],
    applies: inspectsAlready,
    broken: ({ self }) => !self.permissions.inspection && !self.permissions.whisper && !self.inspection,
  },
  {
    id: "call-list-permission",
    when: "The sender lists the calls of another agent without the inspection permission.",
    mark: "inferred",
    codes: ["NoInspectionPermission"],
    applies: isOneOf("queryAllCallInfoByAgentWorkNoEx"),
    broken: ({ self, target }) => self !== target && !self.permissions.inspection,
  },
];

/** … and after them. */
export const afterPrerequisites: readonly Refusal[] = [
  {
    id: "call-rings",
    when: "The agent's call has not been answered.",
    mark: "inferred",
    codes: ["InspectionUnavailable"],
    applies: joins,
    broken: ({ target }) => target?.call?.ringing === true,
  },
  {
    id: "inspected-already",
    when: "The agent already has as many inspectors as the tenant allows, one by default.",
    mark: "inferred",
    codes: ["InspectionUnavailable"],
    applies: joins,
    broken: ({ target }) => (target?.inspectedBy.size ?? 0) >= (target?.tenant.inspectorsPerAgent ?? 1),
  },
  {
    id: "mode-permission",
    when: "The inspector no longer has the permission for the requested mode.",
    mark: "inferred",
    codes: ["NoInspectionPermission"],
    applies: isOneOf("switchSuperviseOrInsert", "requestSwitchInsertWhisperAgent"),
    broken: ({ floor, parameters, self }) =>
      parameters["switchtype"] === floor.edition.value("InspectionMode", "Whisper")
        ? !self.permissions.whisper
        : !self.permissions.inspection,
  },
  {
    id: "nothing-to-intercept",
    when: "The agent has no call to intercept, or it has not been answered.",
    mark: "inferred",
    codes: ["WrongInspectionState", "InspectionUnavailable"],
    applies: intercepts,
    broken: ({ target }) => target?.call === undefined || target.call.ringing,
  },
  {
    id: "call-unknown",
    when: "The call is unknown, or belongs to another agent or another VCC.",
    mark: "inferred",
    codes: ["InspectionUnavailable"],
    applies: isOneOf("interceptCall", "forceDropCall"),
    broken: ({ self, target, call }) =>
      call === undefined || (target && call.agent !== target) || call.agent.tenant.vcc !== self.tenant.vcc,
  },
  {
    id: "skill-unknown",
    when: "The tenant does not have the skill queue.",
    mark: "inferred",
    codes: ["InspectionUnavailable"],
    applies: isOneOf("adjustSkill"),
    broken: ({ body, target }) => {
      const known = target?.tenant.skills && new Set(target.tenant.skills);
      return known !== undefined && (body["skills"] as number[]).some((skill) => !known.has(skill));
    },
  },
];
