import type { Operation } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/core/contract";
import type { Case } from "../case.ts";
import { type CaseContext, ownOnly } from "./case-context.ts";

/**
 * An unsupported method that is tested even in `read`: HTTP defines it as safe.
 */
export const harmlessMethod = "OPTIONS";

/** A method that no operation has. */
const unusedMethod = "PATCH";

/** Every method that the path of the operation does not support. */
export function methodCases({ contract, operation, valid, needs }: CaseContext): Case[] {
  return [...wrongMethods(contract, operation), harmlessMethod, unusedMethod].map((method) => {
    const request = valid({ method, ...(method === "GET" ? { body: null } : {}) });
    return {
      name: `${operation.operationId} refuses ${method}`,
      operation,
      request: method === unusedMethod ? ownOnly(request) : request,
      expected: { kind: "refused" },
      cell: `method ${method}`,
      needs,
    };
  });
}

/** Method overrides that some servers support. */
const overrides = ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"];

/** An unsupported method with the supported one in an override. The contract has no overrides, so the request must be refused. */
export function overrideCases({ contract, operation, valid, needs }: CaseContext): Case[] {
  const [method = harmlessMethod] = wrongMethods(contract, operation);
  const request = ownOnly(valid({ method, ...(method === "GET" ? { body: null } : {}) }));
  const { target, headers } = request;
  return overrides.map((override) => {
    const inQuery = override.startsWith("_");
    const what = `${method} with ${override}${inQuery ? "=" : ": "}${operation.method}`;
    return {
      name: `${operation.operationId} refuses ${what}`,
      operation,
      request: inQuery
        ? { ...request, target: `${target}${target.includes("?") ? "&" : "?"}${override}=${operation.method}` }
        : { ...request, headers: { ...headers, [override]: operation.method } },
      expected: { kind: "refused" },
      cell: what,
      needs,
    };
  });
}

/** The methods of the contract that the path of an operation does not support. */
const wrongMethods = (contract: Contract, { path }: Operation): string[] =>
  [...new Set(Object.values(contract.operations).map(({ method }) => method))].filter(
    (method) => !methodsAt(contract, path).includes(method),
  );

/** The methods of a path, and of every path template that it matches: `/a/logout` also matches `/a/{b}`. */
function methodsAt({ operations }: Contract, path: string): string[] {
  const segments = path.split("/");
  return Object.values(operations)
    .filter((other) => {
      const template = other.path.split("/");
      return (
        template.length === segments.length &&
        template.every((segment, index) => segment.startsWith("{") || segment === segments[index])
      );
    })
    .map(({ method }) => method);
}
