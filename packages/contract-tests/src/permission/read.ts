import type { Contract } from "@qualitycontrol/core/contract";
import { ambiguityOf, interpretationsOf, type Permission, wrongMethodOf } from "./outgoing.ts";

/**
 * Lets only operations pass whose consequence is `none`, and on their paths the one method that by HTTP's definition
 * changes nothing. A body may be there, to see it refused, but says nothing.
 */
export function readOnly(contract: Contract, origin: string, root: string): Permission {
  return (request) => {
    const ambiguity = ambiguityOf(contract, request, origin, root);
    if (ambiguity !== undefined) return ambiguity;
    const interpretations = interpretationsOf(contract, request.url, root);
    if (interpretations.length === 0) return "is not a path of the contract";
    const other = interpretations.find(({ operation }) => operation.consequence !== "none");
    if (other) return `may be taken for ${other.operation.operationId} (${other.operation.consequence})`;
    const wrongMethod = wrongMethodOf(request, interpretations);
    if (wrongMethod !== undefined) return wrongMethod;
    return ["", "{}"].includes(request.body) ? undefined : "has a body";
  };
}
