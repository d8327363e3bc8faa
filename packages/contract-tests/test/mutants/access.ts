import { guidHeader } from "@qualitycontrol/contract/calls";
import { type OperationId, operations, sampleGuid } from "@qualitycontrol/contract/operations";
import { lax } from "./changes.ts";
import type { Incoming, Mutant } from "./mutant.ts";

const guid = guidHeader.toLowerCase();

/** Gateways that accept invalid Guids. */
export const laxGuids: Mutant[] = [
  {
    name: "an empty Guid counts as one",
    fails: /^handShake refuses an empty Guid$/,
    ...lax("handShake", withSampleGuid),
  },
  {
    name: "an empty Guid is enough to cut a call",
    fails: /^forceLogOutAgent refuses an empty Guid$/,
    ...lax("forceLogOutAgent", withSampleGuid),
  },
];

function withSampleGuid({ headers }: Incoming): Partial<Incoming> {
  return headers[guid] === "" ? { headers: { ...headers, [guid]: sampleGuid } } : {};
}

/** Gateways that accept other methods. */
export const laxMethods: Mutant[] = [
  patchDoes("forceIdle"),
  patchDoes("forceDropCall"),
  obeying("X-HTTP-Method-Override", "addSupervise"),
  obeying("X-HTTP-Method-Override", "forceDropCall"),
  obeying("X-HTTP-Method", "requestWhisperAgent"),
  obeying("X-Method-Override", "logout"),
  obeying("_method", "interceptCall"),
  obeying("_method", "queryAgentInfoByWorkNo"),
];

function patchDoes(operationId: OperationId): Mutant {
  const { method } = operations[operationId];
  return {
    name: `PATCH does what ${method} does: ${operationId}`,
    fails: RegExp(`^${operationId} refuses PATCH$`),
    ...lax(operationId, (request) => (request.method === "PATCH" ? { method } : {})),
  };
}

function obeying(override: string, operationId: OperationId): Mutant {
  const { method } = operations[operationId];
  const isIn = ({ headers, target }: Incoming) =>
    headers[override.toLowerCase()] === method || target.endsWith(`${override}=${method}`);
  return {
    name: `${override} is obeyed: ${operationId}`,
    fails: RegExp(`^${operationId} refuses [A-Z]+ with ${override}[:=]`),
    ...lax(operationId, (request) => (isIn(request) ? { method } : {})),
  };
}
