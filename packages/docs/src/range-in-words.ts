import { type Contract, component, type Parameter } from "@qualitycontrol/tooling/bundle/contract";
import { rangeOf } from "@qualitycontrol/tooling/targets/typescript/range";

/** The numbers that a parameter takes and, where it names an agent of the sender's tenant, which tenant that is. */
export function rangeInWords(contract: Contract, { description, schema }: Parameter): string | undefined {
  const range = rangeOf(component(contract, "schemas", schema).pattern);
  if (range === undefined) return undefined;
  const [tenant] = /\b(?:VCC|VDN)\b/.exec(description) ?? [];
  return `${range.minimum} to ${range.maximum}${tenant ? `, of the same ${tenant}` : ""}`;
}

/** Whether a parameter holds the ID of an agent. */
export const namesAgent = ({ description }: Parameter): boolean => /\bagent\b/i.test(description);
