import type { Contract } from "@qualitycontrol/mock/contract";
import type { Case, Need } from "../case.ts";
import type { GuidUse } from "../request.ts";
import type { Setting } from "./setting.ts";

/** A missing, a wrong and an expired Guid. */
export function guidCases({ operation, valid, needs }: Setting): Case[] {
  if (!operation.secured) return [];
  const probes: [what: string, guid: GuidUse, needs: Need[]][] = [
    ["no Guid", "none", []],
    ["a wrong Guid", "wrong", ["sessions"]],
    ["an expired Guid", "expired", ["sessions", "expired Guid"]],
  ];
  return probes.map(([what, guid, more]) => ({
    name: `${operation.operationId} refuses ${what}`,
    operation,
    request: valid({ guid }),
    expected: { kind: "refused" },
    cell: what,
    needs: [...needs, ...more],
  }));
}

/**
 * The method that is tried on paths that lack it, even where nothing may be changed: by HTTP's definition it changes
 * nothing.
 */
export const harmlessMethod = "OPTIONS";

/** Every method that is not that of an operation at this path. */
export function methodCases({ contract, operation, valid, needs }: Setting): Case[] {
  const used = [...new Set(Object.values(contract.operations).map(({ method }) => method)), harmlessMethod];
  return used
    .filter((method) => !methodsAt(contract, operation.path).includes(method))
    .map((method) => ({
      name: `${operation.operationId} refuses ${method}`,
      operation,
      request: valid({ method, ...(method === "GET" ? { body: null } : {}) }),
      expected: { kind: "refused" },
      cell: `method ${method}`,
      needs,
    }));
}

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
