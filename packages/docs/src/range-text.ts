import { type Contract, component, nameOf, type Parameter, type Schema } from "@qualitycontrol/tooling/bundle/contract";

/** The numbers that a schema takes, if it takes a range. */
export const schemaRange = ({ "x-range": range }: Schema): string | undefined => range?.join(" to ");

/** The numbers that a parameter takes and, where it names an agent of the sender's tenant, which tenant that is. */
export function rangeText(contract: Contract, { schema, "x-tenant": tenant }: Parameter): string | undefined {
  const range = schemaRange(component(contract, "schemas", schema));
  return range && `${range}${tenant ? `, of the same ${tenant}` : ""}`;
}

/** Whether a parameter holds the ID of an agent: lint holds every such ID to a schema of that name. */
export const namesAgent = ({ schema }: Parameter): boolean => nameOf(schema.$ref).startsWith("AgentId");
