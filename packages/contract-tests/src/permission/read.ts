import type { Contract } from "@qualitycontrol/core/contract";
import { ambiguityOf, interpretationsOf, type Permission, wrongMethodOf } from "./outgoing.ts";

/**
 * Permits only operations whose consequence is `none`, and OPTIONS on their paths, which HTTP defines as safe. A body may be
 * empty or `{}`.
 */
export function readOnly(contract: Contract, origin: string, root: string): Permission {
  return (request) => {
    const ambiguity = ambiguityOf(contract, request, origin, root);
    if (ambiguity !== undefined) return ambiguity;
    const interpretations = interpretationsOf(contract, request.url, root);
    if (interpretations.length === 0) return "is not a path of the contract";
    const other = interpretations.find(({ operation }) => operation.consequence !== "none");
    if (other) return `could be taken for ${other.operation.operationId} (${other.operation.consequence})`;
    const sample = interpretations.find(({ operation }) => operation.availability !== undefined);
    if (sample) return `no current page lists ${sample.operation.operationId}`;
    const wrongMethod = wrongMethodOf(request, interpretations);
    if (wrongMethod !== undefined) return wrongMethod;
    return ["", "{}"].includes(request.body) ? undefined : "has a body";
  };
}
