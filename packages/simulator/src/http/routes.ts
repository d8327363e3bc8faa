import findMyWay, { type HTTPMethod } from "find-my-way";

/** An operation of a description, with where it is reached. */
export interface Route<Operation extends string> {
  operation: Operation;
  method: string;
  path: string;
}

/** What a request asks for. */
export interface Found<Operation extends string> {
  operation: Operation;
  /** Path and query, by name, decoded. */
  parameters: Record<string, unknown>;
}

/** A path that is encoded as it should not be. */
export const UNREADABLE = Symbol("unreadable");

/** Finds which operation a method and a URL mean. `undefined`: none. */
export function routerOf<Operation extends string>(
  routes: readonly Route<Operation>[],
): (method: string, url: string) => Found<Operation> | typeof UNREADABLE | undefined {
  // How long a parameter may be, the contract says: a longer one is refused, not a path that nobody knows.
  const router = findMyWay({ onBadUrl: () => {}, maxParamLength: Infinity });
  for (const { operation, method, path } of routes) {
    router.on(method as HTTPMethod, path.replaceAll(/\{(\w+)\}/g, ":$1"), () => {}, operation);
  }
  return (method, url) => {
    const found = router.find(method as HTTPMethod, url);
    if (!found) return undefined;
    // The router answers what it cannot decode by a route of its own, which has no operation.
    if (found.store === null) return UNREADABLE;
    return { operation: found.store as Operation, parameters: { ...found.searchParams, ...found.params } };
  };
}

/** The routes of an OpenAPI document. */
export function routesOf<Operation extends string>(document: {
  paths: Record<string, Record<string, { operationId: string }>>;
}): Route<Operation>[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId }]) => ({
      operation: operationId as Operation,
      method: method.toUpperCase(),
      path,
    })),
  );
}
