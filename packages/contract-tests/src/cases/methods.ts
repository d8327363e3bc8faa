import type { Operation } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/core/contract";
import type { Case } from "../case.ts";
import { type CaseContext, ownOnly } from "./case-context.ts";

/**
 * The method that is tried on paths that lack it, even where nothing may be changed: by HTTP's definition it changes
 * nothing.
 */
export const harmlessMethod = "OPTIONS";

/** A method that no operation has. */
const unusedMethod = "PATCH";

/** Every method that is not that of an operation at this path. */
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

/** By what some servers take the method of a request for another one. */
const overrides = ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"];

/** A wrong method with the right one in an override: the contract knows none, so the request is refused. */
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

/** The methods of the contract that the path of an operation lacks. */
const wrongMethods = (contract: Contract, { path }: Operation): string[] =>
  [...new Set(Object.values(contract.operations).map(({ method }) => method))].filter(
    (method) => !methodsAt(contract, path).includes(method),
  );

/** The methods of a path, and of every path with parameters that it fits: `/a/logout` is a value of `/a/{b}` too. */
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
