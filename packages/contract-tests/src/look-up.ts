import type { Operation } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/core/contract";
import { resolve } from "@qualitycontrol/core/contract";
import { readBody } from "@qualitycontrol/core/judge";
import type { Send } from "./gate.ts";
import type { LookUp } from "./permission/plan.ts";
import { namesCall, requestOf, type Subjects, validValues } from "./request.ts";

/** Looks up an agent's calls with the operation that returns a list of calls. */
export function callsOf(contract: Contract, send: Send, subjects: Subjects): LookUp {
  const list = Object.values(contract.operations).find(
    (operation) =>
      operation.consequence === "none" && operation.availability === undefined && listsCalls(contract, operation),
  );
  return async (agent) => {
    if (!list) return undefined;
    const exchange = await send(requestOf(list, { values: validValues(list, { ...subjects, agents: [agent] }) }));
    if (exchange.outcome !== "executed") return undefined;
    const reading = readBody(exchange.answer);
    // An ambiguous list, such as a repeated member, is not trusted.
    if (typeof reading === "string" || reading.violations.some(({ kind }) => kind === "violation")) return undefined;
    const { retcode, result } = Object(reading.value);
    return retcode === "0" && Array.isArray(result) ? result.map(String) : undefined;
  };
}

function listsCalls({ document }: Contract, { path, method }: Operation): boolean {
  const answer = resolve(document, document.paths[path]?.[method.toLowerCase()]?.responses["200"] ?? {});
  const [success = {}] = resolve(document, answer.content?.["application/json"]?.schema ?? {}).oneOf ?? [];
  const item = resolve(document, success).properties?.["result"]?.items?.$ref;
  return namesCall(item?.split("/").at(-1) ?? "");
}
