import type { Contract } from "@qualitycontrol/core/contract";
import { ambiguityOf, interpretationsOf, type Permission, unlistedIn, wrongMethodOf } from "./outgoing.ts";

/**
 * Permits only operations whose consequence is `none`, and OPTIONS on their paths, which HTTP defines as safe. A body may be
 * empty or `{}`.
 *
 * @param vendorSamples whether to permit those that no current page lists
 */
export function readOnly(contract: Contract, origin: string, root: string, vendorSamples = false): Permission {
  return (request) => {
    const ambiguity = ambiguityOf(contract, request, origin, root);
    if (ambiguity !== undefined) return ambiguity;
    const interpretations = interpretationsOf(contract, request.url, root);
    if (interpretations.length === 0) return "is not a path of the contract";
    const other = interpretations.find(({ operation }) => operation.consequence !== "none");
    if (other) return `could be taken for ${other.operation.operationId} (${other.operation.consequence})`;
    const sample = vendorSamples ? undefined : unlistedIn(interpretations);
    if (sample !== undefined) return sample;
    const wrongMethod = wrongMethodOf(request, interpretations);
    if (wrongMethod !== undefined) return wrongMethod;
    return ["", "{}"].includes(request.body) ? undefined : "has a body";
  };
}
