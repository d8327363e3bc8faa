import { type OperationId, operations } from "@qualitycontrol/contract/operations";
import { breaches, type Prerequisite } from "../../src/cases/prerequisites.ts";
import type { Mutant } from "./mutant.ts";
import { executing } from "./sessions.ts";

const ids = Object.keys(operations) as OperationId[];
const joins = (operationId: OperationId) => prerequisitesOf(operationId).includes("InspectorIdle");
const prerequisitesOf = (operationId: OperationId): readonly Prerequisite[] => operations[operationId].prerequisites;

/** Prerequisites with a simulator rule of the same name. */
const ofState = (prerequisite: Prerequisite): boolean => !/SignedIn$|^NotSigning/.test(prerequisite);

/** The simulator's first rule that refuses to inspect oneself. */
const decides = (operationId: OperationId): Prerequisite | undefined =>
  prerequisitesOf(operationId).includes("InspectorsAllowed")
    ? "InspectorsAllowed"
    : prerequisitesOf(operationId).find((name) => name !== "InspectorSignedIn" && breaches[name].length > 0);

/** Gateways that ignore one prerequisite of one operation. */
const ignoringPrerequisites = ids.flatMap((operationId) =>
  prerequisitesOf(operationId)
    .filter((prerequisite) => breaches[prerequisite].length > 0)
    .filter((prerequisite) => ofState(prerequisite) || prerequisite === "AgentSignedIn")
    .map((prerequisite) =>
      ignoring(
        operationId,
        prerequisite,
        breaches[prerequisite].map(({ what }) => what),
      ),
    ),
);

/** Gateways that inspect agents who must not be inspected. */
const ignoringAgents = [
  ...ids.filter(joins).map((operationId) => ignoring(operationId, "oneself", ["the inspection of oneself"])),
  ...(["addInsert", "intercept", "forceLogOutAgent", "queryAgentInfoByWorkNo"] as const).map((operationId) =>
    ignoring(operationId, "foreign-agent", ["an agent of another VCC"]),
  ),
];

export const laxPrerequisites: Mutant[] = [...ignoringPrerequisites, ...ignoringAgents];

function ignoring(operationId: OperationId, rule: string, whats: readonly string[]): Mutant {
  // During an inspection, another prerequisite refuses to inspect oneself first.
  const self = /^Inspector(Inspect|Listen|Has)|^InspectorsAllowed$/.test(rule) && !joins(operationId);
  const oneself = self && decides(operationId) === rule ? ["the inspection of oneself"] : [];
  return {
    name: `${rule} is ignored: ${operationId}`,
    before: "simulator",
    fails: RegExp(`^${operationId} refuses (${[...whats, ...oneself].join("|")})$`),
    ...executing(operationId, (known) => known.rule === rule),
  };
}
