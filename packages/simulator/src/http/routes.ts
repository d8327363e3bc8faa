import findMyWay, { type HTTPMethod } from "find-my-way";

/** An operation of an OpenAPI document, with its method and path. */
export interface Route<Operation extends string> {
  operation: Operation;
  method: string;
  path: string;
}

/** The operation of a request. */
export interface Found<Operation extends string> {
  operation: Operation;
  /** Path and query, by name, decoded. */
  parameters: Record<string, unknown>;
}

/** A path that is not correctly percent-encoded. */
export const UNREADABLE = Symbol("unreadable");

/** Finds the operation of a method and URL; `undefined` if there is none. */
export function routerOf<Operation extends string>(
  routes: readonly Route<Operation>[],
): (method: string, url: string) => Found<Operation> | typeof UNREADABLE | undefined {
  // The contract limits the length of a parameter: a longer one is refused, and its path is still known.
  const router = findMyWay({ onBadUrl: () => {}, maxParamLength: Infinity });
  for (const { operation, method, path } of routes) {
    router.on(method as HTTPMethod, path.replaceAll(/\{(\w+)\}/g, ":$1"), () => {}, operation);
  }
  return (method, url) => {
    const found = router.find(method as HTTPMethod, url);
    if (!found) return undefined;
    // For a URL that it cannot decode, the router returns a route of its own without an operation.
    if (found.store === null) return UNREADABLE;
    return { operation: found.store as Operation, parameters: { ...found.searchParams, ...found.params } };
  };
}

/** The routes of an OpenAPI document. */
export function routesOf<Operation extends string>(document: {
  paths: Record<string, Record<string, { operationId?: string }>>;
}): Route<Operation>[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId }]) => ({
      operation: operationId as Operation,
      method: method.toUpperCase(),
      path,
    })),
  );
}
