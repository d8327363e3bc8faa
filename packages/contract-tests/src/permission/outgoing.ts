import { guidHeader } from "@qualitycontrol/contract/calls";
import type { Operation } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/core/contract";
import { harmlessMethod } from "../cases/methods.ts";
import type { GuidUse, OwnTarget } from "../request.ts";

/** A request as it will stand on the wire, but for the value of its Guid. */
export interface Outgoing {
  method: string;
  url: URL;
  /** Which Guid the gate adds. */
  guid: GuidUse;
  /** In lower case. */
  headerNames: readonly string[];
  body: string;
  /** What must have identified itself for the request to leave. */
  onlyOn?: OwnTarget;
}

/**
 * Decides whether a request may leave. It is asked by the last function before the socket, about the very bytes that
 * would leave, and trusts nothing that a case says about itself.
 */
export interface Permission {
  /** @returns why the request may not leave, or undefined if it may */
  (request: Outgoing): string | undefined;
  /** The targets whose marked requests it lets pass; without it, no marked request leaves. */
  readonly allows?: OwnTarget;
  /** Is asked once, right before the request leaves, for it may look something up, and counts. */
  finalCheck?(request: Outgoing): Promise<string | undefined>;
}

/** A request seen as a call of an operation. */
export interface Interpretation {
  operation: Operation;
  /** The values in its path, decoded. */
  values: Readonly<Record<string, string>>;
}

/** Headers that may leave. Any other could make a gateway take the request for another one. */
const harmless = new Set(["accept", "content-length", "content-type", "prefer", guidHeader.toLowerCase()]);

/** Every operation whose path a URL may be taken for, by its method or any other, with or without regard to case. */
export function interpretationsOf({ operations }: Contract, { pathname }: URL, root: string): Interpretation[] {
  if (!pathname.startsWith(root)) return [];
  const segments = pathname.slice(root.length).split("/");
  return Object.values(operations).flatMap((operation) => {
    const values = fit(operation.path.split("/"), segments);
    return values === undefined ? [] : [{ operation, values }];
  });
}

/** What no decoding can split, drop or take for a step in the path. */
const plain = /^(?!\.+$)[\w.+\- ]+$/;

function fit(template: string[], segments: string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = decode(segments[index] ?? "");
    if (part.startsWith("{")) values[part.slice(1, -1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return values;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Refuses what a gateway could read in more than one way: parts of a path that another decoding would split or drop,
 * unknown headers, parameters given twice or not declared, user names, fragments.
 *
 * @param origin scheme, host and port that requests may go to
 * @param root the path under which the gateway's paths begin there, without a slash at the end
 */
export function ambiguityOf(contract: Contract, request: Outgoing, origin: string, root: string): string | undefined {
  const { url, headerNames } = request;
  if (url.origin !== origin || url.username !== "" || url.password !== "")
    return `goes to another place than ${origin}`;
  if (!url.pathname.startsWith(`${root}/`)) return `leaves ${root}`;
  const parts = url.pathname.slice(root.length + 1).split("/");
  if (!parts.every((part) => plain.test(decode(part)))) return "has a path that can be read in more than one way";
  const foreign = headerNames.find((name) => !harmless.has(name));
  if (foreign !== undefined) return `carries the header ${foreign}, which no operation knows`;
  const declared = interpretationsOf(contract, url, root).flatMap(({ operation }) =>
    operation.parameters.flatMap(({ name, in: place }) => (place === "query" ? [name] : [])),
  );
  const names = [...url.searchParams.keys()];
  if (new Set(names).size !== names.length) return "gives a parameter twice";
  const undeclared = names.find((name) => !declared.includes(name));
  return undeclared === undefined
    ? undefined
    : `gives the parameter ${undeclared}, which the operation does not declare`;
}

/** Refuses every method that none of these operations has. OPTIONS may leave: by HTTP's definition it changes nothing. */
export function wrongMethodOf(
  { method }: Pick<Outgoing, "method">,
  interpretations: readonly Interpretation[],
): string | undefined {
  const allowed = [harmlessMethod, ...interpretations.map(({ operation }) => operation.method)];
  return allowed.includes(method) ? undefined : `has the method ${method}, which is not that of the operation`;
}
