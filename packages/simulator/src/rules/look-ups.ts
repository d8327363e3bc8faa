import type { OperationId } from "@qualitycontrol/contract/operations";
import { statusOf } from "../domain/agent-state.ts";
import { featureOf, nameOf, numbersOf } from "../domain/event-contents.ts";
import { type Agent, isSignedIn, mayBeInspected } from "../state/agent.ts";
import type { Floor } from "../state/floor.ts";
import { isForeign } from "./inspections.ts";
import { isOneOf, type Known, type Refusal, type Row } from "./rule.ts";

/** An agent in a list. Lists have the state as text. */
const listed = (floor: Floor, agent: Agent) => ({
  workno: agent.workno,
  name: nameOf(agent),
  status: String(statusOf(floor, agent)),
});

const listOf = (floor: Floor, isListed: (agent: Agent) => boolean) =>
  [...floor.agents.values()].filter(isListed).map((agent) => listed(floor, agent));

const isInspectable = (step: Known, agent: Agent): boolean => {
  const { permissions } = step.self;
  if (agent === step.self || !(permissions.inspection || permissions.whisper)) return false;
  return !isForeign({ ...step, target: agent }) && mayBeInspected(agent);
};

/** What looking something up responds. It changes nothing. */
export const lookUps: Partial<Record<OperationId, Row>> = {
  queryAllCallInfoByAgentWorkNoEx: [
    "The call that the agent is in, if any.",
    "doc",
    undefined,
    ({ target }) => (target?.call ? [target.call.callid] : []),
  ],
  queryAgentInfoByWorkNo: [
    "State, skill queues and phone of the agent.",
    "doc",
    undefined,
    ({ floor, target }) => {
      if (!target) return undefined;
      const { workno, initial, session, skills, tenant } = target;
      const { name, phone } = initial;
      return {
        workno,
        ...(name === undefined ? {} : { name }),
        status: statusOf(floor, target),
        skilllist: skills.map((id) => ({ id })),
        vdnid: tenant.vdn,
        phonenumber: session && !session.over ? session.phone : (phone ?? ""),
      };
    },
  ],
  isCensor: [
    "Whether the sender has the inspection permission.",
    "vendor sample",
    undefined,
    ({ self }) => self.permissions.inspection,
  ],
  onlineAgentsOnVdn: [
    "The agents of the VDN who have signed in, the sender too.",
    "vendor sample",
    undefined,
    ({ floor, self }) => listOf(floor, (agent) => agent.tenant === self.tenant && isSignedIn(agent)),
  ],
  allAgentStatus: [
    "The agents of the VDN, signed in or not.",
    "vendor sample",
    undefined,
    ({ floor, self }) => listOf(floor, (agent) => agent.tenant === self.tenant),
  ],
  allAgent: [
    "The agents whom the permissions of the sender and the tenant's settings allow to inspect, in an inferred form.",
    "vendor sample",
    undefined,
    (step) => listOf(step.floor, (agent) => isInspectable(step, agent)),
  ],
  restReasons: [
    "The tenant's reasons for a rest, in an inferred form.",
    "vendor sample",
    undefined,
    ({ self }) => self.tenant.restReasons ?? [],
  ],
  agentStatus: [
    "The state of the sender, numbered as in lists of agents.",
    "vendor sample",
    undefined,
    ({ floor, self }) => ({ agentState: statusOf(floor, self) }),
  ],
  callInfoByCallId: [
    "The numbers and the kind of the call.",
    "vendor sample",
    undefined,
    ({ floor, call }) =>
      call && { callid: call.callid, ...numbersOf(call), callfeature: featureOf(floor.edition.value, call) },
  ],
  agentSkillsByWorkNo: [
    "The skill queues that the agent serves, named by their numbers.",
    "vendor sample",
    undefined,
    ({ target }) => target?.skills.map((id) => ({ name: String(id), id, mediatype: 1 })),
  ],
};

/** Refusals of looking something up. */
export const lookUpRefusals: readonly Refusal[] = [
  {
    id: "call-not-found",
    when: "The call to look up is unknown, or belongs to another VCC.",
    mark: "inferred",
    codes: ["CallUnknown"],
    applies: isOneOf("callInfoByCallId"),
    broken: ({ self, call }) => call === undefined || call.agent.tenant.vcc !== self.tenant.vcc,
  },
];
