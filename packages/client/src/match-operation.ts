import { rows } from "@qualitycontrol/contract/calls";
import { type OperationId, templateOf } from "./calls.ts";
import { UnknownOperation, WrongArgument } from "./errors/index.ts";
import type { Settings } from "./options.ts";

/** The operation that a request calls, and its arguments. */
export interface MatchedOperation {
  readonly operation: OperationId;
  /** The arguments in path and query. */
  readonly args: Record<string, string>;
}

/**
 * Creates the function that finds the operation for a method (in upper case) and a URL. The function throws an
 * `UnknownOperation` if the URL is outside `baseUrl` or matches no operation, and a `WrongArgument` if the path names another
 * agent or an argument occurs twice.
 */
export function operationMatcher({ baseUrl, agentId }: Settings): (method: string, url: string) => MatchedOperation {
  const base = new URL(`${baseUrl}/`);
  const all = (Object.keys(rows) as OperationId[]).map((operation) => {
    const { method, path, body } = templateOf(operation);
    const names = Array.from(path.matchAll(/\{(\w*)\}/g), ([, name = ""]) => name);
    return { operation, method, names, body, pattern: new RegExp(`^${path.replaceAll(/\{\w*\}/g, "([^/]+)")}$`) };
  });
  const routes = new Map(all.map(({ method }) => [method, all.filter((route) => route.method === method)]));

  return (method, address) => {
    const url = parseUrl(address, base);
    // Compares the complete URL: another user, host or port must not match.
    if (!url?.href.startsWith(base.href)) throw new UnknownOperation("its URL is outside baseUrl");
    const path = url.pathname.slice(base.pathname.length - 1);
    for (const { operation, names, body, pattern } of routes.get(method) ?? []) {
      const found = pattern.exec(path);
      if (!found) continue;
      const attempt = { operation };
      const [agent, ...values] = found.slice(1).map(decodeSegment);
      if (agent !== agentId)
        throw new WrongArgument(attempt, "agentid", `is not ${agentId}, the agent of this session`);
      const args: Record<string, string> = Object.create(null);
      for (const [at, name] of names.slice(1).entries()) args[name] = values[at] as string;
      for (const [name, value] of url.search ? url.searchParams : []) {
        if (body) throw new WrongArgument(attempt, name, "is not a query argument");
        if (name in args) throw new WrongArgument(attempt, name, "is given twice");
        args[name] = value;
      }
      return { operation, args };
    }
    throw new UnknownOperation("no operation has its method and path");
  };
}

function parseUrl(address: string, base: URL): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

function decodeSegment(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new UnknownOperation("its path is not correctly percent-encoded");
  }
}
