import { guidHeader } from "@qualitycontrol/contract/calls";
import type { Operation } from "@qualitycontrol/contract/operations";
import type { Contract } from "@qualitycontrol/core/contract";
import { harmlessMethod } from "../cases/methods.ts";
import type { GuidUse, OwnTarget } from "../request.ts";

/** A request as it would be sent, except for the value of its Guid and the cookies of its session, which the gate adds. */
export interface Outgoing {
  method: string;
  url: URL;
  /** The kind of Guid that the gate adds. */
  guid: GuidUse;
  /** In lower case. */
  headerNames: readonly string[];
  body: string;
  /** The only kind of target that may receive the request. */
  onlyOn?: OwnTarget;
}

/**
 * Decides whether a request may be sent. The last function before the socket calls it with the exact request. It does not rely
 * on anything that a case states about itself.
 */
export interface Permission {
  /** @returns why the request must not be sent; undefined if it may */
  (request: Outgoing): string | undefined;
  /** The targets whose marked requests it permits. Default: none. */
  readonly allows?: OwnTarget;
  /** Called once, immediately before the request is sent: it may look something up, and it counts requests. */
  finalCheck?(request: Outgoing): Promise<string | undefined>;
}

/** An operation that a gateway may take a request for. */
export interface Interpretation {
  operation: Operation;
  /** The decoded path parameters. */
  values: Readonly<Record<string, string>>;
}

/** Headers that may be sent. Any other could change how a gateway interprets the request. */
const harmless = new Set(["accept", "content-length", "content-type", "prefer", guidHeader.toLowerCase()]);

/** Every operation that a gateway may take a URL for, ignoring method and case. */
export function interpretationsOf({ operations }: Contract, { pathname }: URL, root: string): Interpretation[] {
  if (!pathname.startsWith(root)) return [];
  const segments = pathname.slice(root.length).split("/");
  const found = Object.values(operations).flatMap((operation) => {
    const values = matchSegments(operation.path.split("/"), segments);
    return values === undefined ? [] : [{ operation, values }];
  });
  return found.filter((one) => !found.some((other) => isMoreLiteral(other, one)));
}

/** Whether a path has a word where the other has a parameter: no gateway takes a word for the ID of an agent or a call. */
function isMoreLiteral({ operation }: Interpretation, other: Interpretation): boolean {
  const segments = other.operation.path.split("/");
  return operation.path
    .split("/")
    .some((segment, index) => !segment.startsWith("{") && segments[index]?.startsWith("{"));
}

/** A path segment that every decoder reads in the same way. */
const plain = /^(?!\.+$)[\w.+\- ]+$/;

function matchSegments(template: string[], segments: string[]): Record<string, string> | undefined {
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
 * Refuses requests that a gateway could interpret in more than one way: ambiguous path segments, unknown headers, repeated or
 * undeclared parameters, user names, fragments.
 *
 * @param origin scheme, host and port that requests may go to
 * @param root the path prefix of the gateway's paths, without a trailing slash
 */
export function ambiguityOf(contract: Contract, request: Outgoing, origin: string, root: string): string | undefined {
  const { url, headerNames } = request;
  if (url.origin !== origin || url.username !== "" || url.password !== "")
    return `goes to a server other than ${origin}`;
  if (!url.pathname.startsWith(`${root}/`)) return `leaves ${root}`;
  const parts = url.pathname.slice(root.length + 1).split("/");
  if (!parts.every((part) => plain.test(decode(part)))) return "has a path that can be read in more than one way";
  const foreign = headerNames.find((name) => !harmless.has(name));
  if (foreign !== undefined) return `has the header ${foreign}, which no operation declares`;
  const declared = interpretationsOf(contract, url, root).flatMap(({ operation }) =>
    operation.parameters.flatMap(({ name, in: place }) => (place === "query" ? [name] : [])),
  );
  const names = [...url.searchParams.keys()];
  if (new Set(names).size !== names.length) return "repeats a parameter";
  const undeclared = names.find((name) => !declared.includes(name));
  return undeclared === undefined ? undefined : `has the undeclared parameter ${undeclared}`;
}

/** The option without which an operation that no current page lists is not sent to a gateway. */
export const vendorSamplesFlag = "--vendor-samples";

/** Refuses operations that no current page lists. */
export function unlistedIn(interpretations: readonly Interpretation[]): string | undefined {
  const found = interpretations.find(({ operation }) => operation.availability !== undefined);
  return found && `no current page lists ${found.operation.operationId}; it is sent only with ${vendorSamplesFlag}`;
}

/** Refuses methods that none of these operations has. OPTIONS is allowed: HTTP defines it as safe. */
export function wrongMethodOf(
  { method }: Pick<Outgoing, "method">,
  interpretations: readonly Interpretation[],
): string | undefined {
  const allowed = [harmlessMethod, ...interpretations.map(({ operation }) => operation.method)];
  return allowed.includes(method) ? undefined : `has the method ${method}, which the operation does not have`;
}
